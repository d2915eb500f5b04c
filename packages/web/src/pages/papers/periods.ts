import { addDays, addMonths, type PlainDate, type Text, t } from '@zhiqiang/kernel'

export interface Period {
  readonly label: Text
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The periods a sort of paper is usually asked for, seen from a day; the first is the one offered. */
export function usualPeriods(
  sort: 'quarter' | 'day' | 'year' | 'meeting',
  today: PlainDate,
): readonly [Period, ...Period[]] {
  const year = Number(today.slice(0, 4))
  const last: Period = { label: t('去年', 'Last year'), from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  const soFar: Period = { label: t('今年以来', 'This year so far'), from: `${year}-01-01`, to: today }
  if (sort === 'year') return [last, { ...soFar, label: t('今年', 'This year'), to: `${year}-12-31` }]
  if (sort === 'meeting') return [{ label: t('当天', 'The day'), from: today, to: today }]
  if (sort === 'day') return [soFar, last]
  const quarter = `${year}-${String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
  const month = `${today.slice(0, 7)}-01`
  return [
    { label: t('上季度', 'Last quarter'), from: addMonths(quarter, -3), to: addDays(quarter, -1) },
    { label: t('本季度', 'This quarter'), from: quarter, to: addDays(addMonths(quarter, 3), -1) },
    { label: t('上月', 'Last month'), from: addMonths(month, -1), to: addDays(month, -1) },
    soFar,
  ]
}
