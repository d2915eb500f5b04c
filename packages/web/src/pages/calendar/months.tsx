import { addDays, formatDate, holidayName, type MovedDay, type PlainDate } from '@zhiqiang/kernel'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { isWeekend, type Moved, weeksOf } from './days.ts'
import { monthNames, weekdayNames, words } from './words.ts'

interface Props {
  readonly year: number
  readonly moved: Moved
  readonly today: PlainDate
  /** Days can be pressed. */
  readonly onPress?: (day: PlainDate) => void
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A year as twelve small months; where days can be pressed, one of them is in the tab order and arrow keys move it. */
export function Months({ year, moved, today, onPress }: Props) {
  const { say } = useLanguage()
  const box = useRef<HTMLFieldSetElement>(null)
  const [at, setAt] = useState(`${year}-01-01`)
  const onKey = (event: KeyboardEvent) => {
    const step = moves[event.key]
    if (step === undefined || !onPress) return
    const next = addDays(at, step)
    if (!next.startsWith(String(year))) return
    event.preventDefault()
    setAt(next)
    box.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    // The keys move among the buttons inside; the box itself takes none.
    <fieldset className="zq-months" ref={box} aria-label={String(year)} onKeyDown={onKey}>
      {onPress && <LastDecember year={year} moved={moved} today={today} onPress={onPress} />}
      {monthNames.map((name, i) => (
        <table key={name.zh} className="zq-month">
          <caption>{say(name)}</caption>
          <thead>
            <tr>
              {weekdayNames.map((weekday) => (
                <th key={weekday.zh} scope="col">
                  {say(weekday)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, i + 1).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, n) =>
                  day === null ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the blanks of a week never change places
                    <td key={n} />
                  ) : (
                    <Day
                      key={day}
                      day={day}
                      moved={moved}
                      today={today}
                      focusable={day === at}
                      {...(onPress
                        ? {
                            onPress: () => {
                              setAt(day)
                              onPress(day)
                            },
                          }
                        : {})}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </fieldset>
  )
}

/** The end of the December before, which a notice has moved too. */
function LastDecember({ year, moved, today, onPress }: Required<Props>) {
  const { say } = useLanguage()
  const days = [26, 27, 28, 29, 30, 31].map((day) => `${year - 1}-12-${day}`)
  return (
    <table className="zq-month">
      <caption>{say(words.december)}</caption>
      <tbody>
        <tr>
          {days.map((day) => (
            <Day key={day} day={day} moved={moved} today={today} focusable onPress={() => onPress(day)} />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly day: PlainDate
  readonly moved: Moved
  readonly today: PlainDate
  readonly focusable: boolean
  readonly onPress?: () => void
}

function sortOf(moved: MovedDay | undefined, day: PlainDate): string {
  if (moved) return moved.works ? 'work' : 'rest'
  return isWeekend(day) ? 'weekend' : 'plain'
}

function Day({ day, moved, today, focusable, onPress }: DayProps) {
  const { lang, say } = useLanguage()
  const is = moved.get(day)
  const sort = sortOf(is, day)
  const gap = lang === 'zh' ? '' : ': '
  const name = is ? [say(holidayName(is.holiday)), say(is.works ? words.workLong : words.restLong)].join(gap) : ''
  const label = [formatDate(day, lang), name || say(isWeekend(day) ? words.weekendLong : words.weekday)].join(' ')
  const inner = (
    <>
      {Number(day.slice(8))}
      {is && <small aria-hidden="true">{say(is.works ? words.work : words.rest)}</small>}
    </>
  )
  const here = day === today ? { 'aria-current': 'date' as const } : {}
  return (
    <td className={`zq-cal zq-cal-${sort}`} {...here}>
      {onPress ? (
        <button type="button" data-day={day} tabIndex={focusable ? 0 : -1} aria-label={label} onClick={onPress}>
          {inner}
        </button>
      ) : (
        <span title={label}>
          {inner}
          {name && <span className="zq-unseen"> {name}</span>}
        </span>
      )}
    </td>
  )
}
