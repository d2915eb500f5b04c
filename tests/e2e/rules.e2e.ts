import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, chooseFound, openWorkbench, signIn, takeStep } from '../support/workbench.ts'

// A rule goes its way here from the idea to its end, through the screens; then a reform shows what it changed.

stopAtFirstFailure()

const title = '澜川市知识产权质押融资贴息办法'
const reform = '督办单限时办结'
let server: SampleServer
let browser: Browser
let id = ''
const visitors: Record<string, Visitor> = {}

async function as(person: Person): Promise<Page> {
  visitors[person] ??= await openWorkbench(browser, server, person)
  return visitors[person].page
}

/** Somebody of the sample who is no main person of the journeys. */
async function asLogin(login: string): Promise<Page> {
  if (!visitors[login]) {
    const visitor = await openVisitor(browser, server.url)
    await signIn(visitor.page, login, server.password)
    visitors[login] = visitor
  }
  return visitors[login].page
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function moveClock(day: string): Promise<void> {
  await moveTo(await as('administrator'), day)
}

async function openRule(page: Page): Promise<Page> {
  await page.goto(`/app/rules/${id}`)
  await page.getByRole('region', { name: '现在可以办' }).first().waitFor()
  return page
}
const stateIs = (page: Page, state: string) => page.getByRole('heading', { level: 1 }).getByText(state).waitFor()

/** What the API answers to a step that the screen does not offer. */
async function refusedCode(page: Page, step: string, answers: object): Promise<string> {
  const { revision } = await ask<{ revision: number }>(page, `/api/things/${id}`)
  const { csrf } = await ask<{ csrf: string }>(page, '/api/session')
  const answer = await page.context().request.post(`/api/things/${id}/actions`, {
    headers: { 'x-zq-csrf': csrf },
    data: { step, revision, requestId: crypto.randomUUID(), answers },
  })
  return (await answer.json()).code
}

test('the head of a unit proposes a rule, the office takes it up, the unit links its task and puts a term in', async () => {
  const lead = await as('lead')
  await lead.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '制度文件' }).click()
  await lead.getByRole('button', { name: '提出制定建议' }).click()
  const drawer = lead.getByRole('dialog')
  await drawer.getByLabel('文件名称').fill(title)
  await drawer.getByRole('radio', { name: '办法、规定' }).check()
  await chooseFound(lead, drawer.getByLabel('起草单位'), '市市场监管局', '澜川市市场监督管理局')
  await drawer.getByLabel('制定目的').fill('贴息标准和程序不统一。')
  await drawer.getByRole('button', { name: '提出制定建议' }).click()
  await drawer.waitFor({ state: 'hidden' })
  await lead.locator('[data-stage=idea]').getByRole('link', { name: title }).click()
  await lead.waitForURL(/\/app\/rules\/[0-9a-f-]{36}$/)
  id = lead.url().split('/').at(-1) ?? ''
  await takeStep(await openRule(await as('office')), '立项')

  const page = await openRule(await as('reporter'))
  await takeStep(page, '提交一稿', { 本稿要点: '第一稿：贴息比例、上限和申请程序。' })
  await page.getByRole('button', { name: '登记条款数值' }).click()
  const terms = { 代号: 'interest.rate', 名称: '贴息比例', 条款: '第五条', 数值或内容: '50', 单位: '%' }
  for (const [label, value] of Object.entries(terms)) await page.getByLabel(label).first().fill(value)
  await page.locator('form').getByRole('button', { name: '登记条款数值' }).click()
  await page.locator('[data-term="interest.rate"]').getByText('50%').waitFor()
  await page.getByRole('button', { name: '关联规划任务' }).click()
  await chooseFound(page, page.getByLabel('哪一条任务'), '健全政策规则体系', '健全政策规则体系')
  await page.locator('.zq-step-box').getByRole('button', { name: '关联规划任务' }).click()
  await page.getByRole('link', { name: '健全政策规则体系' }).click()
  await page.getByRole('heading', { name: '配套制度和改革举措' }).waitFor()
  await page.getByRole('link', { name: title }).waitFor()
})

