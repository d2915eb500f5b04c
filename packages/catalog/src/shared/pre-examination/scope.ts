import { listIn, type ThingData } from '@zhiqiang/kernel'

/** What an application is classified as: subclasses of the IPC, a design by its Locarno class. */
export type Classified = { readonly ipc: string } | { readonly locarno: string }

/** Whether a rule of scope takes what is classified so. */
export function covers(rule: ThingData, of: Classified): boolean {
  if ('ipc' in of) return listIn<string>(rule.ipc).includes(of.ipc)
  return locarnoIn(rule.locarno).includes(of.locarno.slice(0, 2))
}

/** The classes of designs that a rule names: 08、15. */
function locarnoIn(words: unknown): readonly string[] {
  return typeof words === 'string' ? (words.match(/\d{2}/gu) ?? []) : []
}

/** Applications of a year in a subclass, filed in an industry of the city. */
export interface Filed {
  readonly industry: string
  readonly ipc: readonly string[]
  readonly count: number
}

/** How many of the applications of an industry the rules take, of how many. */
export function coverage(filed: readonly Filed[], rules: readonly ThingData[], industry: string) {
  const own = filed.filter((one) => one.industry === industry)
  const taken = own.filter(({ ipc }) => ipc.some((code) => rules.some((rule) => covers(rule, { ipc: code }))))
  const sum = (rows: readonly Filed[]) => rows.reduce((all, { count }) => all + count, 0)
  return { taken: sum(taken), all: sum(own) }
}
