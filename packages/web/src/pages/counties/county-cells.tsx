import { Link } from '@tanstack/react-router'
import { dateInChina, fill, formatDate, formatNumber } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { frequencyWords, wordIn } from '../bodies/body-words.ts'
import { type County, lackWords, countyWords as words } from './county-words.ts'

interface Props {
  readonly county: County
}

/** A county's bodies with their chairs. */
export function Bodies({ county }: Props) {
  const { say } = useLanguage()
  if (county.bodies.length === 0) return <Mark tone="bad">{say(lackOf('body'))}</Mark>
  return (
    <>
      {county.bodies.map((body) => (
        <div key={body.id}>
          <Link to="/bodies/$id" params={{ id: body.id }}>
            <Quoted>{body.title}</Quoted>
          </Link>{' '}
          <small>
            <Quoted>{body.chair ?? ''}</Quoted>
          </small>
        </div>
      ))}
    </>
  )
}

/** When each body last met, how often it set itself to meet, and by when it has to next. */
export function Meetings({ county }: Props) {
  const { lang, say } = useLanguage()
  if (county.bodies.length === 0) return <span className="zq-faint">—</span>
  return (
    <>
      {county.bodies.map((body) => (
        <div key={body.id}>
          {body.lastMetOn === null ? (
            <span className="zq-faint">{say(words.notYet)}</span>
          ) : (
            <time dateTime={body.lastMetOn}>{formatDate(body.lastMetOn, lang)}</time>
          )}{' '}
          <small className="zq-whole">{say(wordIn(frequencyWords, body.every))}</small>{' '}
          {body.overdue && <DueTag dueOn={body.dueOn} overdue />}
        </div>
      ))}
    </>
  )
}

export function OwnPlan({ county }: Props) {
  const { say } = useLanguage()
  const { plan, planRead, record } = county
  if (!plan) return <span className="zq-faint">—</span>
  return (
    <>
      <Quoted>{plan.title}</Quoted>{' '}
      {planRead && record && (
        <Link to="/counties/$id/plan" params={{ id: record.id }}>
          {say(words.toPlan)}
        </Link>
      )}
    </>
  )
}

export function Subsidy({ county }: Props) {
  const { lang, say } = useLanguage()
  const { today } = useMe().city
  const { subsidy } = county
  if (!subsidy) return <span className="zq-faint">—</span>
  return (
    <>
      <Quoted>{subsidy.title}</Quoted>{' '}
      {subsidy.until &&
        (subsidy.until < today ? (
          <Mark tone="bad">{say(words.expired)}</Mark>
        ) : (
          <small className="zq-whole">{say(fill(words.until, { date: formatDate(subsidy.until, lang) }))}</small>
        ))}
    </>
  )
}

/** The money of the latest year, with its source. */
export function Money({ county }: Props) {
  const { lang, say } = useLanguage()
  const [latest] = county.budgets
  if (!latest) return <span className="zq-faint">—</span>
  return (
    <>
      <span className="zq-whole">
        {say(fill(words.amount, { year: latest.year, amount: formatNumber(latest.amount, lang) }))}
      </span>
      <div>
        <small>
          <Quoted>{latest.source}</Quoted>
        </small>
      </div>
    </>
  )
}

export function Responsible({ county }: Props) {
  const { person } = county
  return person ? <Quoted>{`${person.person} ${person.post}`}</Quoted> : <span className="zq-faint">—</span>
}

/** All that a county lacks, in words. */
export function Lacks({ county }: Props) {
  const { say } = useLanguage()
  return (
    <span className="zq-line">
      {lackWords
        .filter(({ lack }) => county.lacks.includes(lack))
        .map(({ lack, title }) => (
          <Mark key={lack} tone={lack === 'body' || lack === 'meeting' ? 'bad' : 'wait'}>
            {say(title)}
          </Mark>
        ))}
    </span>
  )
}

/** When the county was last reminded, and whether it answered; nothing where it never was. */
export function LastReminder({ county }: Props) {
  const { lang, say } = useLanguage()
  const last = county.reminders.at(-1)
  if (!last) return null
  return (
    <small className="zq-line">
      <span>
        {say(words.reminded)} <time dateTime={last.at}>{formatDate(dateInChina(last.at), lang)}</time>
      </span>
      <Mark tone={last.answer ? 'good' : 'wait'}>{say(last.answer ? words.answered : words.unanswered)}</Mark>
    </small>
  )
}

function lackOf(lack: County['lacks'][number]) {
  return lackWords.find((one) => one.lack === lack)?.title ?? words.lacks
}
