import { type Text, t } from '../text.ts'
import type { Register } from './register.ts'

/**
 * Something that may be wrong with records of a register: a value is missing, a day lies before one it follows or in the
 * future, two records are the same thing.
 */
export interface QualityCheck {
  /** `missing.owners`, `order.filed_on.registered_on`, `future.filed_on`, `alike`. */
  readonly id: string
  readonly sort: 'missing' | 'order' | 'future' | 'alike'
  readonly fields: readonly string[]
  readonly says: Text
}

/** The checks of a register, as its declaration gives them: what heads, sums up and dates a record, what makes two alike. */
export function qualityChecks(register: Register): readonly QualityCheck[] {
  const { fields, heading, summary, daysInOrder: chains = [], mayLack = [], alike } = register
  const label = (id: string) => fields[id]?.label ?? { zh: id, en: id }
  const expected = [...new Set([heading, ...summary])].filter(
    (id) => fields[id] && !fields[id].reckoned && !mayLack.includes(id),
  )
  const check = (sort: QualityCheck['sort'], on: readonly string[], says: Text): QualityCheck => ({
    id: sort === 'alike' ? sort : [sort, ...on].join('.'),
    sort,
    fields: on,
    says,
  })
  const pairs = chains.flatMap((days) =>
    days.flatMap((before, n) => days.slice(n + 1).map((after) => [before, after] as const)),
  )
  return [
    ...expected.map((id) => check('missing', [id], t(`缺${label(id).zh}`, `Without: ${label(id).en}`))),
    ...pairs.map(([before, after]) =>
      check(
        'order',
        [before, after],
        t(`${label(before).zh}晚于${label(after).zh}`, `${label(before).en} is later than ${label(after).en}`),
      ),
    ),
    ...[...new Set(chains.flat())].map((id) =>
      check('future', [id], t(`${label(id).zh}在今天之后`, `${label(id).en} lies in the future`)),
    ),
    ...(alike
      ? [
          check(
            'alike',
            alike,
            t(
              `${alike.map((id) => label(id).zh).join('、')}都相同，可能重复`,
              `The same ${alike.map((id) => label(id).en.toLowerCase()).join(', ')}: perhaps entered twice`,
            ),
          ),
        ]
      : []),
  ]
}