test('opinions come from a unit and the public, each is answered; nothing moves on before', async () => {
  const page = await openRule(await as('reporter'))
  const panel = page.getByRole('region', { name: '现在可以办' }).first()
  await panel.getByRole('button', { name: '征求意见', exact: true }).click()
  await chooseFound(page, panel.getByLabel('征求意见的单位'), '市财政局', '澜川市财政局')
  await panel.getByRole('radio', { name: '是', exact: true }).check()
  await panel.getByLabel('公开征求意见的渠道').fill('市政府门户网站')
  const until = dayAfter(await todayOf(page), 10)
  await panel.getByLabel('截止日期').fill(until)
  await panel.locator('form').getByRole('button', { name: '征求意见', exact: true }).click()
  await stateIs(page, '征求意见')

  const finance = await asLogin('fushaojun')
  await finance.goto('/app/?group=toOpine')
  await finance.getByRole('link', { name: title }).first().click()
  const theirs = finance.getByRole('region', { name: '现在可以办' }).first()
  await theirs.getByRole('button', { name: '反馈意见' }).click()
  await theirs.getByRole('radio', { name: '有修改意见' }).check()
  await theirs.getByLabel('修改意见和理由').fill('建议明确资金来源。')
  await theirs.locator('form').getByRole('button', { name: '反馈意见' }).click()
  await finance.getByText('建议明确资金来源。').first().waitFor()

  await openRule(page)
  await panel.getByRole('button', { name: '登记社会意见' }).click()
  await panel.getByLabel('提出人').fill('某科技企业')
  await panel.getByRole('radio', { name: '来信' }).check()
  await panel.getByLabel('意见', { exact: true }).fill('希望取消贴息。')
  await panel.locator('form').getByRole('button', { name: '登记社会意见' }).click()
  await page.getByText('希望取消贴息。').first().waitFor()

  await moveClock(dayAfter(until, 1))
  await openRule(page)
  await stateIs(page, '处理意见、修改')
  await panel.getByRole('button', { name: '送合法性审核' }).click()
  await chooseFound(page, panel.getByLabel('审核单位'), '市市场监管局', '澜川市市场监督管理局')
  await panel.locator('form').getByRole('button', { name: '送合法性审核' }).click()
  await panel.getByText('还有 2 条意见没有答复。').waitFor()
  await panel.getByRole('button', { name: '取消' }).click()

  const first = page.getByRole('listitem').filter({ hasText: '建议明确资金来源。' }).first()
  await first.getByRole('button', { name: '答复' }).click()
  await takeStep(first, '采纳', { 说明: '已写明来源。' })
  await page.getByText('已写明来源。').first().waitFor()
  const second = page.getByRole('listitem').filter({ hasText: '希望取消贴息。' }).first()
  await second.getByRole('button', { name: '答复' }).click()
  await takeStep(second, '不采纳', { 理由: '贴息是上级文件的要求。' })
  await page.getByText('贴息是上级文件的要求。').first().waitFor()
})

test('legality is reviewed by another person; skipping it or doing it oneself is refused, also over the API', async () => {
  const page = await openRule(await as('reporter'))
  const panel = page.getByRole('region', { name: '现在可以办' }).first()
  await panel.getByRole('button', { name: '送合法性审核' }).click()
  await chooseFound(page, panel.getByLabel('审核单位'), '市市场监管局', '澜川市市场监督管理局')
  await panel.locator('form').getByRole('button', { name: '送合法性审核' }).click()
  await stateIs(page, '合法性审核')
  await page.getByText('现在不能办').click()
  await page.getByText('起草人不能审核自己起草的文件').first().waitFor()
  expect(await refusedCode(page, 'clear', { opinion: '合法' })).toBe('E_GUARD')
  const office = await openRule(await as('office'))
  const adoption = { meeting: '常务会议', on: await todayOf(office) }
  expect(await refusedCode(office, 'adopt', adoption)).toBe('E_NOT_OFFERED')
  expect(await refusedCode(office, 'publish', { number: '1号', inForceOn: adoption.on })).toBe('E_NOT_OFFERED')
  expect(await refusedCode(office, 'clear', { opinion: '合法' })).toBe('E_GUARD')

  const lead = await as('lead')
  await lead.goto('/app/?group=toClear')
  await lead.getByRole('link', { name: title }).first().click()
  await takeStep(lead, '审核通过', { 审核意见: '内容和程序合法。' })
  await stateIs(lead, '待集体审议')
})

