import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { foundCity } from '../../src/core/cities/cities.ts'
import { importPolicy } from '../../src/core/policies/import.ts'
import { transaction } from '../../src/db/transaction.ts'
import { planText } from '../ledger/world.ts'
import { must } from '../support/must.ts'
import { aSite, password, wordsOf } from './site.ts'

const site = await aSite()
const { app, engine, machine, take, open, db } = site
const [here, there] = ['990100', '990200']

await site.city(here, '云岭市')
const sampleCity = {
  code: there,
  name: '海晏市',
  nameEn: 'Haiyan',
  sample: true,
  regions: [{ code: there, name: '海晏市', parent: null }],
}
must(await transaction(db, (tx) => foundCity(engine, tx, machine, sampleCity)))
const scj = await site.unit(here, '市市场监管局')
await site.unit(here, '市科技局')
await site.unit(here, '市商务局')
await site.unit(here, '市公安局')
await site.enrol(here, 'wang.min', '王敏')
await site.enrol(there, 'hai.an', '海安')

/** A plan whose text is a trap for a page that does not escape. */
const trap = planText.replace(
  '健全从申请到维权的服务链条，让创新者得实惠。',
  `健全服务链条<script>alert(1)</script>，让“创新者”'得'实惠 & <b>不含糊</b>。`,
)

const show = ['units', 'state', 'due', 'reports']
async function published(city: string, text: string, answers: object): Promise<string> {
  const handed = { files: [{ name: '方案 <1>.txt', bytes: new TextEncoder().encode(text) }], text: null }
  const plan = must(await importPolicy(engine, app.vault, machine, { handed, region: city, requestId: randomUUID() }))
  await take(machine, plan.id, 'publish', { visibility: 'public', show, ...answers })
  return plan.id
}

const plan = await published(here, trap, {})
const inside = await published(here, planText.replaceAll('云岭市知识产权', '云岭市内部知识产权'), {
  visibility: 'inside',
})
const reticent = await published(here, planText.replaceAll('云岭市知识产权', '云岭市简明知识产权'), { show: [] })
const foreign = await published(there, planText.replaceAll('云岭市', '海晏市'), {})

const rows = (policyId: string) =>
  transaction(db, (tx) =>
    tx.selectFrom('clause').selectAll().where('policy_id', '=', policyId).orderBy('ord').execute(),
  )
const clauses = await rows(plan)
const clauseAt = (path: string) => {
  const found = clauses.find((clause) => clause.path === path)
  if (!found) throw new Error(`no clause ${path}`)
  return found
}
const task = await transaction(db, (tx) =>
  tx
    .selectFrom('thing')
    .select('id')
    .where('kind', '=', 'task')
    .where('clause_id', '=', clauseAt('三/(一)/1').id)
    .executeTakeFirstOrThrow(),
)
await take(machine, task.id, 'assign', { lead: scj, dueOn: '2026-12-31' })
await take(machine, task.id, 'sign')
for (const text of ['建成培育中心一个。', '还没有核实的数字。']) {
  const report = await open(machine, here, 'report', 'submit', { text }, task.id)
  if (text.startsWith('建成')) {
    await take(site.person(here, 'office', await site.unit(here, '市联席办')), report.thing.id, 'accept')
  }
}

const page = (url: string) => site.browser().get(url)

test('the front door of several cities lists them, each leading to its own home', async () => {
  const front = await page('/')
  expect(wordsOf(front.body)).toContain('云岭市')
  expect(front.body).toContain(`href="/c/${there}"`)
})

test('the home of a city shows its public plans, what is new and targets, and nothing of another city', async () => {
  const home = await page(`/c/${here}`)
  const words = wordsOf(home.body)
  expect(home.status).toBe(200)
  expect(words).toContain('云岭市知识产权强市行动方案')
  expect(words).toContain('最新发布')
  expect(words).toMatch(/每万人口发明专利拥有量\s+不少于 12件/)
  expect(home.body).not.toContain('海晏')
  expect(home.body).not.toContain('内部知识产权')
  expect(words).not.toContain('示例城市')
})

