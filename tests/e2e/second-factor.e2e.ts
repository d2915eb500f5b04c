import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { people, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { totpAt } from '../support/totp.ts'
import { openWorkbench, takeStep } from '../support/workbench.ts'
import { zq } from '../support/zq.ts'

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let reporter: Visitor
let secret = ''
let recovery: readonly string[] = []

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A code of the authenticator that was not taken yet; waits for the next half minute where it has to. */
let last = ''
async function nextCode(): Promise<string> {
  for (;;) {
    const code = totpAt(secret, Date.now() + 30_000)
    if (code !== last) {
      last = code
      return code
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

test('a reporter sets up a second factor on the account page', async () => {
  reporter = await openWorkbench(browser, server, 'reporter')
  const { page } = reporter
  await page.goto('/app/account')
  const part = page.locator('section').filter({ has: page.getByRole('heading', { name: '第二因素' }) })
  await part.getByLabel('现在的密码').fill(server.password)
  await part.getByRole('button', { name: '设置第二因素' }).click()
  await part.getByRole('img', { name: '第二因素的二维码' }).waitFor()
  secret = ((await part.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await part.getByLabel('验证器上的六位数字').fill('000000')
  await part.getByRole('button', { name: '启用' }).click()
  await part.getByText('验证码不对，或已经用过。').waitFor()
  await part.getByLabel('验证器上的六位数字').fill(await nextCode())
  await part.getByRole('button', { name: '启用' }).click()
  await part.getByText('恢复码只显示这一次').waitFor()
  recovery = await part.locator('code').allTextContents()
  expect(recovery).toHaveLength(8)
  await part.getByRole('button', { name: '已经保存好' }).click()
  await part.getByText('还有 8 个恢复码').waitFor()
})

test('the next sign-in asks for a code after the password', async () => {
  const visitor = await openVisitor(browser, server.url)
  const { page } = visitor
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(people.reporter)
  await page.getByLabel('密码').fill(server.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByLabel('验证码').fill(recovery[0] ?? '')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/app/**')
  // The page that asks is no failure of the page, but the browser writes its status down.
  expect(visitor.errors.filter((line) => !line.includes('401'))).toEqual([])
  await visitor.context.close()
})

test('a session that ended is opened again in place, with the code', async () => {
  const { page, context } = reporter
  await context.clearCookies()
  await page.getByLabel('用途').fill('月报')
  await page.getByRole('button', { name: '生成令牌' }).click()
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.getByLabel('密码').fill(server.password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await dialog.getByLabel('验证码').fill(await nextCode())
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  // What was about to be done goes on by itself.
  await page.getByText('只显示这一次，请记下。').waitFor()
})

test('an administrator resets it on record, and says that his own role needs one', async () => {
  const admin = await openWorkbench(browser, server, 'administrator')
  const { rows } = await zq<{ rows: { id: string; login: string }[] }>(server.dataDir, 'person', 'list', '--all')
  const person = rows.find(({ login }) => login === people.reporter)
  await admin.page.goto(`/app/things/${person?.id}`)
  await takeStep(admin.page, '重置第二因素', { '理由（如何确认是本人）': '手机丢失，当面核对' })
  await admin.page.getByText('手机丢失，当面核对').first().waitFor()
  const again = await openWorkbench(browser, server, 'reporter')
  await again.context.close()

  const city = await zq<{ rows: { thingId: string; kind: string }[] }>(
    server.dataDir,
    'audit',
    'events',
    '--kind',
    'city',
  )
  const needed = { administrator: true, office: false, leader: false, auditor: false }
  const answers = JSON.stringify({ ...needed, lead: false, reporter: false, county: false, why: '等级保护要求' })
  await zq(server.dataDir, 'thing', 'act', city.rows[0]?.thingId ?? '', 'setSecondFactor', '--answers', answers)
  await admin.page.goto('/app/people')
  await admin.page.waitForURL('**/app/account')
  await admin.page.getByText('设置好之前不能办理其他事项').waitFor()
})
