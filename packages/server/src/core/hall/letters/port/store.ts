import { dateInChina, type Kind, letterOf, standardRemedies, type ThingData, yearOf } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../../../db/connect.ts'
import type { LetterPort } from '../../../../ports.ts'
import type { LawInForce } from '../../../law/in-force.ts'
import { newCode } from '../../../papers/issue/new-code.ts'
import { nextNumber } from '../../../papers/issue/store.ts'
import { contentHash } from '../../../papers/model/content-hash.ts'
import { chineseNumber, documentNumber } from '../../../papers/model/marks.ts'
import type { Paper } from '../../../papers/model/paper.ts'
import { composeLetter } from '../compose.ts'

/** Letters as an act may make and serve them. */
export function letterPort(
  tx: Tx,
  city: string,
  kinds: ReadonlyMap<string, Kind>,
  law: () => Promise<LawInForce>,
): LetterPort {
  return {
    make: async (id, { case: caseId, name, step, answers, on, copy, ...to }) => {
      const found = await caseForLetter(tx, caseId)
      const kind = kinds.get(found.item)
      const letter = kind?.service && letterOf(kind.service, name)
      const form = kind?.steps[step]?.form
      if (!kind?.service || !letter || !form) throw new Error(`${found.item} has no letter ${name}`)
      const recipient = to.recipient ?? found.applicant
      const names = await namesOf(tx, city, idsIn(answers))
      const data = found.data as ThingData
      const offering = found.offering as ThingData
      const { paper, remedies } = composeLetter({
        letter,
        form,
        answers,
        nameOf: (one) => names.get(one) ?? one,
        item: kind.title.zh,
        result: kind.service.guide.result.zh,
        basis: kind.service.guide.basis,
        remedies: kind.service.remedies ?? standardRemedies,
        caseNo: found.no,
        applicant: found.applicant,
        recipient,
        appliedOn: dateInChina(found.opened_at),
        on,
        unit: found.unit,
        government: `${found.region_name}人民政府`,
        data,
        offering,
        library: (await law()).library,
      })
      const prefix = `${kind.service.series}${letter.mark}`
      const year = yearOf(on)
      const number =
        copy > 0
          ? `${await firstNumber(tx, caseId, name)}之${chineseNumber(copy + 1)}`
          : documentNumber(prefix, year, await nextNumber(tx, city, prefix, year))
      const numbered: Paper = { ...paper, number }
      const made = { number, version: 1, code: newCode(), contentSm3: contentHash(numbered) }
      await tx
        .insertInto('letter')
        .values({
          id,
          city,
          case_id: caseId,
          item: found.item,
          name,
          subject_id: to.subject,
          recipient,
          copy,
          number,
          version: made.version,
          code: made.code,
          paper: JSON.stringify(numbered),
          content_sm3: made.contentSm3,
          remedies: JSON.stringify(remedies),
          issued_on: on,
          written_at: null,
          method: null,
          announced_on: null,
          served_on: null,
        })
        .execute()
      const { item, no: caseNo, unit: issuer } = found
      return { ...made, title: paper.title, item, caseNo, issuer, subject: to.subject, recipient, remedies }
    },
    written: async (id, at) => {
      await tx.updateTable('letter').set({ written_at: at }).where('id', '=', id).execute()
    },
    served: async (id, { method, on, announcedOn }) => {
      await tx
        .updateTable('letter')
        .set({
          method: method as 'system',
          ...(on === undefined ? {} : { served_on: on }),
          ...(announcedOn === undefined ? {} : { announced_on: announcedOn }),
        })
        .where('id', '=', id)
        .execute()
    },
    agreed: async (subject) => {
      if (subject === null) return false
      const row = await tx
        .selectFrom('thing')
        .select(sql<boolean>`data ->> 'eServiceSince' is not null`.as('agreed'))
        .where('city', '=', city)
        .where('id', '=', subject)
        .executeTakeFirst()
      return row?.agreed === true
    },
    takes: (item, step, state) => kinds.get(item)?.steps[step]?.from.includes(state) ?? false,
  }
}

/** The number of the copy that the applicant, or whoever is named first, got in the same act. */
async function firstNumber(tx: Tx, caseId: string, name: string): Promise<string> {
  const row = await tx
    .selectFrom('letter')
    .select('number')
    .where('case_id', '=', caseId)
    .where('name', '=', name)
    .where('copy', '=', 0)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.number
}

/** The case, who applied, the unit in charge under its full name, and what the city says of the service. */
function caseForLetter(tx: Tx, id: string) {
  return tx
    .selectFrom('hall_case')
    .innerJoin('thing', 'thing.id', 'hall_case.id')
    .innerJoin('thing as offering', 'offering.id', 'thing.parent_id')
    .innerJoin('subject', 'subject.id', 'hall_case.subject_id')
    .innerJoin('thing_unit', (join) =>
      join.onRef('thing_unit.thing_id', '=', 'thing.id').on('thing_unit.part', '=', 'lead'),
    )
    .innerJoin('unit', 'unit.id', 'thing_unit.unit_id')
    .innerJoin('region', (join) => join.onRef('region.city', '=', 'unit.city').onRef('region.code', '=', 'unit.region'))
    .select(['hall_case.item', 'hall_case.no', 'hall_case.subject_id', 'hall_case.opened_at'])
    .select(['thing.data', 'offering.data as offering', 'subject.name as applicant'])
    .select(['unit.name as unit', 'region.name as region_name'])
    .where('hall_case.id', '=', id)
    .orderBy('thing_unit.ord')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** Names of the units, people and divisions that answers hold by id or code. */
export async function namesOf(tx: Tx, city: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const uuids = ids.filter((one) => one.includes('-'))
  const units = tx.selectFrom('unit').select(['id', 'name']).where('city', '=', city)
  const people = tx.selectFrom('account').select(['id', 'name']).where('city', '=', city)
  const rows = await Promise.all([
    units.where(sql<boolean>`id = any(${uuids}::uuid[])`).execute(),
    people.where(sql<boolean>`id = any(${uuids}::uuid[])`).execute(),
    tx
      .selectFrom('region')
      .select(['code as id', 'name'])
      .where('city', '=', city)
      .where(sql<boolean>`code = any(${ids}::text[])`)
      .execute(),
  ])
  return new Map(rows.flat().map(({ id, name }) => [id, name]))
}

const idForm = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{6})$/

/** Every id and code that answers hold. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return idForm.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(idsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : []
}
