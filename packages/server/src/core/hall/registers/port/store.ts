import { fail, type Kind, ok, problem, type Result, type ServiceRegister, t, yearOf } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../../db/connect.ts'
import type { EntryWrite, RegisterPort, StandingEntry } from '../../../../ports.ts'
import { nextNumber, randomCode } from '../../cases/numbers/store.ts'

/** Signs of the code that shows an entry to whoever holds it; papers have as many. */
const codeLength = 12

/** Registers as an act may enter, change and read them. */
export function registerPort(tx: Tx, city: string, kinds: ReadonlyMap<string, Kind>): RegisterPort {
  const ofKind = (kind: string): ServiceRegister => {
    const register = kinds.get(kind)?.register
    if (!register) throw new Error(`${kind} declares no register`)
    return register
  }
  const entries = () => tx.selectFrom('register_entry').select(columns).where('register_entry.city', '=', city)
  const keyed = async (register: string, keys: readonly string[]) => {
    if (keys.length === 0) return null
    const row = await entries()
      .innerJoin('register_key', 'register_key.entry_id', 'register_entry.id')
      .where('register_key.city', '=', city)
      .where('register_key.register', '=', register)
      .where('register_key.key', 'in', [...keys])
      .limit(1)
      .executeTakeFirst()
    return row ? entryOf(row) : null
  }
  const putKeys = async (register: string, entryId: string, keys: readonly string[]): Promise<Result<null>> => {
    const wanted = [...new Set(keys)]
    if (wanted.length === 0) return ok(null)
    const put = await tx
      .insertInto('register_key')
      .values(wanted.map((key) => ({ city, register, key, entry_id: entryId })))
      .onConflict((c) => c.columns(['city', 'register', 'key']).doNothing())
      .returning('key')
      .execute()
    if (put.length === wanted.length) return ok(null)
    const other = await keyed(
      register,
      wanted.filter((key) => put.every((one) => one.key !== key)),
    )
    return fail(duplicate(other))
  }
  const freeKeys = (entryId: string) => tx.deleteFrom('register_key').where('entry_id', '=', entryId).execute()
  return {
    enter: async (thing, entry, on) => {
      const register = ofKind(thing.kind)
      const year = yearOf(on)
      const number = `${register.series}〔${year}〕${await nextNumber(tx, city, register.series, year)}号`
      const code = randomCode(codeLength)
      const { id } = await tx
        .insertInto('register_entry')
        .values({
          city,
          register: register.id,
          number,
          code,
          thing_id: thing.id,
          ...said(entry),
          standing: 'valid',
          why: null,
          entered_on: on,
          ended_on: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const put = await putKeys(register.id, id, entry.keys ?? [])
      return put.ok ? ok({ number, code }) : put
    },
    change: async (thingId, entry, on, why) => {
      const now = await tx
        .selectFrom('register_entry')
        .selectAll()
        .where('thing_id', '=', thingId)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const { title, holder, class: sort, amount, facts, rights } = now
      await tx
        .insertInto('register_change')
        .values({
          entry_id: now.id,
          n: sql<number>`(select count(*) + 1 from register_change where entry_id = ${now.id})`,
          changed_on: on,
          why,
          ...{ title, holder, class: sort, amount, rights },
          facts: JSON.stringify(facts),
        })
        .execute()
      await tx.updateTable('register_entry').set(said(entry)).where('id', '=', now.id).execute()
      await freeKeys(now.id)
      return putKeys(now.register, now.id, entry.keys ?? [])
    },
    put: async (thingId, state, on, why) => {
      const over = state === 'revoked' || state === 'ended'
      const row = await tx
        .updateTable('register_entry')
        .set({ standing: state, why, ended_on: over ? on : null })
        .where('thing_id', '=', thingId)
        .returning('id')
        .executeTakeFirst()
      if (over && row) await freeKeys(row.id)
    },
    lengthen: async (thingId, until) => {
      await tx.updateTable('register_entry').set({ valid_to: until }).where('thing_id', '=', thingId).execute()
    },
    ofThing: async (thingId) => read(await entries().where('thing_id', '=', thingId).executeTakeFirst()),
    ofSubject: async (register, subjectId) =>
      read(
        await entries()
          .where('register', '=', register)
          .where('subject_id', '=', subjectId)
          .orderBy('entered_on', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    byNumber: async (register, number) =>
      read(await entries().where('register', '=', register).where('number', '=', number).executeTakeFirst()),
    free: async (kind, keys) => {
      const other = await keyed(ofKind(kind).id, keys)
      return other ? fail(duplicate(other)) : ok(null)
    },
  }
}

const columns = [
  'register_entry.thing_id',
  'register_entry.number',
  'register_entry.title',
  'register_entry.holder',
  'register_entry.standing',
  'register_entry.why',
  'register_entry.facts',
  'register_entry.entered_on',
  'register_entry.valid_to',
] as const

interface Row {
  readonly thing_id: string
  readonly number: string
  readonly title: string
  readonly holder: string
  readonly standing: StandingEntry['state']
  readonly why: string | null
  readonly facts: unknown
  readonly entered_on: string
  readonly valid_to: string | null
}

function read(row: Row | undefined): StandingEntry | null {
  return row ? entryOf(row) : null
}

function entryOf(row: Row): StandingEntry {
  const { number, title, holder, standing: state, why } = row
  return {
    ...{ number, title, holder, state, why },
    thingId: row.thing_id,
    facts: row.facts as Readonly<Record<string, string>>,
    enteredOn: row.entered_on,
    until: row.valid_to,
  }
}

function said(entry: EntryWrite) {
  return {
    subject_id: entry.subject,
    holder: entry.holder,
    title: entry.title,
    class: entry.class ?? null,
    amount: entry.amount ?? null,
    facts: JSON.stringify(entry.facts),
    rights: [...(entry.rights ?? [])],
    valid_to: entry.until ?? null,
  }
}

/** The refusal of a second entry with a key of the first. */
function duplicate(other: StandingEntry | null) {
  const name = other ? `${other.number} ${other.title}` : ''
  return problem('E_DUPLICATE', { what: t(`登记“${name}”`, `entry “${name}”`) })
}
