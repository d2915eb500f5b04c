import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll, type Visitor } from '../support/browser.ts'
import { settleOf } from '../support/crawl/settle.ts'
import { strayChinese } from '../support/crawl/words.ts'
import { dayAfter, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, chooseFound, signIn, takeStep, textFile } from '../support/workbench.ts'

// A firm looks for itself, then hands in two projects: one under the threshold, one that is stopped, judged and reported on.

stopAtFirstFailure()

const experts = { 尹成宇: 'yinchengyu', 陆松龄: 'lusongling', 乔景禾: 'qiaojinghe', 祝映岚: 'zhuyinglan' } as const
const service = '重大经济科技活动知识产权分析评议'
const secret = '预紧力补偿'

let server: SampleServer
let browser: Browser
let big = ''
const visitors: Record<string, Visitor> = {}

async function as(login: string): Promise<Page> {
  const known = visitors[login]
  if (known) return known.page
  const visitor = await openVisitor(browser, server.url)
  await signIn(visitor.page, login, server.password)
  visitors[login] = visitor
  return visitor.page
}

async function choose(page: Page, within: Page | Locator, label: string, option: string): Promise<void> {
  await within.getByLabel(label).click()
  await page.getByTitle(option, { exact: true }).click()
}

const answer = (within: Page | Locator, question: RegExp, said: '是' | '否'): Promise<void> =>
  within.getByRole('radiogroup', { name: question }).getByRole('radio', { name: said, exact: true }).check()

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click()
const stands = (page: Page, state: string): Promise<void> =>
  page.getByRole('heading', { level: 1 }).getByText(state, { exact: true }).waitFor()

/** Opens a step on the page; its form is the caller's to fill. */
async function opened(page: Page, step: string): Promise<Locator> {
  const panel = page.getByRole('region', { name: '现在可以办' }).first()
  await panel.getByRole('button', { name: step, exact: true }).click()
  return panel.locator('form')
}

async function sent(form: Locator, step: string): Promise<void> {
  await form.getByRole('button', { name: step, exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}

/** Fills in a project page by page and hands it in; the case is open afterwards. */
async function handIn(page: Page, project: string, sum: string): Promise<void> {
  await page.goto('/app/services')
  await page.getByRole('link', { name: service }).click()
  await page.getByRole('button', { name: '在线申办' }).click()
  await choose(page, page, '活动类型', '政府投资项目')
  await page.getByLabel('项目（活动）名称').fill(project)
  await page.getByLabel('总投资（交易额、费用）').fill(sum)
  await page.getByLabel('其中财政性资金和国有资本').fill('0')
  await page.getByLabel('项目内容').fill('建设高精度转台装配线。')
  await page.getByLabel('计划实施日期').fill(dayAfter(await todayOf(page), 40))
  await next(page)
  await page.getByLabel('技术名称').fill(secret)
  await chooseFound(page, page.getByLabel('国际专利分类小类'), 'B23Q', 'B23Q')
  // Its list would lie over what is asked below it.
  await page.getByLabel('技术名称').click()
  await page.getByRole('radio', { name: '合作开发' }).check()
  await next(page)
  await answer(page, /检索过主要技术/, '是')
  await answer(page, /权属是否清楚/, '是')
  await answer(page, /正在进行的知识产权争议/, '否')
  await next(page)
  await page.locator('input[type=file]').first().setInputFiles(textFile('可行性研究报告.txt', '报告\n'))
  await page.getByText('SM3').first().waitFor()
  await page.getByRole('checkbox', { name: '主要技术' }).check()
  await page.getByText('我已阅读并同意以上内容').click()
  await next(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  await page.getByRole('link', { name: '查看办件' }).click()
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a firm checks a hire by itself and sees at once what to do', async () => {
  const page = await as('songxiao')
  await page.goto('/app/services')
  await page.getByRole('link', { name: service }).click()
  await page.getByRole('button', { name: '先自查' }).click()
  await page.getByRole('button', { name: '新的自查' }).click()
  await choose(page, page, '活动类型', '人才引进')
  await page.getByLabel('项目（活动）名称').fill('引进数控系统研发负责人')
  await page.getByLabel('总投资（交易额、费用）').fill('80万')
  await page.getByLabel('其中财政性资金和国有资本').fill('0')
  await answer(page, /竞业限制/, '是')
  await answer(page, /技术秘密/, '否')
  await answer(page, /权属是否清楚/, '是')
  await page.getByRole('button', { name: '开始核对' }).click()
  await page.getByText('取得原单位同意，或者等限制期满').waitFor()
  await page.getByText('1 项需要处理').waitFor()
})

test('nobody else sees it: another firm, the officer, the office, the auditor and the administrator find nothing', async () => {
  const rival = await as('hemiao')
  await rival.goto('/app/self-checks')
  await rival.getByText('还没有自查。').waitFor()
  for (const login of ['hemiao', 'gaoyihan', 'guyanqing', 'qiuwenbin', 'tangzihao']) {
    const page = await as(login)
    expect([login, (await ask<{ total: number }>(page, '/api/self-checks')).total]).toEqual([login, 0])
    const line = page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '知识产权自查' })
    expect([login, await line.count()]).toEqual([login, login === 'hemiao' ? 1 : 0])
  }
})

