import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlainDate } from '@zhiqiang/kernel'
import { afterAll, expect, test } from 'vitest'
import type { Paper } from '../../src/core/papers/model/paper.ts'
import { writePdf } from '../../src/core/papers/pdf/write-pdf.ts'
import { openPdf } from './read-back.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'zq-pdf-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const on = '2026-11-22' as PlainDate

function notice(city: string): Paper {
  return {
    issuer: `${city}人民政府`,
    head: `${city}人民政府`,
    number: null,
    title: `${city}督办通报`,
    addressee: '各成员单位',
    body: [{ is: 'paragraph', runs: [`${city}的任务均已办结。`] }],
    annexes: [],
    signedBy: `${city}人民政府`,
    on,
    imprint: { copyTo: null, printedBy: `${city}联席会议办公室`, printedOn: on },
    figures: [],
    proof: null,
  }
}

// The writer keeps its source and takes only what changed. 信 and 衡, 乡 and 峡 end in the same byte of UTF-8: cut there, a
// paper kept characters of the one set before it.
test('a paper holds its own words alone, whichever paper was set before it', async () => {
  for (const city of ['三门峡市', '新乡市', '衡阳市', '信阳市', '汕尾市', '信阳市', '衡阳市']) {
    const { text } = await openPdf(await writePdf(notice(city), dataDir))
    expect(text).toContain(`${city}联席会议办公室2026年11月22日印发`)
    expect(text.split(city)).toHaveLength(6)
  }
}, 60_000)

test('signs beyond the basic plane and signs of the setting language stay what they are', async () => {
  const { text } = await openPdf(await writePdf(notice('𠮷祥市#“—”\\u{41}'), dataDir))
  expect(text).toContain('祥市#“—”\\u{41}督办通报')
}, 60_000)

test('who signs never stands on a page without words of the text above', async () => {
  for (const lines of [6, 7, 8, 9, 10, 11, 12]) {
    const body = Array.from({ length: lines }, (_, at) => ({ is: 'paragraph' as const, runs: [`第${at}段内容。`] }))
    const { pages } = await openPdf(await writePdf({ ...notice('信阳市'), body }, dataDir))
    const [last] = pages.filter(({ items }) => items.some(({ text }) => text === '2026年11月22日'))
    expect(last?.items.map(({ text }) => text).join(''), String(lines)).toContain(`第${lines - 1}段内容。`)
  }
}, 60_000)
