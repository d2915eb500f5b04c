import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeIn, planText, reviewedReading } from '../../test/reviewed-reading.ts'
import { applyCorrections } from './apply-corrections.ts'
import { valueAt } from './correctable.ts'
import type { Correction, UncheckedCorrection } from './correction.ts'
import { undoCorrection } from './undo-correction.ts'

const reading = reviewedReading()

function after(...corrections: UncheckedCorrection[]) {
  const made = applyCorrections(reading, corrections)
  if (!made.ok) throw new Error(made.problem.message.zh)
  return made.value
}

function refused(at: string, to: unknown) {
  const made = applyCorrections(reading, [{ at, to }])
  return made.ok ? null : made.problem.fields?.[at]
}

describe('correcting a reading', () => {
  it('changes nothing without corrections', () => {
    expect(after()).toEqual(reading)
  })

  it('takes the later of two corrections of one field', () => {
    const now = after({ at: 'targets.t1.value', to: 13 }, { at: 'targets.t1.value', to: { min: 12, max: 14 } })
    expect(now.targets[0]?.value).toEqual({ min: 12, max: 14 })
  })

  it('keeps a renamed unit at its place in the source, and the lead with it', () => {
    const now = after(
      { at: 'clauses.c3.lead', to: '市农村农业局' },
      { at: 'clauses.c3.units', to: ['市市场监管局', '市农业农村局'] },
    )
    const clause = now.clauses.find((c) => c.id === 'c3')
    expect(clause?.lead).toBe('市农业农村局')
    expect(clause?.unitSpans[1]).toEqual({ name: '市农业农村局', span: placeIn('市农村农业局'), lead: false })
  })

  it('drops the lead with its unit', () => {
    const now = after({ at: 'clauses.c3.lead', to: '市农村农业局' }, { at: 'clauses.c3.units', to: ['市市场监管局'] })
    expect(now.clauses.find((c) => c.id === 'c3')?.lead).toBeNull()
  })

  it('makes a leaf a task, or not, when its kind changes', () => {
    expect(after({ at: 'clauses.c4.kind', to: 'principle' }).clauses.find((c) => c.id === 'c4')?.isTask).toBe(false)
    expect(after({ at: 'clauses.c2.kind', to: 'task' }).clauses.find((c) => c.id === 'c2')?.isTask).toBe(false)
  })

  it('adds a target from a span of the text, with its path, quote and number', () => {
    const span = placeIn('培训500人次')
    const now = after({
      at: 'targets.+',
      to: { span, numberSpan: placeIn('500人次'), indicator: '培训人次', operator: '>=', value: 500, unit: '人次' },
    })
    expect(now.targets[1]).toMatchObject({ id: 't2', path: '二/(二)', quote: '培训500人次', value: 500, period: null })
    expect(now.numbers[2]?.class).toBe('target')
    expect(now.coverage.map((c) => c.class)).toEqual(['body', 'target', 'body'])
  })

  it('never gives an id again, even after a removal', () => {
    const span = placeIn('培训500人次')
    const add = { at: 'targets.+', to: { span, indicator: '培训人次', operator: '>=', value: 500, unit: '人次' } }
    const now = after(add, { at: 'targets.t2.remove', to: true }, add)
    expect(now.targets.map((x) => x.id)).toEqual(['t1', 't3'])
  })

  it('takes a removal back with everything the entry was', () => {
    expect(after({ at: 'clauses.c3.remove', to: true }, { at: 'clauses.c3.remove', to: false })).toEqual(reading)
  })

  it('gives the text, units and entries of a removed clause to the one before', () => {
    const now = after({ at: 'clauses.c4.remove', to: true })
    const before = now.clauses.find((c) => c.id === 'c3')
    expect(now.clauses.map((c) => c.id)).toEqual(['c1', 'c2', 'c3', 'c5'])
    expect(before?.strength.map((s) => s.word)).toEqual(['鼓励'])
  })

  it('cuts a missed clause out of the one it was read into', () => {
    const now = after({ at: 'clauses.+', to: { span: placeIn('鼓励企业参加培训'), path: '二/(三)', kind: 'task' } })
    const [whole, made] = [now.clauses.find((c) => c.id === 'c4'), now.clauses.find((c) => c.id === 'c6')]
    expect(made).toMatchObject({ path: '二/(三)', parent: '二', level: 2, heading: '鼓励企业参加培训', isTask: true })
    expect(whole?.span[1]).toBe(made?.span[0])
    expect(whole?.strength).toEqual([])
    expect(made?.strength.map((s) => s.word)).toEqual(['鼓励'])
  })

  it('sets, takes away and adds the strength of a verb', () => {
    const at = placeIn('鼓励')
    expect(after({ at: `clauses.c4.strength.${at[0]}`, to: 'promote' }).clauses[3]?.strength[0]?.class).toBe('promote')
    expect(after({ at: `clauses.c4.strength.${at[0]}`, to: null }).clauses[3]?.strength).toEqual([])
    const added = after({ at: 'clauses.c3.strength.+', to: { span: placeIn('建立'), class: 'promote' } })
    expect(added.clauses[2]?.strength[0]).toMatchObject({ word: '建立', class: 'promote' })
  })

  it('keeps a rule beside a recurrence as written', () => {
    expect(after({ at: 'cadences.k1.every', to: '3 years' }).cadences[0]?.rule).toEqual({ unit: 'year', n: 3 })
  })
})

