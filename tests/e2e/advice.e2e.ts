import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, openBrowser, openVisitor, sidewaysScroll } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { signIn } from '../support/workbench.ts'

// Somebody looks a question up, asks what is not known, is answered with a source, and the answer comes to serve everybody.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
let firm: Page

const sample = '419900'

async function as(login: string): Promise<Page> {
  const { page } = await openVisitor(browser, server.url)
  await signIn(page, login, server.password)
  return page
}

async function ask(page: Page, question: string): Promise<void> {
  await page.goto('/app/services')
  await page.getByRole('link', { name: '知识产权一站咨询' }).click()
  await page.getByRole('button', { name: '在线申办' }).click()
  await page.getByLabel('关于哪个领域').click()
  await page.getByTitle('维权援助', { exact: true }).click()
  await page.getByLabel('您的问题').fill(question)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByRole('heading', { name: '已提交' }).waitFor()
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a visitor finds a known answer in plain words, and the overdue question stands red in the charter', async () => {
  const { page } = await openVisitor(browser, server.url)
  await page.goto(`/c/${sample}/advice`)
  await page.getByRole('searchbox').fill('牌子被人山寨了怎么办')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('知识库里有这个问题的答复').waitFor()
  await page
    .getByRole('link', { name: /办事指南/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: '知识产权维权援助' }).waitFor()
  await page.goto(`/c/${sample}/charter`)
  const line = page.getByRole('row', { name: '知识产权一站咨询' })
  await line.getByText('有超期未办').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sidewaysScroll(page)).toBe(0)
})

/** Who came with what, what they would answer, and where they should end. */
const stories = [
  ['a small firm finds its clamp sold by another', '企业', '权利被侵犯', '知识产权维权援助'],
  ['a firm with patents and no house to mortgage needs money', '企业', '想用知识产权拿资助', '知识产权质押融资对接'],
  ['a firm wants its patent sooner', '企业', '想审得快一点', '专利快速预审'],
  ['a customer bought a forged drink and will not be named', '个人', '权利被侵犯', '知识产权违法举报'],
  ['a university licensed a patent and heard of a tax relief', '高等院校', '想用知识产权拿资助', '技术合同认定登记'],
] as const

test.each(stories)('%s: three questions lead to the right service', async (_, who, what, service) => {
  const { page, context } = await openVisitor(browser, server.url, { script: false })
  await page.goto(`/c/${sample}/finder`)
  await page.getByRole('main').getByRole('link', { name: who, exact: true }).click()
  await page.getByRole('link', { name: new RegExp(what) }).click()
  await page.getByRole('link', { name: service, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: service }).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '都不是' }).click()
  expect(await page.getByRole('searchbox').inputValue()).toContain(`我是${who}`)
  await context.close()
})

test('a known question is answered on the receipt, any other goes to a unit', async () => {
  firm = await as('hemiao')
  await ask(firm, '请问申请维权援助收费吗')
  await firm.getByText('已当场答复').waitFor()
  await ask(firm, '展会上被人举报侵权要怎么应对')
  expect(await firm.getByText('已当场答复').count()).toBe(0)
  await firm.getByRole('link', { name: '查看办件' }).click()
  await firm.getByRole('heading', { level: 1 }).getByText('待答复', { exact: true }).waitFor()
})

test('the officer answers with a source that exists, and whoever asked reads it', async () => {
  const officer = await as('gaoyihan')
  await officer.goto(new URL(firm.url()).pathname)
  const panel = officer.getByRole('region', { name: '现在可以办' })
  await panel.getByRole('button', { name: '答复', exact: true }).click()
  await panel.getByLabel('答复', { exact: true }).fill('保留参展合同和权利证明，当场向展会投诉站提交说明。')
  await panel.getByText('法规条款', { exact: true }).click()
  await panel.getByLabel('法规名称').fill('专利法')
  await panel.locator('form').getByRole('button', { name: '答复', exact: true }).click()
  await officer.getByRole('heading', { level: 1 }).getByText('已答复', { exact: true }).waitFor()
  await firm.reload()
  await firm.getByRole('link', { name: '《中华人民共和国专利法》' }).waitFor()
})
