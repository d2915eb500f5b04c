import type { CallOutput } from '@zhiqiang/contract'
import {
  type DerivedDay,
  fill,
  formatDate,
  isPlainDate,
  lengthWords,
  type TimeUnit,
  t,
  timeUnits,
} from '@zhiqiang/kernel'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { useMe } from '../../app/session.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Named } from '../../ui/quoted.tsx'
import { BasisLink, MarkTag, Note } from './parts.tsx'
import './law.css'

type Answer = CallOutput<'law.deadline'>

const words = {
  from: t('起算日（不计入）', 'First day (does not count)'),
  moment: t('起算时刻', 'First moment'),
  amount: t('期限', 'How long'),
  unit: t('单位', 'Unit'),
  go: t('计算', 'Calculate'),
  due: t('届满：{due}', 'Due {due}'),
  from2: t('自 {from} 起，{length}', '{length} from {from}'),
  estimated: t(
    '有一年的放假通知尚未公布，日期按周末推算，通知公布后可能变化。',
    'The holiday notice of a year is not out yet: the date is an estimate and may change.',
  ),
  days: t('逐日说明', 'Day by day'),
  units: {
    workday: t('工作日', 'working days'),
    day: t('日', 'days'),
    month: t('个月', 'months'),
    year: t('年', 'years'),
    hour: t('小时', 'hours'),
  } satisfies Record<TimeUnit, ReturnType<typeof t>>,
}

interface Asked {
  readonly from: string
  readonly term?: string
  readonly amount?: number
  readonly unit?: string
}

/** When a term ends that begins on a day, or at a moment where it is counted in hours: of a named term, or of a length. */
export function Calculator({ of }: { readonly of?: { readonly term: string; readonly inHours: boolean } }): ReactNode {
  const { say } = useLanguage()
  const { today } = useMe().city
  const base = useId()
  const [from, setFrom] = useState(of?.inHours ? `${today}T09:00` : today)
  const [amount, setAmount] = useState('7')
  const [unit, setUnit] = useState<TimeUnit>('workday')
  const [asked, setAsked] = useState<Asked | null>(null)
  const hours = of?.inHours ?? unit === 'hour'
  return (
    <div className="zq-stack">
      <form
        className="zq-calculator"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(of ? { from, term: of.term } : { from, amount: Number(amount), unit })
        }}
      >
        <div className="zq-field">
          <label htmlFor={`${base}-from`}>{say(hours ? words.moment : words.from)}</label>
          <Input
            id={`${base}-from`}
            type={hours ? 'datetime-local' : 'date'}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </div>
        {!of && (
          <>
            <div className="zq-field">
              <label htmlFor={`${base}-amount`}>{say(words.amount)}</label>
              <Input
                id={`${base}-amount`}
                inputMode="numeric"
                value={amount}
                onChange={(event) => setAmount(event.target.value)}
              />
            </div>
            <div className="zq-field">
              <label htmlFor={`${base}-unit`}>{say(words.unit)}</label>
              <Select<TimeUnit>
                id={`${base}-unit`}
                value={unit}
                onChange={(next) => {
                  setUnit(next)
                  setFrom(startFor(next, from))
                }}
                options={timeUnits.map((one) => ({ value: one, label: say(words.units[one]) }))}
              />
            </div>
          </>
        )}
        <Button type="primary" htmlType="submit">
          {say(words.go)}
        </Button>
      </form>
      {asked && <Result asked={asked} />}
    </div>
  )
}

/** The first day as a moment for a count of hours, and a moment as its day for any other. */
function startFor(unit: TimeUnit, from: string): string {
  const day = from.slice(0, 10)
  return unit === 'hour' ? `${day}T09:00` : day
}

function Result({ asked }: { readonly asked: Asked }) {
  const { lang, say } = useLanguage()
  const query = useLoad('law.deadline', { query: asked }, { keep: true })
  if (query.error) return <ProblemNotice problem={problemOf(query.error)} />
  if (!query.data) return null
  const { due, from, basis, mark, note, estimated, derivation } = query.data
  return (
    <section className="zq-stack" aria-live="polite">
      <div>
        <p className="zq-reckoned">{say(fill(words.due, { due: isPlainDate(due) ? formatDate(due, lang) : due }))}</p>
        <p>{say(fill(words.from2, { from, length: say(lengthOf(query.data)) }))}</p>
        {basis && (
          <p>
            <BasisLink basis={basis} /> {mark && <MarkTag mark={mark} />}
          </p>
        )}
        {note && <Note text={note} />}
        {estimated && <Mark tone="wait">{say(words.estimated)}</Mark>}
      </div>
      <Derivation days={derivation} />
    </section>
  )
}

function lengthOf({ amount, unit, direction }: Answer) {
  return lengthWords({
    amount,
    // The endpoint answers with a unit it knows.
    unit: unit as TimeUnit,
    roll: 'none',
    ...(direction === 'before' ? { direction } : {}),
  })
}

/** Every day on the way, and why it counts or does not. */
export function Derivation({ days }: { readonly days: readonly DerivedDay[] }): ReactNode {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.days)}</h2>
      <ol className="zq-derivation">
        {days.map(({ day, counted, why }) => (
          <li key={day} className={counted ? 'zq-counted' : 'zq-not-counted'}>
            <time dateTime={day}>{day}</time> <Named text={say(why)} />
          </li>
        ))}
      </ol>
    </section>
  )
}
