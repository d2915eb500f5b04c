import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { law as declaredLaw } from '@zhiqiang/catalog/law'
import { recordMeasures, registers } from '@zhiqiang/catalog/registers'
import { kinds } from '@zhiqiang/catalog/registry'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { addressesOf, queriesOf, readsOf } from '../support/cities/addresses.ts'
import { divisionsOf, fiveCities, type OneCity, planText, posts, settle, staffList } from '../support/cities/five.ts'
import { finderOf } from '../support/cities/marks.ts'
import { type Holdings, holdingsOf, look, type Resident, reside } from '../support/cities/resident.ts'
import { saveView, startWork, supplyMap } from '../support/cities/start-work.ts'
import { frontierFrom, linksOf, patternOf } from '../support/crawl/addresses.ts'
import { workbench } from '../support/crawl/crawl.ts'
import { settleOf } from '../support/crawl/settle.ts'
import { realPlans } from '../support/five-plans.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { people, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import { hasShared, sharedFolder } from '../support/shared.ts'
import { importPlan, publish } from '../support/workbench.ts'

// Five real plans as five cities of one installation, beside the sample city, which is full of everything there is. The
// people of each look everywhere they can for a row, a name, a unit or a plan of another city.

const there = hasShared('policies/xinxiang-2024.txt', 'the five real plans as five cities in one installation')
const sampleFolder = fileURLToPath(new URL('../../db/seed/sample/', import.meta.url))

/** Names that the sample city gives to units and every city's papers use as words. */
const everywhere = ['各成员单位', '各县（市、区）', '各县（市、区）人民政府']
/** Law and what the product declares are the same in every city: a name that they use themselves marks none. */
const declared = JSON.stringify([declaredLaw.areas, kinds, registers, recordMeasures])
/** Full and half width are the same words. */
const plain = (text: string): string => text.normalize('NFKC')

let server: SampleServer
let browser: Browser
let reader: Visitor
const cities: Resident[] = []
const has = new Map<Resident, Holdings>()
const find = new Map<Resident, (text: string) => readonly string[]>()

async function inhabit(city: OneCity): Promise<Resident> {
  const logins = await settle(server.dataDir, city)
  const own = [planText(city), staffList(city), divisionsOf(city.code).join()].join('\n')
  return reside(browser, server.url, { code: city.code, name: city.name, own }, logins)
}

async function inhabitSample(): Promise<Resident> {
  const own = readdirSync(sampleFolder).map((name) => readFileSync(join(sampleFolder, name), 'utf8'))
  const { password } = server
  const logins = Object.fromEntries(posts.map((post) => [post, { login: people[post], password }]))
  return reside(
    browser,
    server.url,
    { code: '419900', name: '澜川市', own: own.join('\n') },
    logins as Parameters<typeof reside>[3],
  )
}

const planOf = (city: Resident) =>
  realPlans.find(({ file }) => file === fiveCities.find((one) => one.code === city.code)?.plan)
const five = (): readonly Resident[] => cities.filter(({ code }) => code !== '419900')
const idsOf = (city: Resident): ReadonlySet<string> => has.get(city)?.marks.ids ?? new Set()

/** What stands in a text and belongs to another city; what the address itself asked for is no find. */
function strangers(city: Resident, text: string, asked: readonly string[] = []): readonly string[] {
  return (find.get(city)?.(text) ?? []).filter((mark) => !asked.some((one) => one.includes(mark)))
}

/** The next of the five, whose things a city looks for. */
const neighbourOf = (city: Resident): Resident => five()[(five().indexOf(city) + 1) % five().length] ?? city
/** The colour a page is in: the workbench and the public pages call it by different names. */
const brandOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const look = getComputedStyle(document.documentElement)
    return (look.getPropertyValue('--zq-brand') || look.getPropertyValue('--brand')).trim()
  })

/**
 * What no first thing of the sample city has: it sends nothing, having no mail server; it handed no need to a platform and
 * paid nothing yet; files of cases belong to units, not to the office.
 */
const rare: ReadonlySet<string> = new Set([
  '/api/sendings/{id}',
  '/api/things/{id}/uncovered',
  '/api/cases/{id}/handovers/{sm3}',
  '/api/cases/{id}/pack',
  '/api/archives/{id}',
  '/api/archives/{id}/pack',
  '/api/destruction-lists/{id}/pack',
])

