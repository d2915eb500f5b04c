import type { Tx } from '../../../db/connect.ts'
import type { PaperPort } from '../../../ports.ts'

/** Papers as an act may keep them. */
export function paperPort(tx: Tx, city: string): PaperPort {
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
        })
        .execute()
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
