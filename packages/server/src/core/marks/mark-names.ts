import { type CharacterTables, type NameHit, NamesIndex } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import { type FeedPlace, fedSince, feedStart } from '../search/feed/store.ts'
import { foldedText } from '../search/fold.ts'

const register = 'trademarks'
const portion = 5000

interface CityNames {
  readonly index: NamesIndex<string>
  /** By key: the classes, as they are tagged. */
  readonly classes: Map<string, readonly string[]>
  place: FeedPlace
  reading: Promise<void>
}

/** The names of the marks of each city in memory, kept up with the register. */
export class MarkNames {
  readonly #tables: CharacterTables
  readonly #cities = new Map<string, CityNames>()

  constructor(tables: CharacterTables) {
    this.#tables = tables
  }

  /** The marks most like a name. @param classes two digits each; none for all */
  async like(
    tx: Tx,
    city: string,
    name: string,
    classes: readonly string[],
    limit: number,
  ): Promise<{ readonly marks: number; readonly hits: readonly NameHit<string>[] }> {
    const names = await this.#upToDate(tx, city)
    const accept = (key: string) => names.classes.get(key)?.some((one) => classes.includes(one)) ?? false
    const hits = names.index.like(foldedText(name), limit, classes.length === 0 ? undefined : accept)
    return { marks: names.index.size, hits }
  }

  /** Reads what changed since the last question; two questions at once read it once. */
  async #upToDate(tx: Tx, city: string): Promise<CityNames> {
    const names = this.#cities.get(city) ?? {
      index: new NamesIndex<string>(this.#tables),
      classes: new Map<string, readonly string[]>(),
      place: feedStart,
      reading: Promise.resolve(),
    }
    this.#cities.set(city, names)
    names.reading = names.reading.catch(() => undefined).then(() => this.#read(tx, city, names))
    await names.reading
    return names
  }

  async #read(tx: Tx, city: string, names: CityNames): Promise<void> {
    for (let more = true; more; ) {
      const { place } = names
      const fed = await fedSince(tx, city, register, place, portion)
      for (const key of fed.gone) {
        names.index.remove(key)
        names.classes.delete(key)
      }
      for (const { key, title, tags } of fed.docs) {
        names.index.put(key, title)
        names.classes.set(
          key,
          tags.filter((tag) => tag.startsWith('nice:')).map((tag) => tag.slice('nice:'.length)),
        )
      }
      names.place = fed.next
      more = fed.more
    }
  }
}
