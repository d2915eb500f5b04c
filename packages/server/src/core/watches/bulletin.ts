import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  addMonths,
  fail,
  ok,
  type PlainDate,
  problem,
  type Register,
  type Result,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { Page } from '../ledger/read-deps.ts'
import { firstTopicMonth, joinedByTopic, joinedIn, topicOfCity } from './store.ts'
import { toldHits } from './told-hits.ts'
import { nextAfter, offsetIn } from './topics.ts'

type Bulletin = CallOutput<'topics.bulletin'>
type Joined = CallOutput<'topics.joined'>['rows'][number]

/**
 * `topics.bulletin`: what joined each topic in a month. Made of what was noted as it came in, so that it says the same whenever
 * it is made again; only the running month still grows.
 */
export async function bulletinOf(tx: Tx, city: string, month: string, today: PlainDate): Promise<Result<Bulletin>> {
  const months = monthsBetween(await firstTopicMonth(tx, city), today.slice(0, 7))
  if (!months.includes(month)) return fail(problem('E_NOT_FOUND'))
  return ok({
    month,
    running: month === today.slice(0, 7),
    months: [...months],
    topics: (await joinedByTopic(tx, city, month)).map(({ id, title, q, open, n, before }) => ({
      id,
      title,
      q,
      open,
      joined: n,
      before,
    })),
  })
}

/** `topics.joined`: the records behind one number of a bulletin, in the order they came. */
export async function joinedOf(
  tx: Tx,
  registers: ReadonlyMap<string, Register>,
  city: string,
  id: string,
  { month, cursor, limit }: Omit<HandlerInput<'topics.joined'>['query'], 'city'>,
): Promise<Result<Page<Joined>>> {
  const offset = offsetIn(cursor)
  if (offset === null) return refuseInput(t('页码标记不对', 'the mark of the page is wrong'))
  if (!(await topicOfCity(tx, city, id))) return fail(problem('E_NOT_FOUND'))
  const { rows, total } = await joinedIn(tx, id, month, { offset, limit })
  return ok({ rows: await toldHits(tx, registers, city, rows), total, next: nextAfter(offset + rows.length, total) })
}

/** What a topic of a city is called, one that was ended among them; null where there is none. */
export async function topicTitle(tx: Tx, city: string, id: string): Promise<string | null> {
  return (await topicOfCity(tx, city, id))?.title ?? null
}

/** From one month to another, the latest first; none where there is no first. */
function monthsBetween(first: string | null, last: string): readonly string[] {
  const months: string[] = []
  for (
    let month = last;
    first !== null && month >= first && months.length < mostMonths;
    month = addMonths(`${month}-01`, -1).slice(0, 7)
  ) {
    months.push(month)
  }
  return months
}

/** Bulletins that are offered; older ones are in the feed of a topic. */
const mostMonths = 120
