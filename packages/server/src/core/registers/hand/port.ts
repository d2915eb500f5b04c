import {
  fail,
  type Layer,
  ok,
  type PlainDate,
  problem,
  type Register,
  refuseInput,
  t,
  testsTaken,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import type { RecordPort } from '../../../ports-records.ts'
import { placesOf } from '../../search/places.ts'
import { understoodIn } from '../../search/resolve.ts'
import { type RegisterDeps, reckonPorts } from '../deps.ts'
import { changesBetween, reckoned } from '../take/held.ts'
import * as taking from '../take/store.ts'
import { readTyped } from './read-typed.ts'
import * as store from './store.ts'

export type HandDeps = Pick<RegisterDeps, 'registers' | 'law' | 'national' | 'placeOf' | 'measures'>

/** What people say of records, in the transaction of their act. */
const byHand = '人工录入'

interface Held {
  readonly tx: Tx
  readonly city: string
  readonly deps: HandDeps
}

export function recordPort(tx: Tx, city: string, deps: HandDeps): RecordPort {
  const held = { tx, city, deps }
  return {
    write: async ({ thingId, register: id, key: asked, values: typed, on, at }) => {
      const register = deps.registers.get(id)
      if (!register) return refuseInput(t(`没有这个登记库：${id}`, `there is no register ${id}`))
      await taking.lockRegister(tx, city, id)
      const before = asked === null ? [] : await taking.layersOf(tx, city, id, [asked])
      if (asked !== null && before.length === 0) return fail(problem('E_NOT_FOUND'))
      const standing = reckoned(register, before, await reckonPorts(deps, tx, city, on))
      const read = readTyped(register, before.length === 0 ? {} : standing, typed)
      if (!read.ok) return read
      const { record, values } = read.value
      const key = asked ?? record.numbers[0]
      if (key === undefined) return refuseInput(t('没有可以识别记录的号码', 'there is no number to tell the record by'))
      const known = await taking.keysOf(tx, city, id, record.numbers)
      const others = knownOtherwise(known, asked)
      if (others !== null) return refuseInput(others)
      const numbers = record.numbers.filter((number) => !known.has(number))
      await store.addHand(tx, { thingId, city, register: id, key, putOn: on, values, numbers })
      await taking.putNumbers(
        tx,
        city,
        id,
        numbers.map((number) => ({ number, key })),
      )
      const title = await settle(held, register, key, before, { on, at })
      return ok({ key, title: title ?? key, fields: Object.keys(values) })
    },
    withdraw: async (thingId, at, on) => {
      const row = await store.withdrawHand(tx, city, thingId)
      const register = row && deps.registers.get(row.register)
      if (!register) return fail(problem('E_NOT_FOUND'))
      await taking.lockRegister(tx, city, register.id)
      const before = await taking.layersOf(tx, city, register.id, [row.key])
      // A number typed by mistake must not lead rows of later files here.
      await store.dropNumbers(tx, city, register.id, row.key, row.numbers)
      await settle(held, register, row.key, before, { on, at })
      return ok({ key: row.key })
    },
    measure: (id) => {
      const found = deps.measures.find((one) => one.id === id)
      return found ? { id, tests: Object.keys(found.tests ?? {}), taken: testsTaken(found) } : null
    },
    understood: async (q) => {
      const { node, asked } = understoodIn(await placesOf(tx, city, deps.national), deps.registers, q)
      return { all: node.is === 'all', unknown: asked.filter(({ known }) => !known).map(({ text }) => text) }
    },
  }
}

/** Why a record of some numbers cannot be the one that is written: another has one of them. */
function knownOtherwise(known: ReadonlyMap<string, string>, own: string | null) {
  const other = [...known].find(([, key]) => key !== own)
  if (!other) return null
  const [number, key] = other
  return t(
    `号码 ${number} 已有记录（${key}），请到那条记录更正`,
    `${number} is the number of a record that is there (${key}): correct that one`,
  )
}

/** Lays what people say over the record and writes what holds then. Returns its heading; null where it is gone. */
async function settle(
  { tx, city, deps }: Held,
  register: Register,
  key: string,
  before: readonly taking.KnownLayer[],
  { on, at }: { readonly on: PlainDate; readonly at: string },
): Promise<string | null> {
  const hand = await store.handOf(tx, city, register.id, key)
  const files: readonly Layer[] = before.filter((layer) => !layer.byHand)
  const own = hand && { source: byHand, asOf: hand.putOn, byHand: true, values: hand.values }
  const after = own ? [...files, own] : files
  if (own) {
    const row = { key, source: byHand, as_of: own.asOf, by_hand: true, run_id: null, row_no: null, put_at: at }
    await taking.putLayers(tx, city, register.id, [{ ...row, said: own.values }])
  } else await store.dropHandLayer(tx, city, register.id, key)
  await taking.queueForSearch(tx, city, register.id, [key])
  if (after.length === 0) {
    await store.dropRecord(tx, register, city, key)
    return null
  }
  const ports = await reckonPorts(deps, tx, city, on)
  const values = reckoned(register, after, ports)
  await taking.putRecords(tx, register, city, [{ key, values }])
  const changed = before.length === 0 ? null : changesBetween(reckoned(register, before, ports), values)
  if (changed) {
    await taking.putVersions(tx, city, register.id, [{ key, at, as_of: on, source: byHand, run_id: null, changed }])
  }
  const title = values[register.heading]
  return typeof title === 'string' ? title : key
}
