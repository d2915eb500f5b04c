import { defineKind, field, t } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { openApiDocument } from './open-api.ts'

test('the description names what many endpoints share once, refers to nothing that is not there, and names nothing unused', async () => {
  const document = await openApiDocument('0', [])
  const { schemas } = (document as { readonly components: { readonly schemas: Readonly<Record<string, unknown>> } })
    .components
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Id', 'Day', 'Text', 'ThingRow', 'Problem']))
  expect(Object.keys(schemas)).not.toContain('IdInput')
  const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect([...new Set(refs)].sort()).toEqual(Object.keys(schemas).sort())
})

test('the answers of every step that a person takes are described, with what each field is called', async () => {
  const step = {
    from: [],
    to: 'open',
    can: 'task.assign',
    label: t('申请', 'Apply'),
    consequence: t('已申请', 'Applied'),
    form: { sum: field.money(t('金额', 'Sum')), note: field.optional(field.text(t('说明', 'Note'))) },
  } as const
  const loan = defineKind({
    kind: 'loan',
    version: 1,
    title: t('贷款', 'Loan'),
    read: 'task.read',
    states: { open: { label: t('已申请', 'Open') } },
    steps: { apply: step, again: step, lapse: { ...step, internal: true } },
  })
  const document = await openApiDocument('0', [loan])
  expect(document).toMatchObject({
    'x-forms': {
      loan: {
        apply: { type: 'object', required: ['sum'], properties: { sum: { type: 'integer', title: '金额' }, note: {} } },
      },
    },
  })
  expect(document).toHaveProperty('x-forms.loan.again', { $ref: '#/x-forms/loan/apply' })
  expect(document).not.toHaveProperty('x-forms.loan.lapse')
})
