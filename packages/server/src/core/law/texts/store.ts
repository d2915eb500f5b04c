import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { LawTextPort } from '../../../ports.ts'
import { pageOfQuery } from '../../ledger/paging/store.ts'
import type { Paging } from '../../ledger/read-deps.ts'
import { likeAnywhere, wordsIn } from '../../ledger/things/store.ts'

/** Texts of law as an act may change them. */
export function lawTextPort(tx: Tx, city: string): LawTextPort {
  return {
    inUse: async (instrument, version) => {
      // Of two imports at once the second waits here, finds the first and replaces it.
      await tx.selectFrom('city').select('code').where('code', '=', city).forNoKeyUpdate().execute()
      const texts = await textsInUse(tx, city)
      return texts.find((text) => text.instrument === instrument && text.version === version)?.id ?? null
    },
    put: async (id, { instrument, title, version, head, articles }) => {
      const row = { id, city, instrument, title, version, head, articles: articles.length }
      await tx.insertInto('law_text').values(row).execute()
      const rows = articles.map((one, ord) => ({ ...one, ord, text_id: id, city }))
      for (let at = 0; at < rows.length; at += atOnce) {
        await tx
          .insertInto('law_article')
          .values(rows.slice(at, at + atOnce))
          .execute()
      }
    },
    end: async (id) => {
      await tx.updateTable('law_text').set({ superseded: true }).where('id', '=', id).execute()
    },
  }
}

/** Rows that one statement writes; each takes six of the 65,535 values a statement may have. */
const atOnce = 500

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
