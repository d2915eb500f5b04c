import { formatNumber } from '@zhiqiang/kernel'
import type { Facts, Item } from '../facts/facts.ts'
import type { Block, Figure, Run } from '../model/paper.ts'

/** What a text hands over: words and numbers, and of each counted number the things it counted. */
export interface Draft {
  readonly title: string
  /** What stands in red above, where it is not the issuer. */
  readonly head?: string
  /** False where the paper is not signed. */
  readonly signed?: boolean
  readonly addressee: string | null
  readonly body: readonly Block[]
  readonly annexes: readonly { readonly title: string; readonly body: readonly Block[] }[]
  readonly figures: readonly CountedFigure[]
}

export interface CountedFigure extends Figure {
  /** Ids of the things that were counted, in the order of the plan. */
  readonly rows: readonly string[]
  /** Listed in the annex on sources; the cells of a table are explained together. */
  readonly listed: boolean
}

export type Tally = ReturnType<typeof tally>

/** Collects the figures of a text as it is written. A figure asked for twice stands once. */
export function tally() {
  const figures = new Map<string, CountedFigure>()
  const put = (figure: CountedFigure): Run => {
    if (!figures.has(figure.id)) figures.set(figure.id, figure)
    return { figure: figure.id }
  }
  return {
    figures: (): readonly CountedFigure[] => [...figures.values()],
    /** The number of some things. */
    count(id: string, label: string, source: string, things: readonly string[] | readonly Item[], listed = true): Run {
      const rows = things.map((thing) => (typeof thing === 'string' ? thing : thing.id))
      const text = String(rows.length)
      return put({ id, label, value: rows.length, text, unit: '项', source, door: { to: 'rows' }, rows, listed })
    },
    /** A part of a whole in per cent, with one decimal. */
    share(id: string, label: string, source: string, part: number, of: number): Run {
      const value = of === 0 ? null : Math.round((part / of) * 1000) / 10
      const text = value === null ? '—' : `${value}%`
      return put({ id, label, value, text, unit: '%', source, door: null, rows: [], listed: true })
    },
    /** A figure of an indicator, as entered. */
    actual(id: string, label: string, source: string, value: number | null, unit: string, indicator: string): Run {
      const text = value === null ? '—' : formatNumber(value, 'zh', 4)
      return put({
        id,
        label,
        value,
        text,
        unit,
        source,
        door: { to: 'indicator', id: indicator },
        rows: [indicator],
        listed: false,
      })
    },
  }
}

export const heading = (level: 1 | 2 | 3 | 4, ...runs: readonly Run[]): Block => ({ is: 'heading', level, runs })
export const paragraph = (...runs: readonly Run[]): Block => ({ is: 'paragraph', runs })

/** 2026年7月1日. */
export function day(date: string): string {
  const [y, m, d] = date.split('-').map(Number)
  return `${y}年${m}月${d}日`
}

/** A period as offices call it: 2026年第三季度, 2026年9月, 2026年上半年, 2026年, else both ends. */
export function periodName({ from, to }: Pick<Facts, 'from' | 'to'>): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  const last = Number(to.slice(5, 7))
  const monthEnds = new Date(Date.UTC(Number(to.slice(0, 4)), last, 0)).toISOString().slice(0, 10) === to
  const whole = from.endsWith('-01') && monthEnds && to.startsWith(year)
  if (whole && month === last) return `${year}年${month}月`
  if (whole && last - month === 2 && month % 3 === 1) return `${year}年第${'一二三四'[(month - 1) / 3]}季度`
  if (whole && last - month === 5 && month % 6 === 1) return `${year}年${month === 1 ? '上' : '下'}半年`
  if (whole && last - month === 11) return `${year}年`
  return `${day(from)}至${to.startsWith(year) ? `${Number(to.slice(5, 7))}月${Number(to.slice(8))}日` : day(to)}`
}

/** The annex that says of every figure what was counted. */
export function sourcesAnnex(figures: readonly CountedFigure[], asOf: string, notes: readonly string[]) {
  const listed = figures.filter((figure) => figure.listed)
  const body: Block[] = [
    paragraph(
      `本件各项数据由系统于${day(asOf)}按下列口径从台账逐条统计，每个数都可以在系统中点开，看到被统计的每一条记录和佐证。`,
    ),
    ...notes.map((note) => paragraph(note)),
    {
      is: 'table',
      caption: '',
      columns: [
        { title: '数据', width: 4, align: 'left' },
        { title: '数值', width: 2, align: 'center' },
        { title: '口径', width: 7, align: 'left' },
      ],
      rows: listed.map((figure) => [[figure.label], [{ figure: figure.id }], [figure.source]]),
    },
  ]
  return { title: '数据口径与来源', body }
}
