import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SheetData, spreadsheet } from '../../packages/server/test/support/spreadsheet.ts'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, openWorkbench, takeStep } from '../support/workbench.ts'

// One figure of the ledger feeds several outside assessments; corrected once, it is listed as a correction in each.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}

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

const own = '商标品牌专项考评'
const head = (page: Page, name: string) =>
  page.locator('.zq-chips').getByRole('link', { name: new RegExp(`^${name} `) })
/** A row of the page's own list; the history repeats its words. */
const line = (page: Page, words: string) => page.locator('.zq-rows > li').filter({ hasText: words }).first()
const count = async (page: Page, name: string) =>
  Number(/\d+$/.exec((await head(page, name).textContent())?.trim() ?? '')?.[0])
/** The last whole year of which the sample has figures. */
let year = 0

async function openScheme(page: Page, name: string): Promise<void> {
  await page.goto('/app/schemes')
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.locator('.zq-chips').waitFor()
}

async function enterItem(page: Page, item: Readonly<Record<string, string>>, source: string | null): Promise<void> {
  await page.getByRole('button', { name: '登记项目', exact: true }).click()
  const drawer = page.getByRole('dialog')
  if (source !== null) {
    await drawer.getByLabel('台账数据来源').fill(source)
    await page.locator(`.ant-select-item-option[title^="${source}"]`).first().click()
  }
  for (const [label, value] of Object.entries(item)) await drawer.getByLabel(label).fill(value)
  await drawer.locator('form').getByRole('button', { name: '登记项目', exact: true }).click()
  await drawer.waitFor({ state: 'hidden' })
}

/** The table of the assessment as it came: a title, headings over two lines, a total. */
async function theirTable(more: SheetData = []): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const rows: SheetData = [
    [{ value: `${year + 1}年专项考评指标表`, columnSpan: 6 }],
    [
      { value: '序号', rowSpan: 2 },
      { value: '三级指标', rowSpan: 2 },
      { value: '数据', columnSpan: 2 },
      null,
      { value: '台账数据来源', rowSpan: 2 },
      { value: '换算系数', rowSpan: 2 },
    ],
    [null, null, '计量单位', '牵头单位', null, null],
    ['1', '注册商标存量', '千件', '市市场监管局', null, null],
    ['3', '专利质押融资项目', '项', '市市场监管局', null, '１'],
    ...more,
    ['合计', null, '2项', null, null, null],
  ]
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: '指标表.xlsx', mimeType, buffer: await spreadsheet(rows) }
}