test('the firm removes it', async () => {
  const page = await as('songxiao')
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByRole('button', { name: '确认删除' }).click()
  await page.getByText('还没有自查。').waitFor()
})

test('of two projects only the one over the threshold is stopped', async () => {
  const page = await as('songxiao')
  await handIn(page, '转台检测间', '300万')
  await stands(page, '无需评议')
  await page.getByText(/^低于评议标准：/).waitFor()
  await handIn(page, '高精度转台装配线', '8000万')
  await stands(page, '项目停止，待评议')
  await page.getByText('达到标准，应当评议；报告出具前项目不得实施').waitFor()
  big = new URL(page.url()).pathname
  for (const way of ['撤回申请', '不予受理'])
    expect(await page.getByRole('button', { name: way, exact: true }).count()).toBe(0)
})

test('the head cannot report before experts have judged it; one steps down, three give their opinions', async () => {
  const officer = await as('gaoyihan')
  await officer.goto(big)
  expect(await officer.getByRole('button', { name: '不予受理', exact: true }).count()).toBe(0)
  await takeStep(officer, '受理')
  await stands(officer, '评议中')
  const head = await as('liangxinyue')
  await head.goto(big)
  const early = await opened(head, '出具评议报告')
  await early.getByRole('radio', { name: '可以实施', exact: true }).check()
  await early.getByLabel('小标题').fill('结论')
  await early.getByLabel('内容').fill('可以实施。')
  await answer(early, /涉及秘密/, '否')
  await early.getByRole('button', { name: '出具评议报告', exact: true }).click()
  await head.getByText(/还没有经过专家评审/).waitFor()

  const call = await opened(officer, '组织专家评审')
  await call.getByRole('radio', { name: '从名册随机抽取' }).check()
  await call.getByLabel('抽取人数').fill('4')
  await call.getByLabel('评审要求').fill('请评议知识产权风险。')
  await call.getByLabel('评审截止日').fill(dayAfter(await todayOf(officer), 20))
  await sent(call, '组织专家评审')
  await stands(officer, '专家评审中')
  for (const [name, login] of Object.entries(experts)) {
    const page = await as(login)
    await page.goto('/app/')
    await page
      .getByRole('link', { name: new RegExp(`${service}.*专家评审`) })
      .last()
      .click()
    if (name === '乔景禾') {
      const form = await opened(page, '回避')
      await form.getByRole('radio', { name: '与一方有合作、投资等利益关系' }).check()
      await form.getByLabel('说明').fill('与项目单位有合作课题。')
      await sent(form, '回避')
    } else {
      const form = await opened(page, '提交意见')
      await form.getByRole('radio', { name: '可以实施', exact: true }).check()
      await form.getByLabel('评审意见').fill('风险可控。')
      await form.getByRole('checkbox').check()
      await sent(form, '提交意见')
    }
  }
  await officer.reload()
  await takeStep(officer, '结束评审')
  await stands(officer, '评议中')
})

test('the report is issued, and its open part stands in the public list without what is secret', async () => {
  const head = await as('liangxinyue')
  await head.goto(big)
  const form = await opened(head, '出具评议报告')
  await form.getByRole('radio', { name: '可以实施', exact: true }).check()
  await form.getByLabel('小标题').fill('技术比对')
  await form.getByLabel('内容').fill(`${secret}与在先专利有区别。`)
  await answer(form, /涉及秘密/, '否')
  await form.getByRole('button', { name: '出具评议报告', exact: true }).click()
  await head
    .getByText(/标为秘密的“主要技术”/)
    .first()
    .waitFor()
  await answer(form, /涉及秘密/, '是')
  await sent(form, '出具评议报告')
  await stands(head, '可以实施')

  const stranger = await openVisitor(browser, server.url)
  await stranger.page.goto('/c/419900/registers')
  await stranger.page.getByRole('link', { name: '知识产权分析评议报告公开目录' }).click()
  const entry = stranger.page.getByRole('listitem').filter({ hasText: '高精度转台装配线' })
  await entry.getByText('3 人评审，1 人回避').waitFor()
  await entry.getByText('另有 1 段涉及秘密，不公开。').waitFor()
  expect(await stranger.page.locator('body').textContent()).not.toContain(secret)
  await stranger.context.close()
})

test('on a phone nothing scrolls sideways or shuts anybody out; in English no Chinese but quotations', async () => {
  const phone = await openVisitor(browser, server.url, { width: 390, height: 844 })
  const settle = settleOf(phone.page)
  await signIn(phone.page, 'songxiao', server.password)
  for (const path of ['/app/self-checks', big]) {
    await phone.page.goto(path)
    await settle()
    expect([path, await sidewaysScroll(phone.page)]).toEqual([path, 0])
    const barriers = await findBarriers(phone.page)
    expect(barriers.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  }
  await phone.page.getByRole('button', { name: 'English' }).click()
  for (const path of [big, '/app/self-checks']) {
    await phone.page.goto(path)
    await settle()
    expect([path, await strayChinese(phone.page)]).toEqual([path, []])
  }
  expect(phone.errors).toEqual([])
  await phone.context.close()
})
