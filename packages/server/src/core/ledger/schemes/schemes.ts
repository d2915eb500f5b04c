import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { type Json, ok, type Result, type ThingData } from '@zhiqiang/kernel'
import { sliced } from '../paging/sliced.ts'
import type { ReadDeps } from '../read-deps.ts'
import { readableThing } from '../things/get-thing.ts'
import { rowsOf } from '../things/list-rows.ts'
import { type ListedThing, listThings, textIn, thingsById } from '../things/store.ts'
import { type Line, linesOf, sentIn } from './fed.ts'
import { runningSchemes } from './store.ts'

type Row = CallOutput<'schemes.list'>['rows'][number]
type Point = CallOutput<'schemes.points'>['rows'][number]

/** `schemes.list`: outside assessments, the first to be sent in first, each with its gaps and corrections. */
export async function listSchemes(
  deps: ReadDeps,
  query: HandlerInput<'schemes.list'>['query'],
): Promise<Result<CallOutput<'schemes.list'>>> {
  const page = await listThings(deps, 'scheme', 'scheme.read', { ...query, sort: 'due' }, query)
  if (!page.ok) return page
  const lines = await linesOf(deps, page.value.rows)
  return ok({ ...page.value, rows: await schemeRows(deps, page.value.rows, lines) })
}

async function schemeRows(
  deps: ReadDeps,
  things: readonly ListedThing[],
  lines: ReadonlyMap<string, readonly Line[]>,
): Promise<Row[]> {
  const rows = await rowsOf(deps, things)
  return rows.map((row, i) => {
    const data: Json = things[i]?.data ?? {}
    const own = lines.get(row.id) ?? []
    return {
      ...row,
      sort: textIn(data, 'sort'),
      by: textIn(data, 'by'),
      cutoff: textIn(data, 'cutoff'),
      items: own.length,
      gaps: own.filter((line) => line.gap !== null).length,
      corrections: own.reduce((sum, line) => sum + line.corrections.length, 0),
    }
  })
}

/** `schemes.get`: an outside assessment with every item as the ledger feeds it. */
export async function getScheme(
  deps: ReadDeps,
  input: { readonly id: string },
): Promise<Result<CallOutput<'schemes.get'>>> {
  const found = await readableThing(deps, input.id, 'scheme')
  if (!found.ok) return found
  const things = await thingsById(deps.tx, [input.id])
  const lines = await linesOf(deps, things)
  const [row] = await schemeRows(deps, things, lines)
  if (!row) throw new Error(`scheme ${input.id} vanished inside its transaction`)
  const sent = sentIn(found.value.data as ThingData)
  return ok({
    ...row,
    ground: textIn(found.value.data as Json, 'ground'),
    sent: sent === null ? null : { on: sent.on, by: sent.by, gaps: sent.gaps },
    lines: [...(lines.get(input.id) ?? [])],
  })
}

/** `schemes.points`: the figures of the ledger that schemes not yet over show, each with every place it is shown in. */
export async function listPoints(
  deps: ReadDeps,
  query: HandlerInput<'schemes.points'>['query'],
): Promise<Result<CallOutput<'schemes.points'>>> {
  const schemes = await runningSchemes(deps, query.indicator)
  const lines = await linesOf(deps, schemes)
  const points = new Map<string, Point>()
  for (const scheme of schemes) {
    for (const line of lines.get(scheme.id) ?? []) {
      const { source, no, name, unit, year, value, corrections } = line
      if (!source || (query.indicator !== undefined && source.id !== query.indicator)) continue
      const point = points.get(source.id) ?? { source, shown: [] }
      points.set(source.id, point)
      const { id, title, state } = scheme
      point.shown.push({
        scheme: { id, title, state, cutoff: textIn(scheme.data, 'cutoff') },
        ...{ no, name, unit, year, value, corrections },
      })
    }
  }
  const all = [...points.values()].toSorted(
    (a, b) => b.shown.length - a.shown.length || a.source.title.localeCompare(b.source.title, 'zh'),
  )
  return sliced(all, query)
}
