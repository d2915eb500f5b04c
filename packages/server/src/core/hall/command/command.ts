import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { holds, ok, type Result } from '@zhiqiang/kernel'
import type { Page, ReadDeps } from '../../ledger/read-deps.ts'
import { itemsOf } from '../offerings/offerings.ts'
import { allRegions, countedByRegion, pageOfClocks } from './store.ts'

type Board = CallOutput<'command.board'>
type ClockRow = CallOutput<'command.clocks'>['rows'][number]

/** `command.board`: clocks of letters that run, by county, as far as the caller may see the letters. */
export async function boardOf(deps: ReadDeps, query: HandlerInput<'command.board'>['query']): Promise<Result<Board>> {
  const all = lettersOf(deps)
  const rows = await countedByRegion(deps, chosen(all, query.item))
  // Whoever presses the whole city sees a county with nothing to do as well.
  const whole = holds(deps.actor, 'case.oversee') ? await allRegions(deps) : []
  const found = new Map(rows.map((row) => [row.region, row]))
  const named = new Map([
    ...whole.map(({ code, name }) => [code, name] as const),
    ...rows.map((row) => [row.region, row.name] as const),
  ])
  const places = [...named].sort().map(([region, name]) => {
    const { open = 0, overdue = 0, soon = 0 } = found.get(region) ?? {}
    return { region, name, open, overdue, soon }
  })
  const sum = (of: 'open' | 'overdue' | 'soon') => places.reduce((total, place) => total + place[of], 0)
  return ok({
    items: all.map(({ kind, title }) => ({ item: kind, title })),
    total: { open: sum('open'), overdue: sum('overdue'), soon: sum('soon') },
    places,
  })
}

/** `command.clocks`: each of those clocks with its letter. */
export async function clocksOf(
  deps: ReadDeps,
  query: HandlerInput<'command.clocks'>['query'],
): Promise<Result<Page<ClockRow>>> {
  const page = await pageOfClocks(deps, chosen(lettersOf(deps), query.item), query, query)
  if (!page.ok) return page
  return ok({
    ...page.value,
    rows: page.value.rows.flatMap((row): ClockRow[] => {
      const item = deps.catalogue.kinds.get(row.kind)
      const clock = item?.clocks?.[row.name]
      const state = item?.states[row.state]
      if (!item || !clock || !state) return []
      const sends = Object.values(item.steps).some(({ does, from }) => does === 'refer' && from.includes(row.state))
      return [
        {
          id: row.id,
          no: row.no,
          itemTitle: item.title,
          stateLabel: state.label,
          tone: state.tone ?? 'plain',
          clock: row.name,
          label: clock.label,
          round: row.round,
          region: row.region,
          place: row.place ?? row.region,
          unit: row.unit ?? '',
          startedOn: row.started_on,
          dueOn: row.due_on,
          overdue: Boolean(row.overdue),
          sends: sends && Boolean(row.may_send),
        },
      ]
    }),
  })
}

function lettersOf(deps: Pick<ReadDeps, 'catalogue'>) {
  return itemsOf(deps).filter(({ service }) => service.byCounty === true)
}

/** The services that are meant; none of that name reads as none at all. */
function chosen(all: ReturnType<typeof lettersOf>, item: string | undefined): readonly string[] {
  const kinds = all.map(({ kind }) => kind).filter((kind) => item === undefined || kind === item)
  return kinds.length === 0 ? [''] : kinds
}
