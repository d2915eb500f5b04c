import { describe, expect, test } from 'vitest'
import { field } from './field.ts'
import type { Kind, Step } from './kind.ts'
import { kindFaults } from './kind-faults.ts'
import { t } from './text.ts'

const words = { label: t('字', 'Word'), consequence: t('字', 'Word') }
const open: Step = { from: [], to: 'open', can: 'task.assign', form: {}, ...words }
const close: Step = { from: ['open'], to: 'closed', can: 'task.assign', form: {}, ...words }
const sound: Kind = {
  kind: 'sound',
  version: 1,
  title: t('好', 'Sound'),
  read: 'task.read',
  states: { open: { label: t('开', 'Open') }, closed: { label: t('关', 'Closed'), final: true } },
  steps: { open, close },
}

/** The sound kind with something changed. */
const but = (change: Partial<Kind>): Kind => ({ ...sound, ...change })

test('a sound kind has no fault', () => {
  expect(kindFaults(sound)).toEqual([])
})

describe('states', () => {
  test('that no step leads to are named, also behind another of them', () => {
    const states = {
      ...sound.states,
      lost: { label: t('失', 'Lost') },
      after: { label: t('后', 'After'), final: true },
    }
    const steps = { open, close, on: { ...close, from: ['lost'], to: 'after' } }
    expect(kindFaults(but({ states, steps }))).toEqual(['no step leads to state lost', 'no step leads to state after'])
  })

  test('without a way out are final, and final ones have none', () => {
    const states = { open: { label: t('开', 'Open'), final: true }, closed: { label: t('关', 'Closed') } }
    expect(kindFaults(but({ states }))).toEqual([
      'state open is final and has a way out',
      'state closed is not final and has no way out',
    ])
  })
})

describe('steps', () => {
  test('name declared states only', () => {
    const steps = { open, close, leap: { ...close, from: ['up'], to: 'down' } }
    expect(kindFaults(but({ steps }))).toEqual([
      'step leap names the undeclared state up',
      'step leap names the undeclared state down',
    ])
  })

  test('lead to the states their effects may choose', () => {
    const states = { ...sound.states, put: { label: t('放', 'Put'), final: true } }
    const choose = { ...close, or: ['put'], does: 'choose' }
    expect(kindFaults(but({ states, steps: { open, choose } }))).toEqual([])
    expect(kindFaults(but({ steps: { open, close: { ...close, or: ['away'] } } }))).toEqual([
      'step close names the undeclared state away',
      'step close has no effect to choose a state',
    ])
  })

  test('open a thing, and in a state', () => {
    expect(kindFaults(but({ steps: { close: { ...close, to: 'open' } } }))).toContain('no step opens it')
    expect(kindFaults(but({ steps: { open, close, hover: { ...open, to: 'stay' } } }))).toEqual([
      'step hover opens a thing in no state',
    ])
  })

  test('need a verb somebody holds besides the operator', () => {
    const verb = 'task.sing' as 'task.sign'
    expect(kindFaults(but({ read: verb, steps: { open, close: { ...close, can: verb } } }))).toEqual([
      'no role holds task.sing of step close',
      'no role holds task.sing',
    ])
  })
})

describe('the due step', () => {
  test('is declared', () => {
    expect(kindFaults(but({ onDue: 'lapse' }))).toEqual(['the due step lapse is not declared'])
  })

  test('is internal, leaves some state, and asks for nothing', () => {
    const form = { why: field.text(t('由', 'Why')) }
    const steps = { open, close, lapse: { ...open, form } }
    expect(kindFaults(but({ onDue: 'lapse', steps }))).toEqual([
      'the due step lapse is not internal',
      'the due step lapse leaves no state',
      'the due step lapse asks for answers',
    ])
  })
})

test('every word stands in Chinese and in English without Chinese', () => {
  const form = {
    how: field.choice(t('如何', '如何'), { a: t('甲', '') }),
    why: field.text(t('', 'Why'), { hint: t('提示', ' ') }),
  }
  const steps = { open: { ...open, form, consequence: t('字', '') }, close }
  expect(kindFaults(but({ title: t('好', ''), steps }))).toEqual([
    'the consequence of step open has no English',
    'the English of field how of step open holds Chinese',
    'option a of field how of step open has no English',
    'field why of step open has no Chinese',
    'the hint of field why of step open has no English',
    'the kind has no English',
  ])
})
