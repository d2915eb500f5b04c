import type { LawLibrary, RecordMeasure, RecordValues, Register } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { foldedText } from '../../search/fold.ts'
import * as store from './store.ts'

/** The register whose names tell where holders have their seats. */
const seats = 'organisations'

/**
 * Writes when some records of a register count, over what was written of them; records that are gone count no more.
 * @param keys all that changed, those that are gone among them
 */
export async function putFacts(
  tx: Tx,
  measures: readonly RecordMeasure[],
  register: Register,
  city: string,
  keys: readonly string[],
  records: ReadonlyMap<string, RecordValues>,
  law: LawLibrary,
): Promise<void> {
  const own = measures.filter((measure) => measure.register === register.id)
  if (own.length > 0) {
    const facts = [...records].flatMap(([key, values]) => own.flatMap((measure) => factsOf(measure, key, values, law)))
    await store.replaceFacts(tx, city, register.id, keys, facts)
  }
  if (register.id === seats) {
    const names = [...records].flatMap(([key, values]) => namesOf(key, values))
    await store.replaceHolders(tx, city, keys, names)
  }
}

/** When one record counts for one measure. */
export function factsOf(
  measure: RecordMeasure,
  key: string,
  values: RecordValues,
  law: LawLibrary,
): readonly store.FactRow[] {
  const holder = measure.holder?.(values) ?? null
  const place = typeof values.region === 'string' ? values.region : null
  const facts = measure.facts(values, law).map(({ from, to, test = '', why }) => ({
    measure: measure.id,
    key,
    test,
    from_day: from,
    to_day: to,
    counted: measure.countedAs?.(values) ?? key,
    holder: holder === null ? null : holderName(holder),
    place,
    why,
  }))
  // Two facts of one test that begin on one day would be one row.
  return [...new Map(facts.map((fact) => [`${fact.test} ${fact.from_day}`, fact])).values()]
}

function namesOf(key: string, values: RecordValues): readonly store.HolderRow[] {
  const { name, former_names: former, region } = values
  const all = [name, ...(Array.isArray(former) ? (former as readonly string[]) : [])]
  const names = all.filter((one) => typeof one === 'string').map(holderName)
  return [...new Set(names)].map((one) => ({ name: one, key, region: typeof region === 'string' ? region : null }))
}

/** A name as holders are told by: without blanks, brackets and script making a difference. */
function holderName(name: string): string {
  return foldedText(name).replace(/[\s()]/g, '')
}
