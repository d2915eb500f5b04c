import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Role } from '@zhiqiang/kernel'
import { afterAll } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { foundCity, operator } from '../../src/core/cities/cities.ts'
import { act, openThing } from '../../src/core/engine/act.ts'
import type { Performed } from '../../src/core/engine/perform.ts'
import type { ReadDeps } from '../../src/core/ledger/read-deps.ts'
import { importPolicy } from '../../src/core/policies/import.ts'
import { transaction } from '../../src/db/transaction.ts'
import { testDatabase } from '../support/database.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'
import { repositoryRoot } from '../support/test-server.ts'

/** An invented plan: four tasks (one names no unit), numeric and rank goals, a yearly duty and one without a period. */
export const planText = `云岭市人民政府关于印发云岭市知识产权强市行动方案的通知

云政发〔2025〕8号

各县（区）人民政府，市政府各部门：

现将《云岭市知识产权强市行动方案（2025—2027年）》印发给你们，请认真组织实施。

云岭市人民政府

2025年3月9日

云岭市知识产权强市行动方案（2025—2027年）

一、总体要求

坚持质量优先、产业牵引，健全从申请到维权的服务链条，让创新者得实惠。

二、主要目标

到2027年，每万人口发明专利拥有量达到12件以上，有效注册商标总量达到6万件；知识产权质押融资居全省前列。

三、重点任务

（一）提升创造质量

1.建设培育中心。推动建设高价值专利培育中心，每年发布一次建设情况。（牵头单位：市市场监管局；责任单位：市科技局）

2.支持品牌培育。鼓励企业培育商标品牌，定期开展培训。（责任单位：市商务局）

（二）加强保护

1.强化行政执法。必须保持对侵权行为的高压态势，2026年6月底前建立执法协作机制。（责任单位：市市场监管局、市公安局）

2.健全纠纷调解。探索建立行业性调解组织，就近化解纠纷。
`

/** A composed application on a database of the test's own, with a city, its units and people to act as. */
export async function aWorld() {
  const { db, ownerUrl } = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'zq-world-'))
  afterAll(() => rm(dataDir, { recursive: true, force: true }))
  const time = { now: '2026-03-02T02:00:00.000Z' }
  const app = composeApp(db, { dataDir, root: repositoryRoot, log: quietLog, clock: { real: () => time.now } })
  const { engine } = app
  const machine = operator('测试')

  const open = async (who: Actor, city: string, kind: string, step: string, answers: object, parentId?: string) =>
    must(
      await openThing(engine, who, {
        kind,
        step,
        city,
        parentId: parentId ?? null,
        requestId: randomUUID(),
        answers: { ...answers },
      }),
    )
  const take = async (who: Actor, thingId: string, step: string, answers: object = {}): Promise<Performed> => {
    const row = await transaction(db, (tx) =>
      tx.selectFrom('thing').select('revision').where('id', '=', thingId).executeTakeFirstOrThrow(),
    )
    const wish = { thingId, step, revision: row.revision, requestId: randomUUID(), answers: { ...answers } }
    return must(await act(engine, who, wish))
  }
  const city = async (code: string, name: string) => {
    const county = { code: `${code.slice(0, 4)}21`, name: '清溪县', parent: code }
    const regions = [{ code, name, parent: null }, county]
    must(await transaction(db, (tx) => foundCity(engine, tx, machine, { code, name, regions })))
    return county.code
  }
  const unit = async (code: string, name: string, region = code) =>
    (await open(machine, code, 'unit', 'found', { name, region, validFrom: '2020-01-01' })).thing.id
  const person = (code: string, role: Role, unitId: string, region = code, regionUnits: string[] = []): Actor => ({
    kind: 'account',
    id: randomUUID(),
    name: role,
    city: code,
    posts: [{ postId: randomUUID(), role, unitId, unitName: '', region, regionUnits }],
  })
  const plan = async (code: string, text: string) => {
    const handed = { files: [], text }
    return must(await importPolicy(engine, app.vault, machine, { handed, region: code, requestId: randomUUID() }))
  }
  const read = <T>(who: Actor, today: string, work: (deps: ReadDeps) => Promise<T>): Promise<T> =>
    transaction(db, (tx) => work({ tx, catalogue: engine.catalogue, actor: who, today, city: null }))

  return { db, ownerUrl, app, engine, time, machine, open, take, city, unit, person, plan, read }
}
