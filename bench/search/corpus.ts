import type { SegmentDoc } from '../../packages/server/src/core/search/segments/model.ts'
import { seeded } from '../marks/seeded.ts'

/**
 * Records like patents, each a pure function of the seed: words of two to four characters by a law of Zipf, phrases that
 * half or a tenth of all abstracts hold, forty thousand applicants.
 */
export class Corpus {
  readonly size: number
  readonly #random: () => number
  readonly #words: readonly string[]
  readonly #applicants: readonly string[]
  readonly #classes: readonly string[]

  constructor(size: number, seed: number) {
    this.size = size
    this.#random = seeded(seed)
    const chars = Array.from({ length: 2500 }, (_, n) => String.fromCharCode(0x4e00 + n * 7))
    const char = () => chars[Math.floor(this.#random() ** 2 * chars.length)] ?? ''
    this.#words = Array.from(
      { length: 60_000 },
      (_, n) => char() + char() + (n % 3 === 0 ? char() : '') + (n % 9 === 0 ? char() : ''),
    )
    this.#applicants = Array.from({ length: 40_000 }, () => `${char()}${char()}${char()}${this.#one(tails)}`)
    this.#classes = Array.from(
      { length: 640 },
      (_, n) => `${'ABCDEFGH'[n % 8]}${String(1 + (n % 60)).padStart(2, '0')}${String.fromCharCode(65 + (n % 20))}`,
    )
  }

  /** The next record; ids rise from one. */
  doc(id: number): SegmentDoc {
    const year = 2004 + Math.floor(this.#random() ** 0.6 * 22)
    const month = 1 + Math.floor(this.#random() * 12)
    const day = 1 + Math.floor(this.#random() * 28)
    const dated = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const symbol = this.#zipf(this.#classes)
    const title = `一种${this.#zipf(this.#words)}${this.#zipf(this.#words)}${this.#one(['方法', '装置', '系统', '结构', '设备'])}`
    const sentences = Array.from({ length: 4 + Math.floor(this.#random() * 5) }, () => this.#sentence())
    const opening = this.#random() < 0.25 ? '本实用新型公开了' : '本发明提供'
    const kind = opening.startsWith('本实用') ? 'utility' : 'invention'
    return {
      id,
      register: 'patents',
      key: `2${String(id).padStart(11, '0')}.1`,
      title,
      people: this.#zipf(this.#applicants),
      body: `${opening}${title}，${sentences.join('，')}。`,
      tags: [
        'register:patents',
        `year:${year}`,
        `kind:${kind}`,
        `status:${this.#one(['valid', 'valid', 'pending', 'expired', 'refused'])}`,
        `region:4199${String(1 + Math.floor(this.#random() * 13)).padStart(2, '0')}`,
        ...[1, 3, 4].map((n) => `ipc:${symbol.slice(0, n)}`),
      ],
      numbers: [`2${String(id).padStart(11, '0')}1`, `2${String(id).padStart(11, '0')}`],
      dated,
    }
  }

  /** What is asked: for each sort of question so many, as a share of two hundred. */
  questions(): readonly Question[] {
    const word = () => this.#zipf(this.#words.slice(0, 20_000))
    const common = ['方法', '装置', '系统', '结构', '提高', '控制', '连接', '数据']
    const keyword = (n: number) => (n % 3 === 0 ? (common[(n / 3) % common.length] ?? '') : word())
    const make = (sort: Question['sort'], count: number, of: (n: number) => Omit<Question, 'sort'>) =>
      Array.from({ length: count }, (_, n) => ({ sort, ...of(n) }))
    return [
      ...make('keyword', 60, (n) => ({ words: [keyword(n)] })),
      ...make('and', 40, (n) => ({ words: [keyword(n), keyword(n + 1)] })),
      ...make('phrase', 30, (n) => ({
        words: [n % 3 === 0 ? (phrases[(n / 3) % phrases.length] ?? '') : `${word()}${word()}一种`.slice(0, 6)],
      })),
      ...make('facets', 30, (n) => ({
        words: [keyword(n)],
        tag: 'status:valid',
        from: '2012-01-01',
        to: '2020-12-31',
      })),
      ...make('prefix', 15, () => ({ words: [this.#zipf(this.#applicants).slice(0, 2)] })),
      ...make('page 50', 15, (n) => ({ words: [common[n % common.length] ?? ''] })),
      ...make('count', 10, (n) => ({ words: [keyword(n)] })),
    ]
  }

  #sentence(): string {
    const parts = Array.from({ length: 3 + Math.floor(this.#random() * 4) }, () => this.#zipf(this.#words))
    return this.#random() < 0.3 ? `${this.#one(phrases)}${parts.join('')}` : parts.join('')
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T
  }

  /** The law of Zipf with its steepest part cut off: the most frequent word is every 250th, not every 15th. */
  #zipf<T>(list: readonly T[]): T {
    const [from, to] = [30, 30 + list.length]
    return list[Math.min(list.length - 1, Math.floor(from * (to / from) ** this.#random()) - from)] as T
  }
}

/** A question: which records hold every word and lie within what else is asked. */
export interface Question {
  readonly sort: 'keyword' | 'and' | 'phrase' | 'facets' | 'prefix' | 'page 50' | 'count'
  readonly words: readonly string[]
  readonly tag?: string
  readonly from?: string
  readonly to?: string
}

const tails = ['有限公司', '科技有限公司', '大学', '研究院', '股份有限公司', '集团有限公司']
const phrases = [
  '提高了工作效率',
  '与控制器电连接',
  '数据处理系统',
  '结构简单',
  '通过螺栓固定连接',
  '具有良好的稳定性',
  '控制方法包括',
  '所述的装置',
  '降低生产成本',
  '使用方便',
]
