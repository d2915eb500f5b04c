import { randomUUID } from 'node:crypto'
import { kinds } from '@zhiqiang/catalog/registry'
import type { Actor, Kind } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { handlers } from '../../src/api/handlers.ts'
import { act } from '../../src/core/engine/act.ts'
import { charterOf, charterRounds } from '../../src/core/hall/charter/charter.ts'
import { transaction } from '../../src/db/transaction.ts'
import { createServer } from '../../src/http/server.ts'
import { planText } from '../ledger/world.ts'
import { wordsOf } from '../pages/site.ts'
import { must } from '../support/must.ts'
import { baseHall } from './base.ts'

const hall = await baseHall({ accept: 1, decide: 5 })
const { app, db, here, staff, take, open, time, person, unit } = hall
time.now = '2026-08-03T02:00:00.000Z'
const centre = await unit(here, '市知识产权保护中心')
const centreOfficer = person(here, 'officer', centre)
await hall.offer('advice')
await hall.offer('enforcement-aid', centre)
const offering = await offeringOf('advice')
const { actor: firm } = await hall.register({
  login: 'songxiao',
  name: '云岭精工有限公司',
  code: '91110000600037341L',
})
const server = await createServer({ app, handlers, webFolder: '/nowhere' })
afterAll(() => server.close())
const page = async (path: string) => {
  const answer = await server.inject({ method: 'GET', url: `/c/${here}/${path}` })
  return { status: answer.statusCode, body: answer.body, words: wordsOf(answer.body).replace(/\s+/g, ' ') }
}

function offeringOf(item: string) {
  return transaction(db, (tx) =>
    tx
      .selectFrom('thing')
      .select('id')
      .where('kind', '=', 'offering')
      .where(sql<boolean>`data ->> 'item' = ${item}`)
      .executeTakeFirstOrThrow()
      .then(({ id }) => id),
  )
}

const law = { basis: 'law', instrument: '专利法', article: '42' }
const write = async (question: string, answer: string, over: object = {}) =>
  (
    await open(staff.office, here, 'knowledge', 'write', {
      topic: 'aid',
      question,
      answer,
      from: '2026-01-01',
      ...law,
      ...over,
    })
  ).thing.id
await write('发明专利保护多少年？', '二十年，自申请日起计算。', {
  wordings: [{ text: '发明专利权期限是多长' }],
  words: '保护期、年限',
})
await write('商标被侵权了怎么办？', '保存证据，向主管部门投诉，或者向法院起诉。', {
  basis: 'guide',
  instrument: undefined,
  article: undefined,
  service: 'enforcement-aid',
})
await write('维权援助要收费吗？', '不收费。', {
  basis: 'guide',
  instrument: undefined,
  article: undefined,
  service: 'enforcement-aid',
})
await write('外观设计专利保护几年？', '十五年，自申请日起计算。')
await write('去年的专项补贴怎么申请？', '已经截止。', { to: '2026-06-30' })

const ask = async (question: string, topic = 'aid') => {
  const done = must(await hall.apply(firm, 'advice', offering, { topic, question }))
  const { id } = done.thing
  return { id, thing: done.thing, reply: done.reply }
}
const tryTo = async (who: Actor, thingId: string, step: string, answers: object = {}) => {
  const { revision } = await transaction(db, (tx) =>
    tx.selectFrom('thing').select('revision').where('id', '=', thingId).executeTakeFirstOrThrow(),
  )
  const done = await act(app.engine, who, { thingId, step, revision, requestId: randomUUID(), answers: { ...answers } })
  return done.ok ? '' : `${done.problem.code} ${done.problem.message.zh}`
}
const clocksOf = (id: string) =>
  transaction(db, (tx) =>
    tx
      .selectFrom('case_clock')
      .select(['round', 'due_on', 'settled_on', 'late', 'breached_on'])
      .where('thing_id', '=', id)
      .orderBy('round')
      .execute(),
  )
const charter = async () => {
  const read = await hall.read(staff.office, time.now.slice(0, 10), (deps) => charterOf(deps, app.engine.law, {}))
  return must(read).rows.find((row) => row.item === 'advice')
}
const today = (day: string) => {
  time.now = `${day}T02:00:00.000Z`
}

test('ten questions: the known ones are answered at once with their source, the others routed with a clock', async () => {
  today('2026-08-03')
  const known = [
    '请问发明专利保护多久',
    '发明专利权的期限是多长？',
    '商标被仿冒了怎么办',
    '维权援助收费吗',
    '外观设计专利保护几年',
  ]
  for (const question of known) {
    const { thing } = await ask(question)
    expect(thing.state, question).toBe('answered')
    expect(thing.data).toMatchObject({ decision: { by: '知识库' }, source: { href: expect.stringContaining('/') } })
    expect(await clocksOf(thing.id)).toEqual([])
  }
  const unknown = [
    '海关备案后怎么续展',
    '去年的专项补贴怎么申请',
    '技术秘密被前员工带走能否报案',
    '我想开一家专利代理所',
    '地理标志专用标志谁能用',
  ]
  for (const question of unknown) {
    const { thing, id } = await ask(question)
    expect(thing.state, question).toBe('asked')
    expect(thing.units.find(({ part }) => part === 'lead')?.unitId).toBe(centre)
    expect(await clocksOf(id)).toMatchObject([{ due_on: '2026-08-10', settled_on: null }])
  }
  expect((await ask('一个没有开办事项的领域的问题', 'navigation')).thing.units[0]?.unitId).toBe(hall.bureau)
})

