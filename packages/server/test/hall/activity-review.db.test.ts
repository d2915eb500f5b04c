import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@zhiqiang/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { uploadIn } from '../../src/core/files/upload.ts'
import { getCase } from '../../src/core/hall/cases/get-case.ts'
import { lettersOfCase } from '../../src/core/hall/letters/letters.ts'
import { getOffering } from '../../src/core/hall/offerings/offerings.ts'
import { listEntries } from '../../src/core/hall/registers/registers.ts'
import { transaction } from '../../src/db/transaction.ts'
import { must } from '../support/must.ts'
import { someExperts } from './experts.ts'
import { aHall } from './hall-world.ts'

const hall = await aHall()
const { app, apply, db, firm, here, offer, open, read, refusal, staff, take, thing, time, tryApply } = hall
const today = '2026-10-12'
time.now = `${today}T02:00:00.000Z`
/** Fen. */
const wan = (n: number) => n * 1_000_000

const offering = await offer('activity-review')
const owner = await firm('云岭数控机床有限公司')
const university = await hall.unit(here, '云岭理工学院')
const bearings = await hall.unit(here, '云岭轴承有限公司')
const { expert, named, opinionOf } = await someExperts(hall, university)
const inside = await hall.colleague('zhuanjia5', '仇工', 'expert', bearings)
const paper = async (who: Actor) => {
  const file = { name: '方案.txt', bytes: new TextEncoder().encode('方案\n') }
  const deps = { clock: app.engine.clock, vault: app.vault }
  return { upload: must(await transaction(db, (tx) => uploadIn(deps, tx, who, here, file))).upload }
}
const wish = async (project: string, investment: number, over: object = {}) => ({
  sort: 'investment',
  project,
  content: '建设两条高精度转台生产线',
  investment: wan(investment),
  government: 0,
  counterpart: '云岭轴承有限公司',
  starts: '2026-12-01',
  technologies: [{ name: '预紧力补偿', ipc: ['B23Q'], source: 'joint' }],
  searched: true,
  titles: true,
  disputes: false,
  secrets: ['technologies'],
  papers: [await paper(owner.actor)],
  truth: { version: '1' },
  ...over,
})
const panel = { way: 'name', question: '评议知识产权风险', until: '2026-11-10' }
const concludes = async (caseId: string, nth: number, verdict = 'go') =>
  take(expert(nth).actor, await opinionOf(caseId, expert(nth).account), 'conclude', {
    verdict,
    words: '风险可控',
    free: { version: '1' },
  })
const text = [
  { heading: '权利状况', text: '核心技术权属清楚', secret: false },
  { heading: '技术比对', text: '预紧力补偿与在先专利的区别', secret: true },
]
const visitor: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }
const listed = () =>
  read(visitor, today, async (deps) =>
    must(await listEntries({ ...deps, city: here }, 'activity-reviews', { city: here, limit: 30 })),
  )
const made = { small: '', big: '', rule: '' }

test('nothing is taken in before a threshold is in force', async () => {
  const early = tryApply(owner.actor, 'activity-review', offering, await wish('转台生产线', 8000))
  expect(await refusal(early)).toContain('没有施行的评议标准')
})

