import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn } from '../support/workbench.ts'

// A head looks who has how much and gives cases away together; a colleague is away, and the deputy goes on for him.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let head: Page
let officer: Page

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the head opens what nobody was given, assigns two of them together and reads what was done', async () => {
  head = await as('liangxinyue')
  await head.goto('/app/workload')
  await head
    .getByRole('row', { name: /还没有指定承办人/ })
    .getByRole('link')
    .first()
    .click()
  for (const nth of [0, 1]) await head.locator('tbody .ant-checkbox-input').nth(nth).check()
  await head.getByRole('button', { name: '指定承办人（2 件）' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('承办人').click()
  await head.keyboard.type('高逸涵')
  await head.getByTitle('高逸涵').first().click()
  await dialog.getByRole('button', { name: '指定承办人（2 件）' }).click()
  await dialog.getByText('办成 2 件').waitFor()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
})

test('the officer enters an absence, and the cases stand in the list of the deputy, marked for whom', async () => {
  officer = await as('gaoyihan')
  await officer.goto('/app/absences')
  await officer.getByRole('button', { name: '登记不在岗' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('由谁代办').click()
  await officer.keyboard.type('梁欣悦')
  await officer.getByTitle('梁欣悦').first().click()
  await dialog.getByLabel('自').fill('2020-01-01')
  await officer.keyboard.press('Tab')
  await dialog.getByLabel('至（含当天）').fill('2099-01-01')
  await officer.keyboard.press('Tab')
  await dialog.getByRole('button', { name: '登记不在岗' }).click()
  await officer.getByRole('link', { name: '高逸涵（梁欣悦代办）' }).waitFor()
  expect(await findBarriers(officer)).toEqual([])
  await head.goto('/app/cases?handler=me')
  await head.getByText('代 高逸涵').first().waitFor()
})

test('what was typed stays while somebody else notes something, and the deputy’s note says for whom', async () => {
  await head.locator('tbody a[href^="/app/cases/"]').first().click()
  await head.getByRole('button', { name: '内部批注' }).click()
  await head.getByLabel('批注').fill('已电话核对')
  await officer.goto(head.url())
  await officer.getByRole('button', { name: '内部批注' }).click()
  await officer.getByLabel('批注').fill('请代为核对')
  await officer.locator('form').getByRole('button', { name: '内部批注' }).click()
  await officer.getByRole('region', { name: '经过' }).getByText('请代为核对').waitFor()
  await head.locator('form').getByRole('button', { name: '内部批注' }).click()
  await head.getByText('这一步不受影响').waitFor()
  expect(await head.getByLabel('批注').inputValue()).toBe('已电话核对')
  await head.getByRole('button', { name: '继续办理' }).click()
  await head
    .getByText(/代 高逸涵/)
    .first()
    .waitFor()
  await head.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(head)).toBe(0)
})

test('at the counter an officer files for somebody without an account, what is lacking follows, and the receipt leads on', async () => {
  await officer.goto('/app/services')
  await officer.getByRole('link', { name: '知识产权维权援助', exact: true }).click()
  await officer.getByRole('button', { name: '窗口收件' }).click()
  const next = () => officer.getByRole('button', { name: '下一步' }).click()
  const choose = (name: string) => officer.getByRole('radio', { name, exact: true }).check()
  await choose('12315、12345 热线')
  await choose('个人')
  await officer.getByLabel('名称或者姓名').fill('顾小满')
  await officer.getByLabel('统一社会信用代码或者身份证号码').fill('110105194912310021')
  await officer.getByLabel('联系人').fill('顾小满')
  await officer.getByLabel('联系电话').fill('0399-5550199')
  await next()
  await choose('专利')
  await next()
  await choose('本市')
  await officer.getByLabel('纠纷情况').fill('夜市摊位销售仿冒我外观设计的灯具。')
  await next()
  await officer.getByRole('radio').first().check()
  await next()
  await officer.getByRole('checkbox', { name: '侵权线索' }).first().check()
  await officer.getByRole('checkbox', { name: '权利证明' }).last().check()
  await officer.getByLabel('承诺补齐的截止日').fill('2099-01-08')
  await next()
  await officer.getByRole('button', { name: '提交', exact: true }).click()
  await officer.getByText('身份证号码有一位不对').first().waitFor()
  await officer.getByLabel('统一社会信用代码或者身份证号码').fill('11010519491231002X')
  await officer.getByRole('button', { name: '改好了' }).click()
  await officer.getByRole('button', { name: '提交', exact: true }).click()
  await officer.getByRole('heading', { name: '已提交' }).waitFor()
  await officer.getByRole('img', { name: '扫码查进度' }).waitFor()
  expect(await findBarriers(officer)).toEqual([])
  const no = (await officer.locator('dt:text-is("受理编号") + dd').textContent()) ?? ''
  await officer.getByRole('link', { name: '查看办件' }).click()
  await officer.getByText('窗口收件：12315、12345 热线', { exact: true }).first().waitFor()
  await officer.getByText('收到纸质件').first().waitFor()
  await officer.getByRole('button', { name: '收到补交材料' }).click()
  await officer.getByLabel('收到的材料').fill('外观设计专利证书复印件一份')
  await officer.locator('form').getByRole('button', { name: '收到补交材料' }).click()
  await officer.getByText('外观设计专利证书复印件一份').waitFor()
  const { page: visitor } = await openVisitor(browser, server.url)
  await visitor.goto(`/c/419900/progress?no=${encodeURIComponent(no)}`)
  expect(await visitor.getByLabel('受理编号').inputValue()).toBe(no)
})
