import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll, type Visitor } from '../support/browser.ts'
import { settleOf } from '../support/crawl/settle.ts'
import { strayChinese } from '../support/crawl/words.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { addSecondCity, secondCity } from '../support/second-city.ts'
import { ask, chooseFound, signIn, takeStep, textFile } from '../support/workbench.ts'

// The first service of the hall: offered, applied for, sent back, accepted, stood still, consulted on, granted; another withdrawn.

stopAtFirstFailure()

const people = {
  firm: 'songxiao',
  officer: 'gaoyihan',
  head: 'liangxinyue',
  sister: 'haojianxun',
  administrator: 'tangzihao',
} as const
const service = '知识产权维权援助'
const matter = '一家同行在展销会上出售与我公司专利相同的夹具，已取得样品和报价单。'
const corrected = `${matter}展位为 B 馆 17 号，经营者为澜川某某工具行。`
const remark = '样品封条不完整，答复前先电话核实。'

let server: SampleServer
let browser: Browser
let no = ''
let address = ''
const visitors: Partial<Record<keyof typeof people, Visitor>> = {}

async function as(person: keyof typeof people): Promise<Page> {
  const known = visitors[person]
  if (known) return known.page
  const visitor = await openVisitor(browser, server.url)
  await signIn(visitor.page, people[person], server.password)
  visitors[person] = visitor
  return visitor.page
}

/** The case as one of them opens it. */
async function openCase(person: keyof typeof people): Promise<Page> {
  const page = await as(person)
  await page.goto(address)
  await panelOf(page).waitFor()
  return page
}

/** What may be done with the case itself; a consultation on it has steps of its own. */
function panelOf(page: Page): Locator {
  return page.getByRole('complementary').last().getByRole('region', { name: '现在可以办' })
}

const take = (page: Page, step: string, answers?: Readonly<Record<string, string>>): Promise<void> =>
  takeStep(page.getByRole('complementary').last(), step, answers)

/** Waits until the heading says the state of the case. */
async function stands(page: Page, state: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()
}

/** Opens a step, fills it, sends it; it is refused, with these words. */
async function refused(
  page: Page,
  step: string,
  answers: Readonly<Record<string, string>>,
  why: string | RegExp,
): Promise<void> {
  const panel = panelOf(page)
  await panel.getByRole('button', { name: step, exact: true }).click()
  for (const [label, value] of Object.entries(answers)) await panel.getByLabel(label).fill(value)
  await panel.locator('form').getByRole('button', { name: step, exact: true }).click()
  await panel.getByText(why).first().waitFor()
}

async function toApplication(page: Page): Promise<void> {
  await page.goto('/app/services')
  await page.getByRole('link', { name: service }).click()
  await page.getByRole('button', { name: '在线申办' }).click()
  await page.getByRole('heading', { level: 1, name: `申办：${service}` }).waitFor()
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click()

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('an office offers the service; incomplete it is refused with what is missing, complete it is published', async () => {
  const official = await addSecondCity(server.dataDir)
  const { page, context } = await openVisitor(browser, server.url)
  await signIn(page, official.login, official.password)
  await page.goto('/app/services')
  await page.getByRole('button', { name: '开设事项' }).click()
  const drawer = page.getByRole('dialog')
  await chooseFound(page, drawer.getByLabel('事项', { exact: true }), '维权', service)
  await chooseFound(page, drawer.getByLabel('实施主体（承办单位）'), '市场监管', secondCity.bureau)
  await drawer.getByLabel('办理地点').fill('市民中心二楼 3 号窗口')
  await drawer.locator('form').getByRole('button', { name: '开设事项' }).click()
  await drawer.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: service }).click()
  await refused(page, '发布', {}, /缺少“承诺办结时限”/)
  await panelOf(page).getByRole('button', { name: '取消' }).click()
  await take(page, '修改', {
    办理时间: '工作日 9:00—12:00、14:00—17:00',
    咨询电话: '0390-5550100',
    监督投诉方式: '12345 政务服务便民热线',
    '承诺受理时限（工作日）': '3',
    '承诺办结时限（工作日）': '10',
  })
  await take(page, '发布')
  await stands(page, '已发布')
  expect(await page.getByRole('heading', { name: '还不能发布' }).count()).toBe(0)
  await context.close()
})

