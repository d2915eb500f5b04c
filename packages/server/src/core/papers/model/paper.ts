import type { PlainDate } from '@zhiqiang/kernel'

/**
 * An official document (公文) as its writers take it: what stands where, in which rank. How it looks is GB/T 9704-2012
 * (`page.ts`) and no matter of the text.
 */
export interface Paper {
  /** 发文机关. */
  readonly issuer: string
  /** What stands in red above: the issuer, or what the paper is (会议纪要). */
  readonly head: string
  /** 文号; null as long as it is a draft. */
  readonly number: string | null
  readonly title: string
  /** 主送机关, without its colon. */
  readonly addressee: string | null
  readonly body: readonly Block[]
  readonly annexes: readonly Annex[]
  /** 署名; null for minutes, which nobody signs. */
  readonly signedBy: string | null
  /** 成文日期. */
  readonly on: PlainDate
  /** 版记. */
  readonly imprint: { readonly copyTo: string | null; readonly printedBy: string; readonly printedOn: PlainDate }
  /** Every number the text may name; a run names one by its id. */
  readonly figures: readonly Figure[]
  /** Where anybody can check that the paper is ours; null for a draft. */
  readonly proof: Proof | null
  /** What the foot says of a paper that is neither a draft nor issued by itself: a form that goes with another. */
  readonly remark?: string
}

export interface Annex {
  readonly title: string
  readonly body: readonly Block[]
}

export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly is: 'paragraph'; readonly runs: readonly Run[] }
  /** 出席, 请假, 列席: names behind their label. */
  | { readonly is: 'roll'; readonly label: string; readonly runs: readonly Run[] }
  | {
      readonly is: 'table'
      /** Empty where the title above says it. */
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }

export interface Column {
  readonly title: string
  /** Share of the text's width, in parts of the sum. */
  readonly width: number
  readonly align: 'left' | 'center'
}

/** A cell is a text or a figure. */
export type Cell = readonly Run[]

/** Words, or a figure by its id. */
export type Run = string | { readonly figure: string }

/** A number of a paper and where it came from. */
export interface Figure {
  readonly id: string
  readonly label: string
  readonly value: number | null
  /** As the text says it, without its unit. */
  readonly text: string
  readonly unit: string
  /** 口径: what was counted, or whose statement it is. */
  readonly source: string
  /** Where it opens: the rows that were counted, or the indicator whose figure it is. */
  readonly door: { readonly to: 'rows' } | { readonly to: 'indicator'; readonly id: string } | null
}

/** The verification block: an address, the code in it, and SM3 of the content. */
export interface Proof {
  readonly url: string
  readonly code: string
  readonly contentSm3: string
}

/** What the foot of a draft says. */
export const draftRemark = '本件为草稿，未编号、未签发，不作为正式文件使用。'

/** The words of a run. A figure that the paper does not have is a defect. */
export function wordsOf(paper: Pick<Paper, 'figures'>, runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (typeof run === 'string') return run
      const figure = paper.figures.find((f) => f.id === run.figure)
      if (!figure) throw new Error(`a paper names the figure ${run.figure} and does not have it`)
      return figure.text
    })
    .join('')
}

/** The most characters of a paragraph that is moved whole: five lines of 28. */
const mostKept = 140

/** A last paragraph short enough to go over the page with the signature, which does not stand on a page alone (GB/T 9704). */
export function keptWithSignature(paper: Paper): Block | null {
  const last = paper.body.at(-1)
  if (last?.is !== 'paragraph' || paper.annexes.length > 0) return null
  return wordsOf(paper, last.runs).length <= mostKept ? last : null
}
