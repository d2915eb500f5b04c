import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'
import { likeAnywhere, wordsIn } from '../../ledger/things/store.ts'

/** A text in use: which version of which instrument, how many articles. */
export interface TextInUse {
  readonly id: string
  readonly instrument: string
  readonly title: string
  readonly version: string
  readonly head: string
  readonly articles: number
}

/** The texts a city imported, by title. There are as many as it has files of law. */
export function textsInUse(tx: Tx, city: string): Promise<readonly TextInUse[]> {
  return tx
    .selectFrom('law_text')
    .select(['id', 'instrument', 'title', 'version', 'head', 'articles'])
    .where('city', '=', city)
    .where('superseded', '=', false)
    .orderBy('title')
    .orderBy('version')
    .execute()
}

/** The articles of a text in their order. */
export function articlesOf(tx: Tx, textId: string) {
  return tx
    .selectFrom('law_article')
    .select(['article', 'heading', 'text'])
    .where('text_id', '=', textId)
    .orderBy('ord')
    .execute()
}

const byPlace = {
  name: 'article',
  keys: [
    { by: sql`law_text.id`, type: 'uuid' },
    { by: sql`law_article.ord`, type: 'int' },
  ],
} as const

/** Articles of texts in use that hold all words. */
export function articlesWith(tx: Tx, city: string, q: string, paging: Paging) {
  const query = tx
    .selectFrom('law_article')
    .innerJoin('law_text', 'law_text.id', 'law_article.text_id')
    .select(['law_text.instrument', 'law_text.title', 'law_text.version'])
    .select(['law_article.article', 'law_article.heading', 'law_article.text'])
    .where('law_text.city', '=', city)
    .where('law_text.superseded', '=', false)
    .where((eb) => eb.and(wordsIn(q).map((word) => sql<boolean>`law_article.text ilike ${likeAnywhere(word)}`)))
  return pageOfQuery(query, byPlace, paging)
}
