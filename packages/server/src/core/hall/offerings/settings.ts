import type { CallOutput } from '@zhiqiang/contract'
import { printed } from '@zhiqiang/fields'
import {
  holdsOn,
  type Kind,
  membersIn,
  type SettingOf,
  type Step,
  type Text,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import { cityAsked, type ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { idsIn, namesOf } from '../letters/port/store.ts'
import { itemPort, settingsUnder } from './store.ts'

type SettingView = CallOutput<'offerings.get'>['settings'][number]
type SettingKind = Kind & { readonly settingOf: SettingOf }

/** The rules that a city keeps for a service, with what each says and what follows from it today; withdrawn ones are left out. */
export async function settingsOf(deps: ReadDeps, offering: string, item: string): Promise<readonly SettingView[]> {
  const kinds = [...deps.catalogue.kinds.values()].flatMap((kind) =>
    kind.settingOf?.item === item ? [{ ...kind, settingOf: kind.settingOf }] : [],
  )
  if (kinds.length === 0) return []
  const found = await settingsUnder(
    deps.tx,
    offering,
    kinds.map(({ kind }) => kind),
  )
  const things = found.map((thing) => ({ ...thing, data: membersIn(thing.data) }))
  const declared = (name: string) => kinds.find((one) => one.kind === name)
  const isOver = ({ kind, state }: (typeof things)[number]) => declared(kind)?.states[state]?.final === true
  // What has a section of its own is found there when it is over, too.
  const kept = things.filter((one) => !isOver(one) || declared(one.kind)?.settingOf.section !== undefined)
  const holding = kept.filter((one) => !isOver(one) && holdsOn(one.data, deps.today))
  const rows = await rowsOf(deps, kept)
  const city = cityAsked(deps)
  const names: ReadonlyMap<string, string> =
    city === null
      ? new Map()
      : await namesOf(
          deps.tx,
          city,
          kept.flatMap(({ data }) => idsIn(data)),
        )
  return rows.flatMap((row, at) => {
    const thing = kept[at]
    const kind = declared(row.kind)
    if (!kind || !thing) return []
    const { data } = thing
    const told = kind.settingOf.tells?.(data, holding, deps.today) ?? []
    const { section = null } = kind.settingOf
    return [
      {
        ...row,
        kindTitle: kind.title,
        section,
        holds: holding.includes(thing),
        said: [...saidIn(kind, data, names), ...told],
      },
    ]
  })
}

/** What was filled in when it was set, as it is printed; tables are left to what follows from them. */
function saidIn(
  kind: SettingKind,
  data: ThingData,
  names: ReadonlyMap<string, string>,
): readonly { readonly label: Text; readonly value: Text }[] {
  const form = Object.values<Step>(kind.steps).find(({ from }) => from.length === 0)?.form ?? {}
  return Object.entries(form).flatMap(([name, field]) => {
    const value = data[name]
    if (value === undefined || value === null || field.kind === 'group' || field.kind === 'files') return []
    const words = (lang: 'zh' | 'en') => printed(value, field, lang, (id) => names.get(id) ?? id)
    return [{ label: field.label, value: t(words('zh'), words('en')) }]
  })
}

/** What the rules of a kind say that are in force today in a city for a service; none where it is not offered. */
export async function rulesInForce(
  { tx, catalogue, today }: Pick<ReadDeps, 'tx' | 'catalogue' | 'today'>,
  city: string,
  item: string,
  kind: string,
): Promise<readonly ThingData[]> {
  const offering = await itemPort(tx, city, catalogue.kinds).offeringOf(item)
  if (offering === null) return []
  const found = await settingsUnder(tx, offering, [kind])
  const states = catalogue.kinds.get(kind)?.states
  return found.flatMap(({ state, data }) => {
    const said = membersIn(data)
    return !states?.[state]?.final && holdsOn(said, today) ? [said] : []
  })
}
