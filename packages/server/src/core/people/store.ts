import { addDays, can, cityRulesIn, fail, ok, type PlainDate, problem, t } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { OrgPort } from '../../ports.ts'
import { postsOf } from '../sessions/known/store.ts'
import { openDutiesOf } from './duties/store.ts'
import { findUnits } from './names/store.ts'

/** The organisation as an act may change it, within one city. */
export function orgPort(tx: Tx, city: string): OrgPort {
  return {
    putUnit: async (id, unit) => {
      const names = [{ name: unit.name, sort: 'full' as const }, ...unit.names.filter((n) => n.name !== unit.name)]
      if (await nameTaken(tx, city, unit.name)) return fail(duplicateUnit(unit.name))
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
    addUnitName: (id, name, sort) => putName(tx, city, { id, name, sort }),
    renameUnit: async (id, name) => {
      if (await nameTaken(tx, city, name)) return fail(duplicateUnit(name))
      const before = await tx.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirstOrThrow()
      await putName(tx, city, { id, name: before.name, sort: 'former' })
      await putName(tx, city, { id, name, sort: 'full' })
      await tx.updateTable('unit').set({ name }).where('id', '=', id).execute()
      return ok(null)
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
    unitOf: async (unitId) => {
      const row = await tx
        .selectFrom('unit')
        .select([
          'region',
          sql<string>`coalesce((select min(n.name) from unit_name n where n.unit_id = unit.id and n.sort = 'short'), name)`.as(
            'name',
          ),
        ])
        .where('city', '=', city)
        .where('id', '=', unitId)
        .executeTakeFirst()
      return row ?? null
    },
    regions: () => tx.selectFrom('region').select(['code', 'name']).where('city', '=', city).orderBy('code').execute(),
    findUnits: (names, on) => findUnits(tx, city, names, on),
    putAccount: async (id, account) => {
      const made = await tx
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
        .onConflict((c) => c.column('login').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (made) return ok(null)
      return fail(problem('E_DUPLICATE', { what: t(`用户名“${account.login}”`, `user name “${account.login}”`) }))
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
    endSecondFactor: async (id) => {
      await tx.deleteFrom('recovery_code').where('account_id', '=', id).execute()
      await tx.deleteFrom('second_factor').where('account_id', '=', id).execute()
      await tx.deleteFrom('session').where('account_id', '=', id).execute()
    },
    bindIdentity: async (id, { issuer, subject }) => {
      await tx.deleteFrom('bound_identity').where('account_id', '=', id).execute()
      const made = await tx
        .insertInto('bound_identity')
        .values({ issuer, subject, account_id: id, city })
        .onConflict((c) => c.columns(['issuer', 'subject']).doNothing())
        .returning('account_id')
        .executeTakeFirst()
      if (made) return ok(null)
      return fail(problem('E_DUPLICATE', { what: t('这个统一身份的绑定', 'a binding of this identity') }))
    },
    unbindIdentity: async (id) => {
      await tx.deleteFrom('bound_identity').where('account_id', '=', id).execute()
      await tx.deleteFrom('session').where('account_id', '=', id).execute()
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
    postOf: async (postId) => {
      const row = await tx
        .selectFrom('post')
        .innerJoin('unit', 'unit.id', 'post.unit_id')
        .select(['post.unit_id', 'unit.region'])
        .where('post.city', '=', city)
        .where('post.id', '=', postId)
        .where('post.closed_on', 'is', null)
        .executeTakeFirst()
      return row ? { unitId: row.unit_id, region: row.region } : null
    },
    openDuties: async (postId) => (await openDutiesOf(tx, [postId])).get(postId) ?? 0,
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
    accountName: async (id) => {
      const row = await tx
        .selectFrom('account')
        .select('name')
        .where('city', '=', city)
        .where('id', '=', id)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return row?.name ?? null
    },
    may: async (id, verbs, thing, on) => {
      const posts = await postsOf(tx, id, on)
      const actor = { kind: 'account' as const, id, name: '', city, posts }
      return verbs.some((verb) => can(actor, verb, thing) !== null)
    },
    unitsOf: async (id, on) => (await postsOf(tx, id, on)).filter(({ role }) => role !== 'applicant'),
    cityState: async () => {
      const row = await tx
        .selectFrom('city')
        .select(['sample', 'days_ahead', 'rules'])
        .where('code', '=', city)
        .executeTakeFirstOrThrow()
      return { sample: row.sample, daysAhead: row.days_ahead, rules: cityRulesIn(row.rules) }
    },
    setCity: async (change) => {
      await tx
        .updateTable('city')
        .set({
          ...(change.brandColour === undefined ? {} : { brand_colour: change.brandColour }),
          ...(change.nameEn === undefined ? {} : { name_en: change.nameEn }),
          ...(change.daysAhead === undefined ? {} : { days_ahead: change.daysAhead }),
          ...(change.rules === undefined ? {} : { rules: JSON.stringify(change.rules) }),
        })
        .where('code', '=', city)
        .execute()
    },
  }
}

/** Whether a unit in force has the name; the lock keeps two acts from taking one name at the same moment. */
async function nameTaken(tx: Tx, city: string, name: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${city} ${name}`}, 11))`.execute(tx)
  const taken = await tx
    .selectFrom('unit')
    .select('id')
    .where('city', '=', city)
    .where('name', '=', name)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return taken !== undefined
}

function duplicateUnit(name: string) {
  return problem('E_DUPLICATE', { what: t(`单位“${name}”`, `unit “${name}”`) })
}

async function putName(
  tx: Tx,
  city: string,
  { id, name, sort }: { readonly id: string; readonly name: string; readonly sort: string },
): Promise<void> {
  await tx
    .insertInto('unit_name')
    .values({ unit_id: id, city, name, sort })
    .onConflict((c) => c.columns(['unit_id', 'name']).doUpdateSet({ sort }))
    .execute()
}

/**
 * Ends every term that reaches the day `on`, and gives who held the post last. A term ends the day before the next
 * begins, so that nobody holds a post twice on one day; one that was to begin later never does.
 */
async function endHolders(tx: Tx, postId: string, on: PlainDate): Promise<string | null> {
  const reaching = await tx
    .selectFrom('post_holder')
    .select(['account_id', 'valid_from'])
    .where('post_id', '=', postId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('valid_from')
    .execute()
  const last = addDays(on, -1)
  for (const holder of reaching) {
    const { account_id: accountId, valid_from: from } = holder
    if (last < from) {
      await tx
        .deleteFrom('post_holder')
        .where('post_id', '=', postId)
        .where('account_id', '=', accountId)
        .where('valid_from', '=', from)
        .execute()
    } else {
      await tx
        .updateTable('post_holder')
        .set({ valid_to: last })
        .where('post_id', '=', postId)
        .where('account_id', '=', accountId)
        .where('valid_from', '=', from)
        .execute()
    }
  }
  return reaching.at(-1)?.account_id ?? null
}
