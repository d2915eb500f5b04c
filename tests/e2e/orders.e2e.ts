import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, chooseFound, openWorkbench, sendForm, takeStep, textFile } from '../support/workbench.ts'

// An order goes its way here, from the office that issues it to the leader who writes on it; then tasks, their dates and lists.

stopAtFirstFailure()

const title = '补齐专利商标质押融资风险补偿手续'
let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}

async function as(person: Person): Promise<Page> {
  const visitor = visitors[person] ?? (await openWorkbench(browser, server, person))
  visitors[person] = visitor
  return visitor.page
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function moveClock(days: number): Promise<void> {
  const page = await as('administrator')
  await moveTo(page, dayAfter(await todayOf(page), days))
}

async function openOrder(page: Page): Promise<void> {
  await page.goto(`/app/orders?q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await page.getByRole('region', { name: '现在可以办' }).first().waitFor()
}

test('the office issues an order due tomorrow, and its lead signs for it', async () => {
  const page = await as('office')
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '督办单' }).click()
  await page.getByRole('button', { name: '下达督办单' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('督办事项').fill(title)
  await drawer.getByLabel('督办依据').fill('市政府专题会议纪要')
  await drawer.getByRole('radio', { name: '特急' }).check()
  await chooseFound(page, drawer.getByLabel('牵头单位'), '市市场监管局', '澜川市市场监督管理局')
  await drawer.getByLabel('办结期限').fill(dayAfter(await todayOf(page), 1))
  await drawer.getByRole('radio', { name: '每周' }).check()
  await drawer.getByLabel('办理要求').fill('三个工作日内补齐备案和补偿申请材料。')
  await drawer.getByRole('button', { name: '下达督办单' }).click()
  await drawer.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: title, exact: true }).waitFor()

  const lead = await as('lead')
  await lead.goto('/app/')
  await lead.getByRole('link', { name: title, exact: true }).first().click()
  await takeStep(lead, '签收')
})

test('past its date it turns red, then goes to the leader, in his work and in his list', async () => {
  await moveClock(2)
  const office = await as('office')
  await openOrder(office)
  await office.getByText('逾期 1 天').first().waitFor()
  const leader = await as('leader')
  await leader.goto('/app/?group=escalated')
  expect(await leader.getByRole('link', { name: title, exact: true }).count()).toBe(0)
  await moveClock(2)
  await leader.goto('/app/?group=escalated')
  await leader.getByRole('heading', { name: /督办逾期，报请批示/ }).waitFor()
  await leader.goto('/app/orders?escalated=true')
  const row = leader.getByRole('row').filter({ hasText: title })
  await row.getByText(/报市领导/).waitFor()
  await row.getByText('逾期 3 天').waitFor()
})

test('the leader writes an instruction, the office reminds; the unit finds both and reports', async () => {
  const leader = await as('leader')
  await openOrder(leader)
  await takeStep(leader, '批示', { 批示内容: '请市局主要负责同志抓紧，两日内报结果。' })
  const office = await as('office')
  await office.goto(`/app/orders?q=${encodeURIComponent(title)}`)
  await office.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check()
  await office.getByRole('button', { name: /^催办/ }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('催办内容').fill('请今天报送。')
  await dialog.locator('form').getByRole('button', { name: /^催办/ }).click()
  await dialog.waitFor({ state: 'hidden' })

  const reporter = await as('reporter')
  for (const group of ['instructed', 'reminded']) {
    await reporter.goto(`/app/?group=${group}`)
    await reporter.getByRole('link', { name: title, exact: true }).first().waitFor()
  }
  await reporter.getByRole('link', { name: title, exact: true }).first().click()
  await reporter.getByText('请市局主要负责同志抓紧，两日内报结果。').first().waitFor()
  const panel = reporter.getByRole('region', { name: '现在可以办' }).first()
  await panel.getByRole('button', { name: '报送进展' }).click()
  await panel.getByLabel('进展情况').fill('材料已补齐，补偿申请已受理。')
  await panel.locator('input[type=file]').setInputFiles(textFile('受理回执.txt', '受理回执\n'))
  await panel.getByText(/受理回执\.txt/).waitFor()
  await sendForm(panel.locator('form'), '报送进展')
  await reporter.getByText('材料已补齐，补偿申请已受理。').first().waitFor()
  await reporter.goto('/app/?group=reminded')
  await reporter.getByRole('heading', { level: 1 }).waitFor()
  await reporter.getByRole('heading', { name: /被催办/ }).waitFor({ state: 'detached' })
})

test('the office accepts the report and closes the order; all of it stands in the history', async () => {
  const office = await as('office')
  await openOrder(office)
  const report = office.getByRole('listitem').filter({ hasText: '材料已补齐' })
  await takeStep(report, '采纳')
  await takeStep(office.getByRole('complementary').last(), '办结', { 办结意见: '同意办结。' })
  await office.getByRole('heading', { level: 1 }).getByText('已办结').waitFor()
  const history = office.getByRole('region', { name: '经过' }).last()
  for (const label of ['逾期未办结，报市领导', '批示', '催办', '签收', '下达督办单', '办结']) {
    await history.getByText(label, { exact: true }).first().waitFor()
  }
})

test('a lead asks for more time with a ground, the office grants it, and the old date stays', async () => {
  const lead = await as('lead')
  const { rows } = await ask<{
    rows: { id: string; heading: string; dueOn: string; state: string; asked: string | null }[]
  }>(lead, '/api/tasks?part=lead&light=running&limit=50')
  const task = rows.find((row) => row.state === 'active' && row.asked === null)
  if (!task) throw new Error('no task to extend')
  await lead.goto(`/app/tasks/${task.id}`)
  const until = dayAfter(task.dueOn, 31)
  await takeStep(lead, '申请延期', { 申请延至: until, 理由: '等待省里出台配套标准。' })
  await lead.getByText('等办公室答复').first().waitFor()
  const office = await as('office')
  await office.goto('/app/?group=toDecide')
  await office.goto(`/app/tasks/${task.id}`)
  await takeStep(office, '同意延期', { 批准理由: '情况属实。' })
  await office.getByText('已同意').waitFor()
  const after = await ask<{ dueOn: string; data: { dueHistory: { dueOn: string }[] } }>(
    office,
    `/api/things/${task.id}`,
  )
  expect(after.dueOn).toBe(until)
  expect(after.data.dueHistory.at(-1)?.dueOn).toBe(task.dueOn)
})

test('a list of tasks is tried, then written; a filter is kept under a name and opens by its link', async () => {
  const page = await as('office')
  const { rows } = await ask<{ rows: { id: string; title: string; state: string }[] }>(page, '/api/policies?limit=50')
  const plan = rows.find((row) => row.state === 'published')
  const list = [
    '重点任务分工表,,,',
    '重点任务,牵头单位,完成时限,备注',
    '编印企业海外维权指引,市商务局,2027年6月,专班会议',
    '合计,,,1项',
  ]
  await page.goto(`/app/tasks/import?policy=${plan?.id ?? ''}`)
  // What the ledger writes it reads again, and finds nothing wrong with it.
  const written = await page.context().request.get(`/api/tasks.xlsx?policy=${plan?.id ?? ''}`)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const own = { name: '台账.xlsx', mimeType: type, buffer: await written.body() }
  await page.getByLabel('选择表格').setInputFiles(own)
  await page.getByText('没有变化').first().waitFor()
  expect(await page.getByText('有错', { exact: true }).count()).toBe(0)
  await page.getByLabel('选择表格').setInputFiles(textFile('分工表.csv', list.join('\n')))
  await page.getByText('新增任务').waitFor()
  await page.getByRole('button', { name: '写入 1 行' }).click()
  await page.getByText('已写入').waitFor()
  await page.goto('/app/tasks?light=running&q=海外维权指引')
  await page.getByRole('link', { name: '编印企业海外维权指引', exact: true }).waitFor()

  await page.getByRole('button', { name: '常用筛选' }).click()
  await page.getByLabel('名称').fill('海外维权')
  await page.getByLabel('本市同事可凭链接打开').check()
  await page.getByRole('button', { name: '保存现在的筛选' }).click()
  await page.getByRole('button', { name: '海外维权', exact: true }).waitFor()
  const views = await ask<{ rows: { id: string; name: string }[] }>(page, '/api/views?page=tasks')
  const leader = await as('leader')
  await leader.goto(`/app/views/${views.rows[0]?.id ?? ''}`)
  await leader.waitForURL(/\/app\/tasks\?/)
  await leader.getByRole('link', { name: '编印企业海外维权指引', exact: true }).waitFor()
  expect(new URL(leader.url()).searchParams.get('light')).toBe('running')
})
