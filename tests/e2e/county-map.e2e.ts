import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers, openBrowser, sidewaysScroll, type Visitor } from '../support/browser.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, type GivenFile, openWorkbench, takeStep } from '../support/workbench.ts'

// A city supplies a map of its counties: tried, used, drawn in the cockpit and on the wall, replaced, removed.

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

const counties = ['澜城区', '云渚区', '栖禾县', '清桐县', '丰岚县', '石棠市']

/** A corner of an invented county: a grid of two by three, pulled out of shape. */
const corner = (column: number, row: number) => [
  113 + column * 0.5 + 0.12 * Math.sin(column * 3 + row * 5),
  34 + row * 0.4 + 0.1 * Math.sin(column * 7 + row * 2),
]

/** The nth county of the sample city; `by` moves it, in degrees or, where it is large, into metres. */
function shape(n: number, by = 0) {
  const [column, row] = [n % 3, Math.floor(n / 3)]
  const ring = [
    corner(column, row),
    corner(column + 1, row),
    corner(column + 1, row + 1),
    corner(column, row + 1),
    corner(column, row),
  ]
  const coordinates = [ring.map(([x = 0, y = 0]) => [x + by, y])]
  return { type: 'Feature', properties: { name: counties[n] }, geometry: { type: 'Polygon', coordinates } }
}

function mapFile(name: string, features: readonly object[]): GivenFile {
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  return { name, mimeType: 'application/geo+json', buffer: Buffer.from(text) }
}

const choose = (page: Page, file: GivenFile) => page.getByLabel('选择地图文件').setInputFiles(file)
const mapInUse = (page: Page) => ask<{ readonly map: string | null }>(page, '/api/cockpit').then(({ map }) => map)
const drawing = (page: Page) => page.locator('.zq-map svg')
const onMap = (page: Page, words: string) => drawing(page).locator('text').filter({ hasText: words })

describe('a map of the counties', () => {
  test('that is none, or is in metres, is refused with what to do; the cockpit keeps its tiles', async () => {
    const page = await as('office')
    await page.goto('/app/cockpit')
    await page.getByRole('link', { name: '启用县域地图' }).click()
    await page.getByText('现在没有县域地图').waitFor()
    await choose(page, { name: '地图.geojson', mimeType: 'text/plain', buffer: Buffer.from('<svg/>') })
    await page.getByText('这不是 GeoJSON 地图').waitFor()
    await choose(page, mapFile('投影.geojson', [shape(0), shape(1, 500_000)]))
    await page.getByText('1 个图形有错').waitFor()
    await page.getByText('坐标不是经纬度').waitFor()
    expect(await page.getByRole('button', { name: '启用这份地图' }).count()).toBe(0)
    expect(await mapInUse(page)).toBeNull()
  })

  test('is first only read: each shape with its county, what is left out, what is missing', async () => {
    const page = await as('office')
    const foreign = { ...shape(0), properties: { name: '邻市', adcode: 419800 } }
    const coded = { ...shape(4), properties: { adcode: 419923, name: '' } }
    await choose(page, mapFile('县界.geojson', [shape(0), shape(1), shape(2), shape(3), coded, foreign]))
    const rows = page.getByRole('region', { name: '文件里的图形' })
    await rows.locator('li').filter({ hasText: '栖禾县' }).getByText('按名称对应').waitFor()
    await rows.locator('li').filter({ hasText: '丰岚县' }).getByText('按代码对应').waitFor()
    await rows.getByText('不画的 1 个图形').click()
    await rows.getByText('不是本市的县（市、区）').waitFor()
    await page.getByText('缺 1 个：石棠市').waitFor()
    await onMap(page, '清桐县').waitFor()
    expect(await mapInUse(page)).toBeNull()
  })

  test('once used, a leader sees it with the figures of the tiles, and a county opens to as many rows', async () => {
    const office = await as('office')
    await office.getByLabel(/地图来源和审图号/).fill('澜川市自然资源局，审图号：澜川S（2026）001号')
    await office.getByRole('button', { name: '启用这份地图' }).click()
    await office.getByText('已启用').waitFor()

    const leader = await as('leader')
    await leader.goto('/app/cockpit')
    await leader.getByText('审图号：澜川S（2026）001号').waitFor()
    await leader.getByText('地图里没有图形：石棠市').waitFor()
    const tile = leader.locator('.zq-tiles > li').filter({ hasText: '栖禾县' })
    const value = await tile.locator('[data-figure="county.419921"]').getAttribute('data-value')
    await leader.getByText('参与事项', { exact: true }).click()
    await onMap(leader, `参与事项 ${value}`).first().waitFor()
    await onMap(leader, '栖禾县').click({ force: true })
    await leader.locator(`[data-counted="${value}"]`).waitFor()
    expect(leader.url()).toContain('county.419921')
    expect(await leader.locator('.zq-tiles').count()).toBe(0)
  })

  test('opens by key what it opens by pointer, has no barriers, and fits a phone and the wall', async () => {
    const page = await as('leader')
    await page.goto('/app/cockpit')
    await drawing(page).waitFor()
    const serious = (await findBarriers(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious).toEqual([])
    await page.locator('.zq-tiles [data-figure="county.419921"]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/county\.419921/)
    await page.goBack()
    await page.setViewportSize({ width: 390, height: 844 })
    await drawing(page).waitFor()
    await expect.poll(() => sidewaysScroll(page)).toBe(0)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.goto('/app/wall')
    await onMap(page, '栖禾县').waitFor()
    const over = () => page.locator('.zq-wall').evaluate((wall) => wall.scrollHeight - wall.clientHeight)
    await expect.poll(over).toBeLessThanOrEqual(0)
    expect(await sidewaysScroll(page)).toBe(0)
  })

  test('is replaced by the administrator and removed by the office; then the tiles are back', async () => {
    const administrator = await as('administrator')
    await administrator.goto('/app/organisation')
    await administrator.getByRole('link', { name: '县域地图' }).click()
    await administrator.getByText('县界.geojson').first().waitFor()
    await choose(
      administrator,
      mapFile(
        '新县界.geojson',
        counties.map((_, n) => shape(n)),
      ),
    )
    await administrator.getByText('各县（市、区）都有图形').waitFor()
    await administrator.getByText('将更换现用的地图').waitFor()
    await administrator.getByRole('button', { name: '启用这份地图' }).click()
    await administrator.getByText('已启用').waitFor()

    const office = await as('office')
    await office.goto('/app/organisation/map')
    await office.getByText('新县界.geojson').first().waitFor()
    await takeStep(office, '撤下地图', { 理由: '区划调整' })
    await office.getByText('现在没有县域地图').waitFor()
    expect(await mapInUse(office)).toBeNull()
    const leader = await as('leader')
    await leader.goto('/app/cockpit')
    await leader.locator('.zq-tiles').waitFor()
    expect(await drawing(leader).count()).toBe(0)
  })

  test('nobody met an error on the way', () => {
    const errors = Object.values(visitors).flatMap((visitor) => visitor.errors)
    expect(errors.filter((error) => !/status of 400/.test(error))).toEqual([])
  })
})
