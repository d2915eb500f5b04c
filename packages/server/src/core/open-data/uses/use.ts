import type { CallOutput } from '@zhiqiang/contract'

export type UseSort = CallOutput<'openData.catalogue'>['sets'][number]['uses'][number]['sort']

/** What a search over all sets is counted under. */
export const everySet = ''

export interface Use {
  readonly city: string
  readonly register: string
  readonly month: string
  readonly sort: UseSort
  readonly n: number
}