describe('two projects, one under and one over the threshold', () => {
  beforeAll(async () => {
    const rule = { sorts: ['investment', 'innovation'], by: 'investment', least: wan(5000), quorum: 3 }
    const dated = { from: '2026-01-01', basis: '云政办〔2026〕3号' }
    made.rule = (await open(staff.office, here, 'review-threshold', 'set', { ...rule, ...dated }, offering)).thing.id
    made.small = await apply(owner.actor, 'activity-review', offering, await wish('检测中心', 4999))
    made.big = await apply(owner.actor, 'activity-review', offering, await wish('转台生产线', 8000))
  })

  test('the thresholds stand on the page of the service', async () => {
    const found = await read(visitor, today, async (deps) => must(await getOffering(deps, { id: offering })))
    expect(found.settings.map(({ title }) => title)).toEqual([
      '政府投资项目、科技和自主创新项目：总投资（交易额）达到 5,000 万元',
    ])
  })

  test('only the second is stopped; the first is closed as not to be reviewed, with the rule and the day', async () => {
    expect(await thing(made.small)).toMatchObject({
      state: 'exempt',
      data: { trigger: { must: false, on: today, rules: [expect.stringContaining('云政办〔2026〕3号')] } },
    })
    expect(await thing(made.big)).toMatchObject({ state: 'submitted', data: { trigger: { must: true, quorum: 3 } } })
    const told = async (id: string) =>
      read(owner.actor, today, async (deps) => {
        const law = await app.engine.law(deps.tx, here)
        return (await lettersOfCase(deps, law, id)).map(({ title }) => title)
      })
    expect(await told(made.small)).toEqual(['无需开展知识产权分析评议告知书 评议核〔2026〕1号'])
    expect(await told(made.big)).toEqual(['应当开展知识产权分析评议告知书 评议核〔2026〕2号'])
    const { closedAt } = await read(staff.officer, today, async (deps) =>
      must(await getCase(deps, app.engine.law, made.big)),
    )
    expect(closedAt).toBeNull()
  })

  test('what stays open cannot name what is marked secret', async () => {
    const telling = await wish('测量中心', 6000, { content: '采用预紧力补偿技术' })
    expect(await refusal(tryApply(owner.actor, 'activity-review', offering, telling))).toContain(
      '“项目内容”要公开，却写有标为秘密的“主要技术”',
    )
  })

  test('a stopped project is handed in no second time, not even smaller', async () => {
    const again = tryApply(owner.actor, 'activity-review', offering, await wish('转台 生产线', 100))
    expect(await refusal(again)).toContain('已经报送')
  })

  test('nobody declines, withdraws or merges it; sent back it stays stopped, also past the day and made smaller', async () => {
    for (const [who, step] of [
      [staff.head, 'decline'],
      [owner.actor, 'withdraw'],
      [staff.officer, 'merge'],
      [staff.head, 'refuse'],
    ] as const)
      expect(await refusal(take(who, made.big, step, {}))).not.toBe('not refused')
    await take(staff.officer, made.big, 'askCorrection', { defects: '写明合作方式', until: '2026-10-20' })
    time.now = '2026-10-22T02:00:00.000Z'
    await app.sweep()
    expect((await thing(made.big)).state).toBe('correcting')
    await take(owner.actor, made.big, 'correct', await wish('转台生产线', 10, { disputes: true }))
    expect(await thing(made.big)).toMatchObject({
      state: 'submitted',
      data: { trigger: { must: true }, checks: [{ good: false }, { good: true }, { good: true }, { good: false }] },
    })
  })

  test('given up it stays stopped, and is taken up again where it stopped', async () => {
    await take(owner.actor, made.big, 'giveUp', { why: '资金没有落实' })
    expect((await thing(made.big)).state).toBe('givenUp')
    const { closedAt } = await read(staff.officer, '2026-10-22', async (deps) =>
      must(await getCase(deps, app.engine.law, made.big)),
    )
    expect(closedAt).toBeNull()
    await take(owner.actor, made.big, 'takeUp')
    expect((await thing(made.big)).state).toBe('submitted')
  })

  test('no report is issued before experts have judged it, none of them tied to the applicant or the counterpart', async () => {
    await take(staff.officer, made.big, 'accept')
    const report = { verdict: 'go', paragraphs: text }
    expect(await refusal(take(staff.head, made.big, 'report', report))).toContain('还没有经过专家评审')
    const two = take(staff.officer, made.big, 'callPanel', { ...panel, experts: named(0, 1) })
    expect(await refusal(two)).toContain('评审至少要 3 位专家')
    const tied = [...named(0, 1), { expert: inside.account }]
    expect(await refusal(take(staff.officer, made.big, 'callPanel', { ...panel, experts: tied }))).toContain(
      '仇工在本件一方任职，应当回避',
    )
    await take(staff.officer, made.big, 'callPanel', { ...panel, experts: named(0, 1, 2) })
    await take(expert(1).actor, await opinionOf(made.big, expert(1).account), 'recuse', {
      tie: 'stake',
      why: '与转让方有合作项目',
    })
    await concludes(made.big, 0)
    await concludes(made.big, 2, 'mend')
    expect(await refusal(take(staff.officer, made.big, 'closePanel'))).toContain('不足 3 位')
    await take(staff.officer, made.big, 'addExpert', { expert: expert(3).account, until: '2026-11-10' })
    await concludes(made.big, 3)
    expect(await refusal(take(staff.head, made.big, 'report', report))).not.toBe('not refused')
    await take(staff.officer, made.big, 'closePanel')
  })

  test('a public paragraph that names what is secret is refused; the report goes out whole, and open into the list', async () => {
    expect((await listed()).rows).toEqual([])
    const leak = [{ heading: '权利状况', text: '预紧力补偿的权属清楚', secret: false }]
    expect(await refusal(take(staff.head, made.big, 'report', { verdict: 'go', paragraphs: leak }))).toContain(
      '标为秘密的“主要技术”',
    )
    const mend = { verdict: 'mend', paragraphs: text, measures: '取得在先专利的许可', until: '2026-11-30' }
    await take(staff.head, made.big, 'report', mend)
    expect((await thing(made.big)).state).toBe('mending')
    const [entry] = (await listed()).rows
    expect(entry).toMatchObject({ title: '转台生产线', holder: '云岭数控机床有限公司', state: 'valid' })
    const facts = new Map(entry?.facts.map(({ label, value }) => [label.zh, value]))
    expect(facts.get('主要技术')).toBe('不公开')
    expect(facts.get('专家')).toBe('3 人评审，1 人回避')
    expect(facts.get('评议结论')).toBe('采取措施后可以实施')
    expect(facts.get('报告（公开部分）')).toBe('权利状况：核心技术权属清楚\n另有 1 段涉及秘密，不公开。')
    expect(JSON.stringify(entry)).not.toContain('预紧力补偿')
    expect(JSON.stringify(entry)).not.toContain('取得在先专利的许可')
    const letter = await transaction(db, (tx) =>
      tx
        .selectFrom('letter')
        .select('paper')
        .where('case_id', '=', made.big)
        .where('name', '=', 'report')
        .executeTakeFirstOrThrow(),
    )
    expect(JSON.stringify(letter.paper)).toContain('预紧力补偿与在先专利的区别')
  })

  test('its measures are handed in, sent back, handed in again and confirmed; only then may it go on', async () => {
    expect(await refusal(take(staff.head, made.big, 'confirmMeasures', { ground: '好' }))).toContain('还没有提交')
    const done = async () => ({ reply: '已签许可合同', files: [await paper(owner.actor)] })
    await take(owner.actor, made.big, 'handInMeasures', await done())
    await take(staff.officer, made.big, 'returnMeasures', { ground: '合同没有盖章', until: '2026-12-10' })
    await take(owner.actor, made.big, 'handInMeasures', await done())
    await take(staff.head, made.big, 'confirmMeasures', { ground: '许可合同已核对' })
    expect((await thing(made.big)).state).toBe('cleared')
    const [entry] = (await listed()).rows
    expect(entry?.facts.find(({ label }) => label.zh === '评议结论')?.value).toBe('措施已经落实，可以实施')
  })

  test('what was reviewed is reviewed again by decision: the list says so until there is a new report', async () => {
    await take(staff.office, made.big, 'reopen', { ground: '技术来源有变化' })
    expect((await listed()).rows).toMatchObject([{ state: 'flagged' }])
    expect(await refusal(take(staff.head, made.big, 'report', { verdict: 'stop', paragraphs: text }))).toContain(
      '还没有经过专家评审',
    )
    await take(staff.officer, made.big, 'callPanel', { ...panel, until: '2026-12-20', experts: named(0, 1, 2) })
    for (const nth of [0, 1, 2]) await concludes(made.big, nth, 'stop')
    await take(staff.officer, made.big, 'closePanel')
    await take(staff.head, made.big, 'report', { verdict: 'stop', paragraphs: text })
    expect((await thing(made.big)).state).toBe('barred')
    expect((await listed()).rows).toMatchObject([{ state: 'valid', changes: [{}, {}] }])
  })

  test('what was declared too small is called in with the reason, and stopped', async () => {
    await take(staff.head, made.small, 'callIn', { ground: '与二期为同一项目，合并计算达到标准' })
    expect(await thing(made.small)).toMatchObject({ state: 'submitted', data: { trigger: { must: true, quorum: 3 } } })
  })
})

