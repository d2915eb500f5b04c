import { listIn, type ThingData } from '@zhiqiang/kernel'
import type { SupportPolicy, SupportRule } from './rules.ts'

/** A policy out of the data of its thing. */
export function policyIn(id: string, title: string, data: ThingData): SupportPolicy {
  return {
    id,
    title,
    item: String(data.item),
    from: String(data.from),
    to: typeof data.to === 'string' ? data.to : null,
    apart: typeof data.apart === 'string' ? data.apart : null,
    rules: listIn<SupportRule>(data.rules),
    perYear: typeof data.perYear === 'number' ? data.perYear : null,
    publicity: Number(data.publicity),
    panel:
      typeof data.quorum === 'number'
        ? { quorum: data.quorum, trim: data.trim === true, pass: typeof data.pass === 'number' ? data.pass : null }
        : null,
  }
}

/** A case as the list that is shown to the public names it. */
export interface ShownCase {
  readonly no: string
  readonly applicant: string
  readonly matter: string
  /** Fen. */
  readonly amount: number
  readonly rank: number | null
}

/** One payment of a batch. */
export interface BatchRow {
  readonly thingId: string
  readonly no: string
  readonly payee: string
  readonly bank: string
  readonly account: string
  /** Fen. */
  readonly amount: number
}

/** 12,345.00 元 of fen. */
export function yuan(fen: number): string {
  return `${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} 元`
}
