import { randomUUID } from 'node:crypto'
import type { Cli } from '../../cli.ts'
import { exit, printJson, refuse } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { type Wish, wishOf } from './wish.ts'

/** `zq paper issue`: its number and verify code. */
export function issuePaper(cli: Cli, options: Wish): Promise<number> {
  return withSession(cli, async (session) => {
    const answer = await call(session, 'papers.issue', { body: { ...wishOf(options), requestId: randomUUID() } })
    if (!answer.ok) return refuse(cli, answer.problem)
    if (cli.json) return printJson(cli, answer.value)
    cli.out(`${answer.value.number}  ${answer.value.code}  ${answer.value.id}`)
    return exit.done
  })
}
