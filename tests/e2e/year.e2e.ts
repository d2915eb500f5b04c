import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocx, openPdf } from '../../packages/server/test/papers/read-back.ts'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { fixturePlanText } from '../support/fixture-plan.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, chooseFound, importPlan, openWorkbench, publish, takeStep, textFile } from '../support/workbench.ts'

// An office's whole year, from the plan in January to the assessment and report of the next spring, played by six roles
// through the screens. Nothing but the city's day is moved by other means, and that by the administrator on the screen.

const year = new Date().getFullYear() + 1
const next = year + 1
const unit = '澜川市市场监督管理局'
const rate = '高校和科研机构专利转化率'
const pledged = '知识产权质押融资金额'
const orderTitle = '限期补齐质押融资季度通报'

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}
let planId = ''
let roundAddress = ''
let assessmentAddress = ''
const indicators: Record<string, string> = {}

async function as(person: Person): Promise<Page> {
  const visitor = visitors[person] ?? (await openWorkbench(browser, server, person))
  visitors[person] = visitor
  return visitor.page
}

async function letItBe(day: string): Promise<void> {
  await moveTo(await as('administrator'), day)
}

const drawer = (page: Page, name: string): Locator => page.getByRole('dialog', { name })
const panelOf = (within: Page | Locator): Locator => within.getByRole('region', { name: '现在可以办' }).first()
const state = (page: Page, word: string) => page.getByRole('heading', { level: 1 }).getByText(word).first().waitFor()
const light = (page: Page, word: string) => page.locator('.zq-line .zq-mark', { hasText: word }).first().waitFor()
const side = (page: Page): Locator => page.getByRole('complementary').last()

async function openTask(page: Page, heading: string): Promise<void> {
  await page.goto(`/app/tasks?policy=${planId}`)
  await page.getByRole('link', { name: heading, exact: true }).click()
  await panelOf(page).waitFor()
}