test('a rule holds from its day: before it and after its last day the project is not stopped', async () => {
  const rule = { sorts: ['talent'], by: 'any', quorum: 1, from: '2026-11-01', basis: '云政办〔2026〕5号' }
  const { thing: set } = await open(staff.office, here, 'review-threshold', 'set', rule, offering)
  const hire = async (project: string) => {
    const own = { sort: 'talent', noncompete: true, knowHow: false, inventions: true, counterpart: undefined }
    const { searched: _, titles: __, disputes: ___, ...rest } = await wish(project, 100, own)
    return (await thing(await apply(owner.actor, 'activity-review', offering, rest))).state
  }
  time.now = '2026-10-31T02:00:00.000Z'
  expect(await hire('引进甲')).toBe('exempt')
  time.now = '2026-11-01T02:00:00.000Z'
  expect(await hire('引进乙')).toBe('submitted')
  await take(staff.office, set.id, 'end', { to: '2026-11-02', why: '修订' })
  time.now = '2026-11-03T02:00:00.000Z'
  expect(await hire('引进丙')).toBe('exempt')
})

test('the record of it all is whole', async () => {
  const sealFolder = await mkdtemp(join(tmpdir(), 'zq-review-seals-'))
  expect((await verifyAudit({ db, catalogue: app.engine.catalogue, sealFolder }, here)).faults).toEqual([])
  await rm(sealFolder, { recursive: true, force: true })
})
