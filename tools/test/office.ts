import { isDeepStrictEqual } from 'node:util'

/** Runs one `zq` command to its end; `output` is what it printed. */
export type Zq = (args: readonly string[]) => Promise<{ readonly code: number; readonly output: string }>

const plan = 'tests/fixtures/plan.txt'
const region = '990100'

/** The part of `zq`'s JSON that is read here. */
interface Printed {
  readonly id: string
  readonly ok: boolean
  readonly rows: readonly { readonly id: string; readonly path: string; readonly state: string }[]
  readonly thing: { readonly id: string; readonly state: string }
}

/**
 * Plays what an office does from the empty database to a task that is done: migrations, a city with its units, a plan
 * imported and published, a task assigned, signed for, reported on with a file, accepted and closed, everything sealed
 * and verified. Stops at the first command that does not end as it should.
 * @returns what went wrong, or null
 */
export async function playOffice(zq: Zq): Promise<string | null> {
  try {
    await play(zq)
    return null
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

async function play(zq: Zq): Promise<void> {
  const run = async (...args: readonly string[]): Promise<Printed> => {
    const { code, output } = await zq([...args, '--json'])
    if (code !== 0) throw new Error(`zq ${args.join(' ')} ended with ${code}:\n${output}`)
    return JSON.parse(output) as Printed
  }
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (!isDeepStrictEqual(found, wanted))
      throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`)
  }

  await run('db', 'migrate')
  await run('city', 'add', region, '云岭市')
  for (const unit of ['市市场监管局', '市科技局', '市公安局']) await run('unit', 'add', unit, '--from', '2020-01-01')
  const { id } = await run('policy', 'import', plan, '--region', region)
  expect('published', (await run('policy', 'publish', id, '--visibility', 'public')).thing.state, 'published')

  const { rows } = await run('task', 'list', '--all')
  expect('tasks', rows.map((row) => row.path).sort(), ['三/(一)/1', '三/(一)/2', '三/(二)/1', '三/(二)/2'])
  const task = rows.find((row) => row.path === '三/(二)/2')?.id ?? ''
  const [unit] = (await run('unit', 'list', '--q', '市科技局')).rows
  const lead = JSON.stringify({ lead: unit?.id })
  expect('assigned', (await run('task', 'act', task, 'assign', '--answers', lead)).thing.state, 'assigned')
  expect('signed for', (await run('task', 'act', task, 'sign')).thing.state, 'active')
  const answers = JSON.stringify({ text: '已建立行业性调解组织，名单见附件。' })
  const report = await run('thing', 'open', 'report', 'submit', '--parent', task, '--answers', answers, '--file', plan)
  expect('accepted', (await run('thing', 'act', report.thing.id, 'accept')).thing.state, 'accepted')
  expect('finished', (await run('task', 'act', task, 'finish')).thing.state, 'done')

  await run('audit', 'seal')
  await run('files', 'verify')
  expect('verified', (await run('audit', 'verify')).ok, true)
}
