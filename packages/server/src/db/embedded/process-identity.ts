import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const linux = process.platform === 'linux'

/**
 * A text that tells the running process `pid` from every other process that had or will have the same number:
 * boot, process-number namespace and start time. Undefined when no such process runs; a zombie counts as ended.
 * Systems without such facts give less: macOS the start second, Windows only that it lives.
 */
export function processIdentity(pid: number): string | undefined {
  if (linux) {
    const stat = readOrUndefined(`/proc/${pid}/stat`)
    // The second field is the program's name in brackets and may itself hold blanks and brackets.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields?.[0]
    if (fields === undefined || state === 'Z' || state === 'X') return undefined
    return `${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim()} ${linkOrUndefined('/proc/self/ns/pid')} ${fields[19]}`
  }
  if (process.platform !== 'win32') {
    const started = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim()
    return started === '' ? undefined : started
  }
  return isAlive(pid) ? 'alive' : undefined
}

/** Whether process numbers meant the same to the process of this identity as to us: same boot, same namespace. */
export function sameNumbering(identity: string): boolean {
  const scope = (text: string | undefined) => text?.split(' ').slice(0, 2).join(' ')
  return !linux || scope(identity) === scope(processIdentity(process.pid))
}

/**
 * Numbers of the PostgreSQL processes of the cluster in `folder` (a real path): on Linux every one of them, because
 * all work in that folder; on macOS the postmaster alone, by its command line. Undefined where the system cannot tell.
 */
export function clusterProcesses(folder: string): readonly number[] | undefined {
  if (linux) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && linkOrUndefined(`/proc/${name}/cwd`) === folder)
      .map(Number)
      .filter((pid) => readOrUndefined(`/proc/${pid}/comm`)?.startsWith('postgres'))
      .filter((pid) => processIdentity(pid) !== undefined)
  }
  if (process.platform === 'win32') return undefined
  const list = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).stdout ?? ''
  return list
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(` -D ${folder} `))
    .map((line) => Number.parseInt(line, 10))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function linkOrUndefined(file: string): string | undefined {
  try {
    return readlinkSync(file)
  } catch {
    return undefined
  }
}
