import { describe, expect, it } from 'vitest'
import { placeIn, reviewedReading } from '../../test/reviewed-reading.ts'
import { acceptFinding, openFindings } from './accept-finding.ts'
import { applyCorrections } from './apply-corrections.ts'
import { codePointText } from './code-points.ts'
import { lastDayOf, ledgerOf } from './ledger-of.ts'
import { numberList } from './number-list.ts'

const reading = reviewedReading()

describe('the ledger a reading makes', () => {
  const ledger = ledgerOf(reading, '2025-01-01')

  it('has one task for each leaf of kind task and safeguard', () => {
    expect(ledger.tasks.map((x) => [x.path, x.kind])).toEqual([
      ['二/(一)', 'task'],
      ['二/(二)', 'task'],
      ['三', 'safeguard'],
    ])
  })

  it('proposes the first-named unit as lead and guesses none', () => {
    expect(ledger.tasks.map((x) => [x.lead, x.leadFrom])).toEqual([
      ['市市场监管局', 'first-named'],
      [null, null],
      [null, null],
    ])
    expect(ledger.counts).toMatchObject({ tasks: 3, unassigned: 2, units: 2 })
  })

  it('takes the marked lead before the first-named one', () => {
    const marked = applyCorrections(reading, [{ at: 'clauses.c3.lead', to: '市农村农业局' }])
    expect(marked.ok && ledgerOf(marked.value, '2025-01-01').tasks[0]).toMatchObject({
      lead: '市农村农业局',
      leadFrom: 'marked',
    })
  })

  it('takes a due date from the clause, else from the last year of the plan', () => {
    expect(ledger.tasks.map((x) => [x.dueOn, x.dueFrom])).toEqual([
      ['2025-06-30', 'deadline'],
      ['2026-12-31', 'horizon'],
      ['2026-12-31', 'horizon'],
    ])
  })

  it('says how binding a task is by its strongest verb', () => {
    expect(ledger.tasks.map((x) => x.strength?.class ?? null)).toEqual([null, 'encourage', 'must'])
  })

  it('turns targets and goals into indicators and cadences into duties of their clause', () => {
    expect(ledger.indicators.map((x) => [x.from, x.clauseId, x.value])).toEqual([
      ['target', 'c1', 12],
      ['goal', 'c1', null],
    ])
    expect(ledger.duties[0]).toMatchObject({
      clauseId: 'c3',
      title: '每年发布保护白皮书，2025年6月底前建立专利导航机制',
    })
  })

  it('is closed once the last year of the plan lies behind', () => {
    expect(ledgerOf(reading, '2026-12-31').closed).toBe(false)
    expect(ledgerOf(reading, '2027-01-01').closed).toBe(true)
  })
})

describe('a finding', () => {
  it('accepted, corrects the unit in the clause that names it', () => {
    expect(acceptFinding(reading, 'f1')).toEqual([{ at: 'clauses.c3.units', to: ['市市场监管局', '市农业农村局'] }])
  })

  it('without a suggestion changes nothing', () => {
    expect(acceptFinding(reading, 'f2')).toEqual([])
  })

  it('stays open until somebody answers it, errors first', () => {
    expect(openFindings(reading, []).map((f) => f.id)).toEqual(['f2', 'f1'])
    expect(openFindings(reading, [{ finding: 'f2', decision: 'dismissed' }]).map((f) => f.id)).toEqual(['f1'])
  })
})

describe('the numbers that are no targets', () => {
  it('come unread first, each with its reason', () => {
    expect(numberList(reading).map((n) => [n.number.quote, n.why.zh])).toEqual([
      ['500人次', '没有读懂，请确认'],
      ['2026年', '是日期、年份或规划期'],
    ])
  })
})

it('knows the last day of a year, a month and a day', () => {
  expect(['2015', '2016-02', '2015-06-30', 'soon'].map(lastDayOf)).toEqual([
    '2015-12-31',
    '2016-02-29',
    '2015-06-30',
    null,
  ])
})

it('slices by code points past astral characters', () => {
  const text = codePointText('甲𠮷乙')
  expect([text.length, text.slice([1, 3]), text.toPoint(3), text.toUtf16(2)]).toEqual([3, '𠮷乙', 2, 3])
  expect(codePointText(reading.source.text).slice(placeIn('鼓励'))).toBe('鼓励')
})
