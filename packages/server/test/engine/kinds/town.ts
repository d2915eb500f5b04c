import { randomUUID } from 'node:crypto'
import type { Actor, Problem, ProblemCode } from '@zhiqiang/kernel'
import type pg from 'pg'
import { act, openThing } from '../../../src/core/engine/act.ts'
import { aWorld } from '../../ledger/world.ts'
import { asOwner } from '../../support/test-server.ts'

export const here = '990100'

/** A plan of two years with the things plans are made of: a typo, a collective unit, a task that names nobody. */
export const planOf = (years: string, issued: string, tasks: readonly string[] = sixTasks) => {
  const last = years.slice(-4)
  return `云岭市人民政府关于印发云岭市知识产权强市行动方案的通知

云政发〔${issued.slice(0, 4)}〕8号

各县（区）人民政府，市政府各部门：

现将《云岭市知识产权强市行动方案（${years}年）》印发给你们，请认真组织实施。

云岭市人民政府

${issued}

云岭市知识产权强市行动方案（${years}年）

一、主要目标

到${last}年，每万人口发明专利拥有量达到12件以上，有效注册商标总量达到6万件；知识产权质押融资居全省前列。

二、重点任务

${tasks.map((task, n) => `（${'一二三四五六七八'[n]}）${task}`).join('\n\n')}
`
}

const sixTasks = [
  '建设培育中心。推动建设高价值专利培育中心，每年发布一次建设情况，每三年开展一次评估。（牵头单位：市市场监管局；责任单位：市科技局）',
  '支持品牌培育。鼓励企业培育商标品牌，定期开展培训。（责任单位：市商务局）',
  '强化行政执法。必须保持对侵权行为的高压态势。（责任单位：市市场监管局、市农村农业局）',
  '健全纠纷调解。探索建立行业性调解组织，就近化解纠纷。',
  '加强组织领导。各单位按职责落实。（责任单位：市知识产权战略实施工作联席会议成员单位）',
  '推进农业品牌建设。（责任单位：市农业农村局、市商务局）',
]

/** A city with units and people, and short ways to act in it, be refused in it, and look at its rows. */
export async function aTown() {
  const world = await aWorld()
  const { engine, time, ownerUrl, take, machine } = world
  await world.city(here, '云岭市')
  const scj = await world.unit(here, '市市场监管局')
  const kjj = await world.unit(here, '市科技局')
  const swj = await world.unit(here, '市商务局')
  const nyj = await world.unit(here, '市农业农村局')
  const bgs = await world.unit(here, '市联席会议办公室')
  const office = world.person(here, 'office', bgs)
  const query = <R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    asOwner(ownerUrl, async (client) => (await client.query<R>(text, [...values])).rows)
  const revisionOf = async (id: string) =>
    (await query<{ revision: number }>(`select revision from thing where id = $1`, [id]))[0]?.revision ?? 0
  const refused = (done: { ok: true } | { ok: false; problem: Problem }): ProblemCode => {
    if (done.ok) throw new Error('it was done')
    return done.problem.code
  }
  return {
    ...world,
    units: { scj, kjj, swj, nyj, bgs },
    office,
    query,
    /** The code a step is refused with. */
    refuses: async (who: Actor, thingId: string, step: string, answers: object = {}) => {
      const wish = {
        thingId,
        step,
        revision: await revisionOf(thingId),
        requestId: randomUUID(),
        answers: { ...answers },
      }
      return refused(await act(engine, who, wish))
    },
    /** The code an opening is refused with. */
    refusesOpen: async (who: Actor, kind: string, step: string, answers: object, parentId: string | null = null) => {
      const wish = { kind, step, parentId, city: here, requestId: randomUUID(), answers: { ...answers } }
      return refused(await openThing(engine, who, wish))
    },
    /** A published plan's id. */
    published: async (text: string, more: object = {}) => {
      const { id } = await world.plan(here, text)
      await take(machine, id, 'publish', { visibility: 'inside', show: [], ...more })
      return id
    },
    /** Things of a plan by kind, in the order of the text. */
    things: (policyId: string, kind: string) =>
      query<Row>(
        `select t.id, t.state, t.title, t.due_on::text as "dueOn", t.data, t.data->>'path' as path, t.clause_id as "clauseId",
           (select coalesce(json_agg(json_build_array(unit_id, part) order by ord), '[]') from thing_unit where thing_id = t.id)
             as units
         from thing t left join clause c on c.id = t.clause_id
         where t.policy_id = $1 and t.kind = $2 order by c.ord, t.due_on, t.data->'span'->>0, t.data->>'quote'`,
        [policyId, kind],
      ),
    thing: async (id: string) => {
      const [row] = await query<Row>(
        `select id, state, title, due_on::text as "dueOn", data from thing where id = $1`,
        [id],
      )
      if (!row) throw new Error(`no thing ${id}`)
      return row
    },
    /** Noon in China on a day. */
    on: (day: string) => {
      time.now = `${day}T04:00:00.000Z`
    },
  }
}

export interface Row {
  readonly id: string
  readonly state: string
  readonly title: string
  readonly dueOn: string | null
  readonly path: string
  readonly clauseId: string | null
  readonly units: readonly (readonly [string, string])[]
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever an effect put there
  readonly data: any
}
