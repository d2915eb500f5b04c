import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { readInput } from '../input.ts'

/** More than this is refused unread, in bytes. */
const largest = 64 * 1024 * 1024

/** `zq paper verify`: exit code 1 for a file that was not issued here, or that was withdrawn. */
export async function verifyPaper(cli: Cli, file: string): Promise<number> {
  const read = await readInput(file, largest)
  if (!read.ok) return refuse(cli, read.problem)
  return withSession(cli, async (session) => {
    const answer = await call(session, 'papers.verify', {}, [{ field: 'file', ...read.value }])
    if (!answer.ok) return refuse(cli, answer.problem)
    const { outcome, paper, sm3 } = answer.value
    if (cli.json) printJson(cli, answer.value)
    else cli.out([say(cli, said[outcome]), paper?.number ?? '', `SM3 ${sm3}`].filter((w) => w !== '').join('  '))
    return outcome === 'ours' ? exit.done : exit.refused
  })
}

const said = {
  ours: t('是本系统出具的文件，一字未改', 'issued here, unchanged'),
  withdrawn: t('本系统出具，已撤回', 'issued here, withdrawn'),
  'not-ours': t('不是本系统出具的文件', 'not issued here'),
}
