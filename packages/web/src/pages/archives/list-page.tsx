import { Link, useParams } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { Day } from '../../ui/day.tsx'
import { Fact } from '../../ui/fact.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'

const words = {
  unit: t('单位', 'Unit'),
  drawn: t('编制', 'Drawn up by'),
  checked: t('单位负责人', 'Head of the unit'),
  approved: t('联席办', 'Office'),
  watched: t('监销', 'Watched by'),
  how: t('方式', 'How'),
  note: t('鉴定意见', 'Appraisal'),
  certificate: t('销毁证明', 'Certificate'),
  pack: t('下载离线档案包', 'Download the pack'),
  verify: t('核验页面', 'Verify page'),
  files: t('列入的档案', 'Files on the list'),
  leftOut: t('到期未列入', 'Due and left out'),
  heldBack: t('销毁时保留', 'Held back when it was carried out'),
  closed: t('办结', 'closed'),
  until: t('保管至', 'kept until'),
  hash: t('末条记录校验值', 'Hash of its last event'),
}

/** A list of destruction: what stands on it, what was left out and why, who approved, who watched. */
export function DestructionListPage(): ReactNode {
  const { id } = useParams({ from: '/archives/lists/$id' })
  const found = useLoad('things.get', { params: { id } })
  return <Loaded query={found}>{(value) => <ListShown list={value} />}</Loaded>
}

function ListShown({ list }: { readonly list: ThingDetail }) {
  const { say } = useLanguage()
  rememberNames(list.units)
  return (
    <Page
      under="/archives"
      tab={list.title}
      title={
        <>
          <Quoted>{list.title}</Quoted> <StateTag state={list} />
        </>
      }
      actions={
        list.state !== 'destroyed' && (
          <Button href={urlOf('archives.listPack', { params: { id: list.id } })} download>
            {say(words.pack)}
          </Button>
        )
      }
    >
      <div className="zq-three">
        <Facts list={list} />
        <div className="zq-stack">
          <Certificate list={list} />
          <Files list={list} />
          <LeftOut title={words.leftOut} rows={recordsIn(list.data.leftOut)} />
          <LeftOut title={words.heldBack} rows={recordsIn(list.data.heldBack)} />
          <Timeline id={list.id} />
        </div>
        <aside>
          <StepPanel thing={list} />
        </aside>
      </div>
    </Page>
  )
}

function Facts({ list: { units, data } }: { readonly list: ThingDetail }) {
  const { say } = useLanguage()
  const signed = [
    [words.drawn, 'drawnByName', 'drawnOn'],
    [words.checked, 'checkedByName', 'checkedOn'],
    [words.approved, 'approvedByName', 'approvedOn'],
  ] as const
  const watched = Array.isArray(data.supervisors) ? data.supervisors.map(String) : []
  return (
    <dl className="zq-facts">
      <Fact name={say(words.unit)}>
        <UnitList units={units} />
      </Fact>
      {signed.map(([label, by, on]) =>
        wordIn(data, by) === '' ? null : (
          <Fact key={by} name={say(label)}>
            <Quoted>{wordIn(data, by)}</Quoted> <Day on={wordIn(data, on)} />
          </Fact>
        ),
      )}
      <Fact name={say(words.note)}>
        <Quoted>{wordIn(data, 'note')}</Quoted>
      </Fact>
      {watched.length > 0 && (
        <>
          <Fact name={say(words.watched)}>
            <Quoted>{watched.join('、')}</Quoted> <Day on={wordIn(data, 'destroyedOn')} />
          </Fact>
          <Fact name={say(words.how)}>
            <Quoted>{wordIn(data, 'how')}</Quoted>
          </Fact>
        </>
      )}
    </dl>
  )
}

/** The paper that says what was destroyed; its files are there a moment after. */
function Certificate({ list }: { readonly list: ThingDetail }) {
  const { say } = useLanguage()
  const done = list.state === 'destroyed'
  const { data } = useLoad('archives.lists', { query: { id: list.id, limit: 1 } }, { enabled: done })
  const certificate = data?.rows[0]?.certificate
  if (!certificate) return null
  return (
    <section>
      <h2>{say(words.certificate)}</h2>
      <p>
        <Link to="/things/$id" params={{ id: certificate.id }}>
          <Quoted>{certificate.no}</Quoted>
        </Link>{' '}
        {certificate.files.length > 0 && <a href={certificate.verifyPath}>{say(words.verify)}</a>}
      </p>
      <FileList thingId={certificate.id} files={certificate.files} />
    </section>
  )
}

function Files({ list: { data } }: { readonly list: ThingDetail }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.files)}</h2>
      <ul className="zq-rows">
        {recordsIn(data.rows).map((row) => (
          <li key={wordIn(row, 'id')}>
            <p className="zq-line">
              <CaseLink row={row} />
              <Quoted>{wordIn(row, 'item')}</Quoted>
              <small>
                {say(words.closed)} <Day on={wordIn(row, 'closedOn')} /> · {say(words.until)}{' '}
                <Day on={wordIn(row, 'keepUntil')} />
              </small>
            </p>
            <details>
              <summary>{say(words.hash)}</summary>
              <code className="zq-hash">{wordIn(row, 'hash')}</code>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function CaseLink({ row }: { readonly row: Readonly<Record<string, unknown>> }) {
  return (
    <Link to="/cases/$id" params={{ id: wordIn(row, 'id') }}>
      <Quoted>{wordIn(row, 'no')}</Quoted>
    </Link>
  )
}

function LeftOut({
  title,
  rows,
}: {
  readonly title: (typeof words)['leftOut']
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}) {
  const { lang, say } = useLanguage()
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul className="zq-rows">
        {rows.map((row) => (
          <li key={wordIn(row, 'id')}>
            <CaseLink row={row} /> <Quoted>{wordIn(row, 'item')}</Quoted>
            {recordsIn(row.why).map((why) => (
              <p key={wordIn(why, 'zh')}>{lang === 'zh' ? wordIn(why, 'zh') : <Quoted>{wordIn(why, 'en')}</Quoted>}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