describe('one figure in several outside assessments', () => {
  test('the office sets one up and enters items in its words and unit; one without a source is a gap', async () => {
    const page = await as('office')
    const list = await ask<{ readonly rows: readonly { readonly title: string; readonly cutoff: string }[] }>(
      page,
      '/api/schemes',
    )
    year = Number(list.rows.find((row) => row.title.startsWith('国家知识产权试点示范'))?.cutoff.slice(0, 4))
    await page.goto('/app/schemes')
    await page.getByRole('button', { name: '建立外部考评' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('名称').fill(own)
    await drawer.getByRole('radio', { name: '其他' }).check()
    await drawer.getByLabel('考评单位').fill('省知识产权局')
    await drawer.getByLabel('数据截止日').fill(`${year}-12-31`)
    await drawer.getByLabel('依据').fill('专项考评通知')
    await drawer.getByRole('button', { name: '建立外部考评' }).click()
    await drawer.waitFor({ state: 'hidden' })
    await openScheme(page, own)
    await enterItem(
      page,
      { 序号: '1', '项目（用考评方的表述）': '注册商标存量', 考评方的单位: '千件', 换算系数: '0.001', 小数位: '1' },
      '有效注册商标',
    )
    await line(page, '注册商标存量').getByText('千件').waitFor()
    await enterItem(page, { 序号: '2', '项目（用考评方的表述）': '商标侵权判定专家人数' }, null)
    await line(page, '商标侵权判定专家人数').getByText('无数据来源').waitFor()
    await expect.poll(() => count(page, '缺口')).toBe(1)
  })

  test('the table it was sent with is tried, written, and changes nothing the second time', async () => {
    const page = await as('office')
    await openScheme(page, own)
    await page.getByRole('button', { name: '导入项目' }).click()
    const template = page.getByRole('link', { name: '下载模板' })
    expect((await page.context().request.get((await template.getAttribute('href')) ?? '')).status()).toBe(200)
    const picker = page.getByLabel('选择表格')
    await picker.setInputFiles(await theirTable([['4', '商标', '件', null, '没有这个指标', null]]))
    await line(page, '4 商标').getByText('台账里没有指标“没有这个指标”').waitFor()
    await page.getByText('1 行有错，改好表格后重新选择').waitFor()
    expect(await page.getByRole('button', { name: /^写入/ }).count()).toBe(0)
    await picker.setInputFiles(await theirTable())
    await line(page, '1 注册商标存量').getByText('没有变化').waitFor()
    await line(page, '3 专利质押融资项目').getByText('无数据来源').waitFor()
    await page.getByText('没有用到的列：数据/牵头单位').waitFor()
    await page.getByText('保留不变：2 商标侵权判定专家人数').waitFor()
    await page.getByRole('button', { name: '写入：新增 1 项，修改 0 项' }).click()
    await page.getByText('已写入').waitFor()
    await picker.setInputFiles(await theirTable())
    await page.getByText('没有要写入的').waitFor()
    await openScheme(page, own)
    await expect.poll(() => count(page, '全部项目')).toBe(3)
    await expect.poll(() => count(page, '缺口')).toBe(2)
  })

  test('the same figure stands in four of them, each in its own words, unit and cut-off', async () => {
    const page = await as('office')
    await page.goto('/app/schemes?tab=points')
    const point = page.getByRole('region', { name: /有效注册商标/ })
    await point.getByText('用于 4 处').waitFor()
    for (const [scheme, shown] of [
      ['国家知识产权试点示范', '6.62 万件'],
      ['营商环境评价', '6.6 万件'],
      [own, '66.2 千件'],
      ['省政府质量强省', '52,300 件'],
    ] as const) {
      expect(await point.getByRole('listitem').filter({ hasText: scheme }).textContent(), scheme).toContain(shown)
    }
  })

  test('corrected once in the ledger, it is listed as a correction in every one that shows it', async () => {
    const page = await as('office')
    await page.goto('/app/schemes?tab=points')
    await page
      .getByRole('region', { name: /有效注册商标/ })
      .getByRole('link', { name: /有效注册商标/ })
      .first()
      .click()
    await takeStep(page, '填报实绩', { 年度: String(year), 数值: '66900', 数据来源: '年报核对后更正' })
    const shown = page.getByRole('region', { name: '用于哪些外部考评' })
    await shown.getByRole('listitem').filter({ hasText: own }).getByText('66.9').waitFor()
    for (const [scheme, change] of [
      ['国家知识产权试点示范', '6.62 → 6.69'],
      ['营商环境评价', '6.6 → 6.7'],
      [own, '66.2 → 66.9'],
    ] as const) {
      await openScheme(page, scheme)
      await head(page, '更正').click()
      await line(page, change).getByText('年报核对后更正').waitFor()
    }
    await openScheme(page, '国家知识产权试点示范')
    await page.getByText('报送后更正').first().waitFor()
    await page.getByText('报送值 6.62').waitFor()
    await openScheme(page, '省政府质量强省')
    expect(await count(page, '更正')).toBe(0)
  })

  test('it is not recorded as sent while a gap is unexplained; every figure on the head opens to its rows', async () => {
    const page = await as('office')
    await openScheme(page, own)
    await head(page, '缺口').click()
    await expect.poll(() => page.locator('.zq-rows > li').filter({ hasText: '注册商标存量' }).count()).toBe(0)
    const panel = page.getByRole('region', { name: '现在可以办' })
    await panel.getByRole('button', { name: '登记报送', exact: true }).click()
    await panel.locator('form').getByRole('button', { name: '登记报送', exact: true }).click()
    await panel.getByText('还有 2 个缺口').first().waitFor()
    await panel.getByLabel('缺口处理说明').fill('会后由市场监管局补报。')
    await panel.locator('form').getByRole('button', { name: '登记报送', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).getByText('已报送').waitFor()
  })

  test('once sent it takes no table; others read it and change nothing', async () => {
    const office = await as('office')
    await openScheme(office, own)
    await office.goto(`${office.url().split('?')[0]}/import`)
    await office.getByText('现在不能导入项目').waitFor()
    const page = await as('lead')
    await openScheme(page, own)
    await page.getByText('现在没有需要您办的。').waitFor()
    expect(await page.getByRole('button', { name: '登记项目' }).count()).toBe(0)
  })

  test('nobody met an error on the way', () => {
    const errors = Object.values(visitors).flatMap((visitor) => visitor.errors)
    expect(errors.filter((error) => !/status of (404|409)/.test(error))).toEqual([])
  })
})
