import { holdGrounds, type Kind, type PlainDate, type Text, t, yearOf } from '@zhiqiang/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { ArchivePort, DueFile } from '../../../ports-archives.ts'
import { newCode } from '../../papers/issue/new-code.ts'
import { nextNumber } from '../../papers/issue/store.ts'
import { contentHash } from '../../papers/model/content-hash.ts'
import { documentNumber } from '../../papers/model/marks.ts'
import { certificate } from '../certificate.ts'

/** Most files on one list; a screen and a certificate hold them all. */
const mostOnList = 200

/** Files of closed cases as an act may list, hold back, keep longer and destroy them. */
export function archivePort(tx: Tx, city: string, kinds: ReadonlyMap<string, Kind>): ArchivePort {
  return {
    due: async (unitId, today) =>
      filesWith(tx, kinds, today, city, [
        sql<SqlBool>`case_archive.list_id is null and case_archive.destroyed_on is null`,
        sql<SqlBool>`case_archive.keep_until < ${today}::date`,
        sql<SqlBool>`exists (select 1 from thing_unit where thing_unit.thing_id = case_archive.case_id
          and thing_unit.part = 'lead' and thing_unit.unit_id = ${unitId})`,
      ]),
    onList: (listId, today) =>
      filesWith(tx, kinds, today, city, [
        sql<SqlBool>`case_archive.list_id = ${listId} and case_archive.destroyed_on is null`,
      ]),
    enlist: (listId, ids) => put(tx, ids, { list_id: listId }),
    listNumber: async (year) => documentNumber('档销册', year, await nextNumber(tx, city, '档销册', year)),
    approve: async (listId, on) => {
      await tx.updateTable('case_archive').set({ approved_on: on }).where('list_id', '=', listId).execute()
    },
    destroyed: (ids, on) => put(tx, ids, { destroyed_on: on }),
    release: async (listId) => {
      await tx
        .updateTable('case_archive')
        .set({ list_id: null, approved_on: null })
        .where('list_id', '=', listId)
        .where('destroyed_on', 'is', null)
        .execute()
    },
    byNumber: async (no) => {
      const row = await tx
        .selectFrom('case_archive')
        .innerJoin('hall_case', 'hall_case.id', 'case_archive.case_id')
        .select(['hall_case.id', 'hall_case.no', 'case_archive.keep_until', 'case_archive.destroyed_on'])
        .select(leadUnit.as('unit'))
        .where('hall_case.city', '=', city)
        .where('hall_case.no', '=', no.trim())
        .forUpdate('case_archive')
        .executeTakeFirst()
      if (!row) return null
      const { keep_until: keepUntil, destroyed_on: destroyedOn, ...rest } = row
      return { ...rest, keepUntil, destroyed: destroyedOn !== null }
    },
    hold: async (id, { caseId, ground, why, on }) => {
      const row = { id, city, case_id: caseId, ground: ground as 'other', why, since: on, lifted_on: null }
      await tx.insertInto('archive_hold').values(row).execute()
    },
    lift: async (id, on) => {
      await tx.updateTable('archive_hold').set({ lifted_on: on }).where('id', '=', id).execute()
    },
    extend: (caseId, until, on) => put(tx, [caseId], { keep_until: until, extended_on: on }),
    certify: async (id, asked) => {
      const unit = await tx
        .selectFrom('unit')
        .select('name')
        .where('city', '=', city)
        .where('id', '=', asked.unitId)
        .executeTakeFirstOrThrow()
      const year = yearOf(asked.on)
      const number = documentNumber('档销证', year, await nextNumber(tx, city, '档销证', year))
      const paper = { ...certificate({ ...asked, unit: unit.name }), number }
      const made = { number, code: newCode(), contentSm3: contentHash(paper) }
      await tx
        .insertInto('letter')
        .values({
          id,
          city,
          case_id: asked.listId,
          item: 'destruction-list',
          name: 'destroyed',
          subject_id: null,
          recipient: unit.name,
          copy: 0,
          number,
          version: 1,
          code: made.code,
          paper: JSON.stringify(paper),
          content_sm3: made.contentSm3,
          remedies: '[]',
          issued_on: asked.on,
          written_at: null,
          method: null,
          announced_on: null,
          served_on: null,
        })
        .execute()
      return { ...made, title: paper.title, issuer: unit.name }
    },
  }
}

