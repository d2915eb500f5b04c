import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot } from '../support/test-server.ts'

/** The whole product as a process of its own, on a data folder. */
export interface Running {
  readonly url: string
  /** The one-time token of an installation without accounts. */
  readonly setupToken: string | null
  /** Kills Node and every PostgreSQL process of the folder at once, as a power cut does. */
  killEverything(): Promise<void>
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>
}

/** Starts the server from source and waits until it has said its address; `before` stands in front of the command. */
export async function startProduct(dataDir: string, before: readonly string[] = []): Promise<Running> {
  const main = join(repositoryRoot, 'packages/server/src/main.ts')
  const [program = '', ...args] = [...before, process.execPath, '--import', 'tsx', main]
  const child = spawn(program, args, {
    cwd: repositoryRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ZQ_DATA: dataDir, PORT: '0', HOST: '127.0.0.1', ZQ_SAMPLE: 'none', DATABASE_URL: undefined },
  })
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name)
    } catch {
      // The group is gone already.
    }
  }
  const abandon = () => signal('SIGKILL')
  process.once('exit', abandon)
  const ended = once(child, 'exit').then(() => process.off('exit', abandon))
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const heard = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done) throw new Error(`it ended before it said ${pattern}:\n${words}`)
      words += `${value}\n`
      const found = pattern.exec(value)
      if (found) return found[1] ?? ''
    }
  }
  const url = await heard(/running: (http:\S+)/)
  await heard(/data: (\S+)/)
  const isNew = (await fetch(`${url}/setup`, { redirect: 'manual' })).status === 200
  return {
    url,
    setupToken: isNew ? await heard(/token: (\S+)/) : null,
    async killEverything() {
      for (const pid of await clusterOf(dataDir)) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It ended by itself in between.
        }
      }
      signal('SIGKILL')
      await ended
    },
    async stop() {
      signal('SIGINT')
      await ended
    },
  }
}

/** The process numbers of the PostgreSQL that works in a data folder. */
async function clusterOf(dataDir: string): Promise<readonly number[]> {
  const found: number[] = []
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const cwd = await readlink(`/proc/${name}/cwd`).catch(() => '')
    if (cwd === join(dataDir, 'pg')) found.push(Number(name))
  }
  return found
}
