import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PolicyReading, plainSource, readPolicy, type Span } from '../src/index.ts'
import { samplePlan } from './sample-plan.ts'
import { sharedFolder, textsIn } from './shared.ts'
import { countSteps } from './steps.ts'

const bare = (words: string) => words.replace(/\s|\*\*/g, '')

/** Holds everything a reading claims about places against the text itself. */
function checkPlaces(text: string, reading: PolicyReading): void {
  const points = [...text]
  const slice = ([start, end]: Span) => bare(points.slice(start, end).join(''))
  expect(reading.source.length).toBe(points.length)

  let at = 0
  for (const { span } of reading.coverage) {
    expect(span[0]).toBe(at)
    expect(span[1]).toBeGreaterThan(span[0])
    at = span[1]
  }
  expect(at).toBe(points.length)

  for (const clause of reading.clauses) {
    expect(slice(clause.headingSpan)).toBe(bare(clause.heading))
    for (const unit of clause.unitSpans) expect(slice(unit.span)).toBe(bare(unit.name))
    for (const word of clause.strength) expect(slice(word.span)).toBe(word.word)
  }
  for (const item of [
    ...reading.targets,
    ...reading.goals,
    ...reading.cadences,
    ...reading.deadlines,
    ...reading.numbers,
  ]) {
    expect(slice(item.span)).toBe(bare(item.quote))
  }
  for (const system of reading.named_systems) expect(slice(system.nameSpan)).toBe(bare(system.name))
  for (const basis of reading.document.basis) expect(slice(basis.span)).toContain(bare(basis.title))
  for (const { span } of reading.findings) {
    expect(span[0]).toBeGreaterThanOrEqual(0)
    expect(span[1]).toBeLessThanOrEqual(points.length)
  }
}

const pieces = [
  '一、总体要求',
  '（一）主要目标。',
  '1.',
  '到2025年，',
  '达到30件以上',
  '力争',
  '责任单位：',
  '市科技局',
  '、',
  '和',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '。',
  '；',
  '\n',
  '\n\n',
  '\r\n',
  '　　',
  ' ',
  '\t',
  '|',
  '每年',
  '定期',
  '6月底前完成',
  '附件1',
  '第一条 ',
  '培育',
  '5G',
  '千分之三',
  '𠮷',
  '🙂',
  '\u0000',
  '全省前3名',
  '云政〔2024〕5号',
  '2024年3月1日',
  '抄送：',
  '**',
  '#',
  '- 3 -',
  '由市财政局负责',
  '10%',
  '——',
  '建立信用机制',
  '序号\t任务\t责任单位',
  '一',
  '万',
]

describe('any text', () => {
  it('is read without an exception, and every place is right', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('')
        checkPlaces(whole, readPolicy(plainSource(whole)))
      }),
      { numRuns: 200 },
    )
  })

  it('made of a plan by cutting, doubling and inserting is read as well', () => {
    const edit = fc.record({
      at: fc.nat(samplePlan.length),
      cut: fc.nat(40),
      insert: fc.constantFrom(...pieces, samplePlan.slice(300, 500)),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const whole = edits.reduce(
          (text, { at, cut, insert }) => text.slice(0, at) + insert + text.slice(at + cut),
          samplePlan,
        )
        checkPlaces(whole, readPolicy(plainSource(whole)))
      }),
      { numRuns: 80 },
    )
  })

  it('that is a real document keeps every place right', () => {
    const folder = sharedFolder('policies')
    const texts = folder === null ? [] : [...textsIn(folder), ...textsIn(join(folder, 'unannotated'))]
    for (const [, text] of texts) checkPlaces(text, readPolicy(plainSource(text)))
  })
})

describe('the work done', () => {
  const stuff = [
    '(',
    '（',
    '1',
    '、',
    '《',
    '“',
    '一、',
    '1.',
    '（一）',
    '责任单位：市局、',
    '到2020年，',
    '达到5件，',
    '6月底，',
    '附件1\n',
    '一、总\n',
    '①\n',
    '(1)\n',
    '第一条 甲\n',
    '1,',
    '1-',
    'a',
    '万',
    '每年，',
    '\n',
    '（市财政局负责）',
    '《甲法》',
  ]

  it.each(stuff)('grows no faster than the text when %j is repeated', (piece) => {
    const few = countSteps(() => readPolicy(plainSource(piece.repeat(600))))
    const many = countSteps(() => readPolicy(plainSource(piece.repeat(6000))))
    expect(many / few).toBeLessThan(12)
  })

  it('grows no faster than the text when plans are put one behind the other', () => {
    const plans = (n: number) =>
      Array.from({ length: n }, (_, i) => samplePlan.replaceAll('专利', `专利${String.fromCharCode(0x4e00 + i)}`)).join(
        '\n',
      )
    const few = countSteps(() => readPolicy(plainSource(plans(4))))
    const many = countSteps(() => readPolicy(plainSource(plans(40))))
    expect(many / few).toBeLessThan(12)
  })

  it('grows no faster than the text for any two pieces in turn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pieces), fc.constantFrom(...pieces), (a, b) => {
        const few = countSteps(() => readPolicy(plainSource((a + b).repeat(800))))
        const many = countSteps(() => readPolicy(plainSource((a + b).repeat(4000))))
        expect(many / few).toBeLessThan(6)
      }),
      { numRuns: 25 },
    )
  })
})
