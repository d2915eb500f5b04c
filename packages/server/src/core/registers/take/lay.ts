import { isNothing, type PlainDate, type RecordValues, type Register, sameValue, type Text, t } from '@zhiqiang/kernel'

/** What a source said of a record before, and in which run. */
export interface SaidBefore {
  readonly values: RecordValues
  readonly asOf: PlainDate
  readonly runId: string | null
  readonly rowNo: number | null
}

/**
 * What a source says of a record, once more: the newer row before the older one, and what it leaves out stays. Two rows of
 * one file that speak of the same record and differ are at odds, unless one of them is the later one.
 */
export function laidOver(
  register: Register,
  before: SaidBefore,
  row: { readonly values: RecordValues; readonly asOf: PlainDate; readonly runId: string },
): { readonly values: RecordValues } | { readonly refused: Text } {
  const next = { ...row, values: gathered(register, before.values, row.values) }
  const order = laterOf(register, before.values, next.values)
  if (order === 'earlier' || (order === 'same' && next.asOf < before.asOf)) {
    return { values: { ...next.values, ...before.values } }
  }
  const field = Object.keys(next.values).find(
    (name) =>
      !register.gathers?.includes(name) &&
      !isNothing(before.values[name]) &&
      !sameValue(before.values[name], next.values[name]),
  )
  if (order === 'same' && before.runId === next.runId && field !== undefined) {
    const label = register.fields[field]?.label ?? t(field, field)
    return {
      refused: t(
        `本文件第 ${before.rowNo} 行已有这条记录，两行的“${label.zh}”不同，请核对后只留一行`,
        `row ${before.rowNo} of this file is the same record and differs in “${label.en}”: keep one of them`,
      ),
    }
  }
  return { values: { ...before.values, ...next.values } }
}

function laterOf({ laterBy }: Register, own: RecordValues, next: RecordValues): 'later' | 'same' | 'earlier' {
  const [before, now] = laterBy === undefined ? [] : [own[laterBy], next[laterBy]]
  if (typeof before !== 'string' || typeof now !== 'string' || before === now) return 'same'
  return now > before ? 'later' : 'earlier'
}

/** The values by which a row says something. */
export function said(values: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)))
}

/** Lists that a file spreads over several rows, put together: a row alone never says that nothing else belongs to them. */
function gathered({ gathers = [] }: Register, before: RecordValues, next: RecordValues): RecordValues {
  const lists = gathers.flatMap((name) => {
    const all = [before[name], next[name]].flatMap((value) => (typeof value === 'object' ? (value ?? []) : []))
    return all.length === 0 ? [] : [[name, [...new Set(all)]] as const]
  })
  return { ...next, ...Object.fromEntries(lists) }
}
