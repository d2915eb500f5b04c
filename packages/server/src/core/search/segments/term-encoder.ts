import { ByteSink, Numbers } from './bytes.ts'
import { blockSize } from './model.ts'

/**
 * The postings of one term as they stand in a segment: distances between records; how often and where in each record; and for
 * every block but the first the record before it and where in both streams it begins.
 */
export class TermEncoder {
  readonly postings = new ByteSink()
  readonly places = new ByteSink()
  readonly skips = new Numbers(64)
  count = 0
  #last = -1

  begin(): void {
    this.postings.reset()
    this.places.reset()
    this.skips.length = 0
    this.count = 0
    this.#last = -1
  }

  /** A record that has the term; records come in order. The caller writes its places. */
  record(doc: number): void {
    if (this.count > 0 && this.count % blockSize === 0) {
      this.skips.push(this.#last)
      this.skips.push(this.postings.length)
      this.skips.push(this.places.length)
    }
    this.postings.varint(doc - this.#last)
    this.#last = doc
    this.count++
  }
}
