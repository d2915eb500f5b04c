import { addDays, fail, ok, type PlainDate, problem, t } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { FoundUnit, OrgPort } from '../../ports.ts'

/** The organisation as an act may change it, within one city. */
export function orgPort(tx: Tx, city: string): OrgPort {
  return {
    putUnit: async (id, unit) => {
      const names = [{ name: unit.name, sort: 'full' as const }, ...unit.names.filter((n) => n.name !== unit.name)]
      const taken = await tx
        .selectFrom('unit')
        .select('id')
        .where('city', '=', city)
        .where('name', '=', unit.name)
        .where('valid_to', 'is', null)
        .executeTakeFirst()
      if (taken) return fail(problem('E_DUPLICATE', { what: t(`单位“${unit.name}”`, `unit “${unit.name}”`) }))
      await tx
        .insertInto('unit')
        .values({
          id,
          city,
          name: unit.name,
          name_en: unit.nameEn,
          region: unit.region,
          parent_id: unit.parentId,
          collective: unit.collective,
          valid_from: unit.validFrom,
          valid_to: null,
          successor_id: null,
        })
        .execute()
      await tx
        .insertInto('unit_name')
        .values(names.map((n) => ({ unit_id: id, city, name: n.name, sort: n.sort })))
        .onConflict((c) => c.doNothing())
        .execute()
      return ok(null)
    },
    endUnit: async (id, on, successorId) => {
      await tx.updateTable('unit').set({ valid_to: on, successor_id: successorId }).where('id', '=', id).execute()
    },
    addUnitName: async (id, name, sort) => {
      await tx
        .insertInto('unit_name')
        .values({ unit_id: id, city, name, sort })
        .onConflict((c) => c.columns(['unit_id', 'name']).doUpdateSet({ sort }))
        .execute()
    },
    renameUnit: async (id, name) => {
      await tx.updateTable('unit').set({ name }).where('id', '=', id).execute()
    },
    putMember: async (collectiveId, unitId, from, to) => {
      await tx
        .insertInto('unit_member')
        .values({ collective_id: collectiveId, unit_id: unitId, valid_from: from, valid_to: to })
        .onConflict((c) => c.columns(['collective_id', 'unit_id', 'valid_from']).doUpdateSet({ valid_to: to }))
        .execute()
    },
    unitExists: async (id, on) => {
      const row = await tx
        .selectFrom('unit')
        .select('id')
        .where('city', '=', city)
        .where('id', '=', id)
        .where('valid_from', '<=', on)
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
        .executeTakeFirst()
      return row !== undefined
    },
    regionExists: async (code) => {
      const row = await tx
        .selectFrom('region')
        .select('code')
        .where('city', '=', city)
        .where('code', '=', code)
        .executeTakeFirst()
      return row !== undefined
    },
    findUnits: (names, on) => findUnits(tx, city, names, on),
    putAccount: async (id, account) => {
      const taken = await tx.selectFrom('account').select('id').where('login', '=', account.login).executeTakeFirst()
      if (taken)
        return fail(problem('E_DUPLICATE', { what: t(`用户名“${account.login}”`, `user name “${account.login}”`) }))
      await tx
        .insertInto('account')
        .values({
          id,
          city,
          login: account.login,
          name: account.name,
          password_hash: account.passwordHash,
          locked_until: null,
          disabled_at: null,
        })
        .execute()
      return ok(null)
    },
    setPassword: async (id, passwordHash) => {
      await tx
        .updateTable('account')
        .set({ password_hash: passwordHash, failed: 0, locked_until: null })
        .where('id', '=', id)
        .execute()
      await tx.deleteFrom('session').where('account_id', '=', id).execute()
    },
    setDisabled: async (id, at) => {
      await tx.updateTable('account').set({ disabled_at: at }).where('id', '=', id).execute()
      if (at !== null) {
        await tx.deleteFrom('session').where('account_id', '=', id).execute()
        await tx.deleteFrom('api_token').where('account_id', '=', id).execute()
      }
    },
    unlock: async (id) => {
      await tx.updateTable('account').set({ failed: 0, locked_until: null }).where('id', '=', id).execute()
    },
    putPost: async (id, post) => {
      await tx
        .insertInto('post')
        .values({ id, city, unit_id: post.unitId, title: post.title, role: post.role, closed_on: null })
        .execute()
    },
    closePost: async (id, on) => {
      await tx.updateTable('post').set({ closed_on: on }).where('id', '=', id).execute()
      await endHolders(tx, id, on)
    },
    handOver: async (postId, to, on) => {
      const from = await endHolders(tx, postId, on)
      if (to !== null) {
        await tx
          .insertInto('post_holder')
          .values({ post_id: postId, account_id: to, valid_from: on, valid_to: null })
          .onConflict((c) => c.columns(['post_id', 'account_id', 'valid_from']).doUpdateSet({ valid_to: null }))
          .execute()
      }
      return { from }
    },
    openDuties: (postId) => openDuties(tx, postId),
    accountExists: async (id) => {
      const row = await tx
        .selectFrom('account')
        .select('id')
        .where('city', '=', city)
        .where('id', '=', id)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row !== undefined
    },
    cityState: async () => {
      const row = await tx
        .selectFrom('city')
        .select(['sample', 'days_ahead'])
        .where('code', '=', city)
        .executeTakeFirstOrThrow()
      return { sample: row.sample, daysAhead: row.days_ahead }
    },
    setCity: async (change) => {
      await tx
        .updateTable('city')
        .set({
          ...(change.brandColour === undefined ? {} : { brand_colour: change.brandColour }),
          ...(change.nameEn === undefined ? {} : { name_en: change.nameEn }),
          ...(change.daysAhead === undefined ? {} : { days_ahead: change.daysAhead }),
        })
        .where('code', '=', city)
        .execute()
    },
  }
}

