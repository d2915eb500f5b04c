/** Milliseconds at which half and nineteen of twenty calls were done. */
export interface Latency {
  readonly p50: number
  readonly p95: number
}

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.floor((sorted.length - 1) * q)] ?? 0

function spread(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

/** Calls one after another, after five that do not count. */
export async function latencies(calls: number, call: () => Promise<unknown>): Promise<Latency> {
  const times: number[] = []
  for (let i = -5; i < calls; i += 1) {
    const start = performance.now()
    await call()
    if (i >= 0) times.push(performance.now() - start)
  }
  return spread(times)
}

/** Calls by several clients at once for so many milliseconds. */
export async function rate(
  clients: number,
  ms: number,
  call: () => Promise<unknown>,
): Promise<Latency & { readonly perSecond: number }> {
  const times: number[] = []
  const end = performance.now() + ms
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const start = performance.now()
        await call()
        times.push(performance.now() - start)
      }
    }),
  )
  return { ...spread(times), perSecond: times.length / ((performance.now() - began) / 1000) }
}

/** A line of the table: a name and figures. */
export function row([name, ...cells]: readonly [string, ...(string | number)[]]): string {
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(13))
  return name.padEnd(28) + shown.join('')
}
