import type { OperationId } from '@zhiqiang/contract'
import { type Text, t } from '@zhiqiang/kernel'

/** How often what is open may be used within a span: from one network address, and by one account that is signed in, as with an API token. */
export interface FairUse {
  readonly what: Text
  readonly most: number
  readonly keyed: number
  readonly minutes: number
  /** Calls that share the count. */
  readonly calls: readonly OperationId[]
  /** Calls from the machine itself without a token are its operator's own. */
  readonly freeAtHome: boolean
}

/** Stated on the page of open data and in every answer, kept to by the server. */
export const fairUse = {
  download: {
    what: t('下载整库', 'Downloads of whole sets'),
    // A whole register is read for each.
    most: 60,
    keyed: 600,
    minutes: 10,
    calls: ['data.export'],
    freeAtHome: false,
  },
  open: {
    what: t('检索、记录、变更、指标', 'Searches, records, changes, numbers'),
    most: 3000,
    keyed: 30_000,
    minutes: 10,
    calls: ['search.find', 'data.record', 'openData.changes', 'marks.similar', 'measures.figure', 'measures.rows'],
    freeAtHome: true,
  },
} as const satisfies Readonly<Record<string, FairUse>>
