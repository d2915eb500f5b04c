import type { Tx } from '../../../db/connect.ts'
import type { RoundCase } from '../../../ports.ts'

/** Most cases that one round takes; a screen and a batch hold them all. */
const mostOfRound = 5000

/** The cases of a round, in the order they came. */
export async function casesOfRound(tx: Tx, roundId: string): Promise<RoundCase[]> {
  const rows = await tx
    .selectFrom('hall_case')
    .innerJoin('thing', 'thing.id', 'hall_case.id')
    .innerJoin('subject', 'subject.id', 'hall_case.subject_id')
    .select([
      'hall_case.id',
      'hall_case.no',
      'thing.kind',
      'thing.state',
      'thing.data',
      'subject.name',
      'subject.id as subject_id',
    ])
    .where('hall_case.round_id', '=', roundId)
    .orderBy('hall_case.opened_at')
    .orderBy('hall_case.id')
    .limit(mostOfRound)
    .execute()
  return rows.map(({ name, subject_id, data, ...row }) => ({
    ...row,
    applicant: name,
    subjectId: subject_id,
    data: data as RoundCase['data'],
  }))
}
