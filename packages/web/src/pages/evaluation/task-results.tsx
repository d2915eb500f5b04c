import { Link } from '@tanstack/react-router'
import { formatDate, type Text, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Evaluation } from './evaluation-view.ts'

type Outcome = Evaluation['tasks'][number]['outcome']

const words = {
  title: t('任务办理情况', 'Tasks'),
  task: t('任务', 'Task'),
  unit: t('牵头单位', 'Lead unit'),
  due: t('期限', 'Due'),
  done: t('销号日期', 'Done'),
  result: t('结果', 'Result'),
  none: t('该规划没有任务。', 'The plan has no task.'),
}

const outcomes: Readonly<Record<Outcome, { readonly label: Text; readonly tone: Tone }>> = {
  onTime: { label: t('按期完成', 'Done on time'), tone: 'good' },
  late: { label: t('逾期完成', 'Done late'), tone: 'wait' },
  done: { label: t('已完成', 'Done'), tone: 'good' },
  open: { label: t('进行中', 'Under way'), tone: 'busy' },
  overdue: { label: t('逾期未完成', 'Overdue'), tone: 'bad' },
  left: { label: t('已撤销', 'Dropped'), tone: 'plain' },
}

/** Each task of the plan with what became of it. */
export function TaskResults({ evaluation }: { readonly evaluation: Evaluation }) {
  const { lang, say } = useLanguage()
  if (evaluation.tasks.length === 0) return <p>{say(words.none)}</p>
  const counts = (Object.keys(outcomes) as Outcome[]).flatMap((outcome) => {
    const n = evaluation.tasks.filter((one) => one.outcome === outcome).length
    return n === 0 ? [] : [{ outcome, n }]
  })
  const day = (date: string | null) => (date === null ? '—' : <time dateTime={date}>{formatDate(date, lang)}</time>)
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <p className="zq-line">
        {counts.map(({ outcome, n }) => (
          <span key={outcome}>
            <b className="zq-number">{n}</b> <Mark tone={outcomes[outcome].tone}>{say(outcomes[outcome].label)}</Mark>
          </span>
        ))}
      </p>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              {[words.task, words.unit, words.due, words.done, words.result].map((head) => (
                <th key={head.zh} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evaluation.tasks.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link to="/tasks/$id" params={{ id: one.id }}>
                    <Quoted>{one.title}</Quoted>
                  </Link>{' '}
                  <small>
                    <Quoted>{one.path}</Quoted>
                  </small>
                </td>
                <td>
                  <Quoted>{one.unit ?? '—'}</Quoted>
                </td>
                <td>{day(one.dueOn)}</td>
                <td>{day(one.doneOn)}</td>
                <td className="zq-whole">
                  <Mark tone={outcomes[one.outcome].tone}>{say(outcomes[one.outcome].label)}</Mark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
