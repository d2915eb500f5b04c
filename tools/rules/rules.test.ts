import { expect, test } from 'vitest'
import { breachesOf } from '../source-rules.ts'

/** The rules that find something in a file, with the line of each finding. */
function found(path: string, text: string): readonly string[] {
  return breachesOf(path, text).map(({ rule, line }) => `${rule}:${line}`)
}

const core = 'packages/server/src/core/clocks/sweep.ts'
const kind = 'packages/catalog/src/kinds/task/kind.ts'

test.each([
  'const today = new Date()',
  'const today = Date.now()',
  'const today = Date()',
  'const today = new globalThis.Date()',
  'const clock = Date.now',
])('clock: finds %s', (sample) => {
  expect(found(core, `\n${sample}\n`)).toEqual(['clock:2'])
})

test('clock: leaves a given moment, comments, texts, tests and the clock itself alone', () => {
  expect(found(core, 'const day = new Date(row.at) // not new Date()')).toEqual([])
  expect(found(core, "const help = 'Date.now() is not used'")).toEqual([])
  expect(found('packages/server/src/clock.ts', 'export const clock = () => new Date()')).toEqual([])
  expect(found('packages/kernel/src/time/dates.test.ts', 'const today = new Date()')).toEqual([])
})

test.each(['select now()', 'where due_on < current_date', 'values ($1, CURRENT_TIMESTAMP)', 'clock_timestamp()'])(
  'sql-clock: finds %s in a string, in a template and in a migration',
  (sql) => {
    expect(found(core, `const q = '${sql}'`)).toEqual(['sql-clock:1'])
    expect(found(core, `const q = sql\`\${table} ${sql}\``)).toEqual(['sql-clock:1'])
    expect(found('db/migrations/20261121T1530_core.sql', `create table a (\n  ${sql}\n);`)).toEqual(['sql-clock:2'])
  },
)

test('sql-clock: leaves calls of now and SQL comments alone', () => {
  expect(found(core, 'const at = now()')).toEqual([])
  expect(found('db/migrations/1.sql', '-- never now()\n/* nor\n current_date */ select 1;')).toEqual([])
})

test.each([
  "tx.updateTable('task').set({ state: 'done', revision: 2 }).where('id', '=', id)",
  "tx.updateTable('task').set('status', 'done')",
  "tx.updateTable('task').set((eb) => ({ 'state': eb.ref('next') }))",
  "tx.insertInto('task').values(row).onConflict((c) => c.column('id').doUpdateSet({ state }))",
  `const q = sql\`update task set revision = \${n}, state = \${'done'} where id = \${id}\``,
  'const q = "UPDATE public.task AS t SET state=\'done\'"',
])('state-write: finds %s', (sample) => {
  expect(found(core, sample)).toEqual(['state-write:1'])
})

test('state-write: leaves other columns, questions, plain maps and the engine alone', () => {
  const update = "tx.updateTable('task').set({ state: 'done' })"
  expect(found(core, "tx.updateTable('task').set({ title }).where('state', '=', 'open')")).toEqual([])
  expect(found(core, "const q = sql`update task set title = 'x' where state = 'open'`")).toEqual([])
  expect(found(core, "map.set('state', 1)")).toEqual([])
  expect(found('packages/server/src/core/engine/store.ts', update)).toEqual([])
  expect(found('packages/server/test/audit.db.test.ts', update)).toEqual([])
})

test.each([
  "const help = t('请在5个工作日内签收')",
  "const help = t('三十日内办结')",
  "const help = t('7 天后提醒')",
  "const help = 'within 15 working days'",
  'const graceDays = 7',
  'const step = { days: 5 }',
  'const due = addWorkdays(calendar, from, 5)',
])('day-literal: finds %s', (sample) => {
  expect(found(kind, sample)).toEqual(['day-literal:1'])
})

test('day-literal: leaves dates, named terms, the law and the sample city alone', () => {
  expect(found(kind, "const end = t('2027年6月30日前，十二月三十一日前')")).toEqual([])
  expect(found(kind, "const end = t('最后一天，同一日')")).toEqual([])
  expect(found(kind, "const due = addWorkdays(calendar, from, term('task.sign'))")).toEqual([])
  expect(found('packages/catalog/src/law/terms.ts', 'const term = { days: 5 }')).toEqual([])
  expect(found('packages/catalog/src/sample/years.ts', 'const historyDays = 730')).toEqual([])
  expect(found('packages/policy/src/time.ts', "const sample = '5个工作日'")).toEqual([])
})

test('leftover: finds reminders in every kind of text', () => {
  const word = ['TO', 'DO'].join('')
  expect(found('docs/how-to/x.md', `one\n${word}: two`)).toEqual(['leftover:2'])
  expect(found(core, `// ${['FIX', 'ME'].join('')} later`)).toEqual(['leftover:1'])
  expect(found(core, 'const todo = 1')).toEqual([])
})

const path = (...parts: readonly string[]) => ['', ...parts].join('/')

test('machine-path: finds folders of one machine and hosts of registries', () => {
  expect(found('README.md', `see ${path('work', 'shared', 'x')}`)).toEqual(['machine-path:1'])
  expect(found(core, `const a = '${path('root', 'x')}'`)).toEqual(['machine-path:1'])
  expect(found(core, `const a = '${path('tmp', 'x')}'`)).toEqual(['machine-path:1'])
  expect(found('package-lock.json', `"resolved": "https:/${path('registry.example.org', 'x')}"`)).toEqual([
    'machine-path:1',
  ])
})

test('machine-path: leaves routes, relative paths and system programs alone', () => {
  const paths = [
    path('api', 'work', 'tasks'),
    path('work'),
    `..${path('tmp', 'x')}`,
    path('usr', 'bin', 'chromium'),
    path('app', 'root', 'x'),
  ]
  expect(found(core, `const a = ${JSON.stringify(paths)}`)).toEqual([])
})

test('length: finds a file of more than 400 lines', () => {
  const lines = (count: number) => 'const a = 1\n'.repeat(count)
  expect(found(core, lines(401))).toEqual(['length:401'])
  expect(found(core, lines(400))).toEqual([])
  expect(found('packages/catalog/src/registry.gen.ts', lines(401))).toEqual([])
})
