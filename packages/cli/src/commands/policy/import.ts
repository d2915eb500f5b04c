import { t } from '@zhiqiang/kernel'
import { loadReading, type Part } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { newRequestId, readInput, textPart } from '../input.ts'
import { printPolicies } from './columns.ts'

/** `zq policy import`: keeps files as one document (a notice and its annexes) for review. */
export async function importPolicy(cli: Cli, files: readonly string[], options: { region: string }): Promise<number> {
  const { largestDocument } = await loadReading()
  const parts: Part[] = []
  for (const file of files) {
    const read = await readInput(file, largestDocument)
    if (!read.ok) {
      cli.err(file)
      return refuse(cli, read.problem)
    }
    parts.push({ field: 'file', ...read.value })
  }
  parts.push(textPart('region', options.region), textPart('requestId', newRequestId()))
  return withSession(cli, async (session) => {
    const kept = await call(session, 'policies.import', {}, parts)
    if (!kept.ok) return refuse(cli, kept.problem)
    if (cli.json) return printJson(cli, kept.value)
    const policy = await call(session, 'policies.get', { params: { id: kept.value.id } })
    if (!policy.ok) return refuse(cli, policy.problem)
    printPolicies(cli, [policy.value.policy])
    const next = `zq policy publish ${kept.value.id} --visibility inside`
    cli.out(say(cli, t(`已保存，待审核。发布：${next}`, `Kept for review. To publish: ${next}`)))
    return exit.done
  })
}
