import { spawnSync } from 'node:child_process'
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
  if (process.getuid?.() !== 0) {
    return ok({ kind: 'direct', owner: undefined, temporary: [], bin, prefix: guard })
  }
  const ordinary = dataOwner !== undefined && dataOwner.uid !== 0 && dataOwner.uid !== nobody.uid
  const refusals: string[] = []
  if (!ordinary) {
    const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', ...guard]
    // The shell asks inside the namespace: does the program run there, and may it write the data folder.
    const question = ['sh', '-c', '"$0" --version && test -w "$1"', join(bin, 'postgres'), dataDir]
    const refusal = tryOut([...prefix, ...question])
    if (refusal === undefined) return ok({ kind: 'namespace', owner: { uid: 0, gid: 0 }, temporary: [], bin, prefix })
    refusals.push(refusal)
  }
  const inPlace = (await reachableByAll(native)) ? [native] : []
  for (const place of [...inPlace, ...temporaryBases()]) {
    const found = await asOtherUser(native, place, ordinary ? dataOwner : nobody, guard)
    if (found.ok) return found
    refusals.push(found.problem)
  }
  return fail(dbProblem('cannot-leave-root', { detail: [...new Set(refusals)].join('; ') }))
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
  try {
    const folder = place === native ? native : await copyForAll(native, place)
    if (folder !== native) temporary.push(folder)
    const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
    const right = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
    const bin = join(folder, 'bin')
    const prefix = ['setpriv', ...identity, ...right, ...guard.slice(1)]
    const refusal = tryOut([...prefix, join(bin, 'postgres'), '--version'])
    if (refusal === undefined) return ok({ kind: 'other-user', owner, temporary, bin, prefix })
    await removeTemporary(temporary)
    return fail(refusal)
  } catch (thrown) {
    await removeTemporary(temporary)
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
