import { ok, type Result, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, type Refusal, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call, type Session } from '../../session/session.ts'
import { withFiles } from '../evidence.ts'
import { newRequestId, readAnswers } from '../input.ts'
import { printThings } from './columns.ts'

export interface ActOptions {
  readonly answers?: string
  readonly file?: readonly string[]
  /** What the caller has seen; the present revision where absent. */
  readonly revision?: string
}

/** `zq thing act`, `zq task act`: takes one step on a thing. */
export async function actOn(cli: Cli, id: string, step: string, options: ActOptions): Promise<number> {
  const given = await readAnswers(options.answers)
  if (!given.ok) return refuse(cli, given.problem)
  return withSession(cli, async (session) => {
    const revision = await revisionOf(session, id, options.revision)
    if (!revision.ok) return refuse(cli, revision.problem)
    const answers = await withFiles(session, given.value, options.file)
    if (!answers.ok) return refuse(cli, answers.problem)
    const body = { step, revision: revision.value, requestId: newRequestId(), answers: answers.value }
    const done = await call(session, 'things.act', { params: { id }, body })
    return done.ok ? printActed(cli, done.value) : refuse(cli, done.problem)
  })
}

async function revisionOf(session: Session, id: string, given: string | undefined): Promise<Result<number, Refusal>> {
  if (given !== undefined) return ok(Number(given))
  const found = await call(session, 'things.get', { params: { id } })
  return found.ok ? ok(found.value.revision) : found
}

type Acted = Parameters<typeof printThings>[1][number]

/** Prints a thing after an act, and what the act told only this once (a first password). */
export function printActed(
  cli: Cli,
  done: { readonly thing: Acted; readonly reply: Readonly<Record<string, unknown>> | null },
): number {
  if (cli.json) return printJson(cli, done)
  printThings(cli, [done.thing])
  for (const [name, value] of Object.entries(done.reply ?? {})) {
    cli.out(`${name}: ${String(value)}${say(cli, t('（只显示这一次）', ' (shown this once)'))}`)
  }
  return exit.done
}
