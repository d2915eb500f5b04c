import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { listIndicators } from '../../src/core/ledger/indicators/list-indicators.ts'
import { listTasks } from '../../src/core/ledger/tasks/list-tasks.ts'
import { draftPaper, draftRows, paperOf, viewDraft } from '../../src/core/papers/draft/draft-paper.ts'
import { issuePaper } from '../../src/core/papers/issue/issue-paper.ts'
import { listIssued } from '../../src/core/papers/issue/list-issued.ts'
import { paperByCode, verifyFile } from '../../src/core/papers/verify/verify-paper.ts'
import { asDocx, asPdf } from '../../src/core/papers/write-paper.ts'
import { transaction } from '../../src/db/transaction.ts'
import { aWorld, planText } from '../ledger/world.ts'
import { must } from '../support/must.ts'
import { openDocx, openPdf } from './read-back.ts'

const world = await aWorld()
const { app, take, open, read, person, machine, time } = world
const here = '990100'
await world.city(here, '云岭市')
const scj = await world.unit(here, '市市场监管局')
await world.unit(here, '市科技局')
await world.unit(here, '市商务局')
await world.unit(here, '市公安局')
const bgs = await world.unit(here, '云岭市知识产权联席会议办公室')
const office = person(here, 'office', bgs)
const lead = person(here, 'lead', scj)
const policy = await world.plan(here, planText)
await take(machine, policy.id, 'publish', { visibility: 'inside', show: [] })

const byPath = new Map(
  (
    await transaction(world.db, (tx) =>
      tx.selectFrom('thing').select(['id', 'data']).where('kind', '=', 'task').execute(),
    )
  ).map((t) => [(t.data as { path: string }).path, t.id]),
)
const task = (path: string) => byPath.get(path) ?? ''
const at = (day: string) => {
  time.now = `${day}T02:00:00.000Z`
}
/** Assigns and signs for a task due on a day; `signed` null leaves it unsigned. */
async function give(path: string, dueOn: string, signed: string | null) {
  at('2026-03-02')
  await take(office, task(path), 'assign', { lead: scj, dueOn })
  if (signed === null) return
  at(signed)
  await take(lead, task(path), 'sign')
}
async function finish(path: string, day: string) {
  at(day)
  const report = await open(
    lead,
    here,
    'report',
    'submit',
    { text: '已建成培育中心2家。', files: [] },
    task(path),
  ).catch(() => null)
  if (report) await take(office, report.thing.id, 'accept')
  await take(office, task(path), 'finish')
}
const [one = '', two = '', three = '', four = ''] = [...byPath.keys()].sort()
await give(one, '2026-04-20', '2026-03-03')
await give(two, '2026-05-10', '2026-03-04')
await give(three, '2026-06-01', '2026-03-05')
await give(four, '2026-09-01', null)
await finish(one, '2026-04-18')
await finish(two, '2026-05-20')
// A date moved after the quarter is no matter of a paper on the quarter.
at('2026-07-03')
await take(office, task(three), 'setDue', { dueOn: '2026-12-31', why: '方案另行报批' })
const today = '2026-07-06'
at(today)

const asked = { sort: 'supervision-notice', from: '2026-04-01', to: '2026-06-30' } as const
const drafted = await read(office, today, (deps) => draftPaper(deps, asked))
const value = (id: string) => must(drafted).draft.figures.find((f) => f.id === id)?.value

test('a notice counts on time, late, not done and never signed for', () => {
  const duty = must(drafted).draft.figures.find((f) => f.id === 'occurrences')?.value ?? 0
  expect(value('tasks')).toBe(4)
  expect(value('items')).toBe(4 + duty)
  expect([value('due'), value('onTime'), value('doneLate'), value('notDone')]).toEqual([3, 1, 1, 1])
  expect(value('onTimeShare')).toBe(33.3)
  expect(value('unsigned')).toBe(1)
  expect(value('coming')).toBe(0)
})