async function put(
  tx: Tx,
  ids: readonly string[],
  what: { list_id?: string; destroyed_on?: PlainDate; keep_until?: PlainDate; extended_on?: PlainDate },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('case_archive')
    .set(what)
    .where('case_id', 'in', [...ids])
    .execute()
}

const leadUnit = sql<string | null>`(select unit_id from thing_unit
  where thing_unit.thing_id = hall_case.id and thing_unit.part = 'lead' order by ord limit 1)`

async function filesWith(
  tx: Tx,
  kinds: ReadonlyMap<string, Kind>,
  today: PlainDate,
  city: string,
  where: readonly Expression<SqlBool>[],
): Promise<DueFile[]> {
  let query = tx
    .selectFrom('case_archive')
    .innerJoin('hall_case', 'hall_case.id', 'case_archive.case_id')
    .select(['hall_case.id', 'hall_case.no', 'hall_case.item', 'case_archive.closed_on', 'case_archive.keep_until'])
    .select(
      sql<string>`(select hash from event where event.thing_id = hall_case.id order by seq desc limit 1)`.as('hash'),
    )
    .where('case_archive.city', '=', city)
  for (const one of where) query = query.where(one)
  const rows = await query
    .orderBy('case_archive.keep_until')
    .orderBy('case_archive.case_id')
    .limit(mostOnList)
    .forUpdate('case_archive')
    .execute()
  const files: DueFile[] = []
  for (const row of rows) {
    files.push({
      id: row.id,
      no: row.no,
      item: kinds.get(row.item)?.title.zh ?? row.item,
      closedOn: row.closed_on,
      keepUntil: row.keep_until ?? '',
      hash: row.hash,
      against: [
        ...(row.keep_until === null || row.keep_until >= today ? [t('保管期限未满', 'its time is not over')] : []),
        ...(await heldBy(tx, row.id)),
        ...(await openUnder(tx, row.id, kinds, today)),
      ],
    })
  }
  return files
}

/** Holds that stand against a file. */
async function heldBy(tx: Tx, caseId: string): Promise<Text[]> {
  const holds = await tx
    .selectFrom('archive_hold')
    .select(['ground', 'why'])
    .where('case_id', '=', caseId)
    .where('lifted_on', 'is', null)
    .orderBy('id')
    .execute()
  return holds.map(({ ground, why }) =>
    t(`暂停销毁（${holdGrounds[ground].zh}）：${why}`, `held back (${holdGrounds[ground].en}): ${why}`),
  )
}

/** What hangs on a case and is not over: what stands under it, a time to object, money. */
async function openUnder(tx: Tx, caseId: string, kinds: ReadonlyMap<string, Kind>, today: PlainDate): Promise<Text[]> {
  const { rows } = await sql<{ readonly id: string; readonly kind: string; readonly state: string }>`
    with recursive tree as (
      select id, kind, state from thing where parent_id = ${caseId}
      union all
      select child.id, child.kind, child.state from thing child join tree on child.parent_id = tree.id
    )
    select id, kind, state from tree limit 1000`.execute(tx)
  const open = rows.flatMap(({ kind, state }) => {
    const declared = kinds.get(kind)
    const { final, tone } = declared?.states[state] ?? {}
    return kind === 'letter' || !declared || final || tone === 'good' ? [] : [declared.title]
  })
  const clocks = await tx
    .selectFrom('case_clock')
    .select('thing_id')
    .where('thing_id', 'in', [caseId, ...rows.map(({ id }) => id)])
    .where('settled_on', 'is', null)
    .where('due_on', '>=', today)
    .limit(1)
    .execute()
  const money = await tx
    .selectFrom('payable')
    .select('thing_id')
    .where('thing_id', '=', caseId)
    .where('standing', 'in', ['owed', 'batched', 'recovering'])
    .execute()
  return [
    ...open.map(({ zh, en }) => t(`有未办结的“${zh}”`, `an open ${en}`)),
    ...(clocks.length > 0 ? [t('救济或者办理期限未满', 'a time to object or to act still runs')] : []),
    ...(money.length > 0 ? [t('资金未结清', 'money is not settled')] : []),
  ]
}
