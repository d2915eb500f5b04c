import { fill, formatDate, holidayName, type MovedDay, type PlainDate, writeMovedDays } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { StepForm } from '../../ui/step-form.tsx'
import { changedDays, type Moved, movedOf, pressed, type Year } from './days.ts'
import { Months } from './months.tsx'
import { holidays, words } from './words.ts'

interface Props {
  readonly value: Year
  readonly today: PlainDate
  readonly onDone: () => void
}

/** Entering or correcting the notice of a year: days are pressed in the calendar, and what will change stands beside it. */
export function EditYear({ value, today, onDone }: Props) {
  const { say } = useLanguage()
  const { year, entry } = value
  const [moved, setMoved] = useState<Moved>(() => movedOf(value.moved))
  const [holiday, setHoliday] = useState<string>('春节')
  const days = [...moved.values()].sort((a, b) => a.day.localeCompare(b.day))
  const press = (day: PlainDate) => setMoved((before) => pressed(before, day, holiday))
  const step = entry ? 'correct' : 'enter'
  const declared = declaredStep('calendar-year', step)
  if (!declared) return null
  const form = Object.fromEntries(Object.entries(declared.form).filter(([name]) => name !== 'moved' && name !== 'year'))
  const submit = async (answers: Record<string, unknown>, requestId: string) => {
    const whole = { ...answers, moved: writeMovedDays(days) }
    const answer = entry
      ? await call('things.act', {
          params: { id: entry.id },
          body: { step, revision: entry.revision, requestId, answers: whole },
        })
      : await call('things.open', {
          body: { kind: 'calendar-year', step, parentId: null, requestId, answers: { ...whole, year } },
        })
    if (!answer.ok) return answer.problem
    await refreshAll()
    onDone()
    return null
  }
  return (
    <div className="zq-two">
      <div>
        <Holiday chosen={holiday} onChoose={setHoliday} />
        <p className="zq-note">{say(words.howTo)}</p>
        <Months year={year} moved={moved} today={today} onPress={press} />
      </div>
      <aside className="zq-stack">
        <Changes year={year} before={value.moved} after={days} />
        <StepForm
          form={form}
          draftKey={`calendar:${year}:${step}`}
          button={say(declared.label)}
          initial={noticeOf(value)}
          submit={submit}
        >
          <p className="zq-note">{say(declared.consequence)}</p>
        </StepForm>
        <div>
          <Button onClick={onDone}>{say(words.stop)}</Button>
        </div>
      </aside>
    </div>
  )
}

/** What a correction starts from; a year that ships is entered anew from its own notice. */
function noticeOf({ notices }: Year): Record<string, unknown> {
  const notice = notices.at(-1)
  if (!notice) return {}
  const { number, publishedOn, url } = notice
  return { number, ...(publishedOn.length === 10 ? { publishedOn } : {}), ...(url === null ? {} : { url }) }
}

function Holiday({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (holiday: string) => void }) {
  const { say } = useLanguage()
  return (
    <fieldset className="zq-paint">
      <legend>{say(words.paint)}</legend>
      {holidays.map((name) => (
        <label key={name}>
          <input type="radio" name="holiday" checked={chosen === name} onChange={() => onChoose(name)} />{' '}
          {say(holidayName(name))}
        </label>
      ))}
    </fieldset>
  )
}

interface ChangesProps {
  readonly year: number
  readonly before: readonly MovedDay[]
  readonly after: readonly MovedDay[]
}

function Changes({ year, before, after }: ChangesProps) {
  const { lang, say } = useLanguage()
  const changed = changedDays(year, before, after)
  return (
    <section aria-live="polite">
      <h2>{say(changed.length === 0 ? words.noChange : fill(words.changes, { n: changed.length }))}</h2>
      <ul className="zq-changed">
        {changed.map(({ day, before: was, after: is }) => (
          <li key={day}>
            <time dateTime={day}>{formatDate(day, lang)}</time>{' '}
            <small>{say(fill(words.becomes, { before: say(was), after: say(is) }))}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
