import { type Clause, codePointText, plainSource, readPolicy, type Span } from '@zhiqiang/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockIndexAt, blocksOf } from './blocks.ts'
import { coverageBands, coverageShare } from './coverage-bands.ts'
import { entriesOf } from './entries.ts'
import { marksIn, marksOf, runsOf } from './marks.ts'

const plan = `某市知识产权工作方案

一、主要目标
到2026年，每万人口发明专利拥有量达到12件以上。

二、重点任务
（一）完善激励机制。每年发布白皮书。（责任单位：市市场监管局、市财政局）
（二）加强保护。鼓励企业参加培训，培训500人次。
`
const reading = readPolicy(plainSource(plan))
const text = codePointText(plan)

describe('the source cut into blocks', () => {
  const blocks = blocksOf(reading, text)

  it('holds every character that is not blank, once and in order', () => {
    const shown = blocks.flatMap((b) => b.paragraphs.map((p) => p.text)).join('')
    expect(shown.replace(/\s/g, '')).toBe(plan.replace(/\s/g, ''))
  })

  it('has one block for each clause with text of its own, and one for the head', () => {
    expect(blocks[0]?.clause).toBeNull()
    expect(blocks.filter((b) => b.clause !== null)).toHaveLength(reading.clauses.length)
  })

  it('finds the block of an offset', () => {
    const at = plan.indexOf('鼓励企业')
    expect(blocks[blockIndexAt(blocks, at)]?.clause?.heading).toBe('加强保护')
  })

  it('parts paragraphs at wide gaps, but not a signature spaced out', () => {
    const lost = '现将方案印发给你们，请认真贯彻执行。　　附件：某某方案一份　　国　　务　　院'
    const whole = blocksOf({ ...reading, clauses: [] }, codePointText(lost))
    expect(whole[0]?.paragraphs.map((p) => p.text)).toEqual([
      '现将方案印发给你们，请认真贯彻执行。',
      '附件：某某方案一份',
      '国　　务　　院',
    ])
  })

  it('keeps every character whatever the clauses and the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '𠮷', '\n', ' ', '　', 'a', '。', '\t') }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 5 }),
        (words, places) => {
          const source = codePointText(words)
          const clauses = places.flatMap(([start, size], i): Clause[] => {
            const span: Span = [Math.min(start, source.length), Math.min(start + size, source.length)]
            const sample = reading.clauses[0]
            return sample === undefined || span[0] === span[1] ? [] : [{ ...sample, id: `c${i}`, span }]
          })
          const shown = blocksOf({ ...reading, clauses }, source).flatMap((b) => b.paragraphs)
          expect(shown.map((p) => p.text.replace(/\s/g, '')).join('')).toBe(words.replace(/\s/g, ''))
          for (const p of shown) expect(source.slice(p.span)).toBe(p.text)
        },
      ),
    )
  })
})

describe('the marks of a paragraph', () => {
  const marks = marksOf(reading, [])

  it('leave its characters as they are', () => {
    for (const block of blocksOf(reading, text)) {
      for (const paragraph of block.paragraphs) {
        const runs = runsOf(text, paragraph, marksIn(marks, block.span))
        expect(runs.map((r) => r.text).join('')).toBe(paragraph.text)
      }
    }
  })

  it('name the cards of the words, the innermost first', () => {
    const target = reading.targets[0]
    const paragraph = blocksOf(reading, text)
      .flatMap((b) => b.paragraphs)
      .find((p) => p.text.includes('12件'))
    const runs = paragraph === undefined ? [] : runsOf(text, paragraph, marks)
    const run = runs.find((r) => r.text.includes('12'))
    expect(run?.kinds).toContain('number')
    expect(run?.keys[0]).toBe(`targets.${target?.id}`)
  })
})

describe('the cards', () => {
  it('stand under their clause, the clause first', () => {
    const entries = entriesOf(reading, [])
    const lists = entries.all.filter((e) => e.clause?.path === '一').map((e) => e.list)
    expect(lists[0]).toBe('clauses')
    expect(lists).toContain('targets')
    expect(entries.by.tasks).toHaveLength(2)
  })
})

describe('the coverage bar', () => {
  it('fills every slice and lets the rarer class win', () => {
    const bands = coverageBands(
      [
        { span: [0, 50], class: 'body' },
        { span: [50, 51], class: 'unread' },
        { span: [51, 100], class: 'body' },
      ],
      100,
      10,
    )
    expect(bands).toEqual([
      { from: 0, to: 5, class: 'body' },
      { from: 5, to: 6, class: 'unread' },
      { from: 6, to: 10, class: 'body' },
    ])
  })

  it('counts blanks neither as read nor as unread', () => {
    const share = coverageShare([
      { span: [0, 10], class: 'blank' },
      { span: [10, 19], class: 'body' },
      { span: [19, 20], class: 'unread' },
    ])
    expect(share.unread).toBeCloseTo(0.1)
  })
})
