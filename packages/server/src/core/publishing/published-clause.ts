import type { Goal, Target } from '@zhiqiang/policy'
import type { AdjustmentsOf } from './adjusted-targets.ts'
import { type PublicCity, type PublicDeps, publicCity } from './city.ts'
import { type PublicClause, planHead } from './published-plan.ts'
import type { Slice } from './published-plans.ts'
import * as store from './store.ts'
import { reportsOn, tasksOfClause } from './tasks/public-tasks.ts'
import type { PublicReport, PublicTask, ShownPart } from './tasks/shown.ts'

/** A clause of a public plan with what surrounds it and what the office shows of what came of it. */
export interface PublishedClause {
  readonly city: PublicCity
  readonly plan: {
    readonly id: string
    readonly title: string
    readonly number: string | null
    readonly version: number
  }
  readonly clause: PublicClause & { readonly text: string }
  /** False where a later version of the plan has no such clause any more. */
  readonly current: boolean
  /** The clauses it stands in, from the top. */
  readonly above: readonly PublicClause[]
  readonly children: { readonly rows: readonly PublicClause[]; readonly total: number }
  readonly before: PublicClause | null
  readonly after: PublicClause | null
  readonly targets: readonly Target[]
  readonly goals: readonly Goal[]
  readonly adjusted: AdjustmentsOf
  readonly shown: ReadonlySet<ShownPart>
  readonly tasks: readonly PublicTask[]
  readonly reports: readonly PublicReport[]
}

/** Clauses shown below one at most; the plan's page has all. */
const mostChildren = 100

/** A clause by its permanent id; null for what is not there or not public. */
export async function publishedClause(deps: PublicDeps, id: string, reports: Slice): Promise<PublishedClause | null> {
  const { tx } = deps
  const clause = await store.clauseById(tx, id)
  const plan = clause ? await planHead(deps, clause.city, clause.policy_id) : null
  const city = clause ? await publicCity(deps, clause.city) : null
  if (!clause || !plan || !city) return null
  const near = await store.neighboursOf(tx, clause)
  const tasks = await tasksOfClause(deps, clause.id, plan.shown)
  return {
    city,
    plan: { id: plan.id, title: plan.title, number: plan.number, version: plan.version },
    clause,
    current: clause.version === plan.version,
    above: await store.clausesAt(tx, clause.policy_id, clause.version, pathsAbove(clause.path)),
    children: await store.childrenOf(tx, clause, mostChildren),
    before: near.find((other) => other.ord < clause.ord) ?? null,
    after: near.find((other) => other.ord > clause.ord) ?? null,
    targets: plan.targets.filter((target) => target.path === clause.path),
    goals: plan.goals.filter((goal) => goal.path === clause.path),
    adjusted: plan.adjusted,
    shown: plan.shown,
    tasks,
    reports: await reportsOn(deps, tasks, reports),
  }
}

/** `四/(二)/1` stands in `四` and `四/(二)`. */
function pathsAbove(path: string): readonly string[] {
  const steps = path.split('/')
  return steps.slice(0, -1).map((_, i) => steps.slice(0, i + 1).join('/'))
}
