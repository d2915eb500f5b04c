import type { Tx } from '../../../../db/connect.ts'
import type { EvaluationPort } from '../../../../ports.ts'
import { findingsOf } from '../findings.ts'

/** What an evaluation found, as closing it writes it down. */
export function evaluationPort(tx: Tx, city: string): EvaluationPort {
  return {
    freeze: async (id, asked) => {
      const { targets, tasks } = await findingsOf(tx, asked)
      if (targets.length > 0) {
        await tx
          .insertInto('evaluation_target')
          .values(
            targets.map((one, ord) => ({
              evaluation_id: id,
              city,
              ord,
              indicator_id: one.id,
              title: one.title,
              path: one.path,
              type: one.type,
              operator: one.operator,
              target: JSON.stringify(one.target),
              unit: one.unit,
              period: one.period,
              direction: one.direction,
              latest: text(one.latest),
              latest_period: one.latestPeriod,
              gap: text(one.gap),
              light: one.light,
              why: JSON.stringify(one.why),
            })),
          )
          .execute()
      }
      if (tasks.length > 0) {
        await tx
          .insertInto('evaluation_task')
          .values(
            tasks.map((one, ord) => ({
              evaluation_id: id,
              city,
              ord,
              task_id: one.id,
              title: one.title,
              path: one.path,
              state: one.state,
              unit: one.unit,
              due_on: one.dueOn,
              done_on: one.doneOn,
              outcome: one.outcome,
            })),
          )
          .execute()
      }
    },
  }
}

function text(value: number | null): string | null {
  return value === null ? null : String(value)
}
