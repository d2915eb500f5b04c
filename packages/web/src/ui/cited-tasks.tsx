import type { CallOutput } from '@zhiqiang/contract'
import { type RemoteOption, RemoteSelect } from '@zhiqiang/fields/web'
import { type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { call, refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { newRequestId } from '../app/request-id.ts'
import { words as shared } from '../app/words.ts'
import { Empty } from './empty.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { Quoted } from './quoted.tsx'
import { RowStep } from './row-step.tsx'
import { StateTag } from './state-tag.tsx'
import type { ThingDetail } from './thing-facts.tsx'
import { ClauseLink, ThingLink } from './thing-link.tsx'
import { rememberNames } from './use-field-ports.ts'

type Cited = CallOutput<'rules.get'>['tasks'][number]

const words = {
  title: t('服务的规划任务', 'Tasks of the plan it serves'),
  none: t('还没有关联规划任务。', 'No task of a plan is linked yet.'),
  find: t('输入任务中的字词', 'Type words of the task'),
  which: t('哪一条任务', 'Which task'),
}

interface Props {
  readonly thing: Pick<ThingDetail, 'id' | 'revision' | 'abilities'>
  readonly tasks: readonly Cited[]
}

/** The tasks of plans that a thing serves, each with its clause; whoever keeps the thing links and unlinks them here. */
export function CitedTasks({ thing, tasks }: Props) {
  const { say } = useLanguage()
  rememberNames(tasks.map((one) => ({ id: one.id, name: one.title })))
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {tasks.length === 0 && <Empty title={say(words.none)} />}
      <ul className={tasks.length > 0 ? 'zq-rows' : undefined}>
        {tasks.map((one) => (
          <li key={one.id}>
            <div className="zq-line">
              <span className="zq-grow">
                {one.task ? <ThingLink thing={one.task} /> : <Quoted>{one.title}</Quoted>}
              </span>
              {one.task && <StateTag state={one.task} />}
            </div>
            <div className="zq-line">
              <small className="zq-grow">
                <Quoted>{one.policyTitle}</Quoted> {one.clauseId && <ClauseLink id={one.clauseId} path={one.path} />}
              </small>
              <RowStep thing={thing} step="uncite" given={{ task: one.id }} />
            </div>
          </li>
        ))}
      </ul>
      <Cite thing={thing} />
    </section>
  )
}

async function findTasks(q: string): Promise<readonly RemoteOption[]> {
  const answer = await call('tasks.list', { query: { q, limit: 20 } })
  if (!answer.ok) return []
  const found = answer.value.rows.map((task) => ({ id: task.id, name: task.title, place: task.path }))
  rememberNames(found)
  return found
}

function Cite({ thing }: Pick<Props, 'thing'>) {
  const { lang, say } = useLanguage()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const ability = thing.abilities.find((one) => one.step === 'cite')
  if (!ability?.allowed) return null
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say(ability.label)}
      </Button>
    )
  }
  const link = async () => {
    if (chosen === null) return
    const body = { step: 'cite', revision: thing.revision, requestId: newRequestId(), answers: { task: chosen } }
    const answer = await call('things.act', { params: { id: thing.id }, body })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) {
      setOpen(false)
      setChosen(null)
    }
    await refreshAll()
  }
  return (
    <div className="zq-step-box">
      <label htmlFor={id}>{say(words.which)}</label>
      <RemoteSelect
        id={id}
        lang={lang}
        invalid={false}
        describedBy=""
        chosen={chosen === null ? [] : [chosen]}
        many={false}
        placeholder={words.find}
        find={findTasks}
        nameOf={(task) => task}
        onChoose={([task]) => setChosen(task ?? null)}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="zq-actions">
        <Button type="primary" disabled={chosen === null} onClick={() => void link()}>
          {say(ability.label)}
        </Button>
        <Button onClick={() => setOpen(false)}>{say(shared.cancel)}</Button>
      </div>
    </div>
  )
}