test('a firm fills in page by page; the tab is closed half-way, and the draft is there again', async () => {
  const first = await as('firm')
  await toApplication(first)
  await next(first)
  await first.getByText(/处需要补充或改正/).waitFor()
  await first.getByRole('radio', { name: '专利' }).check()
  await first.getByLabel('申请号或注册号').fill('ZL 2021 1 0356021.1')
  await first.locator('input[type=file]').setInputFiles(textFile('专利证书.txt', '专利证书\n'))
  await first.getByText('SM3').first().waitFor()
  await next(first)
  await first.getByRole('radio', { name: '本市' }).check()
  await first.getByLabel('纠纷情况', { exact: true }).fill(matter)
  await first
    .getByRole('status')
    .getByText(/^已保存 /)
    .waitFor()
  const visitor = visitors.firm as Visitor
  await first.close()

  const page = await visitor.context.newPage()
  visitors.firm = { ...visitor, page }
  await toApplication(page)
  await page.getByText('第 2 步，共 4 步').waitFor()
  expect(await page.getByLabel('纠纷情况', { exact: true }).inputValue()).toBe(matter)
})

test('it hands in and is told number and code, by which anybody who has both sees progress', async () => {
  const page = await as('firm')
  await next(page)
  await page.getByRole('radio', { name: '取证和鉴定指导' }).check()
  await next(page)
  await page.getByText('专利证书.txt').waitFor()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  const told = (name: string): Promise<string | null> =>
    page.locator('.zq-receipt dl > div').filter({ hasText: name }).locator('dd').textContent()
  no = (await told('受理编号')) ?? ''
  const code = await told('查询码')
  expect(no).toMatch(/^维援〔\d{4}〕\d+号$/)
  const stranger = await openVisitor(browser, server.url)
  const seen = await stranger.context.request.post('/api/cases/progress', { data: { city: '419900', no, code } })
  expect(await seen.text()).toContain('待受理')
  await stranger.context.close()
  await page.getByRole('link', { name: '查看办件' }).click()
  await stands(page, '待受理')
  address = new URL(page.url()).pathname
})

test('the officer sends it back once with all defects; after the correction a second time is refused', async () => {
  const officer = await as('officer')
  await officer.goto('/app/cases')
  await officer.getByRole('link', { name: no }).click()
  await stands(officer, '待受理')
  const defects = '一、请写明展位号和经营者；二、请补交样品照片。'
  const until = dayAfter(await todayOf(officer), 10)
  await take(officer, '退回补正', { 需要补正的全部内容: defects, 补正截止日: until })
  await stands(officer, '待补正')

  const firm = await openCase('firm')
  await firm.getByRole('heading', { name: '需要补正' }).waitFor()
  await firm.getByText(defects).first().waitFor()
  const panel = panelOf(firm)
  await panel.getByRole('button', { name: '提交补正' }).click()
  expect(await panel.getByLabel('纠纷情况').inputValue()).toBe(matter)
  await panel.getByLabel('纠纷情况').fill(corrected)
  await panel.locator('input[type=file]').last().setInputFiles(textFile('样品照片说明.txt', '样品照片\n'))
  await panel.getByText('样品照片说明.txt').waitFor()
  await panel.locator('form').getByRole('button', { name: '提交补正' }).click()
  await stands(firm, '待受理')
  await firm.getByText(corrected).first().waitFor()

  await openCase('officer')
  await refused(officer, '退回补正', { 需要补正的全部内容: '再补一份。', 补正截止日: until }, /已经退回补正过一次/)
  await panelOf(officer).getByRole('button', { name: '取消' }).click()
  await take(officer, '受理')
  await stands(officer, '审查中')
})

test('while it is suspended the term stands still; resumed, it is due later, and every day says why', async () => {
  const officer = await openCase('officer')
  const dueOn = async (): Promise<string> =>
    (await ask<{ dueOn: string }>(officer, `/api${address.replace('/app', '')}`)).dueOn
  const before = await dueOn()
  await take(officer, '内部批注', { 批注: remark })
  await take(officer, '中止', { 理由: '等待市场监管所现场核实' })
  await stands(officer, '中止')
  await officer.getByText('已停止计算').waitFor()
  const administrator = await as('administrator')
  await moveTo(administrator, dayAfter(await todayOf(administrator), 3))
  await openCase('officer')
  await take(officer, '恢复办理', { 理由: '核实结果已收到' })
  await stands(officer, '审查中')
  expect((await dueOn()) > before).toBe(true)
  const decide = officer.getByRole('listitem').filter({ has: officer.getByText('办理期限', { exact: true }) })
  await decide.getByText('逐日推算').click()
  await decide
    .getByText(/中止办理/)
    .first()
    .waitFor()
})

