import type { CallOutput } from '@zhiqiang/contract'
import type { Json, Problem } from '@zhiqiang/kernel'
import { applyCorrections, type PolicyReading } from '@zhiqiang/policy'
import { useCallback, useRef } from 'react'
import { call, queries, refreshAll } from '../../app/api.ts'
import { newRequestId } from '../../app/request-id.ts'

type Answers = Readonly<Record<string, unknown>>

/** Steps on one plan, one after the other, so that a quick second one does not carry a stale revision. */
export interface Steps {
  readonly take: (step: string, answers: Answers) => Promise<Problem | null>
  /** One step several times, each with its own answers; stops at the first refusal. */
  readonly takeEach: (step: string, list: readonly Answers[]) => Promise<Problem | null>
  readonly correct: (at: string, to: Json, why: string) => Promise<Problem | null>
}

/**
 * Takes steps on a plan. A correction shows at once in the reading on the screen; the server's own follows. The revision is
 * that of the last answer, or the one loaded where that is newer.
 */
export function useSteps(id: string, revision: number, reading: PolicyReading): Steps {
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const known = useRef(revision)
  known.current = Math.max(known.current, revision)
  const shown = useRef(reading)
  shown.current = reading

  const post = useCallback(
    (step: string, answers: Answers): Promise<Problem | null> => {
      const next = line.current.then(async () => {
        const body = { step, revision: known.current, requestId: newRequestId(), answers: { ...answers } }
        const answer = await call('things.act', { params: { id }, body })
        if (!answer.ok) {
          if (answer.problem.code === 'E_STALE' || answer.problem.code === 'E_NOT_OFFERED') await refreshAll()
          return answer.problem
        }
        known.current = answer.value.thing.revision
        return null
      })
      line.current = next.catch(() => undefined)
      return next
    },
    [id],
  )

  const correct = useCallback(
    async (at: string, to: Json, why: string): Promise<Problem | null> => {
      const after = applyCorrections(shown.current, [{ at, to }])
      const takesBack = at.endsWith('.remove') && to === false
      if (!after.ok && !takesBack && !at.includes('.strength.')) return after.problem
      const problem = await post('correct', { at, to, why })
      if (problem) return problem
      if (after.ok) showReading(id, after.value)
      await refreshAll()
      return null
    },
    [id, post],
  )

  const takeEach = useCallback(
    async (step: string, list: readonly Answers[]): Promise<Problem | null> => {
      let problem: Problem | null = null
      for (const answers of list) {
        problem = await post(step, answers)
        if (problem) break
      }
      await refreshAll()
      return problem
    },
    [post],
  )
  const take = useCallback((step: string, answers: Answers) => takeEach(step, [answers]), [takeEach])
  return { take, takeEach, correct }
}

function showReading(id: string, reading: PolicyReading): void {
  queries.setQueryData<CallOutput<'policies.reading'>>(['policies.reading', { params: { id } }], (old) =>
    old === undefined ? old : { ...old, reading: { ...reading } },
  )
}