test('every counted figure opens to as many rows as it says, and they are the ones', async () => {
  for (const figure of must(drafted).draft.figures.filter((f) => f.door?.to === 'rows')) {
    const rows = must(await read(office, today, (deps) => draftRows(deps, { ...asked, figure: figure.id, limit: 200 })))
    expect(rows.total, figure.id).toBe(figure.value)
    expect(rows.rows, figure.id).toHaveLength(figure.value ?? 0)
  }
  const late = must(await read(office, today, (deps) => draftRows(deps, { ...asked, figure: 'notDone', limit: 10 })))
  expect(late.rows.map((r) => r.id)).toEqual([task(three)])
})

test('a paper on a past quarter says what stood then, not what stands now', async () => {
  const march = { ...asked, from: '2026-01-01', to: '2026-05-15' }
  const then = must(await read(office, today, (deps) => draftPaper(deps, march))).draft.figures
  const of = (id: string) => then.find((f) => f.id === id)?.value
  // Task two was done on 20 May: in the middle of May it was late.
  expect([of('due'), of('onTime'), of('doneLate'), of('notDone')]).toEqual([2, 1, 0, 1])
})

test('every figure stands in the .docx and in the .pdf as the API gives it, and no other number does', async () => {
  for (const sort of ['supervision-notice', 'progress-report', 'annual-report'] as const) {
    const wish = sort === 'progress-report' ? { ...asked, sort, policy: policy.id } : { ...asked, sort }
    const view = must(await read(office, today, (deps) => viewDraft(deps, wish))).paper
    const paper = paperOf(must(await read(office, today, (deps) => draftPaper(deps, wish))), {
      number: null,
      on: today,
      proof: null,
    })
    const docx = openDocx(await asDocx(paper)).text
    const pdf = (await openPdf(await asPdf(paper, app.dataDir))).text
    for (const block of view.body) {
      if (block.is === 'table') continue
      const mark = block.is === 'heading' ? block.mark : ''
      const sentence =
        mark +
        block.runs.map((r) => (typeof r === 'string' ? r : view.figures.find((f) => f.id === r.figure)?.text)).join('')
      expect(docx, sort).toContain(sentence)
      expect(pdf, sort).toContain(sentence.replace(/\s/g, ''))
    }
    const numbers = numbersOf(docx)
    const known = new Set([
      ...view.figures.map((f) => f.text.replace('%', '')),
      ...numbersOf(`${stringsOf(view)}2026年7月6日`),
    ])
    expect(
      [...new Set(numbers)].filter((n) => !known.has(n)),
      sort,
    ).toEqual([])
  }
})

test('a progress report says what the lists of the API say', async () => {
  const wish = { sort: 'progress-report', from: '2026-01-01', to: today, policy: policy.id } as const
  const { figures } = must(await read(office, today, (deps) => viewDraft(deps, wish))).paper
  const of = (id: string) => figures.find((f) => f.id === id)?.value
  const total = async (query: object) =>
    must(
      await read(office, today, (deps) => listTasks(deps, { limit: 200, sort: 'clause', policy: policy.id, ...query })),
    ).total
  expect(of('tasks')).toBe(await total({}))
  expect(of('tasksDone')).toBe(await total({ state: 'done' }))
  expect(of('unsigned')).toBe(await total({ state: 'assigned' }))
  for (const light of ['met', 'onTrack', 'behind', 'missed', 'unknown'] as const) {
    const listed = must(await read(office, today, (deps) => listIndicators(deps, { limit: 200, light })))
    expect(of(`light.${light}`), light).toBe(listed.total)
  }
})

