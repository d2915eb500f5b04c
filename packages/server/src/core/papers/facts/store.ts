import { dateInChina, type PlainDate } from '@zhiqiang/kernel'
import { sql } from 'kysely'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { inCity } from '../../ledger/things/store.ts'
import { visibleOfKind } from '../../permission/store.ts'
import type { Item } from './facts.ts'

const endOf = (day: PlainDate) => `${day}T23:59:59.999+08:00`

interface ItemRow {
  readonly id: string
  readonly title: string
  readonly heading: string | null
  readonly path: string | null
  readonly part: string | null
  readonly unit: string | null
  readonly opened_at: string
  readonly due_on: PlainDate | null
  readonly state: string
  readonly since: string
  readonly report: string | null
}

/**
 * The tasks or occurrences of duties that the caller may see, in the state their events gave them by the end of a day:
 * a report on a past quarter says what stood then, also when a date was moved since.
 */
export async function itemsAt(
  deps: ReadDeps,
  kind: Item['kind'],
  policy: string | null,
  asOf: PlainDate,
): Promise<readonly Item[]> {
  const end = endOf(asOf)
  const rows = await deps.tx
    .selectFrom('thing')
    .leftJoin('clause', 'clause.id', 'thing.clause_id')
    .leftJoin('clause as above', (join) =>
      join.onRef('above.policy_id', '=', 'clause.policy_id').onRef('above.path', '=', 'clause.parent'),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('event')
          .whereRef('event.thing_id', '=', 'thing.id')
          .where('event.at', '<=', end)
          .orderBy('event.seq', 'desc')
          .limit(1)
          .select(sql<string>`event.payload->>'to'`.as('state'))
          .as('then'),
      (join) => join.onTrue(),
    )
    .select([
      'thing.id',
      'thing.title',
      'thing.opened_at',
      'then.state',
      'above.heading as part',
      sql<PlainDate | null>`(select (e.payload->'changed'->>'dueOn') from event e where e.thing_id = thing.id
        and e.at <= ${end}::timestamptz and e.payload->'changed' ? 'dueOn' order by e.seq desc limit 1)`.as('due_on'),
      sql<string | null>`thing.data->>'heading'`.as('heading'),
      sql<string | null>`thing.data->>'path'`.as('path'),
      sql<
        string | null
      >`(select coalesce((select min(n.name) from unit_name n where n.unit_id = u.id and n.sort = 'short'), u.name)
        from thing_unit tu join unit u on u.id = tu.unit_id
        where tu.thing_id = thing.id and tu.part in ('lead', 'owner') order by tu.part, tu.ord limit 1)`.as('unit'),
      sql<string>`(select max(e.at) from event e where e.thing_id = thing.id and e.at <= ${end}::timestamptz
        and e.payload->>'to' = "then".state and e.payload->>'from' is distinct from "then".state)`.as('since'),
      sql<string | null>`(select r.data->>'text' from thing r join event a on a.thing_id = r.id and a.type = 'accept'
        where r.parent_id = thing.id and r.kind = 'report' and a.at <= ${end}::timestamptz
        order by a.at desc limit 1)`.as('report'),
    ])
    .where(visibleOfKind(deps.actor, kind, kind === 'task' ? 'task.read' : 'duty.read'))
    .where(inCity(deps))
    .where((eb) => (policy === null ? sql<boolean>`true` : eb('thing.policy_id', '=', policy)))
    .where(sql<boolean>`thing.opened_at <= ${end}::timestamptz`)
    .orderBy('thing.policy_id')
    .orderBy('clause.ord')
    .orderBy('thing.due_on')
    .orderBy('thing.id')
    .execute()
  return rows.filter((row) => !left.includes(row.state)).map((row) => itemOf(kind, row))
}

/** States in which nobody works on an item any more though it was not done. */
const left = ['closed', 'dropped', 'withdrawn', 'cancelled']

function itemOf(kind: Item['kind'], row: ItemRow): Item {
  const since = dateInChina(row.since)
  return {
    id: row.id,
    kind,
    title: row.heading && row.heading !== '' ? row.heading : row.title,
    path: row.path ?? '',
    part: row.part ?? '',
    unit: row.unit,
    openedOn: dateInChina(row.opened_at),
    dueOn: row.due_on,
    doneOn: row.state === 'done' ? since : null,
    unsignedSince: kind === 'task' && row.state === 'assigned' ? since : null,
    report: row.report,
  }
}

/** Reports on the caller's tasks that were accepted from one day to another, both included. */
export async function acceptedReports(
  deps: ReadDeps,
  policy: string | null,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly string[]> {
  const rows = await deps.tx
    .selectFrom('thing')
    .select('thing.id')
    .where(visibleOfKind(deps.actor, 'report', 'report.read'))
    .where(inCity(deps))
    .where((eb) => (policy === null ? sql<boolean>`true` : eb('thing.policy_id', '=', policy)))
    .where(
      sql<boolean>`exists (select 1 from event e where e.thing_id = thing.id and e.type = 'accept'
        and e.at between ${`${from}T00:00:00+08:00`}::timestamptz and ${endOf(to)}::timestamptz)`,
    )
    .orderBy('thing.id')
    .execute()
  return rows.map((row) => row.id)
}