test('a sample city says on every page that it is one', async () => {
  const [clause] = await rows(foreign)
  for (const url of [`/c/${there}`, `/c/${there}/plans/${foreign}`, `/clause/${clause?.id}`, `/c/${there}?q=专利`]) {
    expect(wordsOf((await page(url)).body)).toContain('示例城市')
  }
})

test('a plan shows its title block and its text to the letter, escaped', async () => {
  const answer = await page(`/c/${here}/plans/${plan}`)
  const words = wordsOf(answer.body)
  for (const fact of ['云政发〔2025〕8号', '云岭市人民政府', '2025年3月9日', '第 1 版，2026年3月2日发布']) {
    expect(words).toContain(fact)
  }
  expect(answer.body).not.toContain('<script>alert')
  const squeezed = words.replace(/\s+/g, '')
  for (const line of trap.split('\n').filter((l) => l.trim() !== ''))
    expect(squeezed).toContain(line.replace(/\s+/g, ''))
  for (const clause of clauses) expect(answer.body).toContain(`href="/clause/${clause.id}"`)
})

test('a plan shows of its tasks what the office chose, and only accepted work', async () => {
  const words = wordsOf((await page(`/c/${here}/plans/${plan}`)).body)
  expect(words).toMatch(
    /建设培育中心\s+牵头：市市场监管局、市科技局\s+办理中\s+2026年12月31日\s+已采纳 1 份，最近 2026年3月2日/,
  )
  const silent = wordsOf((await page(`/c/${here}/plans/${reticent}`)).body)
  expect(silent).toContain('支持品牌培育')
  for (const hidden of ['待确认牵头', '待分派', '2026年6月30日', '进展报告', '牵头：'])
    expect(silent).not.toContain(hidden)
})

test('a clause has a permanent page with its exact characters, its targets and its accepted reports', async () => {
  const clause = clauseAt('三/(一)/1')
  const answer = await page(`/clause/${clause.id}`)
  const quoted = /<blockquote[^>]*><div class="line">([\s\S]*?)<\/div>/.exec(answer.body)?.[1] ?? ''
  expect(wordsOf(quoted)).toBe(clause.text)
  expect(wordsOf(answer.body)).toContain('建成培育中心一个。')
  expect(answer.body).not.toContain('还没有核实的数字')
  const trapped = await page(`/clause/${clauseAt('一').id}`)
  expect(wordsOf(/<div class="line">([\s\S]*?)<\/div>/.exec(trapped.body)?.[1] ?? '')).toBe(clauseAt('一').text)
  expect(wordsOf((await page(`/clause/${clauseAt('二').id}`)).body)).toMatch(
    /有效注册商标总量\s+不少于 60,000件|有效注册商标总量/,
  )
})

test('reports stay off the clause page where the office does not show them', async () => {
  const id = (await rows(reticent)).find((clause) => clause.path === '三/(一)/1')?.id
  const words = wordsOf((await page(`/clause/${id}`)).body)
  expect(words).toContain('建设培育中心')
  for (const hidden of ['进展报告', '状态', '期限', '责任单位：'])
    expect(words.split('任务办理')[1]).not.toContain(hidden)
})

