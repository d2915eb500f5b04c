import { readFileSync, writeFileSync } from 'node:fs'

/** How many tests ended how. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The variable that names the file into which a part of the tests writes its counts. */
export const countsVariable = 'ZQ_COUNTS'

const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 }

/** Adds up the counts of several parts. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    noCounts,
  )
}

/** Writes the counts where {@link countsVariable} points; does nothing where it is not set. */
export function writeCounts(counts: Counts): void {
  const file = process.env[countsVariable]
  if (file) writeFileSync(file, JSON.stringify(counts))
}

/** Reads what {@link writeCounts} wrote; undefined when the part ended before it could. */
export function readCounts(file: string): Counts | undefined {
  try {
    const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8')) as Counts
    return { passed, failed, skipped }
  } catch {
    return undefined
  }
}

/**
 * What one part of the tests counts for. A part that died, or that ended red although it counted no failure, or that
 * ran nothing, is one failure: otherwise a crash before the first test would be green.
 */
export function judge(counts: Counts | undefined, exitCode: number): Counts {
  const seen = counts ?? noCounts
  const ran = seen.passed + seen.failed
  const sound = counts !== undefined && ran > 0 && (exitCode === 0 || seen.failed > 0)
  return sound ? seen : { ...seen, failed: seen.failed + 1 }
}

/** The closing line of the test command, which CI reads: it must stand alone on the last line. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
