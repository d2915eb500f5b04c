import type { EngineNode, SearchAsk } from '../../packages/server/src/core/search/engine.ts'
import type { SegmentDoc } from '../../packages/server/src/core/search/segments/model.ts'
import type { Question } from './corpus.ts'

const page = 20
const facets = [
  { id: 'status', pattern: '^status:' },
  { id: 'region', pattern: '^region:' },
  { id: 'ipc', pattern: '^ipc:[A-H][0-9]{2}[A-Z]$' },
]

/** A question as the product's engines take it. */
export function askOf({ sort, words, tag, from, to }: Question): SearchAsk {
  const of: EngineNode[] = words.map((text) =>
    sort === 'prefix' ? { is: 'word', text, in: 'people', start: true } : { is: 'word', text, in: 'any', start: false },
  )
  if (tag) of.push({ is: 'tags', any: [tag] })
  if (from || to) of.push({ is: 'days', from: from ?? null, to: to ?? null })
  return {
    city: 'bench',
    node: { is: 'and', of },
    sort: 'newest',
    words: [],
    offset: sort === 'page 50' ? 49 * page : 0,
    limit: sort === 'count' ? 0 : page,
    facets: sort === 'facets' ? facets : [],
  }
}

/** Whether a record answers a question, read plainly. */
export function answers({ sort, words, tag, from, to }: Question, doc: SegmentDoc): boolean {
  const texts = [doc.title, doc.people, doc.body]
  return (
    words.every((word) =>
      sort === 'prefix' ? doc.people.startsWith(word) : texts.some((text) => text.includes(word)),
    ) &&
    (tag === undefined || doc.tags.includes(tag)) &&
    (from === undefined || doc.dated >= from) &&
    (to === undefined || doc.dated <= to)
  )
}