test('a plan that is not public, another city’s and one that never was answer alike', async () => {
  const [insideClause] = await rows(inside)
  const nowhere = await page('/clause/zzzzzzzzzz')
  const lost = [
    `/c/${here}/plans/${inside}`,
    `/c/${here}/plans/${foreign}`,
    `/c/${there}/plans/${plan}`,
    `/c/${here}/plans/${randomUUID()}`,
    `/c/${here}/plans/x`,
    `/c/990300`,
    `/c/${here}/plans/${inside}/original/0`,
    `/c/${there}/plans/${plan}/original/0`,
    `/c/${here}/plans/${plan}/original/7`,
  ]
  for (const url of lost) {
    const answer = await page(url)
    expect([url, answer.status]).toEqual([url, 404])
    expect(wordsOf(answer.body).replace(/\s+/g, ' ')).toBe(wordsOf((await page('/x')).body).replace(/\s+/g, ' '))
  }
  const closed = await page(`/clause/${insideClause?.id}`)
  expect(closed.status).toBe(404)
  expect(closed.body.replaceAll(insideClause?.id ?? '', '')).toBe(nowhere.body.replaceAll('zzzzzzzzzz', ''))
})

test('a plan taken back inside is gone from home, search, clause and original at once', async () => {
  const brief = await published(here, planText.replaceAll('云岭市知识产权', '云岭市短命知识产权'), {})
  const [clause] = await rows(brief)
  const urls = [`/c/${here}/plans/${brief}`, `/clause/${clause?.id}`, `/c/${here}/plans/${brief}/original/0`]
  for (const url of urls) expect((await page(url)).status).toBe(200)
  await take(machine, brief, 'show', { visibility: 'inside', show: [], why: '改为内部' })
  for (const url of urls) expect((await page(url)).status).toBe(404)
  expect((await page(`/c/${here}`)).body).not.toContain('短命')
  expect((await page(`/c/${here}?q=培育中心`)).body).not.toContain('短命')
})

test('the search finds clauses of the public plans of this city, with every word marked', async () => {
  const answer = await page(`/c/${here}?q=${encodeURIComponent('培育 中心')}`)
  const words = wordsOf(answer.body)
  expect(words).toContain('找到 2 条')
  expect(answer.body).toContain('<mark>培育</mark>')
  expect(answer.body).toContain(`/clause/${clauseAt('三/(一)/1').id}`)
  expect(answer.body).not.toContain('海晏')
  expect(answer.body).not.toContain('内部')
  expect(wordsOf((await page(`/c/${here}?q=%25`)).body)).toContain('没有同时含有这些词的条款')
  const hostile = await page(`/c/${here}?q=${encodeURIComponent('"><script>x</script>')}`)
  expect(hostile.body).not.toContain('<script>x')
})

