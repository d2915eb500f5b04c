import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { law } from '@zhiqiang/catalog/law'
import { kinds } from '@zhiqiang/catalog/registry'
import { sampleAnswers } from '@zhiqiang/fields'
import { askedOf, type Kind, letterOf, standardLetters, standardRemedies } from '@zhiqiang/kernel'
import { afterAll, describe, expect, test } from 'vitest'
import { composeLetter } from '../../src/core/hall/letters/compose.ts'
import { contentHash } from '../../src/core/papers/model/content-hash.ts'
import { asDocx, asPdf } from '../../src/core/papers/write-paper.ts'
import { openDocx, openPdf } from './read-back.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'zq-letters-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const items = (kinds as readonly Kind[]).flatMap((kind) => (kind.service ? [{ ...kind, service: kind.service }] : []))
const lettersOf = (kind: Kind) =>
  Object.entries(kind.steps).flatMap(([step, { letter, form }]) => (letter ? [{ step, letter, form }] : []))

/** A letter of a kind out of believable answers. */
function sampleLetter(kind: (typeof items)[number], { letter: name, form }: ReturnType<typeof lettersOf>[number]) {
  const letter = letterOf(kind.service, name)
  if (!letter) throw new Error(`${kind.kind} has no letter ${name}`)
  const answers = sampleAnswers(form)
  const { paper } = composeLetter({
    letter,
    form: askedOf(form, answers),
    answers,
    nameOf: (id) => id,
    item: kind.title.zh,
    result: kind.service.guide.result.zh,
    basis: kind.service.guide.basis,
    remedies: kind.service.remedies ?? standardRemedies,
    caseNo: `${kind.service.series}〔2026〕1号`,
    applicant: '云岭精工有限公司',
    recipient: '云岭精工有限公司',
    appliedOn: '2026-09-28',
    on: '2026-10-12',
    unit: '云岭市市场监督管理局',
    government: '云岭市人民政府',
    data: { answers: JSON.parse(JSON.stringify(sampleAnswers(kind.steps[kind.service.apply.step]?.form ?? {}))) },
    offering: { place: '市民中心二楼 12 号窗口', phone: '0390-5550100', complaints: '12345' },
    library: law,
  })
  const numbered = { ...paper, number: `${kind.service.series}${letter.mark}〔2026〕1号` }
  const proof = {
    code: 'ABCD-EFGH-JKLM',
    url: 'http://hall.test/verify/ABCD-EFGH-JKLM',
    contentSm3: contentHash(numbered),
  }
  return { letter, paper: { ...numbered, proof } }
}

describe.each(items.map((kind) => [kind.kind, kind] as const))('the letters of %s', (_, kind) => {
  const declared = lettersOf(kind)

  test.skipIf(declared.length === 0)(
    'can be written as .docx and .pdf, and say who, what and which number',
    async () => {
      const seen = new Set<string>()
      for (const one of declared) {
        if (seen.has(one.letter)) continue
        seen.add(one.letter)
        const { paper, letter } = sampleLetter(kind, one)
        const { document, text: docx } = openDocx(await asDocx(paper))
        // 37, 35, 28 and 26 mm in twentieths of a point: the page of GB/T 9704.
        for (const margin of ['top="2098"', 'bottom="1984"', 'left="1587"', 'right="1474"']) {
          expect(document).toMatch(new RegExp(`<w:pgMar[^>]* w:${margin}`))
        }
        const pdf = (await openPdf(await asPdf(paper, dataDir))).text
        for (const words of [
          paper.title,
          paper.number ?? '',
          '云岭精工有限公司：',
          '云岭市市场监督管理局',
          '2026年10月12日',
        ]) {
          expect(docx, one.letter).toContain(words)
          expect(pdf, one.letter).toContain(words.replace(/\s/g, ''))
        }
        // A sum that only an effect puts into the case is no number here; a hole in the words would be one anywhere.
        for (const text of [docx, pdf]) expect(text).not.toMatch(/undefined|null|\[object/)
        if (letter.decides && kind.service.remedies?.length !== 0) expect(docx).toContain('如不服本决定')
      }
    },
    60_000,
  )

  test('are told apart by their numbers', () => {
    const marks = new Map(declared.map(({ letter }) => [letter, letterOf(kind.service, letter)?.mark]))
    expect(new Set(marks.values()).size).toBe(marks.size)
    for (const remedy of kind.service.remedies ?? []) expect([...law.terms.keys()]).toContain(remedy.term)
  })

  test('begin the clocks that wait for them', () => {
    for (const { after } of Object.values(kind.clocks ?? {})) {
      if (after === undefined) continue
      expect(declared.map(({ letter }) => letter)).toContain(after)
      expect(kind.steps.served?.internal, `${kind.kind} has no step served`).toBe(true)
    }
  })
})

test('no two services number their cases and letters alike', () => {
  const series = items.map(({ service }) => service.series)
  expect(new Set(series).size).toBe(series.length)
  const numbers = items.flatMap(({ service }) =>
    Object.values({ ...standardLetters, ...service.letters }).map(({ mark }) => `${service.series}${mark}`),
  )
  expect(new Set([...numbers, ...series]).size).toBe(numbers.length + series.length)
})
