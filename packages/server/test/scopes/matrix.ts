import { contract, type OperationId } from '@zhiqiang/contract'
import { type Asker, type aCityPair, askers, type Client, fresh, type Target, targets } from './city-pair.ts'
import type { Rows } from './table.ts'

/** What a noun's part of the matrix works with. It registers its own tests; what it asked counts as covered. */
export interface Matrix {
  readonly pair: Awaited<ReturnType<typeof aCityPair>>
  /** Every endpoint asked so far. */
  readonly asked: Set<OperationId>
  /** Every step tried so far, as `kind.step`. */
  readonly steps: Set<string>
  /** The path of an endpoint, with its parameters filled in. */
  readonly url: (id: OperationId, params?: Readonly<Record<string, string>>) => string
  /** The answers of all askers about the five targets, a line each. */
  readonly answers: (ask: (asker: Asker, target: Target) => Promise<number>) => Promise<Rows>
  /** Tries a step with a revision that cannot be right: whoever may take it is told he is out of date (409). */
  readonly act: (asker: Asker, id: string, step: string) => Promise<{ readonly status: number }>
}

/** The step of {@link Matrix.act} by somebody else. */
export function tryStep(url: Matrix['url'], client: Client, id: string, step: string) {
  return client.post(url('things.act', { id }), { step, revision: 9999, requestId: fresh(), answers: {} })
}

export function matrixOf(pair: Matrix['pair']): Matrix {
  const asked = new Set<OperationId>()
  const url: Matrix['url'] = (id, params = {}) => {
    asked.add(id)
    return Object.entries(params).reduce((path, [name, value]) => path.replace(`:${name}`, value), contract[id].path)
  }
  return {
    pair,
    asked,
    steps: new Set(),
    url,
    answers: async (ask) => {
      const rows = {} as Record<Asker, string>
      for (const asker of askers) {
        const line: number[] = []
        for (const target of targets) line.push(await ask(asker, target))
        rows[asker] = line.join(' ')
      }
      return rows
    },
    act: (asker, id, step) => tryStep(url, pair.clients[asker], id, step),
  }
}
