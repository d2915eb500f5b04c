import { contract, type Endpoint, type OperationId } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { noteWords } from './notes.ts'
import { membersOf, sampleOf } from './shape.ts'

const endpoints = (Object.keys(contract) as OperationId[]).map((id): [OperationId, Endpoint] => [id, contract[id]])

test('lists the members of a schema, those inside lists and objects included', () => {
  const schema = z.object({
    rows: z.array(z.object({ id: z.uuid(), unit: z.object({ name: z.string() }).nullable() })),
    limit: z.int().min(1).max(200).default(50),
    light: z.enum(['met', 'missed']).optional(),
  })
  expect(membersOf(schema, 'input').map((m) => [m.path, m.type, m.required, ...m.limits])).toEqual([
    ['rows', 'object[]', true],
    ['rows[].id', 'uuid', true],
    ['rows[].unit', 'object | null', true],
    ['rows[].unit.name', 'string', true],
    ['limit', 'integer', false, '1–200', '= 50'],
    ['light', '"met" | "missed"', false],
  ])
})

test('lists the members of a schema that has a name wherever it is used, under what is said of it there', () => {
  const named = z.object({ id: z.uuid().meta({ id: 'test-id' }) }).meta({ id: 'test-row', description: 'a row' })
  const schema = z.object({ row: named, other: named.nullable().describe('another') })
  expect(membersOf(schema, 'output').map((m) => [m.path, m.type, m.says])).toEqual([
    ['row', 'object', 'a row'],
    ['row.id', 'uuid', null],
    ['other', 'object | null', 'another'],
    ['other.id', 'uuid', null],
  ])
})

test.each(endpoints.filter(([, endpoint]) => endpoint.body))(
  'writes an example body for %s with every required member',
  (_, endpoint) => {
    const required = endpoint.body ? membersOf(endpoint.body, 'input').filter((m) => m.required) : []
    const sample = JSON.stringify(endpoint.body ? sampleOf(endpoint.body) : null)
    for (const { path } of required.filter((m) => !m.path.includes('.'))) expect(sample).toContain(`"${path}"`)
  },
)

test('says in Chinese too what the contract says of its members', () => {
  const said = endpoints.flatMap(([, { params, query, body, ok }]) =>
    [params, query, body, ok].flatMap((schema) => (schema ? membersOf(schema, 'input').map((m) => m.says) : [])),
  )
  expect([...new Set(said)].filter((words) => words !== null && !noteWords[words])).toEqual([])
})
