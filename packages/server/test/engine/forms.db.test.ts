import { randomUUID } from 'node:crypto'
import { defineKind, field, t } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { openThing } from '../../src/core/engine/act.ts'
import { catalogueOf } from '../../src/core/engine/catalogue.ts'
import { aBench, here, wang } from './bench.ts'

const { engine, query, upload } = await aBench()

const label = t('字段', 'Field')
const application = defineKind({
  kind: 'application',
  version: 1,
  title: t('申请', 'Application'),
  read: 'task.read',
  states: { open: { label: t('已提交', 'Handed in'), final: true } },
  steps: {
    apply: {
      from: [],
      to: 'open',
      can: 'task.assign',
      label: t('申请', 'Apply'),
      consequence: t('已提交', 'Handed in'),
      form: {
        loan: field.yesNo(label),
        bank: field.when({ field: 'loan', is: true }, field.text(label)),
        where: field.optional(field.region(label)),
        rows: field.optional(
          field.group(label, {
            name: field.text(label),
            unit: field.optional(field.unit(label)),
            proof: field.optional(field.files(label, { types: ['pdf'] })),
            paper: field.optional(field.files(label)),
          }),
        ),
        agreed: field.consent(label, t('以上属实。', 'All this is true.'), '2026-1'),
        signed: field.signature(label),
      },
    },
  },
})
const own = { ...engine, catalogue: catalogueOf([application], {}) }
const sure = { loan: false, agreed: { version: '2026-1' }, signed: { name: '王敏' } }

const apply = (answers: Readonly<Record<string, unknown>>) =>
  openThing(own, wang, {
    kind: 'application',
    step: 'apply',
    parentId: null,
    city: here,
    requestId: randomUUID(),
    answers,
  })

/** What is wrong with answers that are refused. */
async function refusal(answers: Readonly<Record<string, unknown>>): Promise<string> {
  const done = await apply({ ...sure, ...answers })
  return done.ok ? '' : done.problem.message.zh
}

test('units, files and divisions are looked at wherever in a form they stand', async () => {
  const file = await upload(wang, '说明.txt')
  expect(await refusal({ rows: [{ name: '甲', unit: randomUUID() }] })).toContain('所选单位不存在或已撤并')
  expect(await refusal({ rows: [{ name: '甲', paper: [{ upload: randomUUID() }] }] })).toContain('有附件不存在')
  expect(await refusal({ rows: [{ name: '甲', proof: [{ upload: file }] }] })).toContain('不是可以提交的格式')
  expect(await refusal({ where: '110101' })).toContain('所选区划不在本市')
})

test('the event keeps what was agreed to, what was signed, the files of each row, and nothing that was not asked', async () => {
  const file = await upload(wang, '说明.txt')
  const done = await apply({ ...sure, bank: '示例银行', rows: [{ name: '甲', paper: [{ upload: file }] }] })
  if (!done.ok) throw new Error(done.problem.message.zh)
  const [event] = await query<{ payload: { answers: Record<string, unknown> } }>(
    `select payload from event where thing_id = '${done.value.thing.id}'`,
  )
  const { answers } = event?.payload ?? { answers: {} }
  expect(answers).not.toHaveProperty('bank')
  expect(answers.agreed).toMatchObject({ version: '2026-1', text: '以上属实。', at: done.value.at })
  expect(answers.signed).toMatchObject({
    name: '王敏',
    at: done.value.at,
    sm3: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(answers.rows).toMatchObject([{ name: '甲', paper: [{ sm3: expect.any(String), name: expect.any(String) }] }])
})
