import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, askAll, openWorkbench, takeStep } from '../support/workbench.ts'

// County figures, a round and an assessment as an office meets them, each test where the one before it ended.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}
let indicator = ''

interface Row {
  readonly id: string
  readonly title: string
  readonly light: string
}

async function as(person: Person): Promise<Page> {
  const visitor = visitors[person] ?? (await openWorkbench(browser, server, person))
  visitors[person] = visitor
  return visitor.page
}

const drawer = (page: Page, name: string) => page.getByRole('dialog', { name })
const shows = (page: Page, word: string) => page.locator('.zq-line .zq-mark', { hasText: word }).first().waitFor()

/** Opens a drawer of a step, types cells and answers, and sends it. */
async function fill(
  page: Page,
  step: string,
  cells: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>>,
) {
  await page.getByRole('button', { name: step, exact: true }).click()
  const box = drawer(page, step)
  for (const [label, value] of Object.entries(cells)) await box.getByLabel(label, { exact: true }).fill(value)
  for (const [label, value] of Object.entries(answers)) await box.getByLabel(label).fill(value)
  await box.locator('form').getByRole('button', { name: step, exact: true }).click()
  await box.waitFor({ state: 'hidden' })
}

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('county figures', () => {
  test('a figure says its formula, its source and who entered it when pointed at', async () => {
    const page = await as('office')
    const rows = await askAll<Row>(page, '/api/indicators')
    indicator = rows.find((row) => row.title.includes('优势示范企业') && row.light === 'onTrack')?.id ?? ''
    await page.goto(`/app/indicators/${indicator}`)
    const table = page.getByRole('region', { name: '分县情况' })
    await table.getByRole('row').filter({ hasText: '全市' }).getByRole('button', { name: /^\d/ }).last().hover()
    await page
      .getByText(/\d+ \+ \d+ .*= \d+/)
      .first()
      .waitFor()
    await table.getByRole('row').filter({ hasText: '清桐县' }).getByRole('button').first().hover()
    await page.getByText('温静怡').first().waitFor()
  })

  test('one county deleted is 数据不全 and never green; entered again the light is back', async () => {
    const page = await as('office')
    await page.reload()
    const year = Number((await ask<{ city: { today: string } }>(page, '/api/session')).city.today.slice(0, 4)) - 1
    const cell = `清桐县 ${year}`
    await fill(page, '填报分县数据', { [cell]: '' }, { 数据来源: '核查', 改动理由: '来源不实' })
    await shows(page, '数据不全')
    await page
      .getByText(new RegExp(`缺${year}年清桐县的数值`))
      .first()
      .waitFor()
    await fill(page, '填报分县数据', { [cell]: '4' }, { 数据来源: '认定名单' })
    await shows(page, '按进度')
  })

  test('looking back shows what was known on a day, and the address keeps it', async () => {
    const page = await as('office')
    await page.getByText('按当时所知查看').click()
    await page.getByLabel('按哪天所知').fill('2020-01-01')
    await page.getByText('您在看过去：').waitFor()
    await shows(page, '无法评价')
    expect(page.url()).toContain('known=2020-01-01')
    await page.getByRole('button', { name: '回到现在' }).click()
    await shows(page, '按进度')
  })

  test('the breakdown is checked against the city’s target while it is typed', async () => {
    const page = await as('office')
    await page.getByRole('button', { name: '分解到县（市、区）', exact: true }).click()
    const box = drawer(page, '分解到县（市、区）')
    await box.getByRole('button', { name: /采用建议/ }).click()
    await box.getByText('够', { exact: true }).waitFor()
    await box
      .getByRole('textbox', { name: /^澜城区/ })
      .last()
      .fill('1')
    await box.getByText('不够', { exact: true }).waitFor()
    await box.getByLabel('依据').fill('会商')
    await box.locator('form').getByRole('button', { name: '分解到县（市、区）' }).click()
    await box.getByText(/各县合起来是/).waitFor()
    await page.keyboard.press('Escape')
    await page.reload()
    const needed = page.getByRole('region', { name: '要做什么才能达标' })
    await needed.getByRole('row').filter({ hasText: '澜城区' }).getByText(/^\+/).first().waitFor()
  })
})

