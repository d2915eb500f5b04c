import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { itemsIn, type Json, ok, type Result, ranking, type ThingData } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn, thingsById } from '../things/store.ts'
import { allScores, visibleObjections } from './store.ts'

type View = CallOutput<'assessments.get'>
type Score = View['subjects'][number]['scores'][number]

/** `assessments.list`: the assessments the caller may see, the latest first. */
export async function listAssessments(
  deps: ReadDeps,
  query: HandlerInput<'assessments.list'>['query'],
): Promise<Result<CallOutput<'assessments.list'>>> {
  const page = await listThings(deps, 'assessment', 'assessment.read', { sort: 'moved' }, query)
  if (!page.ok) return page
  return ok({ ...page.value, rows: await assessmentRows(deps, page.value.rows) })
}

async function assessmentRows(deps: ReadDeps, things: readonly ListedThing[]) {
  const rows = await rowsOf(deps, things)
  return rows.map((row, i) => {
    const data = things[i]?.data ?? {}
    return { ...row, period: textIn(data, 'period'), groups: (data as ThingData).groups === true }
  })
}

/** `assessments.get`: items, every subject's scores with their earlier versions, sums, ranks, and objections. */
export async function getAssessment(deps: ReadDeps, input: { readonly id: string }): Promise<Result<View>> {
  const found = await readableThing(deps, input.id, 'assessment')
  if (!found.ok) return found
  const [row] = await assessmentRows(deps, await thingsById(deps.tx, [input.id]))
  if (!row) throw new Error(`assessment ${input.id} vanished inside its transaction`)
  const items = itemsIn(found.value.data.items)
  const scores = scoresBySubject(await allScores(deps.tx, input.id))
  const subjects = row.units.map((one) => one.id)
  const ranked = ranking(subjects, items, (subject, item) => {
    return scores.get(subject)?.find((one) => one.item === item)?.points ?? null
  })
  const names = new Map(row.units.map((one) => [one.id, one.name]))
  const objections = await visibleObjections(deps, input.id)
  const objectionRows = await rowsOf(deps, objections)
  const known = new Set(items.map((one) => one.id))
  return ok({
    ...row,
    items: items.map((one) => ({ ...one })),
    subjects: ranked
      .map((one) => ({
        id: one.subject,
        name: names.get(one.subject) ?? '',
        total: one.total,
        rank: one.rank,
        scores: (scores.get(one.subject) ?? []).filter((score) => known.has(score.item)),
      }))
      .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name)),
    objections: objectionRows.map((one, i) => {
      const data: Json = objections[i]?.data ?? {}
      const decision = (data as ThingData).decision
      const ground = typeof decision === 'object' && decision !== null ? textIn(decision, 'ground') : ''
      return { ...one, itemName: textIn(data, 'itemName'), claim: textIn(data, 'claim'), ground: ground || null }
    }),
  })
}

function scoresBySubject(rows: Awaited<ReturnType<typeof allScores>>): ReadonlyMap<string, readonly Score[]> {
  const bySubject = new Map<string, Map<string, Score>>()
  for (const row of rows) {
    const scores = bySubject.get(row.subject) ?? new Map<string, Score>()
    bySubject.set(row.subject, scores)
    const version = { points: number(row.points), why: row.why, by: row.entered_by, at: row.at }
    const newer = scores.get(row.item)
    if (newer) newer.earlier.push(version)
    else {
      const { item } = row
      scores.set(item, { item, ...version, value: number(row.value), target: number(row.target), earlier: [] })
    }
  }
  return new Map([...bySubject].map(([subject, scores]) => [subject, [...scores.values()]]))
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value)
}
