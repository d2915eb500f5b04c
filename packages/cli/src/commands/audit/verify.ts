import { formatInstant, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printTable, refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'

/** `zq audit verify`: recomputes every chain; 1 where something is wrong, with what and where. */
export function verifyAudit(cli: Cli): Promise<number> {
  return withSession(cli, async (session) => {
    const answer = await call(session, 'audit.verify', {})
    if (!answer.ok) return refuse(cli, answer.problem)
    const { ok, events, chains, seals, sealedTo, faults } = answer.value
    const code = ok ? exit.done : exit.refused
    if (cli.json) {
      printJson(cli, answer.value)
      return code
    }
    const to = sealedTo === null ? '—' : formatInstant(sealedTo, cli.lang)
    cli.out(
      say(
        cli,
        t(
          `核验 ${events} 个事件、${chains} 条链、${seals} 次封存（封存至 ${to}）。`,
          `Verified ${events} events, ${chains} chains, ${seals} seals (sealed to ${to}).`,
        ),
      ),
    )
    if (ok) {
      cli.out(say(cli, t('没有发现问题。', 'Nothing is wrong.')))
      return code
    }
    cli.out(say(cli, t(`发现 ${faults.length} 处问题：`, `${faults.length} faults:`)))
    printTable(
      cli,
      [
        { title: t('问题', 'Fault'), of: (fault) => fault.kind },
        { title: t('事项', 'Thing'), of: (fault) => fault.thingId },
        { title: t('序号', 'No.'), of: (fault) => fault.seq, align: 'right' },
        { title: t('说明', 'Says'), of: (fault) => say(cli, fault.says) },
      ],
      faults,
    )
    return code
  })
}
