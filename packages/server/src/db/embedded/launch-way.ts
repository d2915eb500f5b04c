import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import { type DbProblem, dbProblem, reason } from '../problem.ts'
import { copyForAll, reachableByAll } from './binaries.ts'
import { serverEnvironment } from './environment.ts'
import { removeTemporary, temporaryBases } from './temporary.ts'

/** A user and a group of the operating system, by number. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

/** How PostgreSQL's programs are run on this machine by this user. */
export interface LaunchWay {
  readonly kind: 'direct' | 'namespace' | 'other-user'
  /** Who has to own PostgreSQL's files; undefined: whoever runs this. */
  readonly owner: Owner | undefined
  /** Folders to remove when PostgreSQL has stopped. */
  readonly temporary: readonly string[]
  /** Folder of `initdb` and `postgres`. */
  readonly bin: string
  /** Words before the program's path on the command line. */
  readonly prefix: readonly string[]
}

/** The user "nobody" of most systems; no account has to exist for it. */
const nobody: Owner = { uid: 65534, gid: 65534 }

/**
 * Finds a way that works here, by trying it. PostgreSQL refuses to run as root, so root runs it
 * 1. in a user namespace where root is called 1000: its files stay root's;
 * 2. where that is refused (containers), as another user who keeps only the right to pass folder permissions.
 * `dataOwner` is the owner of an existing cluster: one that an ordinary user made stays that user's.
 */
export async function findLaunchWay(
  native: string,
  dataDir: string,
  dataOwner: Owner | undefined,
): Promise<Result<LaunchWay, DbProblem>> {
  const guard = parentGuard()
  const bin = join(native, 'bin')
  const uid = process.getuid?.()
  if (uid !== 0) {
    const direct: LaunchWay = { kind: 'direct', owner: undefined, temporary: [], bin, prefix: guard }
    if (hasAccount()) return ok(direct)
    const called = inNamespace(bin, dataDir, guard, undefined)
    return ok(called.ok ? called.value : direct)
  }
  const ordinary = dataOwner !== undefined && dataOwner.uid !== 0 && dataOwner.uid !== nobody.uid
  const refusals: string[] = []
  if (!ordinary) {
    const called = inNamespace(bin, dataDir, guard, { uid: 0, gid: 0 })
    if (called.ok) return called
    refusals.push(called.problem)
  }
  const inPlace = (await reachableByAll(native)) ? [native] : []
  for (const place of [...inPlace, ...temporaryBases()]) {
    const found = await asOtherUser(native, place, ordinary ? dataOwner : nobody, guard)
    if (found.ok) return found
    refusals.push(found.problem)
  }
  return fail(dbProblem('cannot-leave-root', { detail: [...new Set(refusals)].join('; ') }))
}

/** Runs the programs in a user namespace that calls this user by a number with an account. */
function inNamespace(
  bin: string,
  dataDir: string,
  guard: readonly string[],
  owner: Owner | undefined,
): Result<LaunchWay, string> {
  const name = namespaceUser()
  const prefix = ['unshare', '--user', `--map-user=${name}`, `--map-group=${name}`, ...guard]
  // The shell asks inside the namespace: does the program run there, and may it write the data folder.
  const question = ['sh', '-c', '"$0" --version && test -w "$1"', join(bin, 'postgres'), dataDir]
  const refusal = tryOut([...prefix, ...question])
  return refusal === undefined ? ok({ kind: 'namespace', owner, temporary: [], bin, prefix }) : fail(refusal)
}

/** `initdb` looks its user up and stops where there is no account; a bare container image has none called 1000. */
function namespaceUser(): number {
  const known = readPasswd().map((line) => Number(line.split(':')[2]))
  return [1000, nobody.uid, ...known.filter((uid) => uid > 0)].find((uid) => known.includes(uid)) ?? 1000
}

function readPasswd(): readonly string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

/** Whether the system knows the user who runs this; a container started with a bare number has none. */
function hasAccount(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/**
 * Runs the programs from where they lie (`place` is `native`) or from a copy under `place`: PostgreSQL looks for
 * itself with access(2), which ignores the capability, so under a 0700 folder only a copy is found.
 */
async function asOtherUser(
  native: string,
  place: string,
  owner: Owner,
  guard: readonly string[],
): Promise<Result<LaunchWay, string>> {
  const temporary: string[] = []
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  const right = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const prefix = ['setpriv', ...identity, ...right, ...guard.slice(1)]
  const noOther = tryOut([...prefix, 'true'])
  if (noOther !== undefined) return fail(noOther)
  try {
    const folder = place === native ? native : await copyForAll(native, place)
    if (folder !== native) temporary.push(folder)
    const bin = join(folder, 'bin')
    const refusal = tryOut([...prefix, join(bin, 'postgres'), '--version'])
    if (refusal === undefined) return ok({ kind: 'other-user', owner, temporary, bin, prefix })
    removeTemporary(temporary)
    return fail(refusal)
  } catch (thrown) {
    removeTemporary(temporary)
    return fail(reason(thrown))
  }
}

/** Has the kernel end PostgreSQL when this process ends, however it ends; without `setpriv` PostgreSQL may outlive it. */
function parentGuard(): readonly string[] {
  const guard = ['setpriv', '--pdeathsig', 'INT']
  return process.platform === 'linux' && tryOut([...guard, 'true']) === undefined ? guard : []
}

/** Runs a command line to its end; undefined when it succeeded, else why not. */
function tryOut([program = '', ...args]: readonly string[]): string | undefined {
  const run = spawnSync(program, args, { encoding: 'utf8', env: serverEnvironment(), timeout: 20_000 })
  if (run.error !== undefined) return run.error.message
  return run.status === 0 ? undefined : run.stderr.trim() || `${program}: ${run.status ?? run.signal}`
}
