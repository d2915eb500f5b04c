import { fail, ok, type Result } from '@zhiqiang/kernel'
import { unzipSync } from 'fflate'
import { type DocumentProblem, documentProblem } from '../document-problem.ts'

export interface ZipLimits {
  readonly entries: number
  /** Inflated bytes of one entry and of all entries taken together. */
  readonly entryBytes: number
  readonly totalBytes: number
  /** Inflated over packed size of one entry, judged past 1 MB. */
  readonly ratio: number
}

const defaults: ZipLimits = { entries: 5000, entryBytes: 64 << 20, totalBytes: 128 << 20, ratio: 400 }

/** Lists the names in a ZIP's central directory without inflating anything; null when it is damaged. */
export function zipNames(bytes: Uint8Array, limit = defaults.entries): readonly string[] | null {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (names.length < limit) names.push(file.name)
        return false
      },
    })
    return names
  } catch {
    return null
  }
}

/**
 * Inflates the entries that `wanted` picks. Sizes are refused as declared before a byte is inflated, and inflating
 * stops at the declared size, so a lying header cannot pass the limits either.
 */
export function unzipBounded(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits = defaults,
): Result<ReadonlyMap<string, Uint8Array>, DocumentProblem> {
  let seen = 0
  let total = 0
  let bomb = false
  const filter = (file: { name: string; size: number; originalSize: number }) => {
    seen++
    if (bomb || seen > limits.entries) {
      bomb = true
      return false
    }
    if (!wanted(file.name)) return false
    total += file.originalSize
    const swollen = file.originalSize > 1 << 20 && file.originalSize > file.size * limits.ratio
    if (swollen || file.originalSize > limits.entryBytes || total > limits.totalBytes) bomb = true
    return !bomb
  }
  try {
    const entries = unzipSync(bytes, { filter })
    return bomb ? fail(documentProblem('zip-bomb')) : ok(new Map(Object.entries(entries)))
  } catch {
    return fail(documentProblem(bomb ? 'zip-bomb' : 'damaged', { format: 'ZIP' }))
  }
}