/** Chooses several in a picker that asks the server: what is typed, and other words that the wanted option shows. */
async function chooseAll(page: Page, box: Locator, words: readonly string[], shows = ''): Promise<void> {
  for (const word of words) {
    await box.fill(word)
    const options = page.locator('.ant-select-item-option:visible').filter({ hasText: word })
    await options.filter({ hasText: shows }).last().click()
  }
  await page.keyboard.press('Escape')
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('January: the plan comes into force', () => {
  test('the office publishes the plan and assigns what named a unit', async () => {
    await letItBe(`${year}-01-11`)
    const page = await as('office')
    planId = await importPlan(page, textFile('行动方案.txt', fixturePlanText(year)))
    for (const button of await page.getByRole('button', { name: /^采纳/ }).all()) await button.click()
    await publish(page, { visibility: '公开', show: ['责任单位', '办理状态'] })
    for (const heading of ['建立转化资源库', '完善质押服务']) {
      await openTask(page, heading)
      await takeStep(page, '确认牵头')
      await state(page, '待签收')
    }
  })

  test('its lead signs for one task and leaves the other lying', async () => {
    const page = await as('lead')
    await openTask(page, '建立转化资源库')
    await takeStep(page, '签收', { 说明: '由促进科承办。' })
    await state(page, '办理中')
  })

  test('the office names who owns two indicators; neither can be judged yet', async () => {
    const page = await as('office')
    const { rows } = await ask<{ rows: readonly { readonly id: string; readonly title: string }[] }>(
      page,
      `/api/indicators?policy=${planId}&limit=50`,
    )
    for (const title of [rate, pledged]) {
      const found = rows.find((row) => row.title.includes(title))
      indicators[title] = found?.id ?? ''
      await page.goto(`/app/indicators/${indicators[title]}`)
      await light(page, '无法评价')
      const panel = side(page).getByRole('region', { name: '现在可以办' })
      await panel.getByRole('button', { name: '指定责任单位', exact: true }).click()
      await chooseFound(page, panel.getByLabel('责任单位'), '市市场监管局', unit)
      await panel.locator('form').getByRole('button', { name: '指定责任单位', exact: true }).click()
      await panel.locator('form').waitFor({ state: 'hidden' })
    }
    await page.getByRole('button', { name: '确定计算方式', exact: true }).click()
    const box = drawer(page, '确定计算方式')
    await box.getByRole('radio', { name: '各县（市、区）合计' }).check()
    await box.getByLabel('依据').fill('质押登记按县统计。')
    await box.locator('form').getByRole('button', { name: '确定计算方式' }).click()
    await box.waitFor({ state: 'hidden' })
  })
})

describe('spring: the conference meets', () => {
  test('what it decides becomes a task that cites the minutes, and the absent member reads them', async () => {
    await letItBe(`${year}-03-16`)
    const page = await as('office')
    await page.goto('/app/bodies')
    await page.getByRole('link', { name: '澜川市知识产权战略实施工作联席会议', exact: true }).click()
    const on = await todayOf(page)
    await takeStep(page, '通知开会', { 召开日期: on, 地点: '第一会议室', 议题: '部署全年工作' })
    await page.getByRole('listitem').filter({ hasText: '已通知' }).getByRole('link').first().click()
    await state(page, '已通知')
    const panel = panelOf(page)
    await panel.getByRole('button', { name: '登记会议情况', exact: true }).click()
    await panel.getByLabel('会议情况').fill('会议部署了全年工作。')
    const present = panel.locator('[title="市市场监管局"], [title="澜川市市场监督管理局"]').first()
    const close = present.locator('[aria-label="close"]')
    await close.or(present.locator('..').locator('[aria-label="close"]')).first().click()
    await panel.locator('form').getByRole('button', { name: '登记会议情况', exact: true }).click()
    await state(page, '待印发纪要')
    await panel.getByRole('button', { name: '登记一项议定事项', exact: true }).click()
    await panel.getByLabel('议定事项').fill('由市市场监管局建立专利导航服务机制。')
    await chooseFound(page, panel.getByLabel('牵头单位'), '市市场监管局', unit)
    await panel.getByLabel('完成期限').fill(`${year}-06-30`)
    await panel.locator('form').getByRole('button', { name: '登记一项议定事项', exact: true }).click()
    await panel.locator('form').waitFor({ state: 'hidden' })
    await takeStep(page, '印发纪要', { 纪要文号: '澜知联纪要第8号', 缺席单位签阅期限: dayAfter(on, 7) })
    await state(page, '纪要已印发')

    const lead = await as('lead')
    await lead.goto('/app/?group=toAcknowledge')
    const minutes = lead.getByRole('link', { name: /年第\d次会议纪要/ })
    await minutes.first().click()
    await takeStep(lead, '签阅', { 意见: '已传达。' })
    await lead.goto('/app/tasks?q=专利导航服务机制')
    await lead.getByRole('row').filter({ hasText: '专利导航服务机制' }).getByRole('link').first().click()
    await lead.getByRole('link', { name: /澜知联纪要第8号）第1项/ }).waitFor()
    await takeStep(lead, '签收')
    await state(lead, '办理中')
  })
})

describe('summer: what lies too long', () => {
  test('the decision’s date passes: red in the ledger, for its lead and for the leader', async () => {
    await letItBe(`${year}-07-08`)
    for (const person of ['office', 'lead', 'leader'] as const) {
      const page = await as(person)
      await page.goto('/app/tasks?light=late&q=专利导航服务机制')
      await page.getByRole('row').filter({ hasText: '专利导航服务机制' }).getByText('逾期 8 天').first().waitFor()
    }
  })

  test('an order goes unanswered, escalates, and the leader writes on it', async () => {
    const page = await as('office')
    await page.goto('/app/orders')
    await page.getByRole('button', { name: '下达督办单' }).click()
    const box = page.getByRole('dialog')
    await box.getByLabel('督办事项').fill(orderTitle)
    await box.getByLabel('督办依据').fill('行动方案第二部分')
    await box.getByRole('radio', { name: '特急' }).check()
    await chooseFound(page, box.getByLabel('牵头单位'), '市市场监管局', unit)
    await box.getByLabel('办结期限').fill(`${year}-07-12`)
    await box.getByRole('radio', { name: '每周' }).check()
    await box.getByLabel('办理要求').fill('补齐第二季度通报。')
    await box.getByRole('button', { name: '下达督办单' }).click()
    await box.waitFor({ state: 'hidden' })
    await letItBe(`${year}-07-20`)
    const leader = await as('leader')
    await leader.goto('/app/?group=escalated')
    await leader.getByRole('link', { name: orderTitle, exact: true }).first().click()
    await takeStep(leader, '批示', { 批示内容: '请三日内补齐。' })

    const lead = await as('lead')
    await lead.goto('/app/?group=instructed')
    await lead.getByRole('link', { name: orderTitle, exact: true }).first().click()
    await takeStep(lead, '签收')
    await lead.getByText('请三日内补齐。').first().waitFor()
  })

  test('the reporter reports, the office returns it, sent again it is accepted and the order closed', async () => {
    const open = async (person: Person) => {
      const page = await as(person)
      await page.goto(`/app/orders?q=${encodeURIComponent(orderTitle)}`)
      await page.getByRole('link', { name: orderTitle, exact: true }).first().click()
      await page.getByRole('heading', { level: 1 }).getByText(orderTitle).waitFor()
      return page
    }
    const reporter = await open('reporter')
    const panel = panelOf(reporter)
    await panel.getByRole('button', { name: '报送进展' }).click()
    await panel.getByLabel('进展情况').fill('第二季度通报已印发。')
    await panel.locator('input[type=file]').setInputFiles(textFile('通报.txt', '第二季度通报\n'))
    await panel.getByText(/通报\.txt/).waitFor()
    await panel.locator('form').getByRole('button', { name: '报送进展' }).click()
    const sent = (page: Page) => page.getByRole('listitem').filter({ hasText: '第二季度通报已印发' }).first()
    await sent(reporter).getByText('待审核').first().waitFor()

    const office = await open('office')
    await takeStep(sent(office), '退回', { 退回理由: '请附银行名单。' })
    await open('reporter')
    await takeStep(sent(reporter), '补充后重报', { 进展情况: '第二季度通报已印发，附银行名单。' })
    await open('office')
    await takeStep(sent(office), '采纳')
    await takeStep(side(office), '办结', { 办结意见: '同意办结。' })
    await state(office, '已办结')
  })
})

describe('the next January: figures of the year', () => {
  test('a round asks bureau and counties; the light of what came in turns', async () => {
    await letItBe(`${next}-01-10`)
    const page = await as('office')
    await page.goto(`/app/indicators/${indicators[rate]}`)
    await takeStep(side(page), '填报实绩', { 年度: String(year - 1), 数值: '10', 数据来源: '统计公报' })
    await page.goto('/app/rounds')
    await page.getByRole('button', { name: '发起填报' }).click()
    const box = drawer(page, '发起填报')
    await chooseAll(page, box.getByLabel('指标'), [rate, pledged], '行动方案')
    await box.getByLabel('轮次名称').fill(`${year}年终填报`)
    await chooseAll(page, box.getByLabel('填报单位'), [unit, '澜川市各县（市、区）人民政府'])
    await box.getByLabel('截止日期').fill(`${next}-01-20`)
    await box.locator('form').getByRole('button', { name: '发起填报' }).click()
    await box.waitFor({ state: 'hidden' })
    await page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/)
    roundAddress = page.url()

    for (const [person, place, label, value] of [
      ['reporter', '市市场监管局', rate, '14'],
      ['county', '澜城区政府', pledged, '6'],
    ] as const) {
      const own = await as(person)
      await own.goto(roundAddress)
      await own.getByRole('link', { name: place }).click()
      await own.getByRole('button', { name: '报送', exact: true }).click()
      const sheet = drawer(own, '报送')
      await sheet.getByRole('textbox', { name: new RegExp(label) }).fill(value)
      await sheet.getByLabel('数据来源').fill('部门台账')
      await sheet.locator('form').getByRole('button', { name: '报送', exact: true }).click()
      await state(own, '待审核')
      await page.goto(roundAddress)
      await page.getByRole('link', { name: place }).click()
      await takeStep(page, '采纳')
      await state(page, '已采纳')
    }
    await page.goto(`/app/indicators/${indicators[rate]}`)
    await light(page, '按进度')
    await page.goto(`/app/indicators/${indicators[pledged]}`)
    await light(page, '数据不全')
  })

  test('who is late is named; after the lock a figure is corrected, both values stay, and the light turns', async () => {
    await letItBe(`${next}-01-25`)
    const page = await as('office')
    await page.goto(roundAddress)
    await page.getByRole('row').filter({ hasText: '石棠市政府' }).getByText('迟报').first().waitFor()
    await takeStep(page, '锁定')
    await state(page, '已锁定')
    expect(await page.getByRole('row').filter({ hasText: '石棠市政府' }).textContent()).toContain('缺报')
    await page.getByRole('link', { name: '市市场监管局' }).click()
    await page.getByRole('button', { name: '锁定后更正', exact: true }).click()
    const box = drawer(page, '锁定后更正')
    await box.getByRole('textbox', { name: new RegExp(rate) }).fill('11')
    await box.getByLabel('更正理由').fill('剔除重复登记')
    await box.locator('form').getByRole('button', { name: '锁定后更正' }).click()
    const corrected = page.getByRole('region', { name: '锁定后的更正' }).getByRole('row').last()
    await corrected.getByText('剔除重复登记').waitFor()
    expect(await corrected.locator('s').textContent()).toBe('14')
    expect(await corrected.locator('b').textContent()).toBe('11')
    await page.goto(`/app/indicators/${indicators[rate]}`)
    await light(page, '落后')
  })
})

