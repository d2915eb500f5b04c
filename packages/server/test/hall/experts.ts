import { transaction } from '../../src/db/transaction.ts'
import type { aHall } from './hall-world.ts'

type Hall = Awaited<ReturnType<typeof aHall>>

/** Experts of one university, in the register of a hall's city, and what they are asked. */
export async function someExperts(hall: Hall, university: string) {
  const names = [
    ['zhuanjia1', '柏青'],
    ['zhuanjia2', '容若'],
    ['zhuanjia3', '阮清'],
    ['zhuanjia4', '符远'],
  ] as const
  const experts: Awaited<ReturnType<Hall['colleague']>>[] = []
  for (const [login, name] of names) experts.push(await hall.colleague(login, name, 'expert', university))
  const expert = (nth: number) => {
    const found = experts[nth]
    if (!found) throw new Error('no such expert')
    return found
  }
  /** The newest opinion that an expert is asked for a case. */
  const opinionOf = async (caseId: string, account: string) => {
    const all = await transaction(hall.db, (tx) =>
      hall.app.engine.ports(tx, hall.here).things.children(caseId, 'expert-opinion'),
    )
    const found = all.findLast(({ data }) => (data.expert as { id: string }).id === account)
    if (!found) throw new Error('not asked')
    return found.id
  }
  const scores = async (caseId: string, nth: number, points: number) =>
    hall.take(expert(nth).actor, await opinionOf(caseId, expert(nth).account), 'score', {
      points,
      words: `${points} 分的理由`,
      free: { version: '1' },
    })
  return { expert, opinionOf, scores, named: (...nth: number[]) => nth.map((n) => ({ expert: expert(n).account })) }
}
