import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, expect } from 'vitest'
import {
  type Actor,
  asRoot,
  type Casting,
  copyProgram,
  curtain,
  gone,
  launches,
  launchesAsRoot,
  makeHome,
  makeStage,
  ordinary,
  play,
  stranger,
} from './stage.ts'

const { folder, program, remove } = await makeStage()
afterAll(remove)

/**
 * Starts twice on one data folder: the second start finds what the first acknowledged, and its PostgreSQL ends with it
 * when it is killed.
 */
async function startTwice(program: string, dataDir: string, casting: Casting = {}): Promise<Actor> {
  const first = await play(program, 'serve', dataDir, casting)
  const started = await first.hears('started')
  expect(started).toMatchObject({ rows: 0, version: '18.4' })
  expect(started.trigrams).toBeGreaterThan(0)
  await first.hears('written')
  const written = await curtain(first)
  const second = await play(program, 'serve', dataDir, casting)
  const { rows, pid } = await second.hears('started')
  expect(rows).toBe(written)
  second.kill('SIGKILL')
  await second.ended
  await gone(Number(pid))
  return second
}

async function way(actor: Actor): Promise<unknown> {
  return (await actor.hears('started')).way
}

async function secrets(dataDir: string): Promise<void> {
  for (const name of ['pg-password', 'app-password']) {
    expect((await stat(join(dataDir, name))).mode & 0o777, name).toBe(0o600)
  }
  for (const name of ['.', 'pg', 'run']) expect((await stat(join(dataDir, name))).mode & 0o777, name).toBe(0o700)
  expect(await readFile(join(dataDir, 'pg/pg_hba.conf'), 'utf8')).not.toMatch(/^[^#].*\b(trust|peer|md5)$/m)
}

launches('starts for an ordinary user', async () => {
  const dataDir = join(await makeHome(folder, 'ordinary', asRoot ? ordinary : undefined), 'data')
  expect(await way(await startTwice(program, dataDir, { as: 'ordinary' }))).toBe('direct')
  await secrets(dataDir)
  if (asRoot) expect((await stat(join(dataDir, 'pg'))).uid).toBe(ordinary)
})

launchesAsRoot('starts for root, and the files stay root’s', async () => {
  const dataDir = join(await makeHome(folder, 'root'), 'data')
  expect(await way(await startTwice(program, dataDir))).toBe('namespace')
  await secrets(dataDir)
  expect((await stat(join(dataDir, 'pg/base'))).uid).toBe(0)
})

launchesAsRoot('starts for a user without an account', async () => {
  const dataDir = join(await makeHome(folder, 'stranger', stranger), 'data')
  expect(await way(await startTwice(program, dataDir, { as: 'stranger' }))).toBe('namespace')
  expect((await stat(join(dataDir, 'pg/base'))).uid).toBe(stranger)
})

launchesAsRoot('starts for root where only root and nobody have accounts', async () => {
  const dataDir = join(await makeHome(folder, 'bare'), 'data')
  expect(await way(await startTwice(program, dataDir, { as: 'root-of-a-bare-system' }))).toBe('namespace')
})

launchesAsRoot('starts for root with program and data under a folder only root may enter', async () => {
  const { inside, dataDir } = await lockedAway('locked')
  expect(await way(await startTwice(inside, dataDir))).toBe('namespace')
})

launchesAsRoot('starts for root where user namespaces are refused', async () => {
  const dataDir = join(await makeHome(folder, 'refused'), 'data')
  expect(await way(await startTwice(program, dataDir, { as: 'root-without-namespaces' }))).toBe('other-user')
})

launchesAsRoot('starts where namespaces are refused and all lies under a folder only root may enter', async () => {
  const { inside, dataDir } = await lockedAway('refused-locked')
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  await chmod(temporary, 0o1777)
  const casting = { as: 'root-without-namespaces', env: { TMPDIR: temporary } } as const
  const actor = await play(inside, 'serve', dataDir, casting)
  const { pid } = await actor.hears('started')
  const copy = dirname(dirname((await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')[0] ?? ''))
  expect(dirname(copy)).toBe(temporary)
  await actor.hears('written')
  const rows = await curtain(actor)
  expect(existsSync(copy)).toBe(false)

  const back = await play(inside, 'serve', dataDir)
  expect(await back.hears('started')).toMatchObject({ way: 'namespace', rows })
  await curtain(back)
})

launchesAsRoot('as root keeps a cluster with the ordinary user who made it', async () => {
  const dataDir = join(await makeHome(folder, 'kept', ordinary), 'data')
  await startTwice(program, dataDir, { as: 'ordinary' })
  const root = await play(program, 'serve', dataDir)
  expect(await root.hears('started')).toMatchObject({ way: 'other-user' })
  await curtain(root)
  const again = await play(program, 'serve', dataDir, { as: 'ordinary' })
  expect(await again.hears('started')).toMatchObject({ way: 'direct' })
  await curtain(again)
})

launchesAsRoot('says what to do where root has no way to another identity', async () => {
  const dataDir = join(await makeHome(folder, 'stuck'), 'data')
  const actor = await play(program, 'serve', dataDir, { env: { PATH: '/nowhere' } })
  const refused = await actor.hears('refused')
  expect(refused).toMatchObject({ code: 'cannot-leave-root' })
  expect(JSON.stringify(refused.fix)).toMatch(/ZQ_DATA.*DATABASE_URL.*ZQ_DATA.*DATABASE_URL/)
  await actor.ended
})

launchesAsRoot('says what to do in a data folder of another user', async () => {
  const home = await makeHome(folder, 'foreign')
  const actor = await play(program, 'serve', join(home, 'data'), { as: 'ordinary' })
  expect(await actor.hears('refused')).toMatchObject({ code: 'folder-refused' })
  await actor.ended
})

async function lockedAway(name: string): Promise<{ inside: string; dataDir: string }> {
  const home = await makeHome(folder, name)
  return { inside: copyProgram(program, join(home, 'program')), dataDir: join(home, 'data') }
}