describe('February: the assessment', () => {
  test('counties are scored; one objects and is upheld; frozen, nothing is left to change', async () => {
    await letItBe(`${next}-02-10`)
    const page = await as('office')
    await page.goto('/app/assessments')
    await page.getByRole('button', { name: '制定考核方案' }).click()
    const box = drawer(page, '制定考核方案')
    await box.getByLabel('项目 1', { exact: true }).fill('质押融资服务')
    await box.getByLabel('计分规则 1').click()
    await page.locator('.ant-select-item-option:visible').filter({ hasText: '评分' }).first().click()
    await box.getByLabel('考核名称').fill(`${year}年度质押融资考核`)
    await chooseAll(page, box.getByLabel('考核对象'), ['澜川市各县（市、区）人民政府'])
    await box.locator('form').getByRole('button', { name: '制定考核方案' }).click()
    await box.waitFor({ state: 'hidden' })
    await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/)
    assessmentAddress = page.url()
    await page.getByRole('button', { name: '评分', exact: true }).click()
    const marks = drawer(page, '评分')
    for (const [at, cell] of (await marks.locator('table').getByRole('textbox').all()).entries())
      await cell.fill(String(9 - (at % 5)))
    await marks.getByLabel('评分依据').fill('实地检查记录。')
    await marks.locator('form').getByRole('button', { name: '评分', exact: true }).click()
    await marks.waitFor({ state: 'hidden' })
    await takeStep(side(page), '算分')
    await state(page, '已算分')

    const county = await as('county')
    await county.goto(assessmentAddress)
    await county.getByRole('button', { name: '提出异议' }).click()
    const objection = drawer(county, '提出异议')
    await objection.getByRole('combobox', { name: '项目' }).click()
    await county.locator('.ant-select-item-option:visible').filter({ hasText: '质押融资服务' }).click()
    await objection.getByLabel('异议和依据').fill('漏记一家网点')
    await objection.locator('form').getByRole('button', { name: '提出异议' }).click()
    await objection.waitFor({ state: 'hidden' })
    await page.reload()
    const raised = page.getByRole('article').filter({ hasText: '漏记一家网点' }).last()
    await takeStep(raised, '认定成立', { 改为多少分: '10', 认定理由: '补记一分' })
    const row = page.getByRole('region', { name: '得分和名次' }).getByRole('row').filter({ hasText: '澜城区' })
    await row.getByRole('button', { name: /^10/ }).first().waitFor()
    await takeStep(side(page), '冻结')
    await state(page, '已冻结')
    expect(await panelOf(page).getByRole('button').count()).toBe(0)
  })
})

