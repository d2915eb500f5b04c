import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { PaperPort } from '../../../ports.ts'
import { sm3 } from '../../audit/hash.ts'
import type { Signer } from '../sign/signer.ts'

/** Papers as an act may keep them. */
export function paperPort(tx: Tx, city: string, signer: Signer): PaperPort {
  return {
    put: async (id, paper) => {
      await tx
        .insertInto('issued_paper')
        .values({
          id,
          city,
          code: paper.code,
          sort: paper.sort,
          number: paper.number,
          content_sm3: paper.contentSm3,
          pdf_sm3: paper.pdfSm3,
          docx_sm3: paper.docxSm3,
          issued_on: paper.issuedOn,
          key_id: paper.keyId,
          signature: paper.signature,
        })
        .execute()
    },
    sign: async (text) => {
      const { value: signature, keyId, publicKey } = await signer.signText(tx, city, text)
      return { sm3: sm3(text), keyId, publicKey, signature }
    },
  }
}

/** The next number of a series; the series stays locked until the transaction ends, and a refusal gives the number back. */
export async function nextNumber(tx: Tx, city: string, prefix: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('paper_number')
    .values({ city, prefix, year, last: 1 })
    .onConflict((c) =>
      c.columns(['city', 'prefix', 'year']).doUpdateSet((eb) => ({ last: eb('paper_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** What is kept of many issued papers. */
export async function issuedOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('issued_paper')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
}

/** The files of many papers, .docx before .pdf. */
export async function filesOfPapers(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('thing_file')
    .innerJoin('file', 'file.sm3', 'thing_file.sm3')
    .select(['thing_file.thing_id', 'thing_file.id', 'thing_file.name', 'thing_file.event_seq'])
    .select(['file.size', 'file.type', 'file.sm3'])
    .where('thing_file.thing_id', 'in', [...ids])
    .orderBy('thing_file.id')
    .execute()
}

/** Whether a paper of the city ever had a number. */
export async function numberUsed(tx: Tx, city: string, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('issued_paper')
    .select('id')
    .where('city', '=', city)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

/** The state of a meeting, and the number of the paper that stands for its minutes now. */
export async function minutesIssued(
  tx: Tx,
  city: string,
  meeting: string,
): Promise<{ readonly state: string; readonly number: string | null }> {
  const held = await tx
    .selectFrom('thing')
    .select('state')
    .where('city', '=', city)
    .where('id', '=', meeting)
    .executeTakeFirst()
  const paper = await tx
    .selectFrom('thing')
    .innerJoin('issued_paper', 'issued_paper.id', 'thing.id')
    .select('issued_paper.number')
    .where('thing.city', '=', city)
    .where('thing.kind', '=', 'paper')
    .where('thing.state', '=', 'issued')
    .where(sql<boolean>`thing.data->>'meeting' = ${meeting}`)
    .executeTakeFirst()
  return { state: held?.state ?? '', number: paper?.number ?? null }
}
