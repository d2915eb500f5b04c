import type { CallOutput } from '@zhiqiang/contract'
import { fail, ok, type PlainDate, problem, qualityChecks, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { SearchDeps } from '../../search/find.ts'
import { placesOf } from '../../search/places.ts'
import { recordsOf } from '../../search/store.ts'
import { toldValue } from '../../search/told.ts'
import * as store from './store.ts'

interface QualityDeps extends Pick<SearchDeps, 'tx' | 'registers' | 'national'> {
  readonly today: PlainDate
}

/** `data.quality`: with how many records of each register something may be wrong, and how the last files came in. */
export async function qualityOf(
  { tx, registers, today }: QualityDeps,
  city: string,
  only: string | undefined,
): Promise<Result<CallOutput<'data.quality'>>> {
  if (only !== undefined && !registers.has(only)) return fail(problem('E_NOT_FOUND'))
  const files = await store.lastFiles(tx, city)
  const rows: CallOutput<'data.quality'>['rows'] = []
  for (const register of registers.values()) {
    if (only !== undefined && register.id !== only) continue
    const checks = qualityChecks(register)
    const { records, counts } = await store.countChecks(tx, register, city, checks, today)
    rows.push({
      register: register.id,
      title: register.title,
      records,
      checks: checks.map(({ id, sort, says }, n) => ({ id, sort, says, n: counts[n] ?? 0 })),
      files: files.filter((file) => file.register === register.id).map(({ register: _, ...file }) => file),
    })
  }
  return ok({ rows })
}

/** `data.qualityRows`: the records a check names, with what it looked at. */
export async function qualityRows(
  { tx, registers, today, national }: QualityDeps,
  city: string,
  asked: {
    readonly register: string
    readonly check: string
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<Result<CallOutput<'data.qualityRows'>>> {
  const register = registers.get(asked.register)
  const check = register && qualityChecks(register).find(({ id }) => id === asked.check)
  if (!register || !check) return fail(problem('E_NOT_FOUND'))
  const offset = asked.cursor === undefined ? 0 : Number(asked.cursor)
  if (!Number.isInteger(offset) || offset < 0) return refuseInput(t('页码标记不对', 'the mark of the page is wrong'))
  const { counts } = await store.countChecks(tx, register, city, [check], today)
  const total = counts[0] ?? 0
  const { limit } = asked
  const keys = await store.keysFound(tx, register, city, check, today, { offset, limit })
  const records = await recordsOf(tx, register, city, keys)
  const places = await placesOf(tx, city, national)
  return ok({
    total,
    next: offset + keys.length < total && keys.length > 0 ? String(offset + keys.length) : null,
    rows: keys.map((key) => {
      const values = records.get(key) ?? {}
      const title = values[register.heading]
      return {
        key,
        title: typeof title === 'string' && title !== '' ? title : key,
        values: check.fields.flatMap((id) => {
          const field = register.fields[id]
          return field ? [{ label: field.label, text: toldValue(field, values[id], places) }] : []
        }),
      }
    }),
  })
}
