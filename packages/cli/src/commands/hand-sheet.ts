import { type Result, t } from '@zhiqiang/kernel'
import { loadReading, type Part } from '@zhiqiang/server'
import type { Cli } from '../cli.ts'
import { exit, printJson, type Refusal, refuse, say } from '../output/print.ts'
import { withSession } from '../session/open.ts'
import type { Session } from '../session/session.ts'
import { newRequestId, readInput, readStandard, textPart } from './input.ts'

interface Answer {
  readonly counts: { readonly wrong: number }
  readonly applied: boolean
}

interface Import<A extends Answer> {
  /** Sends the file with `apply` and `requestId`, and whatever else the import asks for. */
  readonly send: (session: Session, parts: readonly Part[]) => Promise<Result<A, Refusal>>
  /** Prints the rows. */
  readonly show: (answer: A) => void
}

/** Hands a spreadsheet to an import: what each row does, and whether it was written. Exit 1 where a row is wrong. */
export async function handSheet<A extends Answer>(
  cli: Cli,
  file: string,
  dryRun: boolean,
  { send, show }: Import<A>,
): Promise<number> {
  const { largestDocument } = await loadReading()
  const read = file === '-' ? await readStandard(cli, largestDocument) : await readInput(file, largestDocument)
  if (!read.ok) return refuse(cli, read.problem)
  return withSession(cli, async (session) => {
    const answer = await send(session, [
      { field: 'file', ...read.value },
      textPart('apply', String(!dryRun)),
      textPart('requestId', newRequestId()),
    ])
    if (!answer.ok) return refuse(cli, answer.problem)
    const { counts, applied } = answer.value
    const code = counts.wrong > 0 ? exit.refused : exit.done
    if (cli.json) {
      printJson(cli, answer.value)
      return code
    }
    show(answer.value)
    cli.err(say(cli, verdict(counts.wrong, applied)))
    return code
  })
}

function verdict(wrong: number, applied: boolean) {
  if (wrong > 0) return t(`${wrong} 行有错，没有写入任何一行。`, `${wrong} rows are wrong; nothing was written.`)
  return applied ? t('已写入。', 'Written.') : t('试读完毕，没有写入。', 'Tried; nothing was written.')
}
