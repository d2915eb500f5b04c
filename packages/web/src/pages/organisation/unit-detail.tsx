import { Link } from '@tanstack/react-router'
import { formatDate, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Quoted } from '../../ui/quoted.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { Unit } from './unit-tree.ts'

const words = {
  names: t('名称', 'Names'),
  english: t('英文名称', 'English name'),
  place: t('行政区划', 'Division'),
  force: t('起止', 'In force'),
  until: t('至', 'to'),
  now: t('今', 'now'),
  before: t('承接自', 'Took over from'),
  after: t('由其承接', 'Succeeded by'),
  members: t('成员单位', 'Members'),
  tasks: t('看它的任务', 'Its tasks'),
  history: t('全部经过', 'Its whole history'),
  sorts: {
    full: t('全称', 'full'),
    short: t('简称', 'short'),
    alias: t('别名', 'alias'),
    former: t('曾用名', 'former'),
  },
}

interface Props {
  readonly unit: Unit
  readonly onOpen: (id: string) => void
}

/** A unit: its names, when it is in force, whom it followed, who belongs to it, and what may be done with it. */
export function UnitDetail({ unit, onOpen }: Props) {
  const { lang, say } = useLanguage()
  const mayManage = useHolds('unit.manage')
  const mayReadTasks = useHolds('task.read')
  const thing = useLoad('things.get', { params: { id: unit.id } }, { enabled: mayManage })
  const sorts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = words.sorts
  const line = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map((other) => (
      <Button key={other.id} type="link" size="small" onClick={() => onOpen(other.id)}>
        <Quoted>{other.name}</Quoted>
      </Button>
    ))
  return (
    <div className="zq-stack">
      <dl className="zq-facts">
        <div>
          <dt>{say(words.names)}</dt>
          <dd>
            {unit.names.map((one) => (
              <div key={`${one.sort}-${one.name}`}>
                <Quoted>{one.name}</Quoted> <small>{say(sorts[one.sort] ?? t(one.sort, one.sort))}</small>
              </div>
            ))}
          </dd>
        </div>
        {unit.nameEn && (
          <div>
            <dt>{say(words.english)}</dt>
            <dd lang="en">{unit.nameEn}</dd>
          </div>
        )}
        <div>
          <dt>{say(words.place)}</dt>
          <dd>
            <Quoted>{unit.regionName}</Quoted> <small>{unit.region}</small>
          </dd>
        </div>
        <div>
          <dt>{say(words.force)}</dt>
          <dd>
            <time dateTime={unit.validFrom}>{formatDate(unit.validFrom, lang)}</time> {say(words.until)}{' '}
            {unit.validTo ? <time dateTime={unit.validTo}>{formatDate(unit.validTo, lang)}</time> : say(words.now)}
          </dd>
        </div>
        {unit.predecessors.length > 0 && (
          <div>
            <dt>{say(words.before)}</dt>
            <dd>{line(unit.predecessors)}</dd>
          </div>
        )}
        {unit.successor && (
          <div>
            <dt>{say(words.after)}</dt>
            <dd>{line([unit.successor])}</dd>
          </div>
        )}
        {unit.members.length > 0 && (
          <div>
            <dt>{say(words.members)}</dt>
            <dd>{line(unit.members)}</dd>
          </div>
        )}
      </dl>
      <p className="zq-line">
        {mayReadTasks && (
          <Link to="/tasks" search={{ unit: unit.id }}>
            {say(words.tasks)}
          </Link>
        )}
        <Link to="/things/$id" params={{ id: unit.id }}>
          {say(words.history)}
        </Link>
      </p>
      {thing.data && <StepPanel thing={thing.data} />}
      {mayManage && thing.isPending && <p className="zq-loading">{say(shared.loading)}</p>}
    </div>
  )
}
