import { articleName, fill, formatDate, lengthWords, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Derivation } from '../law/calculator.tsx'
import { MarkTag, Title } from '../law/parts.tsx'
import type { CaseDetail } from './case-detail.ts'

type Clock = CaseDetail['clocks'][number]
type Limit = Clock['limits'][number]

const words = {
  title: t('期限', 'Clocks'),
  due: t('{due} 届满', 'due {due}'),
  settled: t('{on} 办结', 'settled {on}'),
  stands: t('已停止计算', 'stands still'),
  late: t('超期', 'late'),
  inTime: t('按期', 'in time'),
  running: t('计算中', 'running'),
  office: t('承办单位的期限', 'the office’s time'),
  applicant: t('申请人的期限', 'the applicant’s time'),
  party: t('对方的期限', 'another party’s time'),
  promise: t('本市承诺', 'the city’s promise'),
  set: t('办件中指定', 'set in the case'),
  estimated: t('按周末推算，放假通知公布后可能变化', 'an estimate until the holiday notice is out'),
  how: t('逐日推算', 'How it was reckoned'),
}

/** Every clock of a case, each with its limits and the days it was reckoned by. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }): ReactNode {
  const { say } = useLanguage()
  if (clocks.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ClockLines clocks={clocks} />
    </section>
  )
}

/** Clocks as a list, without a heading. */
export function ClockLines({ clocks }: { readonly clocks: readonly Clock[] }): ReactNode {
  return (
    <ul className="zq-rows">
      {clocks.map((clock) => (
        <ClockShown key={`${clock.name} ${clock.round}`} clock={clock} />
      ))}
    </ul>
  )
}

function ClockShown({ clock }: { readonly clock: Clock }) {
  const { lang, say } = useLanguage()
  const day = (on: string) => formatDate(on, lang)
  return (
    <li>
      <p className="zq-line">
        <b>{say(clock.label)}</b>
        <How clock={clock} />
        <small className="zq-faint">{say(words[clock.duty])}</small>
      </p>
      <p className="zq-line">
        {clock.dueOn !== null && <span>{say(fill(words.due, { due: day(clock.dueOn) }))}</span>}
        {clock.settledOn !== null && <span>{say(fill(words.settled, { on: day(clock.settledOn) }))}</span>}
        {clock.estimated && <Mark tone="wait">{say(words.estimated)}</Mark>}
      </p>
      {clock.limits.map((limit) => (
        <LimitShown key={limit.by} limit={limit} />
      ))}
      <details>
        <summary>{say(words.how)}</summary>
        <Derivation days={clock.derivation} />
      </details>
    </li>
  )
}

function How({ clock }: { readonly clock: Clock }) {
  const { say } = useLanguage()
  if (clock.overdue) return <Mark tone="bad">{say(words.late)}</Mark>
  if (clock.state === 'standing') return <Mark tone="wait">{say(words.stands)}</Mark>
  if (clock.state === 'running') return <Mark tone="busy">{say(words.running)}</Mark>
  return clock.late ? <Mark tone="bad">{say(words.late)}</Mark> : <Mark tone="good">{say(words.inTime)}</Mark>
}

/** What limits a clock: the article and its length, the city's promise, or a day that was set. */
export function LimitShown({ limit }: { readonly limit: Limit }) {
  const { lang, say } = useLanguage()
  const length = say(lengthWords({ amount: limit.amount, unit: limit.unit as 'day', roll: 'none' }))
  const due = limit.due === null ? null : say(fill(words.due, { due: formatDate(limit.due, lang) }))
  if (limit.term === null) {
    return (
      <p>
        <small>
          {say(limit.by === 'promise' ? words.promise : words.set)} · {length}
          {due && ` · ${due}`}
        </small>
      </p>
    )
  }
  const { instrument, article, mark, note } = limit.term
  return (
    <p>
      <small>
        <Title text={instrument} /> {article !== null && say(articleName(article))} · {length}
        {due && ` · ${due}`} <MarkTag mark={mark} />
        {note && ` ${say(note)}`}
      </small>
    </p>
  )
}