describe('a round', () => {
  test('the county officer finds his sheet in his work and sends it; an empty figure needs a reason', async () => {
    const page = await as('county')
    await page.goto('/app/rounds')
    await page
      .getByRole('link', { name: /年指标填报/ })
      .first()
      .click()
    await page.getByRole('link', { name: '澜城区政府' }).click()
    await page.getByRole('button', { name: '报送', exact: true }).click()
    const box = drawer(page, '报送')
    await box.getByRole('textbox', { name: /优势示范企业/ }).fill('17')
    await box.getByLabel('数据来源').fill('区市场监管局台账')
    await box.locator('form').getByRole('button', { name: '报送', exact: true }).click()
    await box.getByText(/还有 1 个数空着/).waitFor()
    await box.getByRole('textbox', { name: /服务网点/ }).fill('3')
    await box.locator('form').getByRole('button', { name: '报送', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).getByText('待审核').waitFor()
  })

  test('the office accepts it, locks the round with those missing named, and corrects a figure with both values kept', async () => {
    const page = await as('office')
    await page.goto('/app/rounds')
    await page
      .getByRole('link', { name: /年指标填报/ })
      .first()
      .click()
    const address = page.url()
    for (const name of ['澜城区政府', '石棠市政府']) {
      await page.goto(address)
      await page.getByRole('link', { name }).click()
      await takeStep(page, '采纳')
      await page.getByRole('heading', { level: 1 }).getByText('已采纳').waitFor()
    }
    await page.goto(address)
    const row = page.getByRole('row').filter({ hasText: '丰岚县政府' })
    expect(await row.textContent()).toContain('信息公共服务网点')
    await takeStep(page, '锁定')
    await page.getByRole('heading', { level: 1 }).getByText('已锁定').waitFor()
    expect(await row.textContent()).toContain('缺报')
    await page.getByRole('link', { name: '澜城区政府' }).click()
    await page.getByRole('button', { name: '锁定后更正', exact: true }).click()
    const box = drawer(page, '锁定后更正')
    await box.getByRole('textbox', { name: /优势示范企业/ }).fill('16')
    await box.getByLabel('更正理由').fill('剔除迁出一家')
    await box.locator('form').getByRole('button', { name: '锁定后更正' }).click()
    const corrected = page.getByRole('region', { name: '锁定后的更正' }).getByRole('row').last()
    await corrected.getByText('剔除迁出一家').waitFor()
    expect(await corrected.locator('s').textContent()).toBe('17')
    expect(await corrected.locator('b').textContent()).toBe('16')
  })
})

describe('an assessment', () => {
  const ranks = async (page: Page) => {
    const rows = page.getByRole('region', { name: '得分和名次' }).getByRole('row')
    const texts = await rows.evaluateAll((all) => all.slice(1).map((row) => row.children[1]?.textContent ?? ''))
    return texts
  }

  test('a changed weight changes the ranks; the sheet of the leading groups shows the same figures', async () => {
    const page = await as('office')
    await page.goto('/app/assessments')
    await page.getByRole('link', { name: /年度县（市、区）知识产权工作考核/ }).click()
    await page.getByRole('region', { name: '得分和名次' }).waitFor()
    const before = await ranks(page)
    await page.getByRole('button', { name: '调整项目和权重' }).click()
    const box = drawer(page, '调整项目和权重')
    await box.getByLabel('权重（满分） 1').fill('5')
    await box.getByLabel('权重（满分） 2').fill('200')
    await box.getByLabel('理由').fill('突出主体培育')
    await box.locator('form').getByRole('button', { name: '调整项目和权重' }).click()
    await box.waitFor({ state: 'hidden' })
    await expect.poll(() => ranks(page), { timeout: 15_000 }).not.toEqual(before)
    const units = await ranks(page)
    await page.getByText('领导班子', { exact: true }).click()
    expect(await ranks(page)).toEqual(units.map((name) => `${name}领导班子`))
  })

  test('the county objects; upheld, one score changes and both versions stay', async () => {
    const county = await as('county')
    await county.goto('/app/assessments')
    await county.getByRole('link', { name: /年度县（市、区）知识产权工作考核/ }).click()
    await county.getByRole('button', { name: '提出异议' }).click()
    const box = drawer(county, '提出异议')
    await box.getByRole('combobox', { name: '项目' }).click()
    await county.locator('.ant-select-item-option').filter({ hasText: '年度重点工作' }).click()
    await box.getByLabel('异议和依据').fill('漏记一次专项行动')
    await box.locator('form').getByRole('button', { name: '提出异议' }).click()
    await box.waitFor({ state: 'hidden' })
    const office = await as('office')
    await office.reload()
    const objection = office.getByRole('article').filter({ hasText: '漏记一次专项行动' }).last()
    await takeStep(objection, '认定成立', { 改为多少分: '29', 认定理由: '补记两分' })
    const row = office.getByRole('region', { name: '得分和名次' }).getByRole('row').filter({ hasText: '澜城区' })
    await row.getByRole('button', { name: /^29/ }).hover()
    await office.locator('del').filter({ hasText: '27' }).first().waitFor()
  })

  test('frozen, no step is left, and the API refuses the office and the administrator alike', async () => {
    const page = await as('office')
    await takeStep(page.getByRole('complementary').last(), '冻结')
    await page.getByRole('heading', { level: 1 }).getByText('已冻结').waitFor()
    const id = page.url().split('/').at(-1)
    for (const person of ['office', 'administrator'] as const) {
      const other = await as(person)
      const me = await ask<{ readonly csrf: string }>(other, '/api/session')
      const forged = await other.context().request.post(`/api/things/${id}/actions`, {
        headers: { 'x-zq-csrf': me.csrf },
        data: { step: 'change', revision: 9, requestId: crypto.randomUUID(), answers: { items: [], why: 'x' } },
      })
      expect([404, 409]).toContain(forged.status())
    }
  })

  test('nobody met an error on the way', () => {
    const errors = Object.values(visitors).flatMap((visitor) => visitor.errors)
    expect(errors.filter((error) => !/status of (400|403|404|409|422)/.test(error))).toEqual([])
  })
})
