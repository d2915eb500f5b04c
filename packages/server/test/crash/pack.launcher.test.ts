import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { asRoot } from '../launcher/stage.ts'
import { repositoryRoot } from '../support/test-server.ts'

const run = promisify(execFile)
const [unshare, ...alone] = ['unshare', ...(asRoot ? [] : ['--user', '--map-root-user']), '--net'] as const
const loopbackUp = `PATH=$PATH:/usr/sbin:/sbin
  ip link set lo up 2>/dev/null ||
  perl -MSocket -e 'socket(S, PF_INET, SOCK_DGRAM, 0); ioctl(S, 0x8914, my $r = pack("a16sx22", "lo", 0x41)) or die'`

// Packing takes minutes and hundreds of megabytes; who changes it asks for it.
const asked = process.env.ZQ_TEST_PACK !== undefined
const possible =
  asked && process.platform === 'linux' && spawnSync(unshare, [...alone, 'sh', '-c', loopbackUp]).status === 0

const folder = await mkdtemp(join(tmpdir(), 'zq-packed-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts what was unpacked, with an empty PATH but for the system's, and says what its first pages answer. */
const visit = `
  export ZQ_DATA="$1/data" ZQ_SAMPLE=none PORT=3999
  cd / && "$1/zhiqiang/start" > "$1/said" 2>&1 & pid=$!
  for i in $(seq 120); do
    grep -q 'http://127.0.0.1:3999' "$1/said" && break
    sleep 1
  done
  "$1/zhiqiang/node" -e '
    const ask = async (path) => (await fetch("http://127.0.0.1:3999" + path)).status
    Promise.all(["/", "/sign-in", "/app/", "/api/health"].map(ask)).then((all) => console.log(all.join(" ")))'
  "$1/zhiqiang/zq" audit verify --json | tr -d ' \\n'
  kill $pid; wait $pid`

test.skipIf(!possible)(
  'the archive starts on a machine without a network, with nothing else installed',
  async () => {
    const archive = join(folder, 'zhiqiang.tar.gz')
    const loader = ['--import', 'tsx', 'tools/pack-offline.ts', archive]
    await run(process.execPath, loader, { cwd: repositoryRoot })
    await run('tar', ['-xzf', archive, '-C', folder])
    const env = { PATH: '/usr/bin:/bin', HOME: folder }
    const shell = ['sh', '-c', `{ ${loopbackUp}; } && ${visit}`, 'sh', folder]
    const { stdout } = await run(unshare, [...alone, ...shell], { env })
    expect(stdout).toContain('200 200 200 200')
    expect(stdout).toContain('"ok":true')
  },
  900_000,
)
