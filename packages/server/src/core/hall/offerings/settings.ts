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
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { settingsUnder } from './store.ts'

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
  const kept = things.filter(({ kind, state }) => !kinds.find((one) => one.kind === kind)?.states[state]?.final)
  const holding = kept.filter(({ data }) => holdsOn(data, deps.today))
  const rows = await rowsOf(deps, kept)
  return rows.flatMap((row, at) => {
    const data = kept[at]?.data ?? {}
    const kind = kinds.find((one) => one.kind === row.kind)
    if (!kind) return []
    const told = kind.settingOf.tells?.(data, holding, deps.today) ?? []
    const { section = null } = kind.settingOf
    return [
      {
        ...row,
        kindTitle: kind.title,
        section,
        holds: holdsOn(data, deps.today),
        said: [...saidIn(kind, data), ...told],
      },
    ]
  })
}

/** What was filled in when it was set, as it is printed; tables are left to what follows from them. */
function saidIn(kind: SettingKind, data: ThingData): readonly { readonly label: Text; readonly value: Text }[] {
  const form = Object.values<Step>(kind.steps).find(({ from }) => from.length === 0)?.form ?? {}
  return Object.entries(form).flatMap(([name, field]) => {
    const value = data[name]
    if (value === undefined || value === null || field.kind === 'group' || field.kind === 'files') return []
    const words = (lang: 'zh' | 'en') => printed(value, field, lang, (id) => id)
    return [{ label: field.label, value: t(words('zh'), words('en')) }]
  })
}