/** The day a term ends is the day before the next begins, so that nobody holds a post twice on one day. */
async function endHolders(tx: Tx, postId: string, on: PlainDate): Promise<string | null> {
  const present = await tx
    .selectFrom('post_holder')
    .select(['account_id', 'valid_from'])
    .where('post_id', '=', postId)
    .where('valid_to', 'is', null)
    .execute()
  for (const holder of present) {
    const last = addDays(on, -1)
    if (last < holder.valid_from) {
      await tx
        .deleteFrom('post_holder')
        .where('post_id', '=', postId)
        .where('account_id', '=', holder.account_id)
        .where('valid_from', '=', holder.valid_from)
        .execute()
    } else {
      await tx
        .updateTable('post_holder')
        .set({ valid_to: last })
        .where('post_id', '=', postId)
        .where('account_id', '=', holder.account_id)
        .where('valid_from', '=', holder.valid_from)
        .execute()
    }
  }
  return present[0]?.account_id ?? null
}

/** Open tasks and returned or unreviewed reports of the unit a post belongs to; they go with the post. */
export async function openDuties(tx: Tx, postId: string): Promise<number> {
  const row = await tx
    .selectFrom('post')
    .innerJoin('thing_unit', 'thing_unit.unit_id', 'post.unit_id')
    .innerJoin('thing', 'thing.id', 'thing_unit.thing_id')
    .select((eb) => eb.fn.count<number>('thing.id').distinct().as('n'))
    .where('post.id', '=', postId)
    .where('post.role', 'in', ['lead', 'reporter', 'county'])
    .where((eb) =>
      eb.or([
        eb.and([eb('thing.kind', '=', 'task'), eb('thing.state', 'in', ['assigned', 'active'])]),
        eb.and([
          eb('thing.kind', '=', 'report'),
          eb('thing.state', '=', 'returned'),
          eb('thing_unit.part', '=', 'author'),
        ]),
        eb.and([eb('thing.kind', '=', 'occurrence'), eb('thing.state', 'in', ['open', 'late'])]),
      ]),
    )
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/**
 * The units that written names mean on a date: full, short, alias and former names. A unit that has ended leads to its
 * successor; a name that means two units is left unmatched, nothing is guessed.
 */
export async function findUnits(
  tx: Tx,
  city: string,
  names: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, FoundUnit>> {
  const found = new Map<string, FoundUnit>()
  if (names.length === 0) return found
  const rows = await tx
    .selectFrom('unit_name')
    .innerJoin('unit', 'unit.id', 'unit_name.unit_id')
    .leftJoin('unit as successor', 'successor.id', 'unit.successor_id')
    .select([
      'unit_name.name as written',
      'unit.id',
      'unit.name',
      'unit.collective',
      'unit.valid_to',
      'successor.id as successor_id',
      'successor.name as successor_name',
    ])
    .where('unit_name.city', '=', city)
    .where('unit_name.name', 'in', [...new Set(names)])
    .where('unit.valid_from', '<=', on)
    .execute()
  const meanings = new Map<string, Map<string, { name: string; collective: boolean }>>()
  for (const row of rows) {
    const ended = row.valid_to !== null && row.valid_to < on
    const id = ended ? row.successor_id : row.id
    const name = ended ? row.successor_name : row.name
    if (id === null || name === null) continue
    const of = meanings.get(row.written) ?? new Map()
    of.set(id, { name, collective: row.collective })
    meanings.set(row.written, of)
  }
  for (const [written, units] of meanings) {
    const [only] = [...units]
    if (units.size !== 1 || !only) continue
    const [unitId, unit] = only
    const members = unit.collective ? await membersOn(tx, unitId, on) : []
    found.set(written, { unitId, name: unit.name, collective: unit.collective, members })
  }
  return found
}

/** The members of a collective unit on a date. */
async function membersOn(tx: Tx, collectiveId: string, on: PlainDate): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('unit_member')
    .innerJoin('unit', 'unit.id', 'unit_member.unit_id')
    .select(['unit.id', 'unit.name'])
    .where('collective_id', '=', collectiveId)
    .where('unit_member.valid_from', '<=', on)
    .where((eb) => eb.or([eb('unit_member.valid_to', 'is', null), eb('unit_member.valid_to', '>=', on)]))
    .orderBy('unit.id')
    .execute()
}
