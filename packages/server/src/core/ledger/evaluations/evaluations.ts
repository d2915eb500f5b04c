import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  adjustmentsIn,
  type Json,
  ok,
  type Result,
  type ThingData,
  t,
  targetOn,
  targetVersions,
} from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn, thingsById } from '../things/store.ts'
import { findingsOf, type TargetFinding, type TaskFinding } from './findings.ts'
import { evaluationsDue, frozenOf } from './store.ts'

type Row = CallOutput<'evaluations.list'>['rows'][number]
type View = CallOutput<'evaluations.get'>

/** `evaluations.list`: the evaluations the caller may see, the latest first. */
export async function listEvaluations(
  deps: ReadDeps,
  query: HandlerInput<'evaluations.list'>['query'],
): Promise<Result<CallOutput<'evaluations.list'>>> {
  const filter = { sort: 'moved', parent: query.policy, state: query.state } as const
  const page = await listThings(deps, 'evaluation', 'evaluation.read', filter, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await evaluationRows(deps, page.value.rows) })
}

async function evaluationRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<Row[]> {
  const rows = await rowsOf(deps, things)
  return rows.map((row, i) => {
    const data = (things[i]?.data ?? {}) as ThingData
    return {
      ...row,
      policyTitle: textIn(data as Json, 'policyTitle'),
      from: Number(data.from),
      to: Number(data.to),
      closedAt: textOr(data.closedAt),
    }
  })
}

/** `evaluations.due`: what plans ask to be evaluated soon, or asked for and nobody did. */
export async function dueEvaluations(deps: ReadDeps): Promise<Result<CallOutput<'evaluations.due'>>> {
  const things = await evaluationsDue(deps)
  const plans = [...new Set(things.flatMap((thing) => thing.policy_id ?? []))]
  const titles = new Map((await thingsById(deps.tx, plans)).map((one) => [one.id, one.title]))
  const rows = await rowsOf(deps, things)
  return ok({
    rows: rows.map((row, i) => ({
      ...row,
      policyTitle: titles.get(row.policyId ?? '') ?? '',
      quote: textIn(things[i]?.data ?? {}, 'quote'),
    })),
  })
}

/** `evaluations.get`: what was found; of an open evaluation what the ledger says today, of a closed one what was frozen. */
export async function getEvaluation(deps: ReadDeps, input: { readonly id: string }): Promise<Result<View>> {
  const found = await readableThing(deps, input.id, 'evaluation')
  if (!found.ok) return found
  const { data } = found.value
  const [row] = await evaluationRows(deps, await thingsById(deps.tx, [input.id]))
  if (!row) throw new Error(`evaluation ${input.id} vanished inside its transaction`)
  const frozen = row.state === 'closed'
  const knownOn = textOr(data.figuresOn) ?? deps.today
  const asked = { policyId: row.parentId ?? '', from: row.from, to: row.to, today: knownOn }
  const { targets, tasks } = frozen ? await readFrozen(deps, input.id) : await findingsOf(deps.tx, asked)
  const proposed = new Map(adjustmentsIn(data.adjustments).map(({ indicator, ...rest }) => [indicator, rest]))
  const ids = targets.map((one) => one.id)
  const things = new Map((await thingsById(deps.tx, ids)).map((one) => [one.id, one]))
  const checked = data.checked as ThingData | undefined
  return ok({
    ...row,
    findings: textOr(data.findings),
    proposals: textOr(data.proposals),
    ground: textOr(data.ground),
    checked: checked ? { by: textIn(checked as Json, 'by'), at: textIn(checked as Json, 'at') } : null,
    frozen,
    knownOn,
    targets: targets.map((one) => {
      const thing = things.get(one.id)
      return {
        ...one,
        type: one.type as View['targets'][number]['type'],
        direction: one.direction as View['targets'][number]['direction'],
        target: one.target as View['targets'][number]['target'],
        adjustable: thing?.state === 'watching' && typeof one.target === 'number' && one.type === 'number',
        adjustment: proposed.get(one.id) ?? null,
        earlier: earlierThan(input.id, thing, frozen ? knownOn : null),
      }
    }),
    tasks: tasks.map((one) => {
      const state = deps.catalogue.kinds.get('task')?.states[one.state]
      return { ...one, stateLabel: state?.label ?? t(one.state, one.state), tone: state?.tone ?? 'plain' }
    }),
  })
}

/** The versions of a target before an evaluation; its own adjustment, and what came later, are none of them. */
function earlierThan(evaluation: string, thing: ListedThing | undefined, day: string | null) {
  const data = (thing?.data ?? {}) as ThingData
  return targetVersions(day === null ? data : targetOn(data, day))
    .filter((one) => one.evaluation?.id !== evaluation)
    .map((one) => ({ ...one }))
}

async function readFrozen(
  deps: ReadDeps,
  id: string,
): Promise<{ readonly targets: readonly TargetFinding[]; readonly tasks: readonly TaskFinding[] }> {
  const { targets, tasks } = await frozenOf(deps.tx, id)
  return {
    targets: targets.map((one) => ({
      id: one.indicator_id,
      title: one.title,
      path: one.path,
      type: one.type,
      operator: one.operator,
      target: one.target,
      unit: one.unit,
      period: one.period,
      direction: one.direction,
      latest: one.latest === null ? null : Number(one.latest),
      latestPeriod: one.latest_period,
      gap: one.gap === null ? null : Number(one.gap),
      // Written by `findingsOf` and by nothing else.
      light: one.light as TargetFinding['light'],
      why: one.why as unknown as TargetFinding['why'],
    })),
    tasks: tasks.map((one) => ({
      id: one.task_id,
      title: one.title,
      path: one.path,
      state: one.state,
      unit: one.unit,
      dueOn: one.due_on,
      doneOn: one.done_on,
      outcome: one.outcome as TaskFinding['outcome'],
    })),
  }
}

function textOr(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
