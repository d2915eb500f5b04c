import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PolicyReading, plainSource, readPolicy } from '../src/index.ts'
import { samplePlan } from './sample-plan.ts'
import { sharedFolder, textsIn } from './shared.ts'

const policies = sharedFolder('policies')
const texts: readonly (readonly [string, string])[] = [
  ['sample plan', samplePlan],
  ...(policies === null ? [] : [...textsIn(policies), ...textsIn(join(policies, 'unannotated'))]),
]

const signs = [',，', ':：', ';；', '(（', ')）', '%％'] as const
const toFull = (text: string) =>
  [...text].map((char) => signs.find((pair) => pair[0] === char)?.[1] ?? shifted(char, /[0-9]/, 0xfee0)).join('')
const toHalf = (text: string) =>
  [...text].map((char) => signs.find((pair) => pair[1] === char)?.[0] ?? shifted(char, /[０-９]/, -0xfee0)).join('')
const shifted = (char: string, range: RegExp, by: number) =>
  range.test(char) ? String.fromCharCode(char.charCodeAt(0) + by) : char

/** Words as they are once what the change touched (width, brackets, blanks) is left out of account. */
const plain = (words: string) =>
  toHalf(words)
    .replace(/\s/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')

/** What a reading says, word for word; `rename` does to it what the change did to the text. */
function said(reading: PolicyReading, rename: (words: string) => string = (words) => words) {
  const w = (words: string | null) => (words === null ? null : plain(rename(words)))
  const { document: d } = reading
  return {
    document: [w(d.title), w(d.number), w(d.issuer), d.issuedOn, d.printedOn, w(d.attachment)],
    basis: d.basis.map(({ title, number }) => [w(title), w(number)]),
    clauses: reading.clauses.map(({ path, heading, kind, units, lead }) => [
      w(path),
      w(heading),
      kind,
      units.map(w),
      w(lead),
    ]),
    targets: reading.targets.map((t) => [w(t.path), w(t.indicator), t.operator, t.value, w(t.unit), t.period]),
    cadences: reading.cadences.map(({ path, every, quote }) => [w(path), every, w(quote)]),
    deadlines: reading.deadlines.map(({ path, by, mode, quote }) => [w(path), by, mode, w(quote)]),
  }
}

const changes: readonly {
  readonly name: string
  readonly change: (text: string) => string
  readonly renames?: boolean
}[] = [
  { name: 'half-width signs and figures', change: toHalf },
  { name: 'full-width signs and figures', change: toFull },
  { name: 'square brackets around the year', change: (text) => text.replace(/〔/g, '[').replace(/〕/g, ']') },
  { name: 'round brackets around the year', change: (text) => text.replace(/〔/g, '(').replace(/〕/g, ')') },
  { name: 'CRLF line ends', change: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'blank lines', change: (text) => text.replace(/\n/g, '\n\n') },
  {
    name: 'spaces beside figures',
    change: (text) => text.replace(/(?<=[^\d\s.])(\d+(?:\.\d+)?)(?=[^\d\s.])/g, ' $1 '),
  },
  {
    name: 'another city',
    change: (text) => text.replace(/云海|衡阳|三门峡|汕尾|新乡|信阳|重庆|义乌|包头|广州|陕西|象州/g, '东陵'),
    renames: true,
  },
  {
    name: 'units by other names',
    change: (text) => text.replace(/市市场监管局/g, '市综合监测局').replace(/财政局/g, '理财局'),
    renames: true,
  },
]

describe.each(changes)('$name', ({ change, renames }) => {
  it.each(texts)('change nothing else in %s', (_, text) => {
    const before = said(readPolicy(plainSource(text)), renames === true ? change : undefined)
    expect(said(readPolicy(plainSource(change(text))))).toEqual(before)
  })
})

describe('a page break inside a sentence', () => {
  const cutAt = [
    '专利密集型产业|增加值',
    '建设不少于4个专利导航|服务基地',
    '市科技局、市农业|农村局）',
    '每三年开展一|次评估',
    '完善激励|机制。',
  ]

  it.each(cutAt)('at %s is mended', (place) => {
    const [left = '', right = ''] = place.split('|')
    for (const gap of ['\n\n', '\n', '\f', '\r\n\r\n']) {
      const cut = samplePlan.replace(left + right, left + gap + right)
      expect(cut).not.toBe(samplePlan)
      expect(said(readPolicy(plainSource(cut)))).toEqual(said(readPolicy(plainSource(samplePlan))))
    }
  })

  it('is reported where it was mended', () => {
    const cut = samplePlan.replace('专利密集型产业增加值', '专利密集型产业\n\n增加值')
    const found = readPolicy(plainSource(cut)).findings.filter(({ code }) => code === 'cut-sentence')
    expect(found.map(({ path }) => path)).toEqual(['一/(二)'])
  })

  it('with a page number does not end the sentence', () => {
    const cut = samplePlan.replace('不少于4个专利导航服务基地', '不少于4个专利\n\n- 3 -\n\n导航服务基地')
    const target = readPolicy(plainSource(cut)).targets.find(({ value }) => value === 4)
    expect(target?.indicator).toBe('专利导航服务基地')
  })
})