test('the original file comes as a file that no browser runs', async () => {
  const answer = await page(`/c/${here}/plans/${plan}/original/0`)
  expect(answer.status).toBe(200)
  expect(answer.bytes.toString('utf8')).toBe(trap)
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('方案 <1>.txt')}`,
  )
  expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
})

test('staff of the city find the way to the workbench on a clause, others do not', async () => {
  const url = `/clause/${clauseAt('一').id}`
  const [own, other] = [site.browser(), site.browser()]
  await own.signIn('wang.min', password)
  await other.signIn('hai.an', password)
  const link = `/app/clauses/${clauseAt('一').id}`
  expect((await own.get(url)).body).toContain(link)
  expect((await other.get(url)).body).not.toContain(link)
  expect((await page(url)).body).not.toContain(link)
})

test('English pages hold no Chinese but names and quotations, which say their language', async () => {
  const visitor = site.browser()
  await visitor.get('/?lang=en')
  const urls = [
    '/',
    `/c/${here}`,
    `/c/${here}?q=中心`,
    `/c/${here}/plans/${plan}`,
    `/clause/${clauseAt('三/(一)/1').id}`,
    `/c/${here}/law`,
    `/c/${here}/law?q=投诉`,
    `/c/${here}/law/instruments/trademark-law`,
    `/c/${here}/law/terms/complaint.accept`,
    `/c/${here}/law/deadline?from=2026-12-20&amount=30&unit=workday`,
    '/x',
    '/api/docs',
  ]
  for (const url of urls) {
    const { body } = await visitor.get(url)
    expect(body).toContain('<html lang="en">')
    const english = withoutChinese(body.replace(/<title>[\s\S]*?<\/title>/, '').replace('中文', ''))
    const attributes = [...english.matchAll(/ (?:aria-label|title|data-label|placeholder)="([^"]*)"/g)].map((m) => m[1])
    const left = `${wordsOf(english)} ${attributes.join(' ')}`.match(/[^\s]*\p{Script=Han}+[^\s]*/gu) ?? []
    expect([url, left.filter((word) => !/^(云岭市|海晏市|市市场监管局|市科技局)/.test(word))]).toEqual([url, []])
  }
})

/** A page without the elements that say they are Chinese. */
function withoutChinese(body: string): string {
  const opened = /<(\w+)[^>]* lang="zh-CN"[^>]*>/.exec(body)
  if (!opened) return body
  const tag = opened[1] ?? ''
  const ends = new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g')
  ends.lastIndex = opened.index
  let depth = 0
  for (let end = ends.exec(body); end; end = ends.exec(body)) {
    depth += end[1] === '/' ? -1 : 1
    if (depth === 0) return withoutChinese(body.slice(0, opened.index) + body.slice(ends.lastIndex))
  }
  return body
}

test('pages run no inline script or style, and each says which language it is in', async () => {
  for (const url of ['/', `/c/${here}`, `/c/${here}/plans/${plan}`, '/sign-in', '/api/docs', '/x']) {
    const { body, headers } = await page(url)
    expect(body).toContain('<html lang="zh-CN">')
    expect(body).not.toMatch(/<style| style="|<script>| on\w+="/)
    expect(headers['content-security-policy']).toContain("style-src 'self';")
  }
})

test('stylesheet and script are kept for a year, and the script is small', async () => {
  const { body } = await page('/sign-in')
  const [, css] = /href="(\/assets\/public-[^"]+\.css)"/.exec(body) ?? []
  const [, js] = /src="(\/assets\/public-[^"]+\.js)"/.exec(body) ?? []
  for (const url of [css, js]) {
    const asset = await page(url ?? '')
    expect([asset.status, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(asset.bytes.length).toBeLessThan(30_000)
  }
  expect((await page('/assets/brand-7a1f3d.css')).body).toContain('--brand:#7a1f3d')
  for (const wrong of ['ffff00', 'zzzzzz', '123']) expect((await page(`/assets/brand-${wrong}.css`)).status).toBe(404)
  expect((await page('/robots.txt')).body).toContain('Disallow: /app/')
  expect((await page('/favicon.svg')).headers['content-type']).toBe('image/svg+xml')
})

test('the description of the API names every endpoint with an example, and is no part of the API', async () => {
  const { body } = await page('/api/docs')
  const words = wordsOf(body)
  for (const path of ['/api/tasks', '/api/things/:id/actions', '/api/policies/:id/original/:n'])
    expect(words).toContain(path)
  expect(words).toContain('curl')
  expect(words).toContain('联席会议办公室（本市）')
  const described = JSON.parse((await page('/api/openapi.json')).body) as { paths: Record<string, unknown> }
  expect(Object.keys(described.paths).filter((path) => !path.startsWith('/api/'))).toEqual([])
})

test('a failure on a page is a page too: what happened, what to do, a number to quote', async () => {
  const broken = site.server.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `login=${'x'.repeat(2_000_000)}`,
  })
  expect((await broken).statusCode).toBe(413)
  expect((await broken).headers['content-type']).toContain('text/html')
  const { db: whole } = engine
  Object.assign(engine, { db: null })
  try {
    const answer = await page(`/c/${here}`)
    expect(answer.status).toBe(500)
    expect(wordsOf(answer.body)).toMatch(
      /系统出错，操作没有生效。\s+请重试；仍然出错时，把编号 [0-9a-f]{8} 告诉管理员。/,
    )
  } finally {
    Object.assign(engine, { db: whole })
  }
})
