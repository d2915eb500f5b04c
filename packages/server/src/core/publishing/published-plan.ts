import type { ThingData } from '@zhiqiang/kernel'
import type { Goal, PolicyDocument, Target } from '@zhiqiang/policy'
import { filesOf } from '../ledger/things/store.ts'
import { type AdjustmentsOf, adjustmentsIn } from './adjusted-targets.ts'
import type { PublicDeps } from './city.ts'
import { type Stretch, stretchesOf } from './plan-text.ts'
import { type PlanRow, planRow } from './published-plans.ts'
import * as store from './store.ts'
import { tasksOfVersion } from './tasks/public-tasks.ts'
import { type PublicTask, type ShownPart, shownOf } from './tasks/shown.ts'

export type PublicClause = store.ClauseRow

/** A public plan: its title block, its newest version whole, what it sets, and what the office shows of its tasks. */
export interface PublishedPlan extends PlanRow {
  readonly document: PolicyDocument
  readonly clauses: readonly PublicClause[]
  readonly text: readonly Stretch<PublicClause>[]
  readonly targets: readonly Target[]
  readonly goals: readonly Goal[]
  readonly adjusted: AdjustmentsOf
  readonly shown: ReadonlySet<ShownPart>
  readonly tasks: readonly PublicTask[]
  readonly originals: readonly Original[]
}

/** A file as it was imported. */
export interface Original {
  readonly name: string
  readonly size: number
  readonly sm3: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A public plan of a city; null for what is not there, not public, or another city's. */
export async function publishedPlan(deps: PublicDeps, city: string, id: string): Promise<PublishedPlan | null> {
  const head = await planHead(deps, city, id)
  if (!head) return null
  const { tx } = deps
  const clauses = await store.clausesOf(tx, id, head.version)
  const source = await store.sourceOf(tx, id, head.version)
  return {
    ...head,
    clauses,
    text: stretchesOf(source.text, clauses, source.coverage),
    tasks: await tasksOfVersion(deps, head),
    originals: await filesOf(tx, id),
  }
}

/** The n-th original of a public plan, counted from 0; null when there is none to give. */
export async function publishedOriginal(
  deps: PublicDeps,
  city: string,
  id: string,
  n: number,
): Promise<Original | null> {
  const head = await planHead(deps, city, id)
  return head ? ((await filesOf(deps.tx, id))[n] ?? null) : null
}

/** A public plan without its text and tasks. */
export async function planHead(deps: PublicDeps, city: string, id: string) {
  const row = uuid.test(id) ? await store.planById(deps.tx, city, id) : undefined
  if (!row) return null
  const { document, targets, goals } = row
  const adjusted = await adjustmentsIn(deps.tx, [id])
  return { ...planRow(deps, row), document, targets, goals, adjusted, shown: shownOf(row.data as ThingData) }
}
