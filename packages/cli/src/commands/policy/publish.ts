import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { newRequestId } from '../input.ts'
import { printPolicies } from './columns.ts'

export interface PublishOptions {
  readonly visibility: 'public' | 'inside'
  /** Comma-separated: what the public page shows of each task; what was chosen before where absent. */
  readonly show?: string
  readonly keepRunning?: boolean
  readonly why?: string
}

/** `zq policy publish`: makes a numbered version of a plan in review, with its tasks, indicators and duties. */
export function publishPolicy(cli: Cli, id: string, options: PublishOptions): Promise<number> {
  return withSession(cli, async (session) => {
    const found = await call(session, 'policies.get', { params: { id } })
    if (!found.ok) return refuse(cli, found.problem)
    const { revision, data } = found.value
    const answers = {
      visibility: options.visibility,
      show: options.show?.split(',').map((word) => word.trim()) ?? data.show,
      ...(options.keepRunning ? { keepRunning: true } : {}),
      ...(options.why === undefined ? {} : { why: options.why }),
    }
    const body = { step: 'publish', revision, requestId: newRequestId(), answers }
    const done = await call(session, 'things.act', { params: { id }, body })
    if (!done.ok) return refuse(cli, done.problem)
    if (cli.json) return printJson(cli, done.value)
    const policy = await call(session, 'policies.get', { params: { id } })
    if (!policy.ok) return refuse(cli, policy.problem)
    printPolicies(cli, [policy.value.policy])
    const { opened } = done.value
    cli.out(
      say(
        cli,
        t(`新建 ${opened.length} 条任务、指标和周期事项。`, `${opened.length} tasks, indicators and duties opened.`),
      ),
    )
    return exit.done
  })
}
