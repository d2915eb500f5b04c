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
  await officer.keyboard.press('Enter')
  await dialog.getByLabel('至（含当天）').fill('2099-01-01')
  await officer.keyboard.press('Enter')
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
  await officer.getByText('请代为核对').waitFor()
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
