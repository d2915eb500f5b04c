import type { Cli } from '../../cli.ts'
import { refuse } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import type { Session } from '../../session/session.ts'
import { call } from '../../session/session.ts'
import { withFiles } from '../evidence.ts'
import { newRequestId, readAnswers } from '../input.ts'
import { needCity } from '../need-city.ts'
import { printActed } from './act.ts'

export interface OpenOptions {
  readonly answers?: string
  readonly file?: readonly string[]
  readonly parent?: string
}

/** `zq thing open`: opens a thing of a kind by one of its opening steps. */
export async function openThing(cli: Cli, kind: string, step: string, options: OpenOptions): Promise<number> {
  const given = await readAnswers(options.answers)
  if (!given.ok) return refuse(cli, given.problem)
  return withSession(cli, async (session) => {
    const answers = await withFiles(session, given.value, options.file)
    if (!answers.ok) return refuse(cli, answers.problem)
    return openWith(cli, session, { kind, step, parentId: options.parent ?? null, answers: answers.value })
  })
}

/** Opens a thing with answers that are ready, and prints it. */
export async function openWith(
  cli: Cli,
  session: Session,
  wish: { kind: string; step: string; parentId: string | null; answers: Record<string, unknown> },
): Promise<number> {
  const city = await needCity(session)
  if (!city.ok) return refuse(cli, city.problem)
  const done = await call(session, 'things.open', { body: { ...wish, requestId: newRequestId() } })
  return done.ok ? printActed(cli, done.value) : refuse(cli, done.problem)
}
