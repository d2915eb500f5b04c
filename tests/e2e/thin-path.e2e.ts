import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { fixturePlan, fixturePlanText } from '../support/fixture-plan.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import {
  ask,
  chooseFound,
  importPlan,
  openWorkbench,
  publish,
  tab,
  tabCount,
  takeStep,
  textFile,
} from '../support/workbench.ts'

// One plan goes its whole way here, from the file to the auditor: every test begins where the one before it ended.

const year = new Date().getFullYear() + 1
const title = fixturePlan.title(year)
const evidence = textFile('对接会签到表.txt', '供需对接会签到表\n四十二家企业到会。\n')

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}
let planId = ''
let taskAddress = ''

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

/** The row of a task of this plan in the ledger. */
function rowOf(page: Page, heading: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: heading, exact: true }) })
}

async function openTask(page: Page, heading: string): Promise<void> {
  await page.goto(`/app/tasks?policy=${planId}`)
  await page.getByRole('link', { name: heading, exact: true }).click()
  await page.getByRole('region', { name: '现在可以办' }).first().waitFor()
}

describe('from a file to a reviewed plan', () => {
  test('the office uploads a plan and reads it beside its source', async () => {
    const page = await as('office')
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '规划文件' }).click()
    await page.getByRole('button', { name: '上传规划文件' }).click()
    planId = await importPlan(page, textFile('专利转化运用行动方案.txt', fixturePlanText(year)))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await tabCount(page, '任务')).toBe(fixturePlan.tasks)
    expect(await tabCount(page, '指标')).toBe(fixturePlan.targets)
    expect(await tabCount(page, '无数字目标')).toBe(fixturePlan.goals)
  })

  test('what was read and its words light up together, from either side', async () => {
    const page = await as('office')
    await tab(page, '指标').click()
    const card = page.getByRole('tabpanel').getByRole('article').first()
    const source = page.getByRole('region', { name: '原文' })
    await card.hover()
    const lit = source.locator('.is-lit')
    await expect.poll(() => lit.allTextContents()).not.toEqual([])
    const quote = (await lit.allTextContents()).join('')
    expect(quote).toContain('每万人口发明专利拥有量达到16件以上')
    await page.getByRole('heading', { level: 1 }).hover()
    await expect.poll(() => lit.count()).toBe(0)
    await source.getByText('达到16件以上').or(source.getByText('16件')).last().hover()
    await expect.poll(async () => (await card.getAttribute('class'))?.includes('is-lit')).toBe(true)
  })

  test('the reader is driven by keys: j and k move, s shows the source, Escape closes', async () => {
    const page = await as('office')
    const cards = page.getByRole('tabpanel').getByRole('article')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null)
    const first = await cards.nth(0).getAttribute('data-key')
    const second = await cards.nth(1).getAttribute('data-key')
    await cards.nth(0).click({ position: { x: 3, y: 3 } })
    await expect.poll(focused).toBe(first)
    await page.keyboard.press('j')
    await expect.poll(focused).toBe(second)
    await page.keyboard.press('k')
    await expect.poll(focused).toBe(first)
    await page.keyboard.press('Enter')
    await cards.nth(0).getByRole('form').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => cards.nth(0).getByRole('form').count()).toBe(0)
  })

  test('the mistyped unit is flagged, and accepting it is a recorded correction', async () => {
    const page = await as('office')
    await tab(page, '发现').click()
    const finding = page.getByRole('article').filter({ hasText: '市农村农业局' })
    await finding.getByRole('button', { name: /采纳.*市农业农村局/ }).click()
    await expect.poll(() => finding.getByText('已采纳').count()).toBe(1)
    await tab(page, '改正').click()
    const list = page.getByRole('tabpanel')
    await list.getByText('市农业农村局').first().waitFor()
    expect(await list.getByText(/顾延青/).count()).toBeGreaterThan(0)
  })

  test('a collective unit opens to its members of today', async () => {
    const page = await as('office')
    await tab(page, '任务').click()
    const card = page.getByRole('article').filter({ hasText: '成员单位' })
    const members = card.getByText(/展开为 \d+ 家/)
    await members.click()
    await card.getByText(/、澜川市公安局/).waitFor()
    const said = Number(/\d+/.exec((await members.textContent()) ?? '')?.[0])
    const listed = ((await card.locator('details [lang]').textContent()) ?? '').split('、').length
    expect(listed).toBe(said)
    expect(said).toBeGreaterThan(20)
  })

  test('a field is corrected with a reason, and what was read stays on record', async () => {
    const page = await as('office')
    await tab(page, '指标').click()
    const card = page.getByRole('article').filter({ hasText: '专利转化率' })
    await card.getByRole('button', { name: /18/ }).click()
    const form = card.getByRole('form')
    await form.getByRole('spinbutton').fill('20')
    expect(await form.getByRole('button', { name: '保存改正' }).isDisabled()).toBe(true)
    await form.getByRole('button', { name: '与主办单位核实' }).click()
    await form.getByRole('button', { name: '保存改正' }).click()
    await card.getByRole('button', { name: /：20。/ }).waitFor()
    await tab(page, '改正').click()
    const latest = page.getByRole('tabpanel').getByRole('listitem').first()
    expect(await latest.locator('del').textContent()).toContain('18')
    expect(await latest.locator('ins').textContent()).toContain('20')
    expect(await latest.textContent()).toContain('与主办单位核实')
  })

  test('publishing makes a numbered version and the ledger that the dialog announced', async () => {
    const page = await as('office')
    const announced = await page.getByText(/发布后将产生/).textContent()
    expect(announced).toContain(`${fixturePlan.tasks} 项任务、${fixturePlan.targets + fixturePlan.goals} 项指标`)
    await publish(page, { visibility: '公开', show: ['责任单位', '办理状态'] })
    await page.getByRole('link', { name: '任务台账', exact: true }).last().click()
    await page.waitForURL(`**/app/tasks?policy=${planId}`)
    await page.getByText(`共 ${fixturePlan.tasks} 条`).waitFor()
    expect(await rowOf(page, '健全收益分配').textContent()).toContain('待分派')
    expect(await rowOf(page, '加强统筹').textContent()).toContain('待分派')
    expect(await rowOf(page, '建立转化资源库').textContent()).toContain('拟牵头')
    expect(await rowOf(page, '扩大农业专利推广').textContent()).toContain('市农业农村局')
  })
})