describe('March: reports', () => {
  test('the yearly report and the notice say in both files the numbers of the screen', async () => {
    await letItBe(`${next}-03-02`)
    const page = await as('office')
    for (const sort of ['年度', '通报']) {
      await page.goto('/app/papers')
      await page
        .getByRole('navigation', { name: '公文种类' })
        .getByRole('link')
        .filter({ hasText: sort })
        .first()
        .click()
      await page.locator('.zq-paper').waitFor()
      await page.getByLabel('开始日').fill(`${year}-01-01`)
      await page.getByLabel('截止日').fill(`${year}-12-31`)
      await expect.poll(() => page.getByLabel('截止日').inputValue()).toBe(`${year}-12-31`)
      // The paper of the days before stays until the new one is there; after a reload only the new one is.
      await page.waitForLoadState('networkidle')
      await page.reload()
      await page.locator('.zq-paper').waitFor()
      expect(await page.getByLabel('开始日').inputValue()).toBe(`${year}-01-01`)
      expect(await page.getByLabel('截止日').inputValue()).toBe(`${year}-12-31`)
      await page.waitForLoadState('networkidle')
      const shown = await page.locator('.zq-paper [data-figure]').allTextContents()
      expect(shown.length).toBeGreaterThan(5)
      const file = async (name: string) => {
        const [got] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
        return new Uint8Array(await readFile(await got.path()))
      }
      const bare = (words: string) => words.replace(/\s/g, '')
      const screen = await page
        .locator('.zq-paper [data-figure]')
        .evaluateAll((all) => all.map((one) => one.closest('p, td, li')?.textContent ?? ''))
      const docx = bare(openDocx(await file('下载 .docx')).text)
      // A paragraph may run over the foot of a page, where its number stands.
      const pdf = (await openPdf(await file('下载 .pdf'))).text.replace(/—\d+—/g, '')
      for (const line of new Set(screen)) {
        expect(docx).toContain(bare(line))
        expect(pdf).toContain(bare(line))
      }
    }
  })

  test('the auditor finds the year in the log, and every chain whole', async () => {
    const page = await as('auditor')
    await page.goto('/app/audit')
    await page.getByRole('button', { name: '核验全部事件链' }).click()
    await page.getByText('全部完好').waitFor({ timeout: 60_000 })
    await page.getByPlaceholder('查找事项、人员、步骤').fill(orderTitle)
    await page.getByRole('row').filter({ hasText: '批示' }).first().waitFor()
  })

  test('nobody met an error on the way', () => {
    const errors = Object.values(visitors).flatMap((visitor) => visitor.errors)
    expect(errors.filter((error) => !/status of (404|409)/.test(error))).toEqual([])
  })
})
