import { field, t } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { fieldsOf } from '../src/commands/thing/form-line.ts'

const label = t('字段', 'Field')

test('a form is printed as its answers are given: what may stay away, what is conditional, what is taken', () => {
  const form = {
    name: field.text(label),
    sort: field.choice(label, { a: label, b: label }),
    note: field.optional(field.longText(label)),
    bank: field.when({ field: 'sort', is: 'a' }, field.party(label)),
    people: field.group(label, { name: field.text(label), share: field.optional(field.number(label)) }),
    agreed: field.consent(label, label, '2026-1'),
  }
  expect(fieldsOf(form)).toBe(
    [
      'name:text',
      'sort:choice(a|b)',
      '[note:longText]',
      'bank:party(organisation|person)?',
      'people:group(name:text [share:number])',
      'agreed:consent(2026-1)',
    ].join(' '),
  )
})