/** Everybody looks at once: two processors are not kept waiting by one browser. */
const each = async (some: readonly Resident[], does: (city: Resident) => Promise<void>): Promise<void> => {
  await Promise.all(some.map(does))
}

// Thousands of requests and hundreds of pages: longer than a test usually may take where others use the machine too.
describe.skipIf(!there)('five real plans as five cities of one installation', { timeout: 400_000 }, () => {
  stopAtFirstFailure()

  beforeAll(async () => {
    server = await startSampleServer()
    browser = await openBrowser()
    reader = await openVisitor(browser, server.url, { script: false })
    cities.push(...(await Promise.all(fiveCities.map(inhabit))), await inhabitSample())
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('each office uploads its own plan and publishes it', async () => {
    await each(five(), async (city) => {
      const { page } = city.office
      const plan = planOf(city)
      const id = await importPlan(page, resolve(sharedFolder, 'policies', `${plan?.file}.txt`))
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(plan?.title)
      await publish(page, { visibility: '公开', show: ['责任单位', '办理状态', '期限'] })
      await page.goto(`/app/tasks?policy=${id}`)
      await page.getByText(`共 ${plan?.tasks} 条`).waitFor()
    })
  })

  test('each has work of every sort, and no record belongs to two', async () => {
    await each(five(), startWork)
    await each(cities, async (city) => {
      await saveView(city)
      await supplyMap(city)
    })
    for (const city of cities) has.set(city, await holdingsOf(city))
    for (const city of cities) {
      const others = cities.filter((one) => one !== city)
      const shared = others.flatMap((other) => [...idsOf(other)].filter((id) => idsOf(city).has(id)))
      expect([city.name, shared]).toEqual([city.name, []])
      expect(idsOf(city).size).toBeGreaterThan(60)
      const names = others.flatMap((other) => [...(has.get(other)?.marks.names ?? [])])
      const own = plain(city.own)
      const foreign = names.filter(
        (name) => !own.includes(plain(name)) && !everywhere.includes(name) && !declared.includes(name),
      )
      expect(foreign.length).toBeGreaterThan(100)
      find.set(city, finderOf([...foreign, ...others.flatMap((other) => [...idsOf(other)])]))
      // The search itself finds what is there: another city's list is full of strangers.
      const tasks = await look((others[0] ?? city).people.office, '/api/tasks?limit=200')
      expect(strangers(city, tasks.text).length).toBeGreaterThan(10)
    }
  })

  test('no list, figure, search or export that anybody of a city asks for holds a thing of another', async () => {
    const reads = await readsOf(cities[0] as Resident)
    for (const city of cities) {
      const other = cities.find((one) => one !== city) as Resident
      const stranger = has.get(other)?.rows.policies[0]?.title
      const answered = new Set<string>()
      const asked = await queriesOf(city, has.get(city) as Holdings)
      for (const post of posts) {
        // What a paper or a number is asked for by, and search, the office asks; the others ask for every list.
        const some = reads.filter((path) => post === 'office' || asked[path] === undefined)
        const search = post === 'office' ? [`q=${encodeURIComponent(String(stranger))}`] : []
        await Promise.all(
          some.map(async (path) => {
            for (const query of asked[path] ?? ['', ...search]) {
              const { status, text } = await look(city.people[post], `${path}?${query}`)
              if (status === 200) answered.add(path)
              // Words somebody searched for stand in the log of their own city, as they typed them.
              const told = text.replaceAll(/查找“[^”]*”/gu, '')
              expect([path, query, strangers(city, told)]).toEqual([path, query, []])
            }
          }),
        )
      }
      // Nothing was passed over: somebody of every city may read each of them.
      expect([city.name, reads.filter((path) => !answered.has(path))]).toEqual([city.name, []])
    }
  })

  test('what one office opens by its address is not there for the others, nor are its files', async () => {
    for (const city of cities) {
      const others = cities.filter((one) => one !== city)
      const found = await addressesOf(city, has.get(city) as Holdings)
      const asked = [...found.values()].flat()
      for (const path of asked) {
        await each(others, async (one) => {
          const { status, text } = await look(one.people.office, path)
          expect([path, status, strangers(one, text)]).toEqual([path, 404, []])
        })
      }
      const never = [...found].filter(([, opened]) => opened.length === 0).map(([path]) => path)
      // The sample city has a thing for every address there is; a city of a few minutes has not evaluated anything yet.
      if (city.code === '419900') expect(never.filter((path) => !rare.has(path))).toEqual([])
      expect([city.name, asked.filter((path) => path.includes('/files/')).length > 0]).toEqual([city.name, true])
      expect(asked.length).toBeGreaterThan(20)
    }
  })

  test('no page of the workbench shows an office anything of another city', async () => {
    const taken = new Set<string>()
    await each(five(), async (city) => {
      const { page, errors } = city.office
      const stand = settleOf(page)
      const seen = new Set<string>()
      const see = async (path: string): Promise<void> => {
        seen.add(patternOf(path))
        await page.goto(path)
        await stand()
        expect([path, strangers(city, await page.content())]).toEqual([path, []])
      }
      await see('/app/')
      expect(await brandOf(page)).toBe(fiveCities.find(({ code }) => code === city.code)?.colour)
      const menu = await linksOf(page, workbench)
      const waiting = [...menu]
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const pattern = patternOf(path)
        if (seen.has(pattern)) continue
        // Every list is walked in every city; what lies behind, by the first that comes to a page of its sort.
        if (!menu.includes(path)) {
          if (taken.has(pattern)) continue
          taken.add(pattern)
        }
        await see(path)
        waiting.push(...(await linksOf(page, workbench)))
      }
      expect(seen.size).toBeGreaterThan(18)
      expect(errors).toEqual([])
    })
  })

  test('searching for another city’s plan finds nothing, and its links lead to no page', async () => {
    await each(five(), async (city) => {
      const { page } = city.office
      const stand = settleOf(page)
      const { rows } = has.get(neighbourOf(city)) as Holdings
      for (const list of ['policies', 'tasks', 'indicators', 'duties', 'orders'] as const) {
        const [row] = rows[list]
        const words = String(row?.title ?? neighbourOf(city).name).slice(0, 20)
        await page.goto(`/app/${list}?q=${encodeURIComponent(words)}`)
        await stand()
        expect([list, strangers(city, await page.content(), [words])]).toEqual([list, []])
        expect([list, await page.locator(`main a[href*="/app/${list}/"][href*="-"]`).count()]).toEqual([list, 0])
        if (!row) continue
        const at = list === 'duties' ? 'things' : list
        await page.goto(`/app/${at}/${row.id}`)
        await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor()
        expect(strangers(city, await page.content(), [String(row.id)])).toEqual([])
      }
    })
  })

  test('the public page of each city shows its own alone, with its own name and colour', async () => {
    for (const city of five()) {
      const one = fiveCities.find(({ code }) => code === city.code)
      const { page } = reader
      await page.goto(`/c/${city.code}`)
      expect(await page.locator('.site').textContent()).toBe(city.name)
      expect(await brandOf(page)).toBe(one?.colour)
      const stand = frontierFrom(`/c/${city.code}`)
      let visited = 0
      for (let path = stand.next(); path !== undefined; path = stand.next()) {
        await page.goto(path)
        expect([path, strangers(city, await page.content())]).toEqual([path, []])
        stand.add(await linksOf(page, /^\/(c|clause)\//), path)
        visited += 1
      }
      expect(visited).toBeGreaterThan(2)
      const clauses = [...idsOf(city)].filter((id) => !id.includes('-'))
      for (const id of clauses) {
        const { status, text } = await look(reader.context, `/clause/${id}`)
        expect([id, status, text.includes(city.name), strangers(city, text)]).toEqual([id, 200, true, []])
      }
      const other = neighbourOf(city)
      const plan = has.get(other)?.rows.policies[0]
      for (const path of [`plans/${plan?.id}`, `plans/${plan?.id}/original/0`]) {
        expect((await look(reader.context, `/c/${other.code}/${path}`)).status).toBe(200)
        expect((await look(reader.context, `/c/${city.code}/${path}`)).status).toBe(404)
      }
      const words = String(plan?.title)
      const found = await look(reader.context, `/c/${city.code}?q=${encodeURIComponent(words)}`)
      expect(strangers(city, found.text, [words, other.name])).toEqual([])
    }
  })

  test('a file opens for its own office, and not for somebody without an account', async () => {
    for (const city of five()) {
      const paths = (await addressesOf(city, has.get(city) as Holdings)).get('/api/things/{id}/files/{fileId}') ?? []
      expect(paths.length).toBeGreaterThan(0)
      for (const path of paths) {
        expect((await look(city.people.office, path)).text).toContain(city.name)
        expect((await look(reader.context, path)).status).toBe(401)
      }
    }
  })
})