describe('a correction that cannot be', () => {
  it.each([
    ['nowhere', 1],
    ['document.colour', 'red'],
    ['document.constructor', 'x'],
    ['clauses.c99.heading', '标题'],
    ['clauses.c3.path', '九'],
    ['targets.t1.value', 'many'],
    ['targets.t1.value', { min: 3, max: 1 }],
    ['targets.t1.operator', '≥'],
    ['targets.t1.remove', false],
    ['clauses.c3.units', ['市科技局', '市科技局']],
    ['clauses.c3.lead', '市科技局'],
    ['deadlines.d1.by', '2025-13'],
    ['document.issuedOn', '2024-02-30'],
    ['cadences.k1.every', 'often'],
    ['targets.+', { span: [0, 999999], indicator: 'x', operator: '>=', value: 1, unit: '件' }],
    ['targets.+', { span: [0, 3], indicator: 'x', operator: '>=', value: 1, unit: '件' }],
    ['targets.+', { span: [60, 63], indicator: 'x' }],
    ['clauses.+', { span: [40, 45], path: '一', kind: 'task' }],
    ['numbers.1.class', 'other'],
    ['document.basis', [{ title: '纲要', number: null, span: [0, 99999] }]],
  ])('is refused with its place: %s', (at, to) => {
    const why = refused(at, to)
    expect(why?.zh).toBeTruthy()
    expect(why?.en).toMatch(/^[\x20-\x7e]+$/)
  })

  it('never throws, whatever the place and the value', () => {
    const place = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom(
            'document',
            'clauses',
            'targets',
            'goals',
            'cadences',
            'deadlines',
            'named_systems',
            'numbers',
          ),
          fc.constantFrom('c3', 't1', 'g1', 'k1', 'd1', 'm1', '+', 'title', 'basis', '0'),
          fc.constantFrom('', '.remove', '.units', '.value', '.every', '.rank', '.class', '.strength.+', '.heading'),
        )
        .map(([list, id, field]) => `${list}.${id}${field}`),
    )
    fc.assert(
      fc.property(place, fc.jsonValue(), (at, to) => {
        const made = applyCorrections(reading, [{ at, to }])
        expect(made.ok || made.problem.code === 'E_INPUT').toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('undoing a correction', () => {
  const record = (correction: Correction) => ({ ...correction, from: valueAt(reading, correction.at) })
  const cases: readonly Correction[] = [
    { at: 'document.title', to: '另一标题' },
    { at: 'clauses.c3.units', to: ['市科技局'] },
    { at: 'targets.t1.remove', to: true },
    { at: 'goals.g1.rank', to: { within: 3, of: '全省' } },
    { at: `clauses.c4.strength.${placeIn('鼓励')[0]}`, to: null },
    { at: 'clauses.c3.strength.+', to: { span: placeIn('建立'), class: 'promote' } },
    { at: 'deadlines.+', to: { span: placeIn('到2026年'), by: '2026' } },
  ]

  it.each(cases)('is one more correction that restores what stood there: $at', (correction) => {
    const undo = undoCorrection(after(correction), record(correction))
    expect(undo).not.toBeNull()
    const now = after(correction, ...(undo === null ? [] : [undo]))
    expect(now.targets).toEqual(reading.targets)
    expect(now.goals).toEqual(reading.goals)
    expect(now.deadlines).toEqual(reading.deadlines)
    expect(now.document).toEqual(reading.document)
    expect(now.clauses.map((c) => [c.units, c.strength])).toEqual(reading.clauses.map((c) => [c.units, c.strength]))
  })

  it('is not offered twice', () => {
    const first = { at: 'document.title', to: '另一标题' }
    expect(undoCorrection(reading, record(first))).toBeNull()
    const removal = { at: 'targets.t1.remove', to: true }
    expect(undoCorrection(reading, record(removal))).toBeNull()
  })

  it('is not offered for what a later correction has overtaken', () => {
    const [first, second] = [
      { at: 'targets.t1.value', to: 13 },
      { at: 'targets.t1.value', to: 14 },
    ]
    expect(undoCorrection(after(first, second), record(first))).toBeNull()
    expect(undoCorrection(after(first, second), { ...second, from: 13 })).toEqual({ at: 'targets.t1.value', to: 13 })
  })
})

it('counts offsets in code points', () => {
  expect([...planText].length).toBe(reading.source.length)
})
