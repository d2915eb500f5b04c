import { indicatorGoal, type Text, t } from '@zhiqiang/kernel'
import type { ThingBrief } from '../../../../ports.ts'
import { wordsKey } from './match-items.ts'

/** A figure of the ledger that may feed an item. */
export interface LedgerFigure {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** True while its plan runs: of several that bear one name, those are meant. */
  readonly runs: boolean
}

/** An indicator as a source. */
export function ledgerFigure({ id, title, state, data }: ThingBrief): LedgerFigure {
  const goal = indicatorGoal(data)
  return { id, title, unit: goal.unit || (goal.proxy?.unit ?? ''), runs: state === 'watching' }
}

type Found = { readonly ok: true; readonly figure: LedgerFigure | null } | { readonly ok: false; readonly why: Text }

const mostNamed = 3

/** The figure a cell names, by its wording or its id; none for an empty cell. What is not found says what there is. */
export function findSource(said: string, figures: readonly LedgerFigure[]): Found {
  if (said === '') return { ok: true, figure: null }
  const key = wordsKey(said)
  const named = figures.filter((one) => one.id === said.toLowerCase() || wordsKey(one.title) === key)
  const running = named.filter((one) => one.runs)
  const hits = running.length > 0 ? running : named
  if (hits.length === 1) return { ok: true, figure: hits[0] ?? null }
  if (hits.length > 1) {
    return {
      ok: false,
      why: t(
        `台账里有 ${hits.length} 个指标叫“${said}”：请写它在指标导出表里的编号，或留空后在页面上选`,
        `${hits.length} indicators are called ${said}: write its id (in the export of indicators), or leave it empty and choose on the page`,
      ),
    }
  }
  const near = figures
    .filter((one) => one.runs && (wordsKey(one.title).includes(key) || key.includes(wordsKey(one.title))))
    .toSorted((a, b) => a.title.length - b.title.length)
    .slice(0, mostNamed)
    .map((one) => `“${one.title}”`)
  return {
    ok: false,
    why:
      near.length === 0
        ? t(
            `台账里没有指标“${said}”：请照指标页的名称写，或留空（计为缺口）`,
            `no indicator is called ${said}: write its name as the page of indicators does, or leave it empty (a gap)`,
          )
        : t(
            `台账里没有指标“${said}”：是不是${near.join('、')}？请照它的名称写，或留空（计为缺口）`,
            `no indicator is called ${said}: is it ${near.join(', ')}? Write that name, or leave it empty (a gap)`,
          ),
  }
}