describe('from a task to its acceptance', () => {
  test('the office confirms the proposed lead, and assigns a task that named no unit', async () => {
    const page = await as('office')
    await openTask(page, '建立转化资源库')
    taskAddress = page.url()
    await takeStep(page, '确认牵头')
    await page.getByRole('heading', { level: 1 }).getByText('待签收').waitFor()

    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '待分派' }).click()
    await page.getByRole('link', { name: '健全收益分配', exact: true }).click()
    const panel = page.getByRole('region', { name: '现在可以办' })
    await panel.getByRole('button', { name: '分派', exact: true }).click()
    await chooseFound(page, panel.getByLabel('牵头单位'), '市市场监管局', '澜川市市场监督管理局')
    await panel.locator('form').getByRole('button', { name: '分派', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).getByText('待签收').waitFor()
  })

  test('a lead unit declines with its ground, and the task is back in the queue', async () => {
    const page = await as('lead')
    await openTask(page, '健全收益分配')
    const panel = page.getByRole('region', { name: '现在可以办' })
    await panel.getByRole('button', { name: '退签', exact: true }).click()
    await panel.locator('form').getByRole('button', { name: '退签', exact: true }).click()
    await panel.getByText('请填写“退签理由”').waitFor()
    await panel.getByLabel('退签理由').fill('收益分配由市科技局主管。')
    await panel.locator('form').getByRole('button', { name: '退签', exact: true }).click()
    await page.getByText('已不在您手上').first().waitFor()

    const office = await as('office')
    await office.goto('/app/assign')
    await office.getByRole('link', { name: '健全收益分配', exact: true }).click()
    const history = office.getByRole('region', { name: '经过' })
    await history.getByText('收益分配由市科技局主管。').waitFor()
  })

  test('a page that is out of date is told so in words, and nothing happens twice', async () => {
    const page = await as('lead')
    await page.goto(taskAddress)
    const second = await openWorkbench(browser, server, 'lead')
    await second.page.goto(taskAddress)
    const panel = second.page.getByRole('region', { name: '现在可以办' })
    await panel.getByRole('button', { name: '签收', exact: true }).click()

    await takeStep(page, '签收', { 说明: '由知识产权促进科承办。' })
    await page.getByRole('heading', { level: 1 }).getByText('办理中').waitFor()

    const refused = second.page.waitForResponse((answer) => answer.url().endsWith('/actions'))
    await panel.locator('form').getByRole('button', { name: '签收', exact: true }).click()
    expect((await refused).status()).toBe(409)
    await expect.poll(() => second.page.getByRole('heading', { level: 1 }).textContent()).toContain('办理中')
    const said = await panel.getByRole('alert').textContent()
    expect(said).toMatch(/您看到的已不是最新：.*签收|“办理中”下不能“签收”/)
    expect(said).toContain('请刷新')
    await second.context.close()
  })

  test('the reporter reports with an evidence file, and sees its SM3', async () => {
    const page = await as('reporter')
    await page.goto(taskAddress)
    const panel = page.getByRole('region', { name: '现在可以办' }).first()
    await panel.getByRole('button', { name: '报送进展' }).click()
    await panel.getByLabel('进展情况').fill('已完成三所高校盘点。')
    await panel.locator('input[type=file]').first().setInputFiles(evidence)
    await panel.getByText(/SM3 [0-9a-f]{64}/).waitFor()
    await panel.locator('form').getByRole('button', { name: '报送进展' }).click()
    const report = page.getByRole('listitem').filter({ hasText: '已完成三所高校盘点。' }).first()
    await report.getByText('待审核').first().waitFor()
    await page
      .getByText(/SM3 [0-9a-f]{64}/)
      .first()
      .waitFor()
  })

  test('another unit can neither open the task nor act on it', async () => {
    const page = await as('otherLead')
    // The science bureau takes part in the task, so it may read it; the public-security bureau's part is none.
    await page.goto(taskAddress)
    const panel = page.getByRole('region', { name: '现在可以办' }).first()
    await panel.waitFor()
    expect(await panel.getByRole('button', { name: '签收', exact: true }).count()).toBe(0)
    const county = await as('county')
    await county.goto(taskAddress)
    await county.getByText('没有这个页面').waitFor()

    const id = taskAddress.split('/').at(-1)
    const me = await ask<{ readonly csrf: string }>(county, '/api/session')
    const forged = await county.context().request.post(`/api/things/${id}/actions`, {
      headers: { 'x-zq-csrf': me.csrf },
      data: { step: 'finish', revision: 3, requestId: crypto.randomUUID(), answers: {} },
    })
    expect(forged.status()).toBe(404)
  })

  test('the office returns the report with its ground; submitted again it is accepted, and the task is finished', async () => {
    const office = await as('office')
    await office.goto(taskAddress)
    const opened = office.getByRole('listitem').filter({ hasText: '已完成三所高校盘点。' }).first()
    await takeStep(opened, '退回', { 退回理由: '请附可转化专利清单。' })
    await opened.getByText('已退回').first().waitFor()

    const reporter = await as('reporter')
    await reporter.goto(taskAddress)
    const returned = reporter.getByRole('listitem').filter({ hasText: '已完成三所高校盘点。' }).first()
    await returned.getByText('请附可转化专利清单。').waitFor()
    await takeStep(returned, '补充后重报', { 进展情况: '已完成三所高校盘点，清单见附件。' })

    await office.reload()
    const again = office.getByRole('listitem').filter({ hasText: '清单见附件' }).first()
    await takeStep(again, '采纳')
    await again.getByText('已采纳').first().waitFor()
    await takeStep(office.getByRole('complementary').last(), '销号', { 办结意见: '资源库已建成。' })
    await office.getByRole('heading', { level: 1 }).getByText('已销号').waitFor()
  })
})

