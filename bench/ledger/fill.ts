import { randomUUID } from 'node:crypto'
import { act } from '../../packages/server/src/core/engine/act.ts'
import { importPolicy } from '../../packages/server/src/core/policies/import.ts'
import { transaction } from '../../packages/server/src/db/transaction.ts'
import { must } from '../../packages/server/test/support/must.ts'
import { asOwner } from '../../packages/server/test/support/test-server.ts'
import type { Installation } from '../lib/installation.ts'

export interface Size {
  readonly counties: number
  readonly plans: number
  readonly tasks: number
  readonly reports: number
}

const bureaus = ['市市场监管局', '市科技局', '市商务局', '市公安局', '市财政局', '市教育局', '市农业农村局', '市司法局']

const planOf = (n: number): string => `云岭市知识产权强市行动方案（第${n}号）

一、主要目标

到2027年，每万人口发明专利拥有量达到${10 + n}件以上，有效注册商标总量达到${n + 1}万件，地理标志达到${n + 2}件。

二、重点任务

${bureaus.map((name, i) => `（${'一二三四五六七八'[i]}）完善第${n}类工作机制之${i + 1}。每年开展一次检查。（责任单位：${name}）`).join('\n\n')}
`

/** Units, plans through the product's own acts; tasks and reports beyond them laid directly, in the shape the acts give. */
export async function fill(to: Installation, size: Size): Promise<{ readonly unit: string }> {
  const units: string[] = []
  for (const name of bureaus)
    units.push(await to.open('unit', 'found', { name, region: to.city, validFrom: '2020-01-01' }))
  for (let i = 0; i < size.counties; i += 1) {
    const region = String(990101 + i)
    units.push(await to.open('unit', 'found', { name: `第${i + 1}县人民政府`, region, validFrom: '2020-01-01' }))
  }
  for (let n = 1; n <= size.plans; n += 1) {
    const handed = { files: [], text: planOf(n) }
    const wish = { handed, region: to.city, requestId: randomUUID() }
    const { id } = must(await importPolicy(to.app.engine, to.app.vault, to.machine, wish))
    const { revision } = await transaction(to.db, (tx) =>
      tx.selectFrom('thing').select('revision').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    const publish = { visibility: 'inside', show: [] }
    must(
      await act(to.app.engine, to.machine, {
        thingId: id,
        step: 'publish',
        revision,
        requestId: randomUUID(),
        answers: publish,
      }),
    )
  }
  const perTask = Math.round(size.reports / size.tasks)
  await asOwner(to.ownerUrl, async (client) => {
    await client.query(
      `insert into thing (id, city, kind, kind_version, state, revision, title, region, policy_id, clause_id, due_on, visibility, data, opened_at, moved_at)
       select gen_random_uuid(), t.city, 'task', t.kind_version, (array['assigned','active','active','done'])[1 + n % 4], 3,
              t.title || '之' || n, t.region, t.policy_id, t.clause_id, date '2026-06-30' + n % 700, 1, t.data,
              timestamptz '2025-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute'
       from generate_series(1, $1::int) n
       join lateral (select * from thing where kind = 'task' order by id offset n % $2::int limit 1) t on true`,
      [size.tasks, size.plans * bureaus.length],
    )
    await client.query(
      `insert into thing_unit (thing_id, unit_id, part)
       select id, ($1::uuid[])[1 + abs(hashtext(id::text)) % $2::int], 'lead' from thing t
       where kind = 'task' and not exists (select 1 from thing_unit u where u.thing_id = t.id and u.part = 'lead')`,
      [units, units.length],
    )
    await client.query(
      `insert into thing (id, city, kind, kind_version, state, revision, title, region, parent_id, policy_id, clause_id, visibility, data, opened_at, moved_at)
       select gen_random_uuid(), t.city, 'report', 1, case when n % $1 = 0 and hashtext(t.id::text) % 5 = 0 then 'submitted' else 'accepted' end, 2, t.title, t.region,
              t.id, t.policy_id, t.clause_id, 0, jsonb_build_object('text', '本季度完成检查' || n || '次', 'unitId', u.unit_id),
              t.opened_at + n * interval '9 days', t.opened_at + n * interval '9 days'
       from thing t join thing_unit u on u.thing_id = t.id and u.part = 'lead', generate_series(1, $1::int) n
       where t.kind = 'task'`,
      [perTask],
    )
    await client.query(
      `insert into thing_unit (thing_id, unit_id, part)
       select r.id, u.unit_id, p.part from thing r join thing_unit u on u.thing_id = r.parent_id and u.part = 'lead',
              (values ('author'), ('lead')) p(part) where r.kind = 'report'`,
    )
    await client.query('analyze')
  })
  return { unit: units[0] ?? '' }
}
