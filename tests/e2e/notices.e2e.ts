import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { aPostOffice, textOf } from '../support/post-office.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, openWorkbench, takeStep } from '../support/workbench.ts'

// PQ-14: a mail server that is down loses nothing. Every test begins where the one before it ended.

stopAtFirstFailure()

const address = 'yan@lanchuan.example'
const asked = '请于周五前报送进展'

let server: SampleServer
let browser: Browser
let post: Awaited<ReturnType<typeof aPostOffice>>
let task = ''
const visitors: Partial<Record<Person, Visitor>> = {}

async function as(person: Person): Promise<Page> {
  const visitor = visitors[person] ?? (await openWorkbench(browser, server, person))
  visitors[person] = visitor
  return visitor.page
}

const bell = (page: Page) => page.getByRole('link', { name: /^我的消息，/ })
const unreadOf = async (page: Page) => Number(/\d+/.exec((await bell(page).getAttribute('aria-label')) ?? '')?.[0] ?? 0)
const mailTo = (to: string) => post.arrived.filter((mail) => mail.to === to)

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  post = await aPostOffice({ login: 'zq', password: 'post-2026' })
})
afterAll(async () => {
  await browser?.close()
  await post?.close()
  await server?.stop()
})

test('the administrator sets the mail server and tries it out; a wrong password is told in words', async () => {
  const page = await as('administrator')
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '消息发送' }).click()
  await page.getByRole('link', { name: '邮件服务器' }).click()
  await page.getByLabel('服务器地址').fill('127.0.0.1')
  await page.getByRole('spinbutton', { name: '端口' }).fill(String(post.port))
  await page.getByText('不加密').click()
  await page.getByLabel('用户名').fill('zq')
  await page.getByLabel(/^密码/).fill('wrong')
  await page.getByLabel('发件地址').fill('ip@lanchuan.example')
  await page.getByLabel('发件人名称').fill('澜川市联席办')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByLabel('收件地址').fill('somebody@lanchuan.example')
  await page.getByRole('button', { name: '发送测试邮件' }).click()
  await page.getByRole('alert').filter({ hasText: '邮件服务器没有收下' }).waitFor()
  await page.getByLabel(/^密码/).fill('post-2026')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('alert').waitFor({ state: 'hidden' })
  await page.getByLabel('收件地址').fill('somebody@lanchuan.example')
  await page.getByRole('button', { name: '发送测试邮件' }).click()
  await page.getByText('邮件服务器已收下').waitFor()
  expect(mailTo('somebody@lanchuan.example')).toHaveLength(1)
})

test('the head of a unit gives an address; it counts once the code came back', async () => {
  const page = await as('lead')
  await page.goto('/app/account')
  const ways = page.locator('#ways')
  await ways.getByRole('button', { name: '登记' }).first().click()
  await ways.getByLabel('邮箱').fill(address)
  await ways.getByRole('button', { name: '发送验证码' }).click()
  await ways.getByText('验证码已发往').waitFor()
  await expect.poll(() => mailTo(address).length, { timeout: 10_000 }).toBe(1)
  const code = /验证码 (\d{6})/.exec(textOf(mailTo(address)[0]?.raw ?? ''))?.[1] ?? ''
  await ways.getByLabel('验证码').fill(code)
  await ways.getByRole('button', { name: '确认' }).click()
  await ways.getByText('已验证').waitFor()
})

test('the mail server goes down; a reminder is told in the workbench at once and waits as a mail', async () => {
  const lead = await as('lead')
  const before = await unreadOf(lead)
  const { rows } = await ask<{ rows: readonly { id: string }[] }>(lead, '/api/tasks?state=active&part=lead&limit=1')
  task = rows[0]?.id ?? ''
  await post.close()
  const office = await as('office')
  await office.goto(`/app/tasks/${task}`)
  await takeStep(office, '催办', { 催办内容: asked })
  await lead.goto('/app/')
  await expect.poll(() => unreadOf(lead)).toBe(before + 1)
  const page = await as('administrator')
  const failed = () => ask<{ rows: readonly unknown[] }>(page, '/api/sendings?state=failed')
  await expect.poll(async () => (await failed()).rows.length, { timeout: 10_000 }).toBe(1)
  await page.goto('/app/sending?state=failed')
  await page.getByRole('listitem').filter({ hasText: 'ya***@lanchuan.example' }).waitFor()
  expect(await page.getByText(address).count()).toBe(0)
})

test('the server is up again: the mail arrives once, and the record says so', async () => {
  const { port } = post
  post = await aPostOffice({ login: 'zq', password: 'post-2026', port })
  const page = await as('administrator')
  await page.getByRole('button', { name: '立即重试' }).first().click()
  await expect.poll(() => mailTo(address).length, { timeout: 10_000 }).toBe(1)
  expect(textOf(mailTo(address)[0]?.raw ?? '')).toContain(asked)
  await page.goto('/app/sending?state=sent&channel=mail')
  await page.getByRole('listitem').filter({ hasText: '催办' }).getByRole('button', { name: '查看完整地址' }).click()
  await page.getByText(address).first().waitFor()
  const auditor = await as('auditor')
  await auditor.goto('/app/audit?tab=access')
  await auditor.getByText('查看发送内容').first().waitFor()
})

test('what was told is read by opening what it is about', async () => {
  const page = await as('lead')
  const before = await unreadOf(page)
  await bell(page).click()
  const notice = page.getByRole('listitem').filter({ hasText: asked }).first()
  await notice.getByText('未读').waitFor()
  await notice.getByRole('link').click()
  await page.waitForURL(`**/app/tasks/${task}`)
  await expect.poll(() => unreadOf(page)).toBe(before - 1)
})

test('ordinary mails end by the link in one; the workbench goes on telling', async () => {
  const link = /(http\S+\/unsubscribe\/[\w-]+)/.exec(textOf(mailTo(address)[0]?.raw ?? ''))?.[1] ?? ''
  const page = await as('lead')
  await page.goto(new URL(link).pathname)
  await page.getByText('法律要求送达').waitFor()
  await page.getByRole('button', { name: '退订' }).click()
  await page.getByText('已退订').waitFor()
  const office = await as('office')
  await office.goto(`/app/tasks/${task}`)
  await takeStep(office, '催办', { 催办内容: '第二次催办' })
  await page.goto('/app/notices?show=unread')
  await page.getByText('第二次催办').waitFor()
  const { rows } = await ask<{ rows: readonly unknown[] }>(await as('administrator'), '/api/sendings?state=queued')
  expect(rows).toEqual([])
  expect(mailTo(address)).toHaveLength(1)
})