describe('what others see of it', () => {
  test('the public page shows of each task exactly what the office chose', async () => {
    const office = await as('office')
    await office.goto(`/app/policies/${planId}`)
    const link = await office.getByRole('link', { name: '公开页' }).getAttribute('href')
    const reader = await openVisitor(browser, server.url, { script: false })
    await reader.page.goto(link ?? '')
    const table = reader.page.getByRole('table').filter({ hasText: '建立转化资源库' })
    const heads = await table.getByRole('columnheader').allTextContents()
    expect(heads.join(' ')).toMatch(/责任单位/)
    expect(heads.join(' ')).toMatch(/状态/)
    expect(heads.join(' ')).not.toMatch(/期限|进展/)
    expect(await table.getByRole('row').filter({ hasText: '建立转化资源库' }).textContent()).toContain('已销号')
    const text = await reader.page.getByRole('main').textContent()
    expect(text).not.toContain('清单见附件')
    expect(text).not.toContain('请附可转化专利清单')

    await office.getByRole('button', { name: '调整公开范围' }).click()
    const dialog = office.getByRole('dialog', { name: '调整公开范围' })
    await dialog.getByRole('checkbox', { name: '责任单位' }).uncheck()
    await dialog.getByLabel('理由').fill('先征求各单位意见。')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await reader.page.reload()
    expect(await table.getByRole('row').filter({ hasText: '建立转化资源库' }).textContent()).not.toContain('市场监')
    expect(reader.errors).toEqual([])
    await reader.context.close()
  })

  test('the auditor reads who did what, and verification finds every chain whole', async () => {
    const page = await as('auditor')
    await page.goto(taskAddress)
    const history = page.getByRole('region', { name: '经过' }).last()
    for (const done of ['销号', '签收', '确认牵头']) await history.getByText(done, { exact: true }).first().waitFor()
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '审计' }).click()
    await page.getByRole('button', { name: /核验|验证/ }).click()
    await page
      .getByText(/完好|完整|一致|没有发现/)
      .first()
      .waitFor({ timeout: 60_000 })
    await page.getByPlaceholder('查找事项、人员、步骤').fill('建立转化资源库')
    await page.getByRole('row').filter({ hasText: '严淑华' }).first().waitFor()
  })

  test('nobody met an error on the way', () => {
    const errors = Object.values(visitors).flatMap((visitor) => visitor.errors)
    expect(errors.filter((error) => !/status of (404|409)/.test(error))).toEqual([])
  })
})
