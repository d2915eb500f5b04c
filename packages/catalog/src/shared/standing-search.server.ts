import { fail, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'

/** Why a query cannot stand: it asks for nothing, or for a value that no record can have. Null where it can. */
export async function queryRefused(q: string, { records }: Ports): Promise<Result<never> | null> {
  const asked = await records.understood(q)
  if (asked.all) {
    return refuseInput(
      t('检索式没有限定什么，会命中全部记录', 'the query asks for nothing and would find every record'),
    )
  }
  const [unknown] = asked.unknown
  if (unknown === undefined) return null
  const refused = refuseInput(
    t(
      `没有记录会有“${unknown.zh}”这样的值，请检查检索式`,
      `no record can have the value “${unknown.en}”: look at the query`,
    ),
  )
  return refused.ok ? null : fail(refused.problem)
}
