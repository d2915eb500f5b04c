import type { CallOutput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { SearchDeps } from '../search/find.ts'
import { sizeOf } from '../search/store.ts'
import { typedFields } from './hand/read-typed.ts'

/** `data.registers`: what registers there are, how many records a city has in each, and what a file of one may hold. */
export async function allRegisters(
  { tx, registers }: Pick<SearchDeps, 'tx' | 'registers'>,
  city: string,
): Promise<Result<CallOutput<'data.registers'>>> {
  const rows: CallOutput<'data.registers'>['rows'] = []
  for (const register of registers.values()) {
    const typed = new Set(typedFields(register))
    const { records, at } = await sizeOf(tx, register, city)
    rows.push({
      id: register.id,
      title: register.title,
      one: register.one,
      heading: register.heading,
      records,
      updatedAt: at,
      fields: Object.entries(register.fields).map(([id, { label, sort, options }]) => ({
        id,
        label,
        sort,
        typed: typed.has(id),
        ...(options ? { options: { ...options } } : {}),
      })),
      headings: Object.fromEntries(Object.entries(register.reader.headings).map(([id, names]) => [id, [...names]])),
    })
  }
  return ok({ rows })
}
