import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { guideGaps, type Kind, offeringFactsIn, ok, type Result, type Service } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { listThings, textIn } from '../../ledger/things/store.ts'
import { settingsOf } from './settings.ts'
import { ofItems } from './store.ts'

type OfferingRow = CallOutput<'offerings.list'>['rows'][number]
type OfferingView = CallOutput<'offerings.get'>

/** A kind that is a service item. */
type Item = Kind & { readonly service: Service }

/** `offerings.list`: services the caller may see; words are looked for in names, summaries and what people call them. */
export async function listOfferings(
  deps: ReadDeps,
  query: HandlerInput<'offerings.list'>['query'],
): Promise<Result<Page<OfferingRow>>> {
  const items = itemsOf(deps).filter((item) => query.area === undefined || item.service.area === query.area)
  const meant = items.filter((item) => isMeant(item, query.q)).map((item) => item.kind)
  const city = deps.city ?? query.city ?? null
  const filter = { state: query.state, sort: 'opened' as const, also: [ofItems(meant)] }
  const page = await listThings({ ...deps, city }, 'offering', 'offering.read', filter, query)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  return ok({
    ...page.value,
    rows: rows.flatMap((row, i) => offeringRow(deps, row, textIn(page.value.rows[i]?.data ?? {}, 'item'))),
  })
}

/** `offerings.get`: one service with what the city says of it, and what is missing before it can be published. */
export async function getOffering(deps: ReadDeps, input: { readonly id: string }): Promise<Result<OfferingView>> {
  const found = await readableThing(deps, input.id, 'offering')
  if (!found.ok) return found
  const thing = found.value
  const { data: _, files: __, abilities, ...row } = await viewOf(deps, thing)
  const said = (name: string) => textIn({ ...thing.data }, name)
  const name = said('item')
  const [shown] = offeringRow(deps, row, name)
  const item = itemOf(deps, name)
  if (!shown || !item) throw new Error(`offering ${thing.id} is of no declared item`)
  const facts = offeringFactsIn({ ...thing.data })
  const { place = '', hours = '', phone = '', complaints = '', accept = null, decide = null } = facts
  const own = { place, hours, phone, complaints, accept, decide }
  const gaps = [...guideGaps(item.service.guide, facts)]
  return ok({ ...shown, ...own, abilities, gaps, settings: [...(await settingsOf(deps, thing.id, name))] })
}

/** The service items that are declared. */
export function itemsOf({ catalogue }: Pick<ReadDeps, 'catalogue'>): readonly Item[] {
  return [...catalogue.kinds.values()].flatMap((kind) => (kind.service ? [{ ...kind, service: kind.service }] : []))
}

/** The item of a name; undefined for a name that is none. */
export function itemOf(deps: Pick<ReadDeps, 'catalogue'>, name: string): Item | undefined {
  const kind = deps.catalogue.kinds.get(name)
  return kind?.service ? { ...kind, service: kind.service } : undefined
}

function offeringRow(deps: ReadDeps, row: Omit<OfferingRow, 'item' | 'area' | 'summary'>, name: string): OfferingRow[] {
  const item = itemOf(deps, name)
  // The folder of an item may be gone while a city still holds its offering.
  if (!item) return []
  const { area, guide } = item.service
  return [{ ...row, item: item.kind, area, summary: guide.summary }]
}

function isMeant({ title, service }: Item, q: string | undefined): boolean {
  const said = [title.zh, title.en, service.guide.summary.zh, service.guide.summary.en, ...service.words]
  const words = (q ?? '').split(/\s+/u).filter((word) => word !== '')
  // Whoever types a whole sentence means the item one of whose words stands in it.
  return words.every(
    (word) =>
      said.some((text) => text.toLowerCase().includes(word.toLowerCase())) ||
      service.words.some((own) => word.includes(own)),
  )
}
