import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type Visitor } from '../support/browser.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { type Person, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { ask, chooseFound, openWorkbench, signIn, takeStep, textFile } from '../support/workbench.ts'

// Who answers for a protection responsibility in a county: listed, named, lost on the day somebody leaves; then a list of
// units and persons brings new ones.

stopAtFirstFailure()

let server: SampleServer
let browser: Browser
const visitors: Partial<Record<Person, Visitor>> = {}
const name = '展会知识产权保护'

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

interface Map {
  readonly counts: { readonly noUnit: number; readonly noPerson: number; readonly double: number }
}

const said = (page: Page) => ask<Map>(page, '/api/responsibilities/matrix')
const rowOf = (page: Page, place: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name }) })
    .filter({ hasText: place })

describe('the map of responsibilities', () => {
  test('counts its gaps and double owners at the head, and each count opens its cells', async () => {
    const page = await as('office')
    await page.goto('/app/responsibilities')
    const { counts } = await said(page)
    expect(counts.noUnit).toBeGreaterThan(0)
    await page.getByRole('link', { name: `多头负责 ${counts.double}`, exact: true }).click()
    await page.getByText(`共 ${counts.double} 条`).waitFor()
    await page.getByRole('row').filter({ hasText: '石棠市' }).filter({ hasText: '著作权行政执法' }).waitFor()
  })

  test('takes a new responsibility, whose cells are all gaps', async () => {
    const page = await as('office')
    const before = (await said(page)).counts.noUnit
    await page.goto('/app/responsibilities')
    await page.getByRole('button', { name: '列入保护责任' }).click()
    const drawer = page.getByRole('dialog', { name: '列入保护责任' })
    await drawer.getByLabel('名称').fill(name)
    await chooseFound(page, drawer.getByLabel('规划条款'), '加强知识产权司法保护', '四/(四)/1 加强知识产权司法保护')
    await drawer.locator('form').getByRole('button', { name: '列入保护责任' }).click()
    await page.getByRole('columnheader', { name }).waitFor()
    expect((await said(page)).counts.noUnit).toBe(before + 7)
  })

  test('is kept by a county officer for the own county, and shows no other', async () => {
    const page = await as('county')
    await page.goto('/app/responsibilities?tab=list&says=no-unit')
    await rowOf(page, '澜城区').getByRole('button', { name: '办理' }).click()
    expect(await rowOf(page, '云渚区').count()).toBe(0)
    const panel = page.getByRole('region', { name: '现在可以办' })
    await panel.getByRole('button', { name: '明确单位和责任人', exact: true }).click()
    await chooseFound(page, panel.getByLabel('责任单位'), '澜城区市场监管局', '澜城区市场监督管理局')
    await chooseFound(page, panel.getByLabel('责任人（岗位）'), '苗春华', '苗春华 · 澜城区知识产权专员')
    await panel.locator('form').getByRole('button', { name: '明确单位和责任人', exact: true }).click()
    await panel.locator('form').waitFor({ state: 'hidden' })
    await page.goto('/app/responsibilities?tab=list&says=named')
    await rowOf(page, '澜城区').getByText('苗春华').waitFor()
  })

  test('fits a phone: one place at a time, nothing to push sideways', async () => {
    const phone = await openWorkbench(browser, server, 'county', { width: 390, height: 844 })
    await phone.page.goto('/app/responsibilities')
    await phone.page.getByRole('listitem').filter({ hasText: name }).getByText('澜城区市场监管局').waitFor()
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(phone.errors).toEqual([])
    await phone.context.close()
  })

  test('has no person from the day on which somebody leaves', async () => {
    const page = await as('administrator')
    const tomorrow = dayAfter(await todayOf(page), 1)
    await page.goto(`/app/organisation?tab=posts&q=${encodeURIComponent('澜城区知识产权专员')}`)
    await page.getByRole('row').filter({ hasText: '苗春华' }).getByRole('button').first().click()
    await takeStep(page, '交接', { 交接日: tomorrow, 说明: '调离' })
    const office = await as('office')
    const gap = '/app/responsibilities?tab=list&says=no-person'
    await office.goto(gap)
    await office.getByText(/共 \d+ 条/).waitFor()
    expect(await rowOf(office, '澜城区').count()).toBe(0)

    await moveTo(page, tomorrow)
    await office.goto(gap)
    await rowOf(office, '澜城区').waitFor()
  })

  test('opens the cases that cite it', async () => {
    const page = await as('office')
    await page.goto('/app/tasks')
    const task = page.locator('tbody').getByRole('link').first()
    const title = (await task.textContent()) ?? ''
    await task.click()
    await page.waitForURL('**/app/tasks/*')
    const panel = page.getByRole('region', { name: '现在可以办' }).first()
    await panel.getByRole('button', { name: '关联保护责任', exact: true }).click()
    await chooseFound(page, panel.getByLabel('保护责任'), '展会', name)
    await panel.locator('form').getByRole('button', { name: '关联保护责任', exact: true }).click()
    await panel.locator('form').waitFor({ state: 'hidden' })
    await page.goto('/app/responsibilities')
    await page.getByRole('columnheader', { name }).getByRole('link').click()
    await page.getByRole('heading', { name: '关联事项（1）' }).waitFor()
    await page.getByRole('listitem').getByRole('link', { name: title }).first().click()
    await page.waitForURL('**/app/tasks/**')
  })
})

describe('a list of units and persons', () => {
  const head = '单位全称,简称,区划,上级单位,姓名,用户名,岗位,角色'
  const good = '清桐县文化广电和旅游局,清桐县文旅局,清桐县,清桐县人民政府,白雨晴,bai.yuqing,执法股股长,填报员'

  test('is tried first; a wrong row is named and keeps everything from being written', async () => {
    const page = await as('administrator')
    await page.goto('/app/organisation')
    await page.getByRole('link', { name: '导入名单' }).click()
    const wrong = `${head}\n${good}\n清桐县科技局,,没有的县,,,,,\n`
    await page.getByLabel('选择表格').setInputFiles(textFile('名单.csv', wrong))
    await page.getByText('本市没有区划“没有的县”').waitFor()
    expect(await page.getByRole('button', { name: /^写入/ }).count()).toBe(0)
  })

  test('is written; first passwords are shown once and open the door', async () => {
    const page = await as('administrator')
    await page.getByLabel('选择表格').setInputFiles(textFile('名单.csv', `${head}\n${good}\n`))
    await page.getByRole('button', { name: '写入：1 个单位、1 个账号、1 个岗位' }).click()
    const shown = page.getByRole('region', { name: '初始密码' })
    const password = (await shown.locator('code').textContent()) ?? ''
    expect(password.length).toBeGreaterThan(9)
    await page.getByLabel('选择表格').setInputFiles(textFile('名单.csv', `${head}\n${good}\n`))
    await page.getByText('没有要写入的').waitFor()
    expect(await page.getByText(password).count()).toBe(0)
    const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' })
    const fresh = await context.newPage()
    await signIn(fresh, 'bai.yuqing', password)
    await context.close()
    for (const visitor of Object.values(visitors)) expect(visitor?.errors).toEqual([])
  })
})