test('the .docx has the page, grid and font names of GB/T 9704', async () => {
  const paper = paperOf(must(drafted), { number: '云知联办〔2026〕1号', on: today, proof: null })
  const { document, styles, part, text } = openDocx(await asDocx(paper))
  const attribute = (tag: string, name: string) =>
    Number(new RegExp(`<${tag}[^>]* w:${name}="(-?\\d+)"`).exec(document)?.[1])
  const mm = (twips: number) => Math.round((twips / 1440) * 25.4 * 10) / 10
  expect([mm(attribute('w:pgSz', 'w')), mm(attribute('w:pgSz', 'h'))]).toEqual([210, 297])
  expect(['top', 'bottom', 'left', 'right'].map((side) => mm(attribute('w:pgMar', side)))).toEqual([37, 35, 28, 26])
  expect(document).toContain('<w:docGrid w:type="linesAndChars"')
  const pitch = attribute('w:docGrid', 'linePitch') / 20
  expect(Math.floor((((297 - 37 - 35) / 25.4) * 72) / pitch)).toBe(22)
  const character = 16 + attribute('w:docGrid', 'charSpace') / 4096
  expect(Math.floor((((210 - 28 - 26) / 25.4) * 72) / character)).toBe(28)
  expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
  expect(styles).toContain('<w:sz w:val="32"/>')
  for (const font of ['楷体_GB2312', '黑体', '方正小标宋简体']) expect(document).toContain(`w:eastAsia="${font}"`)
  expect(part('word/footer1.xml') + part('word/footer2.xml')).toContain('PAGE')
  expect(text).toContain('云知联办〔2026〕1号')
  expect(text).toContain('2026年7月6日')
})

test('the imprint of the .docx stands on the bottom margin of the last page, with room kept for it', async () => {
  const { document } = openDocx(await asDocx(paperOf(must(drafted), { number: null, on: today, proof: null })))
  const last = document.slice(document.lastIndexOf('<w:p><w:pPr><w:spacing w:line="', document.indexOf('<w:drawing>')))
  expect(last).toContain('<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>')
  expect(last).toContain('2026年7月6日印发')
  const [, line = ''] = /w:line="(\d+)" w:lineRule="exact"/.exec(last) ?? []
  const [, tall = ''] = /<wp:extent cx="\d+" cy="(\d+)"/.exec(last) ?? []
  expect(Number(line) / 20).toBe(Number(tall) / 12_700)
})

test('the imprint of the .pdf stands at the foot of its page, however little room the text left', async () => {
  const paper = paperOf(must(drafted), { number: null, on: today, proof: null })
  for (const lines of [2, 9, 11, 13]) {
    const body = Array.from({ length: lines }, () => ({
      is: 'paragraph' as const,
      runs: ['知识产权强市建设'.repeat(6)],
    }))
    const { pages } = await openPdf(await asPdf({ ...paper, body, annexes: [], figures: [] }, app.dataDir))
    const printed = pages.at(-1)?.items.find((item) => item.text.includes('印发'))
    // The bottom margin is 35 mm; the line and its rule take less than 8.
    expect(((printed?.y ?? 0) / 72) * 25.4, String(lines)).toBeLessThan(43)
  }
})

test('the .pdf is A4 with the standard’s margins, 28 characters a line and 22 lines a page', async () => {
  const words = '知识产权强市建设'
  const lines = Array.from({ length: 40 }, () => ({ is: 'paragraph' as const, runs: [words.repeat(20)] }))
  const paper = {
    ...paperOf(must(drafted), { number: null, on: today, proof: null }),
    body: lines,
    annexes: [],
    figures: [],
  }
  const { pages, fonts } = await openPdf(await asPdf(paper, app.dataDir))
  const second = pages[1]
  if (!second) throw new Error('one page only')
  const mm = (points: number) => (points / 72) * 25.4
  expect([Math.round(mm(second.width)), Math.round(mm(second.height))]).toEqual([210, 297])
  const body = second.items.filter((item) => Math.abs(item.size - 16) < 0.1)
  const rows = new Map<number, number>()
  for (const item of body) rows.set(Math.round(item.y), (rows.get(Math.round(item.y)) ?? 0) + item.text.length)
  expect(rows.size).toBe(22)
  expect(Math.max(...rows.values())).toBe(28)
  expect(mm(Math.min(...body.map((i) => i.x)))).toBeCloseTo(28, 0)
  expect(mm(second.width - Math.max(...body.map((i) => i.x + i.width)))).toBeCloseTo(26, 0)
  const sorted = [...rows.keys()].sort((a, b) => b - a)
  // The first baseline stands 0.8 em under the top margin.
  expect(mm(second.height - (sorted[0] ?? 0)) - mm(0.8 * 16)).toBeCloseTo(37, 0)
  expect(((sorted[0] ?? 0) - (sorted[1] ?? 0)) * 22).toBeLessThanOrEqual(((297 - 37 - 35) / 25.4) * 72 + 22)
  expect(fonts.join(' ')).toMatch(/NotoSerifSC/)
})