test('adopted and published it is in force with its terms; a month before its end the drafter is told', async () => {
  const office = await openRule(await as('office'))
  const today = await todayOf(office)
  await takeStep(office, '登记审议通过', { 审议会议: '市政府第50次常务会议', 审议日期: today })
  const validTo = dayAfter(today, 90)
  await takeStep(office, '公布', { 文号: '澜市监规〔2027〕3号', 施行日期: today, 有效期至: validTo })
  await stateIs(office, '施行中')
  const term = office.locator('[data-term="interest.rate"]')
  await term.getByText('现行').waitFor()
  const terms = async (on: string) =>
    (await ask<{ rows: { number: number }[] }>(office, `/api/rule-terms?rule=${id}&on=${on}`)).rows
  expect(await terms(today)).toMatchObject([{ number: 50, unit: '%', article: '第五条' }])
  expect(await terms(dayAfter(validTo, 1))).toEqual([])

  const reporter = await as('reporter')
  await reporter.goto('/app/?group=toRenew')
  await reporter.locator('.zq-chips').waitFor()
  expect(await reporter.getByRole('link', { name: title }).count()).toBe(0)
  await moveClock(dayAfter(validTo, -20))
  await reporter.goto('/app/?group=toRenew')
  await reporter.getByRole('heading', { name: /制度文件有效期将满/ }).waitFor()
  await reporter.getByRole('link', { name: title }).first().click()
  await reporter.getByText(/有效期将于/).waitFor()
  await moveClock(dayAfter(validTo, 1))
  await openRule(reporter)
  await stateIs(reporter, '已失效')
  await reporter.goto('/app/rules')
  await reporter.locator('[data-stage=over]').getByRole('link', { name: title }).waitFor()
})

test('a reform is measured from real cases that open; one without effect data after a year is listed', async () => {
  const office = await as('office')
  const today = await todayOf(office)
  await office.goto('/app/reforms')
  await office.getByRole('button', { name: '登记改革举措' }).click()
  const drawer = office.getByRole('dialog')
  await drawer.getByLabel('改革举措').fill(reform)
  await drawer.getByLabel('改革内容').fill('一口受理，限时办结。')
  await chooseFound(office, drawer.getByLabel('牵头单位').first(), '市政府办公室', '澜川市人民政府办公室')
  await drawer.getByLabel('实施日期').fill(today)
  await drawer.getByLabel('依据').fill('行动方案四（一）')
  await drawer.getByRole('radio', { name: '任务从交办到签收的天数' }).check()
  expect(await drawer.getByRole('spinbutton').count()).toBe(0)
  await drawer.getByRole('button', { name: '登记改革举措' }).click()
  await drawer.waitFor({ state: 'hidden' })

  await office.getByRole('link', { name: '进展报告限时审核' }).click()
  for (const side of ['before', 'after'] as const) {
    await office.locator(`[data-side=${side}]`).click()
    await office.waitForURL(new RegExp(`side=${side}`))
    const reformId = /reforms\/([0-9a-f-]{36})/.exec(office.url())?.[1] ?? ''
    const shown = await ask<Record<'before' | 'after', { finished: number; mean: number }>>(
      office,
      `/api/reforms/${reformId}`,
    )
    const { rows } = await ask<{ rows: { id: string; days: number | null }[] }>(
      office,
      `/api/reforms/${reformId}/cases?side=${side}&limit=200`,
    )
    const days = rows.flatMap((row) => row.days ?? [])
    expect(days).toHaveLength(shown[side].finished)
    expect(days.reduce((sum, n) => sum + n, 0) / days.length).toBeCloseTo(shown[side].mean, 0)
    await office.locator(`[data-case="${rows[0]?.id}"]`).waitFor()
  }
  await office.locator('[data-case] a').first().click()
  await office.getByRole('region', { name: '经过' }).first().waitFor()

  const listed = async () => {
    await office.goto('/app/reforms?silent=true')
    await office
      .getByText(/共 \d+ 条|还没有改革举措/)
      .first()
      .waitFor()
    return office.getByRole('link', { name: reform }).count()
  }
  expect(await listed()).toBe(0)
  await moveClock(dayAfter(today, 366))
  expect(await listed()).toBe(1)
})