test('an answer names a source that exists; one question may be asked back, in a term of its own', async () => {
  today('2026-08-03')
  const { id } = await ask('集成电路布图设计登记费用减免条件是什么')
  expect(
    await tryTo(centreOfficer, id, 'answer', { answer: '见规定', basis: 'law', instrument: '不存在的法' }),
  ).toContain('法规库里没有')
  expect(await tryTo(staff.officer, id, 'answer', { answer: '见规定', ...law })).toContain('E_')
  today('2026-08-05')
  const answered = await take(centreOfficer, id, 'answer', { answer: '符合减缴条件的可以减缴。', ...law })
  expect(answered.thing).toMatchObject({
    state: 'answered',
    data: {
      source: { zh: '《中华人民共和国专利法》第42条', href: `/c/${here}/law/instruments/patent-law#article-42` },
    },
  })
  expect(await clocksOf(id)).toMatchObject([{ settled_on: '2026-08-05', late: false }])
  expect((await take(firm, id, 'followUp', { back: '个人也可以吗？' })).thing.state).toBe('followed')
  expect(await clocksOf(id)).toMatchObject([{ round: 1 }, { round: 2, due_on: '2026-08-12' }])
  await take(centreOfficer, id, 'answer', { answer: '可以。', ...law })
  expect(await tryTo(firm, id, 'followUp', { back: '还有' })).toContain('已经追问过一次')
})

test('a good answer is proposed, taken up by the office, and answers the next one who asks', async () => {
  today('2026-08-03')
  const { id } = await ask('专利年费没有按时缴怎么补救')
  await take(centreOfficer, id, 'answer', { answer: '滞纳期内补缴并交滞纳金。', ...law })
  const general = { general: '专利年费忘记缴了怎么补救？', generalAnswer: '滞纳期内可以补缴年费和滞纳金。' }
  const { opened } = await take(centreOfficer, id, 'propose', general)
  const [entry = ''] = opened
  expect(await tryTo(centreOfficer, id, 'propose', general)).toContain('已经推荐')
  expect((await page('advice?q=年费忘记缴了')).words).not.toContain('专利年费忘记缴了怎么补救')
  const whole = {
    topic: 'filing',
    question: '专利年费忘记缴了怎么补救？',
    answer: '滞纳期内可以补缴。',
    from: '2026-08-03',
    ...law,
  }
  expect(await tryTo(centreOfficer, entry, 'accept', whole)).toContain('E_')
  await take(staff.office, entry, 'accept', whole)
  expect((await ask('专利年费忘记缴怎么补救')).thing.state).toBe('answered')
  expect((await page('advice?q=年费忘记缴了')).words).toContain('专利年费忘记缴了怎么补救')
  await take(staff.office, entry, 'end', { why: '规定修改' })
  expect((await page('advice?q=年费忘记缴了')).words).not.toContain('专利年费忘记缴了怎么补救')
})

test('an answer may rest on a clause of a plan of the city', async () => {
  const plan = await hall.plan(here, planText)
  const clause = {
    id: 'k3clause',
    city: here,
    policy_id: plan.id,
    version: 1,
    ord: 0,
    path: '三/（二）',
    parent: null,
    level: 2,
    heading: '加强保护',
    kind: 'section',
    span_start: 0,
    span_end: 4,
    text: '加强保护',
  }
  await transaction(db, (tx) =>
    tx
      .insertInto('clause')
      .values(clause as never)
      .execute(),
  )
  const rests = { basis: 'clause', instrument: undefined, article: undefined, clause: 'k3clause' }
  await write('纠纷调解组织建在哪里？', '按行业就近建立。', rests)
  expect((await ask('纠纷调解组织建在哪')).thing).toMatchObject({
    state: 'answered',
    data: { source: { zh: '三/（二） 加强保护', href: '/clause/k3clause' } },
  })
})

test('no step but an answer, or the one who asked, ends an open question', () => {
  const declared = (kinds as readonly Kind[]).find(({ kind }) => kind === 'advice')
  const out = Object.entries(declared?.steps ?? {}).filter(
    ([, { from, to }]) => to !== 'stay' && (from.includes('asked') || from.includes('followed')),
  )
  expect(out.map(([name, { can }]) => `${name} ${can}`)).toEqual(['answer case.handle', 'withdraw case.pursue'])
})

