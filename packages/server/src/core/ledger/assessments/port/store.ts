import { sql } from 'kysely'
import type { Tx } from '../../../../db/connect.ts'
import type { AssessmentPort, ScoreWrite } from '../../../../ports.ts'

/** Scores of assessments as an act may change them. */
export function assessmentPort(tx: Tx, city: string): AssessmentPort {
  const current = async (id: string): Promise<readonly ScoreWrite[]> => {
    const rows = await tx
      .selectFrom('assessment_score')
      .select(['subject', 'item', 'points', 'value', 'target', 'why'])
      .where('assessment_id', '=', id)
      .where('superseded', '=', false)
      .execute()
    return rows.map((row) => ({
      ...row,
      points: number(row.points),
      value: number(row.value),
      target: number(row.target),
    }))
  }
  return {
    putScores: async (id, scores, by) => {
      const before = new Map((await current(id)).map((one) => [`${one.subject}|${one.item}`, one]))
      const changed = scores.filter((one) => !same(before.get(`${one.subject}|${one.item}`), one))
      if (changed.length === 0) return
      const keys = JSON.stringify(changed.map(({ subject, item }) => ({ subject, item })))
      await sql`update assessment_score s set superseded = true
        from jsonb_to_recordset(${keys}::jsonb) as c(subject uuid, item text)
        where s.assessment_id = ${id} and not s.superseded and s.subject = c.subject and s.item = c.item`.execute(tx)
      await tx
        .insertInto('assessment_score')
        .values(
          changed.map((one) => ({
            assessment_id: id,
            city,
            subject: one.subject,
            item: one.item,
            event_seq: by.eventSeq,
            points: text(one.points),
            value: text(one.value),
            target: text(one.target),
            why: one.why,
            entered_by: by.enteredBy,
            at: by.at,
          })),
        )
        .execute()
    },
    scores: current,
    unitRegions: async (unitIds) => {
      if (unitIds.length === 0) return new Map()
      const rows = await tx
        .selectFrom('unit')
        .select(['id', 'region'])
        .where('city', '=', city)
        .where('id', 'in', [...unitIds])
        .execute()
      return new Map(rows.map((row) => [row.id, row.region]))
    },
  }
}

function same(old: ScoreWrite | undefined, one: ScoreWrite): boolean {
  return (
    old !== undefined &&
    old.points === one.points &&
    old.value === one.value &&
    old.target === one.target &&
    old.why === one.why
  )
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value)
}

function text(value: number | null): string | null {
  return value === null ? null : String(value)
}
