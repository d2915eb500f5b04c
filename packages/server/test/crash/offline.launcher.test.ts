import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { asRoot } from '../launcher/stage.ts'
import { repositoryRoot } from '../support/test-server.ts'

/** A network of its own in which there is nothing but a loopback that is still down. */
const alone = ['unshare', ...(asRoot ? [] : ['--user', '--map-root-user']), '--net']
/** `ip` is missing on small systems, Perl is on every Debian; 0x8914 is SIOCSIFFLAGS, 0x41 up and running. */
const loopbackUp = `PATH=$PATH:/usr/sbin:/sbin
  ip link set lo up 2>/dev/null ||
  perl -MSocket -e 'socket(S, PF_INET, SOCK_DGRAM, 0); ioctl(S, 0x8914, my $r = pack("a16sx22", "lo", 0x41)) or die'`

const [program = '', ...args] = alone
const possible = process.platform === 'linux' && spawnSync(program, [...args, 'sh', '-c', loopbackUp]).status === 0
if (!possible) console.warn('no network namespace can be made here: the start without a network is not tried')

const folder = await mkdtemp(join(tmpdir(), 'zq-offline-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

test.skipIf(!possible)(
  'on a machine without any network it starts, sets up, imports and publishes a plan',
  async () => {
    const visit = [
      process.execPath,
      '--import',
      'tsx',
      join(import.meta.dirname, 'offline-visit.ts'),
      join(folder, 'data'),
    ]
    const { stdout } = await promisify(execFile)(
      program,
      [...args, 'sh', '-c', `{ ${loopbackUp}; } && exec "$@"`, 'sh', ...visit],
      { cwd: repositoryRoot },
    )
    expect(JSON.parse(stdout)).toEqual({
      interfaces: ['lo'],
      outside: 'ENETUNREACH',
      tasks: 12,
      pages: [200, 200, 200, 200],
    })
  },
)
