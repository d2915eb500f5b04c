import type { CallOutput } from '@zhiqiang/contract'
import { type Audience, type Basis, type Guide, type Mark, type Text, t, versionOn } from '@zhiqiang/kernel'
import type { LawInForce } from '../../law/in-force.ts'
import { shownOf } from '../../law/library/library.ts'
import { thresholdView } from '../../law/library/views.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { textIn } from '../../ledger/things/store.ts'
import { getOffering, itemOf, listOfferings } from './offerings.ts'

type OfferingRow = CallOutput<'offerings.list'>['rows'][number]

/** A service on the public list, named in both languages. */
export interface PublicService extends OfferingRow {
  readonly itemTitle: Text
  /** Whom it is for. */
  readonly audience: readonly Audience[]
}

/** Where something is written, and whether that was read in the official text. */
export interface MarkedBasis {
  readonly instrument: string
  readonly title: Text
  readonly article: string | null
  readonly mark: Mark
}

/** What a service costs; free, or a fee with its sum and where that is laid down. */
export interface PublicFee {
  readonly free: boolean
  readonly what: Text | null
  readonly amount: Text | null
  readonly basis: MarkedBasis | null
}

/** A service with its whole guide: what is the same everywhere, and what the city says of it. */
export interface PublicGuide {
  readonly offering: CallOutput<'offerings.get'>
  readonly itemTitle: Text
  readonly guide: Guide
  readonly basis: readonly MarkedBasis[]
  readonly fee: PublicFee
  /** What a material rests on, by its id, where something says so. */
  readonly materialBasis: ReadonlyMap<string, MarkedBasis>
  /** Why it is suspended; empty unless it is. */
  readonly why: string
}

/** More services than a city ever offers; the list of the ten areas is one page. */
const most = 200

/** Every service of a city that the public may see, by words of a search or all. */
export async function publicServices(deps: ReadDeps, q: string): Promise<readonly PublicService[]> {
  const found = await listOfferings(deps, { limit: most, ...(q === '' ? {} : { q }) })
  if (!found.ok) return []
  return found.value.rows.map((row) => ({
    ...row,
    itemTitle: itemOf(deps, row.item)?.title ?? t(row.title, row.title),
    audience: itemOf(deps, row.item)?.service.guide.audience ?? [],
  }))
}

/** The guide of a service of one city; null for one that is not public, or another city's. */
export async function publicGuide(deps: ReadDeps, law: LawInForce, id: string): Promise<PublicGuide | null> {
  const thing = await readableThing(deps, id, 'offering')
  if (!thing.ok || thing.value.city !== deps.city) return null
  const offering = await getOffering(deps, { id })
  const item = offering.ok ? itemOf(deps, offering.value.item) : undefined
  if (!offering.ok || !item) return null
  const { guide } = item.service
  const marked = (basis: Basis) => markedBasis(law, deps.today, basis)
  return {
    offering: offering.value,
    itemTitle: item.title,
    guide,
    basis: guide.basis.map(marked),
    fee: feeOf(law, deps.today, guide),
    materialBasis: new Map(guide.materials.flatMap((one) => (one.basis ? [[one.id, marked(one.basis)] as const] : []))),
    why: offering.value.state === 'suspended' ? textIn({ ...thing.value.data }, 'why') : '',
  }
}

function feeOf(law: LawInForce, today: string, { fee }: Guide): PublicFee {
  if (fee.free) {
    return { free: true, what: null, amount: null, basis: fee.basis && markedBasis(law, today, fee.basis) }
  }
  const threshold = law.library.thresholds.get(fee.term)
  const shown = threshold && shownOf(thresholdView(law.library, threshold, today))
  const basis = shown ? { ...shown.basis, mark: shown.mark } : null
  return { free: false, what: fee.what, amount: shown?.amount ?? null, basis }
}

function markedBasis({ library }: LawInForce, today: string, { instrument, article }: Basis): MarkedBasis {
  const known = library.instruments.get(instrument)
  const version = known && (versionOn(known.versions, today) ?? known.versions.at(-1))
  return {
    instrument,
    title: known?.title ?? t(instrument, instrument),
    article,
    mark: version?.mark ?? 'unconfirmed',
  }
}
