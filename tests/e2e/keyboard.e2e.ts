import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { settleOf } from '../support/crawl/settle.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { focused, pressAt, tabTo, typeAt } from '../support/keys.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn, textFile } from '../support/workbench.ts'

// Five journeys without a mouse, what an applicant types when session and network go, and large text on a phone.

stopAtFirstFailure()

const city = '/c/419900'
const service = '知识产权维权援助'
let server: SampleServer
let browser: Browser
let no = ''
let code = ''

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function enter(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in')
  await typeAt(page, /^用户名/, login)
  await typeAt(page, /^密码/, server.password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/app/**')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('an applicant signs in, skips the frame, applies and is told number and code', async () => {
  const { page, context, errors } = await openVisitor(browser, server.url)
  await enter(page, 'songxiao')
  await page.getByRole('heading', { name: '期限' }).waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await tabTo(page, /^跳到正文/, 60)
  await page.keyboard.press('Enter')
  expect((await focused(page)).tag).toBe('MAIN')
  await pressAt(page, /^去申办/)
  await page.waitForURL('**/services')
  await page.getByRole('link', { name: service, exact: true }).waitFor()
  expect((await focused(page)).tag).toBe('MAIN')
  await pressAt(page, new RegExp(`^${service}$`))
  await page.getByRole('button', { name: '在线申办' }).waitFor()
  await pressAt(page, /^在线申办/)
  await page.getByText('第 1 步，共').waitFor()
  await tabTo(page, /^专利$/)
  await page.keyboard.press('Space')
  await typeAt(page, /申请号/, 'ZL 2021 1 0356021.1')
  const chooser = page.waitForEvent('filechooser')
  await pressAt(page, /^权利证明/)
  await (await chooser).setFiles(textFile('专利证书.txt', '专利证书\n'))
  await page.getByText('SM3').first().waitFor()
  await pressAt(page, /^下一步/)
  expect((await focused(page)).tag).toBe('H2')
  await tabTo(page, /^本市/)
  await page.keyboard.press('Space')
  await typeAt(page, /^纠纷情况/, '同行出售与我公司专利相同的夹具。')
  await pressAt(page, /^下一步/)
  await tabTo(page, /^法律咨询/)
  await page.keyboard.press('ArrowDown')
  await pressAt(page, /^下一步/)
  await pressAt(page, /^提交$/)
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  expect((await focused(page)).name).toBe('已提交')
  const told = (name: string) =>
    page
      .locator('.zq-receipt dl > div')
      .filter({ hasText: name })
      .locator('dd')
      .textContent()
      .then((text) => text ?? '')
  no = await told('受理编号')
  code = await told('查询码')
  expect(errors).toEqual([])
  await context.close()
})

test('anybody looks up how far it is', async () => {
  const { page, context } = await openVisitor(browser, server.url)
  await page.goto(`${city}/progress`)
  await typeAt(page, /^受理编号/, no)
  await typeAt(page, /^查询码/, code)
  await page.keyboard.press('Enter')
  await page.getByText('待受理').first().waitFor()
  await context.close()
})

test('the unit accepts and decides; after each act the focus stays where one goes on', async () => {
  const { page, context } = await openVisitor(browser, server.url)
  await enter(page, 'liangxinyue')
  await pressAt(page, /^办件$/)
  await page.getByRole('link', { name: no }).waitFor()
  await pressAt(page, new RegExp(`^${no}$`))
  const state = (name: string) => page.getByRole('heading', { level: 1 }).getByText(name, { exact: true }).waitFor()
  await state('待受理')
  await pressAt(page, /^受理$/)
  if ((await focused(page)).name !== '受理') await tabTo(page, /^受理$/)
  await page.keyboard.press('Enter')
  await state('审查中')
  await expect.poll(() => focused(page).then(({ name }) => name)).toBe('现在可以办')
  await pressAt(page, /^给予援助/)
  await expect.poll(() => focused(page).then(({ name }) => name)).toContain('援助方案')
  await page.keyboard.type('指导补做可信时间戳取证。')
  await pressAt(page, /^给予援助$/)
  await state('待选择援助机构')
  await context.close()
})

test('the finder leads to the service, and a search to the words of a clause', async () => {
  const { page, context } = await openVisitor(browser, server.url)
  await page.goto(`${city}/finder`)
  await pressAt(page, /^企业/)
  await page.waitForURL(/who=firm/)
  await pressAt(page, /侵犯/)
  await page.waitForURL(/what=trouble/)
  await pressAt(page, new RegExp(`^${service}`))
  await page.getByRole('heading', { level: 1, name: service }).waitFor()

  await page.goto(city)
  await typeAt(page, /^查找服务和规划条款/, '专利')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '查找结果' }).waitFor()
  while (!(await focused(page)).href.startsWith('/clause/')) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/clause/**')
  await page.locator('blockquote').waitFor()
  await context.close()
})

test('a form half filled in survives a lost network and an ended session: one signs in in place and goes on', async () => {
  const { page, context } = await openVisitor(browser, server.url)
  await signIn(page, 'duwenqing', server.password)
  await page.goto('/app/services')
  await page.getByRole('link', { name: service, exact: true }).click()
  await page.getByRole('button', { name: '在线申办' }).click()
  await page.getByLabel('申请号或注册号').fill('ZL 2021 1 0356021.1')
  const status = (words: string | RegExp) => page.getByRole('status').getByText(words).waitFor()
  await status(/^已保存 /)
  await context.setOffline(true)
  await page.getByRole('radio', { name: '专利' }).check()
  await status('离线，内容保存在本机')
  await context.clearCookies({ name: 'zq_session' })
  await context.setOffline(false)
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.waitFor()
  expect(await dialog.getByLabel('用户名').inputValue()).toBe('duwenqing')
  await dialog.getByLabel('密码').fill(server.password)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await status(/^已保存 /)
  await page.reload()
  await page.getByText('第 1 步，共').waitFor()
  expect(await page.getByLabel('申请号或注册号').inputValue()).toContain('0356021')
  expect(await page.getByRole('radio', { name: '专利' }).isChecked()).toBe(true)
  await context.close()
})

test('large text is remembered, fits a phone and shuts nobody out', async () => {
  const { page, context } = await openVisitor(browser, server.url, { width: 390, height: 844 })
  const settle = settleOf(page)
  await page.goto(city)
  await page.getByRole('link', { name: '大字版' }).click()
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  expect(await size()).toBeGreaterThan(20)
  await signIn(page, 'songxiao', server.password)
  for (const path of [city, `${city}/services`, `${city}/finder`, '/app/', '/app/cases', '/app/space/mandates']) {
    await page.goto(path)
    await settle()
    expect([path, await sidewaysScroll(page)]).toEqual([path, 0])
    const barriers = await findBarriers(page)
    expect(barriers.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  }
  await page.getByRole('button', { name: '标准字号' }).click()
  await page.goto(city)
  expect(await size()).toBe(16)
  await context.close()
})
