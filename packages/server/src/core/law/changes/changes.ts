import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  addDays,
  type Basis,
  type Json,
  type LawChange,
  lengthWords,
  membersIn,
  ok,
  type Result,
  sumWords,
  type Text,
  type ThingData,
  t,
  versionOn,
  whereWritten,
} from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { listThings } from '../../ledger/things/store.ts'
import type { LawDeps } from '../law-deps.ts'
import { casesOn, itemsOn } from './hall-impact.ts'

type Row = CallOutput<'law.changes'>['rows'][number]
type Impact = CallOutput<'law.impact'>
type Touched = Impact['touched'][number]

/** Of each sort of thing touched, so many are named. */
const named = 50

/** `law.changes`: the changes a city recorded, the last to move first. */
export async function listChanges(
  deps: ReadDeps,
  query: HandlerInput<'law.changes'>['query'],
): Promise<Result<Page<Row>>> {
  const { q, state } = query
  const page = await listThings(deps, 'law-change', 'law.read', { q, state, sort: 'moved' }, query)
  if (!page.ok) return page
  const { rows: things } = page.value
  const rows = await rowsOf(deps, things)
  const changes = new Map(things.map((thing) => [thing.id, changeIn(thing.data)]))
  return ok({
    ...page.value,
    rows: rows.flatMap((row) => {
      const change = changes.get(row.id)
      return change ? [{ ...row, sort: change.sort, target: change.target, from: change.version.from }] : []
    }),
  })
}

function changeIn(data: Json | ThingData): LawChange {
  // Written by the step that recorded it.
  return membersIn(data as Json).change as unknown as LawChange
}

/** `law.impact`: what held, what will hold, and what names it. */
export async function impactOf(
  deps: LawDeps & Omit<ReadDeps, 'city'>,
  input: { readonly id: string },
): Promise<Result<Impact>> {
  const thing = await readableThing(deps, input.id, 'law-change')
  if (!thing.ok) return thing
  const change = changeIn(thing.value.data)
  const { sort, target, version } = change
  return ok({
    sort,
    target,
    what: whatOf(deps, change),
    from: version.from,
    before: beforeOf(deps, change),
    after: afterOf(change),
    touched: [...sources.map((source) => source(deps, change)), ...(await ofHall(deps, change))].filter(
      ({ total }) => total > 0,
    ),
  })
}

function whatOf({ law: { library } }: LawDeps, change: LawChange): Text {
  const { sort, target } = change
  if (sort === 'instrument') return change.title
  return (sort === 'term' ? library.terms : library.thresholds).get(target)?.what ?? t(target, target)
}

function beforeOf({ law: { library } }: LawDeps, { sort, target, version }: LawChange): Text | null {
  const day = addDays(version.from, -1)
  if (sort === 'term') {
    const was = versionOn(library.terms.get(target)?.versions ?? [], day)
    return was && lengthWords(was)
  }
  if (sort === 'sum') {
    const was = versionOn(library.thresholds.get(target)?.versions ?? [], day)
    return was && sumWords(was)
  }
  const was = versionOn(library.instruments.get(target)?.versions ?? [], day)
  return was && edition(was.id)
}

function afterOf({ sort, version }: LawChange): Text {
  if (sort === 'term') return lengthWords(version)
  return sort === 'sum' ? sumWords(version) : edition(version.id)
}

const edition = (id: string) => t(`${id}年版`, `version of ${id}`)

/** What may name a term, a sum or an instrument: each says which of its own a change touches. */
type Source = (deps: LawDeps, change: LawChange) => Touched

const terms: Source = ({ law: { library } }, change) => {
  const touched = [...library.terms.values()].flatMap((term) => {
    if (change.sort === 'term' && term.extends === change.target) {
      return [{ id: term.id, what: term.what, why: t('加在这个期限之上', 'is added to it') }]
    }
    const why = restsOn(term.versions, change)
    return why ? [{ id: term.id, what: term.what, why }] : []
  })
  return { sort: 'term', total: touched.length, rows: touched.slice(0, named) }
}

const sums: Source = ({ law: { library } }, change) => {
  const touched = [...library.thresholds.values()].flatMap((sum) => {
    const why = restsOn(sum.versions, change)
    return why ? [{ id: sum.id, what: sum.what, why }] : []
  })
  return { sort: 'sum', total: touched.length, rows: touched.slice(0, named) }
}

const sources: readonly Source[] = [terms, sums]

async function ofHall(deps: LawDeps & Omit<ReadDeps, 'city'>, change: LawChange): Promise<readonly Touched[]> {
  const items = itemsOn(deps, change)
  return [
    { sort: 'item', total: items.length, rows: items.slice(0, named) },
    { sort: 'case', ...(await casesOn(deps, change, named)) },
  ]
}

/** The article that something rests on while an instrument gets a new version. */
function restsOn(versions: readonly { readonly basis: Basis; readonly to?: string }[], change: LawChange): Text | null {
  if (change.sort !== 'instrument') return null
  const { target, title, version } = change
  const open = versions.find(({ basis, to }) => basis.instrument === target && (to === undefined || to >= version.from))
  return open ? whereWritten({ title, article: open.basis.article }) : null
}