test('a sister unit is consulted; the head may not decide before it answered', async () => {
  const officer = await openCase('officer')
  const panel = panelOf(officer)
  await panel.getByRole('button', { name: '征求意见' }).click()
  await chooseFound(officer, panel.getByLabel('征求哪些单位'), '科技局', '澜川市科学技术局')
  await panel.getByLabel('征求什么意见').fill('该专利是否列入本市重点专利清单？')
  await panel.getByLabel('答复截止日').fill(dayAfter(await todayOf(officer), 5))
  await panel.locator('form').getByRole('button', { name: '征求意见' }).click()
  const asked = officer.getByRole('listitem').filter({ hasText: '市科技局' })
  await asked.getByText('待答复').waitFor()

  const head = await openCase('head')
  const decision = { 援助方案: '指导补做可信时间戳取证，出具比对意见。' }
  await refused(head, '给予援助', decision, /1 个单位没有答复/)

  const sister = await as('sister')
  await sister.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '办件', exact: true }).click()
  await sister.getByRole('link', { name: no }).click()
  const question = sister.getByRole('listitem').filter({ hasText: '该专利是否列入本市重点专利清单？' }).first()
  await question.getByRole('button', { name: '答复' }).click()
  await question.getByRole('radio', { name: '同意', exact: true }).check()
  await question.getByLabel('理由和建议').fill('已列入重点专利清单，建议支持。')
  await question.locator('form').getByRole('button', { name: '答复' }).click()
  await question.getByText('已答复').waitFor()

  await openCase('head')
  await take(head, '给予援助', decision)
  await stands(head, '待选择援助机构')
})

test('the firm sees the decision and no internal note, and withdraws another application', async () => {
  const officer = await openCase('officer')
  await officer.getByText(remark).first().waitFor()
  const firm = await openCase('firm')
  await firm.getByRole('heading', { name: '处理结果' }).waitFor()
  await firm.getByText('指导补做可信时间戳取证，出具比对意见。').first().waitFor()
  await firm.getByText('提交申请', { exact: true }).first().waitFor()
  const seen = await firm.locator('body').textContent()
  for (const inside of [remark, '内部批注', '已列入重点专利清单']) expect(seen).not.toContain(inside)

  await firm.goto('/app/cases?open=true')
  await firm.getByRole('row').filter({ hasText: '待受理' }).getByRole('link').first().click()
  await take(firm, '撤回申请', { 理由: '双方已经和解' })
  await stands(firm, '已撤回')
  await firm.goto('/app/cases?open=false')
  await firm.getByRole('row').filter({ hasText: '已撤回' }).first().waitFor()
  expect(await firm.getByText('未定').count()).toBe(0)
})

test('on a phone nothing scrolls sideways or shuts anybody out; in English no Chinese but quotations', async () => {
  const phone = await openVisitor(browser, server.url, { width: 390, height: 844 })
  const settle = settleOf(phone.page)
  await signIn(phone.page, people.firm, server.password)
  const { offering } = await ask<{ offering: { id: string } }>(phone.page, `/api${address.replace('/app', '')}`)
  const guide = `/app/services/${offering.id}`
  for (const path of ['/app/services', guide, `${guide}/apply`, '/app/cases', address]) {
    await phone.page.goto(path)
    await settle()
    expect([path, await sidewaysScroll(phone.page)]).toEqual([path, 0])
    const barriers = await findBarriers(phone.page)
    expect(barriers.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  }
  expect(phone.errors).toEqual([])
  await phone.context.close()

  for (const person of ['firm', 'officer'] as const) {
    const page = await as(person)
    const still = settleOf(page)
    await page.goto(address)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('How it was reckoned').first().waitFor()
    for (const path of [address, guide]) {
      await page.goto(path)
      await still()
      expect([person, path, await strayChinese(page)]).toEqual([person, path, []])
    }
  }
})