test('one that passes its last day is red in the charter, and nobody takes it out of the count', async () => {
  today('2026-08-03')
  const { id } = await ask('跨境电商平台投诉后被反通知如何应对')
  today('2026-08-11')
  await app.sweep()
  expect(await clocksOf(id)).toMatchObject([{ due_on: '2026-08-10', breached_on: '2026-08-10' }])
  const before = await charter()
  expect(before).toMatchObject({ light: 'bad', promise: 5 })
  const head = person(here, 'lead', centre)
  const administrator = person(here, 'administrator', hall.bureau)
  for (const who of [centreOfficer, head, staff.office, administrator]) {
    for (const step of [
      'withdraw',
      'followUp',
      'overdue',
      'recount',
      'close',
      'reopen',
      'merge',
      'suspend',
      'decline',
    ]) {
      expect(await tryTo(who, id, step, { why: '清理' }), step).toMatch(/^E_/)
    }
  }
  await take(head, id, 'transfer', { unit: hall.bureau, why: '职责在市局' })
  expect(await clocksOf(id)).toMatchObject([{ due_on: '2026-08-10', settled_on: null }])
  expect((await charter())?.overdue).toBe(before?.overdue)
  // Whatever calendar comes later and moves the last day: it passed.
  await transaction(db, (tx) =>
    tx.updateTable('case_clock').set({ due_on: '2026-08-17' }).where('thing_id', '=', id).execute(),
  )
  expect((await charter())?.overdue).toBe(before?.overdue)
  const { words } = await page('charter')
  expect(words).toContain('有超期未办')
  expect(words).toContain('最早应于 2026年8月10日 办结')
  today('2026-08-12')
  await take(staff.officer, id, 'answer', { answer: '在期限内提交声明。', ...law })
  expect(await charter()).toMatchObject({ overdue: (before?.overdue ?? 0) - 1, late: (before?.late ?? 0) + 1 })
})

test('the numbers of the charter equal those of a raw query over the clocks', async () => {
  today('2026-08-12')
  const rows = await transaction(db, (tx) =>
    tx
      .selectFrom('case_clock')
      .select(['started_on', 'settled_on', 'late', 'breached_on', 'due_on'])
      .where('item', '=', 'advice')
      .execute(),
  )
  const weekdays = (from: string, to: string) => {
    let n = 0
    for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) {
      const day = new Date(at).getUTCDay()
      if (day !== 0 && day !== 6) n += 1
    }
    return n
  }
  const done = rows.flatMap(({ started_on, settled_on }) =>
    settled_on === null ? [] : [weekdays(started_on, settled_on)],
  )
  const overdue = rows.filter(
    (row) => row.settled_on === null && ((row.due_on ?? '9999') < '2026-08-12' || row.breached_on !== null),
  )
  expect(await charter()).toMatchObject({
    settled: done.length,
    average: Math.round((done.reduce((a, b) => a + b, 0) * 10) / done.length) / 10,
    longest: Math.max(...done),
    late: rows.filter((row) => row.settled_on !== null && (row.late || row.breached_on !== null)).length,
    open: rows.length - done.length,
    overdue: overdue.length,
  })
})

test.each(['settled', 'late', 'open', 'overdue'] as const)(
  'the number “%s” of the charter opens to just as many rounds, which name no case to the public',
  async (of) => {
    const line = await charter()
    const asked = { item: 'advice', clock: 'answer', of, limit: 100 }
    const rounds = await hall.read(staff.office, time.now.slice(0, 10), (deps) =>
      charterRounds(deps, app.engine.law, asked),
    )
    const { rows, total } = rounds.ok ? rounds.value : { rows: [], total: -1 }
    expect([rows.length, total]).toEqual([line?.[of], line?.[of]])
    expect(rows.every(({ no }) => no !== null)).toBe(true)
    const shown = await page(`charter/advice/answer?of=${of}`)
    expect(shown.status).toBe(200)
    for (const { no } of rows) expect(shown.body).not.toContain(no)
  },
)

test('the rounds of the charter add up to its average and its longest', async () => {
  const line = await charter()
  const rounds = await hall.read(staff.office, time.now.slice(0, 10), (deps) =>
    charterRounds(deps, app.engine.law, { item: 'advice', clock: 'answer', of: 'settled', limit: 100 }),
  )
  const days = rounds.ok ? rounds.value.rows.map((row) => row.days ?? 0) : []
  expect(Math.max(...days)).toBe(line?.longest)
  expect(Math.round((days.reduce((a, b) => a + b, 0) * 10) / days.length) / 10).toBe(line?.average)
})

test('what is known is there for everybody, by plain words, with its source, and only while it holds', async () => {
  today('2026-08-12')
  const sure = await page(`advice?q=${encodeURIComponent('商标被山寨了怎么办')}`)
  expect(sure.status).toBe(200)
  expect(sure.words).toContain('知识库里有这个问题的答复。')
  expect(sure.body).toContain(`href="/c/${here}/services/${await offeringOf('enforcement-aid')}"`)
  expect((await page('advice?q=保护期')).words).toContain('发明专利保护多少年')
  expect((await page('advice')).words).not.toContain('去年的专项补贴')
  const none = await page(`advice?q=${encodeURIComponent('<script>天气')}`)
  expect(none.words).toContain('知识库里还没有这个问题的答复')
  expect(none.body).toContain(encodeURIComponent(`/app/services/${offering}/apply`))
  expect((await page('advice?lang=en')).words).toContain('Questions and answers')
})
