import { registers } from '@zhiqiang/catalog/registers'
import { columnOf } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { asOwner } from '../support/test-server.ts'

const database = await testDatabase()

test.each(registers.map((register) => [register.id, register] as const))(
  'the table of %s has a column for every field, of its type, and no other',
  async (_, register) => {
    const { rows } = await asOwner(database.ownerUrl, (client) =>
      client.query<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
        [register.table],
      ),
    )
    const declared = Object.entries(register.fields).map(([name, field]) => [name, columnOf(field)])
    expect(rows.map(({ name, type }) => [name, type])).toEqual([['city', 'text'], ['key', 'text'], ...declared])
  },
)

test.each(registers.map((register) => [register.id, register] as const))(
  'what %s names of its fields is there',
  (_, register) => {
    const fields = Object.keys(register.fields)
    const named = [
      register.heading,
      register.dated,
      ...register.summary,
      ...register.groups.flatMap((g) => [...g.fields]),
    ]
    expect(named.filter((name) => !fields.includes(name))).toEqual([])
    expect(register.reader.wanted.filter((name) => !(name in register.reader.headings))).toEqual([])
  },
)
