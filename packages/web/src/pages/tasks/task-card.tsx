import { t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ClauseLink, ThingLink } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { isOver, type TaskRow } from './task-columns.tsx'

const words = {
  units: t('单位', 'Units'),
  openTask: t('打开任务', 'Open the task'),
}

/** A task of the ledger on a phone. */
export function TaskCard({ task }: { readonly task: TaskRow }) {
  return (
    <>
      <ThingLink thing={task}>
        <Quoted>{task.heading || task.title}</Quoted>
      </ThingLink>
      <span className="zq-line">
        <ClauseLink id={task.clauseId} path={task.path} />
        <StateTag state={task} />
        <DueTag dueOn={task.dueOn} overdue={task.overdue} over={isOver(task)} />
      </span>
      <UnitList units={task.units} proposed={task.state === 'proposed'} />
    </>
  )
}

/** What the drawer beside the ledger shows of a task: its clause in full, its facts. */
export function TaskPreview({ task }: { readonly task: TaskRow }) {
  const { say } = useLanguage()
  const clause = useLoad(
    'clauses.get',
    { params: { id: task.clauseId ?? '' } },
    { enabled: task.clauseId !== null, staleTime: 60_000 },
  )
  return (
    <div className="zq-stack">
      {task.clauseId && <Loaded query={clause}>{(value) => <blockquote lang="zh-CN">{value.text}</blockquote>}</Loaded>}
      <dl className="zq-facts">
        <div>
          <dt>{say(shared.state)}</dt>
          <dd>
            <StateTag state={task} />
          </dd>
        </div>
        <div>
          <dt>{say(words.units)}</dt>
          <dd>
            <UnitList units={task.units} proposed={task.state === 'proposed'} />
          </dd>
        </div>
        <div>
          <dt>{say(shared.due)}</dt>
          <dd>
            <DueTag dueOn={task.dueOn} overdue={task.overdue} over={isOver(task)} />
          </dd>
        </div>
      </dl>
      <ThingLink thing={task}>{say(words.openTask)}</ThingLink>
    </div>
  )
}
