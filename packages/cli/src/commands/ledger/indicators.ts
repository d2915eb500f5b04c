import type { CallOutput } from '@zhiqiang/contract'
import { formatNumber, type Lang, type Text, t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { type PageOptions, printPage, readPages } from '../../output/pages.ts'
import { refuse, say } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { findUnit } from '../organisation/find.ts'

type IndicatorRow = CallOutput<'indicators.list'>['rows'][number]

export interface IndicatorFilter extends PageOptions {
  readonly q?: string
  readonly light?: IndicatorRow['light']
  readonly type?: IndicatorRow['type']
  readonly unit?: string
  readonly policy?: string
}

const lights: Readonly<Record<IndicatorRow['light'], Text>> = {
  met: t('已达成', 'met'),
  onTrack: t('正常', 'on track'),
  behind: t('落后', 'behind'),
  missed: t('未达成', 'missed'),
  incomplete: t('数据不全', 'incomplete'),
  unknown: t('无数据', 'no data'),
}

/** `zq indicator list`. */
export function listIndicators(
  cli: Cli,
  { unit, q, light, type, policy, ...paging }: IndicatorFilter,
): Promise<number> {
  return withSession(cli, async (session) => {
    const named = await findUnit(session, unit)
    if (!named.ok) return refuse(cli, named.problem)
    const query = { q, light, type, policy, unit: named.value }
    const page = await readPages(paging, (at) => call(session, 'indicators.list', { query: { ...query, ...at } }))
    return printPage(cli, page, [
      { title: t('编号', 'Id'), of: (row) => row.id },
      { title: t('条款', 'Clause'), of: (row) => row.path },
      { title: t('指标', 'Indicator'), of: (row) => row.title, shrinks: true },
      { title: t('目标', 'Target'), of: (row) => targetOf(row, cli.lang) },
      { title: t('期限', 'Period'), of: (row) => row.period },
      { title: t('实绩', 'Latest'), of: (row) => numberOf(row.latest, cli.lang), align: 'right' },
      { title: t('差距', 'Gap'), of: (row) => numberOf(row.gap, cli.lang), align: 'right' },
      { title: t('亮灯', 'Light'), of: (row) => say(cli, lights[row.light]) },
    ])
  })
}

function targetOf({ target, operator, unit }: IndicatorRow, lang: Lang): string {
  if (target === null) return ''
  const value =
    typeof target === 'number' ? numberOf(target, lang) : `${numberOf(target.min, lang)}–${numberOf(target.max, lang)}`
  return [operator, value, unit].filter(Boolean).join(' ')
}

function numberOf(value: number | null, lang: Lang): string {
  return value === null ? '' : formatNumber(value, lang)
}
