import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { refuse } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { needCity } from '../need-city.ts'
import { openWith } from '../thing/open.ts'
import { findUnit } from './find.ts'

export interface NewUnit {
  /** Division code; the city itself where absent. */
  readonly region?: string
  readonly parent?: string
  /** First day it is in force; today where absent. */
  readonly from?: string
  readonly short?: readonly string[]
  readonly nameEn?: string
  readonly collective?: boolean
}

/** `zq unit list`. */
export function listUnits(cli: Cli, { q, on, ...paging }: PageOptions & { q?: string; on?: string }): Promise<number> {
  return withSession(cli, async (session) => {
    const page = await readPages(paging, (at) => call(session, 'units.list', { query: { q, on, ...at } }))
    return printPage(cli, page, [
      { title: t('编号', 'Id'), of: (unit) => unit.id },
      { title: t('全称', 'Name'), of: (unit) => unit.name },
      { title: t('其他名称', 'Other names'), of: (unit) => otherNames(unit), shrinks: true },
      { title: t('区划', 'Division'), of: (unit) => unit.regionName },
      { title: t('自', 'From'), of: (unit) => unit.validFrom },
      { title: t('至', 'To'), of: (unit) => unit.validTo },
      { title: t('成员', 'Members'), of: (unit) => (unit.collective ? unit.members.length : ''), align: 'right' },
      { title: t('承接单位', 'Successor'), of: (unit) => unit.successor?.name ?? '' },
    ])
  })
}

function otherNames(unit: { readonly name: string; readonly names: readonly { readonly name: string }[] }): string {
  return unit.names
    .map(({ name }) => name)
    .filter((name) => name !== unit.name)
    .join('、')
}

/** `zq unit add`. */
export function addUnit(cli: Cli, name: string, wish: NewUnit): Promise<number> {
  return withSession(cli, async (session) => {
    const code = await needCity(session)
    if (!code.ok) return refuse(cli, code.problem)
    const city = await call(session, 'city.get', {})
    if (!city.ok) return refuse(cli, city.problem)
    const parent = await findUnit(session, wish.parent)
    if (!parent.ok) return refuse(cli, parent.problem)
    const answers = {
      name,
      region: wish.region ?? city.value.code,
      validFrom: wish.from ?? city.value.today,
      ...(wish.nameEn === undefined ? {} : { nameEn: wish.nameEn }),
      ...(parent.value === undefined ? {} : { parent: parent.value }),
      ...(wish.collective ? { collective: true } : {}),
      ...(wish.short === undefined ? {} : { shortNames: wish.short.map((short) => ({ name: short, sort: 'short' })) }),
    }
    return openWith(cli, session, { kind: 'unit', step: 'found', parentId: null, answers })
  })
}
