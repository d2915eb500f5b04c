import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  allOf,
  excerpt,
  ok,
  type RecordValues,
  type Register,
  type Result,
  type SearchNode,
  type Text,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { type EngineNode, type SearchEngine, undated } from './engine.ts'
import { foldedText } from './fold.ts'
import { type NationalPlaces, type Places, placesOf } from './places.ts'
import { understoodIn } from './resolve.ts'
import { recordsOf } from './store.ts'
import { toldValue } from './told.ts'

export interface SearchDeps {
  readonly tx: Tx
  readonly registers: ReadonlyMap<string, Register>
  readonly engine: SearchEngine
  readonly national: NationalPlaces
}

type Query = HandlerInput<'search.find'>['query']
type Found = CallOutput<'search.find'>

/** `search.find`: what is typed, read as {@link parseSearch} says, over the registers of a city. */
export async function findRecords(deps: SearchDeps, city: string, query: Omit<Query, 'city'>): Promise<Result<Found>> {
  const places = await placesOf(deps.tx, city, deps.national)
  const { node: typed, asked, words } = understoodIn(places, deps.registers, query.q)
  const chosen = tagsIn(query.tags)
  const node = together([
    typed,
    ...(query.register === undefined ? [] : [{ is: 'tags', any: [`register:${query.register}`] } as const]),
    ...chosen.map((tag) => ({ is: 'tags', any: [tag] }) as const),
  ])
  const facets =
    query.facets === 'true' ? facetsFor(deps, query.register ?? registerIn(chosen) ?? registerOf(typed)) : []
  const { offset, limit, sort } = query
  const answer = await deps.engine.find(deps.tx, {
    city,
    node,
    sort,
    words: words.map(foldedText),
    offset,
    limit,
    facets: facets.map(({ id, pattern }) => ({ id, pattern })),
  })
  const hits = await hitsOf(deps, city, answer.hits, words, places)
  return ok({
    total: answer.total,
    hits,
    facets: facets.flatMap(({ id, label, valueLabel }) => {
      const values = answer.facets
        .filter((one) => one.id === id)
        .map(({ tag, n }) => ({
          tag: tag.replace(':', '='),
          label: valueLabel(tag.slice(tag.indexOf(':') + 1), places),
          n,
        }))
      return values.length === 0 ? [] : [{ id, label, values }]
    }),
    asked: asked.map(({ text, known }) => ({ text, known })),
  })
}

function together(nodes: readonly EngineNode[]): EngineNode {
  // Of nodes of engines, which are told apart by the same member.
  return allOf(nodes as unknown as readonly SearchNode[]) as unknown as EngineNode
}

/** `status=valid,ipc=H04L` as tags; anything else is left out. */
function tagsIn(text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(',').filter((part) => /^[a-z_]+=[^=]{1,80}$/.test(part))
  return parts.slice(0, 20).map((part) => part.replace('=', ':'))
}

/** The register that chosen tags narrow a search to. */
function registerIn(tags: readonly string[]): string | undefined {
  const found = tags.find((tag) => tag.startsWith('register:'))
  return found?.slice(found.indexOf(':') + 1)
}

/** The only register that a query can find anything in; none where it may be several. */
function registerOf(node: EngineNode): string | undefined {
  if (node.is === 'and') return node.of.map(registerOf).find((id) => id !== undefined)
  if (node.is !== 'tags' || node.any.length !== 1) return undefined
  return registerIn(node.any)
}

interface Facet {
  readonly id: string
  readonly label: Text
  readonly pattern: string
  readonly valueLabel: (value: string, places: Places) => Text
}

const yearLabel = t('年份', 'Year')
const registerLabel = t('登记库', 'Register')

/** Over several registers what all of them have; of one its own fields too: a status is another one in each. */
function facetsFor({ registers }: SearchDeps, only: string | undefined): readonly Facet[] {
  const all = [...registers.values()].filter(({ id }) => only === undefined || id === only)
  const own = all.flatMap((register) =>
    Object.entries(register.fields).flatMap(([id, field]) => {
      if (field.facet === undefined || (only === undefined && field.facet !== 'region')) return []
      const label = field.label
      // A class of four characters says most: sections are too wide, groups too many.
      if (field.facet === 'classes') return [{ id, label, pattern: `^${id}:[A-HY][0-9]{2}[A-Z]$`, valueLabel: itself }]
      if (field.facet === 'region')
        return [{ id, label, pattern: `^${id}:[0-9]{4}(0[1-9]|[1-9][0-9])$`, valueLabel: placed }]
      const valueLabel = (value: string) => field.options?.[value] ?? itself(value)
      return [{ id, label, pattern: `^${id}:`, valueLabel }]
    }),
  )
  const several =
    only === undefined && all.length > 1
      ? [
          {
            id: 'register',
            label: registerLabel,
            pattern: '^register:',
            valueLabel: (id: string) => registers.get(id)?.title ?? itself(id),
          },
        ]
      : []
  const once = [...new Map(own.map((facet) => [facet.id, facet])).values()]
  return [...several, ...once, { id: 'year', label: yearLabel, pattern: '^year:', valueLabel: itself }]
}

function itself(value: string): Text {
  return { zh: value, en: value }
}

function placed(code: string, places: Places): Text {
  const name = places.nameOf(code) ?? code
  return { zh: name, en: name }
}

const excerptLength = 120

async function hitsOf(
  { tx, registers }: SearchDeps,
  city: string,
  hits: readonly { readonly register: string; readonly key: string }[],
  words: readonly string[],
  places: Places,
): Promise<Found['hits']> {
  const rows = new Map<string, ReadonlyMap<string, RecordValues>>()
  for (const id of new Set(hits.map(({ register }) => register))) {
    const register = registers.get(id)
    const keys = hits.filter((hit) => hit.register === id).map(({ key }) => key)
    if (register) rows.set(id, await recordsOf(tx, register, city, keys))
  }
  return hits.flatMap(({ register: id, key }) => {
    const register = registers.get(id)
    const values = rows.get(id)?.get(key)
    return register && values ? [hitOf(register, key, values, words, places)] : []
  })
}

function hitOf(
  register: Register,
  key: string,
  values: RecordValues,
  words: readonly string[],
  places: Places,
): Found['hits'][number] {
  const title = values[register.heading]
  const dated = values[register.dated]
  const texts = Object.entries(register.fields)
    .filter(([, { find }]) => find === 'text')
    .flatMap(([name]) => [values[name]].flat())
    .filter((text) => typeof text === 'string')
  const around = words.length === 0 ? null : texts.map((text) => excerpt(text, words, excerptLength)).find((one) => one)
  return {
    register: register.id,
    key,
    title: typeof title === 'string' ? title : key,
    fields: register.summary.flatMap((id) => {
      const [field, value] = [register.fields[id], values[id]]
      const text = field ? toldValue(field, value, places) : t('', '')
      if (!field || text.zh === '') return []
      return [{ id, label: field.label, value: plainValue(value), text }]
    }),
    excerpt: (around ?? []).map(({ text, hit }) => ({ text, hit })),
    dated: typeof dated === 'string' && dated !== undated ? dated : null,
  }
}

/** A value as the contract types it: a list that a caller may change. */
export function plainValue(value: RecordValues[string] | undefined): string | number | boolean | string[] | null {
  if (value === undefined) return null
  return typeof value === 'object' && value !== null ? [...value] : value
}