test('an issued paper has a number, two kept files and a code; an altered file is not ours', async () => {
  const deps = { ...app, site: 'https://ip.example.gov.cn' }
  const reader = { catalogue: app.engine.catalogue, actor: office, today, city: here }
  const refused = await issuePaper(deps, reader, { ...asked, requestId: randomUUID() })
  expect(refused.ok ? '' : refused.problem.code).toBe('E_GUARD')
  const city = await transaction(world.db, (tx) =>
    tx.selectFrom('thing').select('id').where('kind', '=', 'city').where('city', '=', here).executeTakeFirstOrThrow(),
  )
  const letterhead = { issuer: '云岭市知识产权联席会议办公室', prefix: '云知联办', addressee: '各成员单位' }
  await take(machine, city.id, 'setLetterhead', letterhead)

  const requestId = randomUUID()
  const first = must(await issuePaper(deps, reader, { ...asked, requestId }))
  const again = must(await issuePaper(deps, reader, { ...asked, requestId }))
  expect(again.id).toBe(first.id)
  const both = await Promise.all([1, 2].map(() => issuePaper(deps, reader, { ...asked, requestId: randomUUID() })))
  expect([first.number, ...both.map((b) => must(b).number).sort()]).toEqual([
    '云知联办〔2026〕1号',
    '云知联办〔2026〕2号',
    '云知联办〔2026〕3号',
  ])

  const list = must(await read(office, today, (d) => listIssued(d, { limit: 50 })))
  const row = list.rows.find((r) => r.id === first.id)
  const known = await transaction(world.db, (tx) => paperByCode(tx, first.code))
  expect(known).toMatchObject({ outcome: 'ours', paper: { number: first.number, contentSm3: row?.contentSm3 } })
  expect(row?.files.map((f) => f.sm3)).toEqual([known.paper?.docxSm3, known.paper?.pdfSm3])

  for (const file of row?.files ?? []) {
    const bytes = await bytesOf(file.sm3)
    const ours = await transaction(world.db, (tx) => verifyFile(tx, bytes))
    expect(ours).toMatchObject({ outcome: 'ours', paper: { code: first.code } })
    const text = file.name.endsWith('pdf') ? (await openPdf(bytes)).text : openDocx(bytes).text
    expect(text.replace(/\s/g, '')).toContain(`https://ip.example.gov.cn/verify/${first.code}`)
    expect(text.replace(/\s/g, '')).toContain(known.paper?.contentSm3)
    const altered = new Uint8Array(bytes)
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
    expect(await transaction(world.db, (tx) => verifyFile(tx, altered))).toMatchObject({
      outcome: 'not-ours',
      paper: null,
    })
  }

  await take(office, first.id, 'withdraw', { ground: '附件有误，另行印发。' })
  expect((await transaction(world.db, (tx) => paperByCode(tx, first.code))).outcome).toBe('withdrawn')
  const audit = { db: world.db, catalogue: app.engine.catalogue, sealFolder: app.sealFolder }
  expect((await verifyAudit(audit, here)).faults).toEqual([])
})

test('the kept .docx and .pdf of one draft come out the same each time', async () => {
  const paper = paperOf(must(drafted), { number: null, on: today, proof: null })
  const [a, b] = [await asPdf(paper, app.dataDir), await asPdf(paper, app.dataDir)]
  expect(Buffer.compare(a, b)).toBe(0)
})

async function bytesOf(sm3: string): Promise<Uint8Array> {
  const stream = await app.vault.get(sm3)
  const chunks: Buffer[] = []
  for await (const chunk of stream ?? []) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

function numbersOf(text: string): string[] {
  return text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []
}

/** Every fixed word of a paper: dates, headings, titles, quotations. */
function stringsOf(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`
  if (Array.isArray(value)) return value.map(stringsOf).join('')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(stringsOf).join('')
  return ''
}
