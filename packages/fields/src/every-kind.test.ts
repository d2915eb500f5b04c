// @vitest-environment happy-dom
import { type Field, type FieldKind, field, t } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { facets, jsonSchemaOf, printed, readAnswers, sampleAnswers, searchWords } from './index.ts'
import { webFacets } from './kinds.web.gen.ts'

const label = t('字段', 'Field')
const options = { a: t('甲', 'A'), b: t('乙', 'B') }

/** One declaration of every kind; a new kind does not compile until it stands here. */
const declared: { readonly [K in FieldKind]: Extract<Field, { kind: K }> } = {
  address: field.address(label),
  choice: field.choice(label, options),
  consent: field.consent(label, t('以上内容属实。', 'All this is true.'), '2026-1'),
  data: field.data(label),
  date: field.date(label),
  dateRange: field.dateRange(label),
  files: field.files(label, { types: ['pdf', 'jpg'], maxBytes: 5_000_000 }),
  group: field.group(label, { name: field.text(label), share: field.optional(field.money(label)) }, { min: 2 }),
  ipNumber: field.ipNumber(label, { sorts: ['trademark', 'patent'] }),
  ipc: field.ipc(label),
  longText: field.longText(label),
  money: field.money(label),
  multiChoice: field.multiChoice(label, options, { min: 2 }),
  nice: field.nice(label),
  number: field.number(label, { min: 3, max: 8 }),
  party: field.party(label),
  person: field.person(label),
  record: field.record(label, 'clause'),
  region: field.region(label),
  registerRef: field.registerRef(label, 'pledges'),
  signature: field.signature(label),
  text: field.text(label),
  unit: field.unit(label),
  units: field.units(label),
  yesNo: field.yesNo(label),
}

describe.each(Object.entries(declared))('a field of kind %s', (kind, f) => {
  const sample = sampleAnswers({ x: f })

  test('takes its own sample, prints it in both languages and is found by words', () => {
    expect(readAnswers({ x: f }, sample).wrong).toEqual({})
    for (const lang of ['zh', 'en'] as const) expect(printed(sample.x, f, lang)).not.toBe('')
    for (const word of searchWords({ x: f }, sample)) expect(word).not.toBe('')
  })

  test('can be described as JSON schema, and says how to mend a wrong answer in both languages', () => {
    expect(jsonSchemaOf({ x: f })).toHaveProperty('properties.x')
    if (kind === 'data') return
    const { x } = readAnswers({ x: f }, { x: null }).wrong
    expect(x?.zh).toContain('字段')
    expect(x?.en).not.toMatch(/\p{Script=Han}/u)
  })

  test('has a filter on the screen just where an answer can be filtered', () => {
    const known: Readonly<Record<string, { readonly Filter: unknown }>> = webFacets
    const pure: Readonly<Record<string, { readonly matches: unknown }>> = facets
    expect(known[kind]?.Filter === null).toBe(pure[kind]?.matches === null)
  })
})

test('an optional field of any kind may stay away', () => {
  for (const f of Object.values(declared)) expect(readAnswers({ x: { ...f, required: false } }, {}).wrong).toEqual({})
})
