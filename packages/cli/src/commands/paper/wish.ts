/** Which paper, of which period, about which plan. */
export interface Wish {
  readonly sort: 'supervision-notice' | 'progress-report' | 'annual-report' | 'minutes'
  readonly from: string
  readonly to: string
  readonly policy?: string
  readonly meeting?: string
}

/** The options of a command without those that are not the paper's. */
export function wishOf({ sort, from, to, policy, meeting }: Wish): Wish {
  return { sort, from, to, ...(policy === undefined ? {} : { policy }), ...(meeting === undefined ? {} : { meeting }) }
}
