import { addDays, daysBetween, type PlainDate, type Text, t } from '@zhiqiang/kernel'

/** How a task stands against its date: red past it, amber near it, green before it, grey without one. */
export type TaskLight = 'late' | 'soon' | 'running' | 'undated' | 'over'

export const taskLights: Readonly<Record<TaskLight, Text>> = {
  late: t('红：已逾期', 'red: overdue'),
  soon: t('黄：临近期限', 'amber: due soon'),
  running: t('绿：期限未到', 'green: in time'),
  undated: t('灰：未定期限', 'grey: no date'),
  over: t('已结束', 'over'),
}

/** From this many days before its date on a task is amber; the same house rule as the mark beside a date. */
const soonDays = 30

/** The light of a task. `over` says that nothing can be late any more. */
export function taskLight(dueOn: PlainDate | null, over: boolean, today: PlainDate): TaskLight {
  if (over) return 'over'
  if (dueOn === null) return 'undated'
  if (dueOn < today) return 'late'
  return daysBetween(today, dueOn) <= soonDays ? 'soon' : 'running'
}

/** The dates between which a task of a light falls due, both ends included; null for one that has no date. */
export function datesOfLight(
  light: 'late' | 'soon' | 'running',
  today: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } {
  switch (light) {
    case 'late':
      return { from: '0001-01-01', to: addDays(today, -1) }
    case 'soon':
      return { from: today, to: addDays(today, soonDays) }
    default:
      return { from: addDays(today, soonDays + 1), to: '9999-12-31' }
  }
}
