import type { Text, ThingData } from '@zhiqiang/kernel'
import type { Target } from '@zhiqiang/policy'
import { adjustmentsIn, type PublicAdjustment } from './adjusted-targets.ts'
import type { PublicDeps } from './city.ts'
import * as store from './store.ts'
import { stateOf } from './tasks/public-tasks.ts'

/** A public plan as lists show it. */
export interface PlanRow {
  readonly id: string
  readonly city: string
  readonly title: string
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly horizonLast: number | null
  readonly state: { readonly label: Text; readonly tone: string }
  readonly version: number
  readonly publishedAt: string
  readonly counts: { readonly clauses: number; readonly tasks: number; readonly targets: number }
}

/** Which rows of a list are asked for. */
export interface Slice {
  readonly offset: number
  readonly limit: number
}

type StoredPlan = Awaited<ReturnType<typeof store.newestVersions>>[number]

/** A page of the plans of a city that everybody may read, with their chapters. */
export async function publishedPlans(deps: PublicDeps, city: string, slice: Slice) {
  const { rows, total } = await store.listPlans(deps.tx, city, slice)
  const chapters = rows.length === 0 ? [] : await store.chaptersOf(deps.tx, rows)
  const plans = rows.map((row) => ({
    ...planRow(deps, row),
    chapters: chapters.filter((c) => c.policy_id === row.id).map((c) => ({ id: c.id, heading: c.heading })),
  }))
  return { plans, total }
}

/** The versions published last in a city, newest first. */
export async function newestVersions(deps: PublicDeps, city: string, limit: number): Promise<readonly PlanRow[]> {
  const rows = await store.newestVersions(deps.tx, city, limit)
  return rows.map((row) => planRow(deps, row))
}

/** The first targets of the newest running plans of a city, as their texts set them. */
export async function targetsAtAGlance(
  deps: PublicDeps,
  city: string,
  limit: number,
): Promise<readonly GlanceTarget[]> {
  const rows = await store.firstTargets(deps.tx, city, limit)
  const adjusted = await adjustmentsIn(deps.tx, [...new Set(rows.map((row) => row.policy_id))])
  return rows.map(({ policy_id: planId, clause_id: clauseId, target }) => ({
    planId,
    clauseId,
    target,
    adjusted: adjusted(planId, target),
  }))
}

export interface GlanceTarget {
  readonly planId: string
  readonly clauseId: string | null
  readonly target: Target
  readonly adjusted: readonly PublicAdjustment[]
}

/** A clause that a search found, with the words around the first hit. */
export interface Hit {
  readonly id: string
  readonly path: string
  readonly heading: string
  readonly text: string
  readonly planId: string
  readonly planTitle: string
}

/** A page of the clauses of a city's public plans that hold all words, and how many do. */
export async function searchPlans(
  deps: PublicDeps,
  city: string,
  words: readonly string[],
  slice: Slice,
): Promise<{ readonly hits: readonly Hit[]; readonly total: number }> {
  if (words.length === 0) return { hits: [], total: 0 }
  const { rows, total } = await store.searchClauses(deps.tx, city, words, slice)
  const hits = rows.map((row) => ({
    id: row.id,
    path: row.path,
    heading: row.heading,
    text: row.text,
    planId: row.policy_id,
    planTitle: row.title,
  }))
  return { hits, total }
}

/** A stored plan as a row. */
export function planRow(deps: PublicDeps, row: StoredPlan): PlanRow {
  const data = row.data as ThingData
  const counts = (data.counts ?? {}) as ThingData
  return {
    id: row.id,
    city: row.city,
    title: row.title,
    number: text(data.number),
    issuer: text(data.issuer),
    issuedOn: text(data.issuedOn),
    horizonLast: typeof data.horizonLast === 'number' ? data.horizonLast : null,
    state: stateOf(deps.catalogue, 'policy', row.state),
    version: row.version,
    publishedAt: row.published_at,
    counts: { clauses: whole(counts.clauses), tasks: whole(counts.tasks), targets: whole(counts.targets) },
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function whole(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
