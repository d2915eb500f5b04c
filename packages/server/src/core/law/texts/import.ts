import type { CallOutput } from '@zhiqiang/contract'
import {
  type Actor,
  articleName,
  fail,
  holds,
  type Instrument,
  type LawLibrary,
  ok,
  problem,
  type Result,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import type { LawTextWrite } from '../../../ports.ts'
import { sm3 } from '../../audit/hash.ts'
import { readDocument } from '../../documents/read/read-document.ts'
import { type Engine, once, openIn } from '../../engine/act.ts'
import { type ReadArticle, type ReadLaw, readLawText } from './read-law-text.ts'
import { articlesOf, textsInUse } from './store.ts'

type Answer = CallOutput<'law.importText'>

export interface LawTextRequest {
  /** Of the file. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Id of a declared instrument; told by the title of the text where absent. */
  readonly instrument: string | null
  /** Told by the year of the text where absent. */
  readonly version: string | null
  /** False only says what would happen. */
  readonly apply: boolean
  readonly requestId: string
}

/**
 * `law.importText`: reads a text of law and says article by article what it would do; with `apply` the library shows it.
 * A text with an article that is wrong is not written; one that stands there already is left as it is.
 */
export async function importLawText(
  engine: Engine,
  actor: Actor,
  city: string,
  request: LawTextRequest,
): Promise<Result<Answer>> {
  if (!holds(actor, 'law.keep')) return fail(problem('E_FORBIDDEN'))
  const document = await readDocument(request.bytes, request.name)
  if (!document.ok) return refuseInput(document.problem.message)
  const law = readLawText(document.value.text)
  if (!law.ok) return law
  const looked = await transaction(
    engine.db,
    async (tx) => {
      const which = versionOf((await engine.law(tx, city)).library, law.value, request)
      return which.ok ? ok({ ...which.value, before: await textBefore(tx, city, which.value) }) : which
    },
    { readOnly: true },
  )
  if (!looked.ok) return looked
  const { instrument, version, before, declared } = looked.value
  const answer = answerOf(law.value, looked.value, before.articles)
  if (!request.apply || answer.counts.wrong > 0) return ok(answer)
  const { counts } = answer
  // What stands there already is not written again, whoever asks however often.
  if (before.id !== null && counts.new + counts.changed + counts.gone === 0) {
    return ok({ ...answer, id: before.id, applied: true })
  }
  const text: LawTextWrite = {
    instrument,
    title: declared?.title.zh ?? law.value.title,
    version,
    head: law.value.head,
    sm3: sm3(request.bytes),
    articles: law.value.articles.map(({ article, heading, text: said }) => ({ article, heading, text: said })),
  }
  const content = { instrument, version, text: text.sm3 }
  const applied = await transaction(engine.db, (tx) =>
    once(engine, tx, actor, request.requestId, content, async () => {
      const { requestId } = request
      const opening = { kind: 'law-text', step: 'import', parentId: null, city, requestId, answers: { text } }
      const opened = await openIn(engine, tx, actor, opening, 'own')
      return opened.ok ? ok({ id: opened.value.thing.id }) : opened
    }),
  )
  return applied.ok ? ok({ ...answer, id: applied.value.id, applied: true }) : applied
}

interface Which {
  readonly instrument: string
  readonly version: string
  /** The instrument as the product declares it. */
  readonly declared: Instrument | undefined
}

/** Which version of which instrument a text is; what cannot be told has to be said. */
function versionOf(library: LawLibrary, { title, year }: ReadLaw, asked: LawTextRequest): Result<Which> {
  const all = [...library.instruments.values()]
  const declared = all.find((one) => (asked.instrument ? one.id === asked.instrument : one.title.zh === title))
  if (asked.instrument && !declared) {
    return refuseInput(t(`没有这部法规：${asked.instrument}`, `there is no instrument ${asked.instrument}`))
  }
  const ids = declared?.versions.map(({ id }) => id) ?? []
  const only = ids.length === 1 ? ids[0] : undefined
  const told = year !== null && (declared === undefined || ids.includes(year)) ? year : only
  const version = asked.version ?? told
  if (version === undefined || !/^\d{4}(-\d{1,2})?$/.test(version)) {
    const known = ids.length === 0 ? '' : `（${ids.join('、')}）`
    return refuseInput(
      t(
        `认不出是哪一年的版本，请写明 version${known}`,
        `which version it is cannot be told: say version ${ids.join(', ')}`,
      ),
    )
  }
  if (declared && !ids.includes(version)) {
    return refuseInput(
      t(`《${declared.title.zh}》没有收录 ${version} 年版`, `${declared.title.en} has no version ${version} here`),
    )
  }
  return ok({ instrument: declared?.id ?? title, version, declared })
}

async function textBefore(tx: Tx, city: string, { instrument, version }: Which) {
  const texts = await textsInUse(tx, city)
  const text = texts.find((one) => one.instrument === instrument && one.version === version)
  const rows = text ? await articlesOf(tx, text.id) : []
  const articles = new Map(rows.map(({ article, heading, text: said }) => [article, `${heading}\n${said}`]))
  return { id: text?.id ?? null, articles }
}

/** Signs of an article that a report shows. */
const shown = 30

function answerOf(law: ReadLaw, { instrument, version, declared }: Which, before: ReadonlyMap<string, string>): Answer {
  const rows = law.articles.map((one) => ({
    line: one.line,
    article: one.article,
    begins: [...one.text.replaceAll('\n', ' ')].slice(0, shown).join(''),
    does: doesOf(one, before),
    note: one.wrong ?? one.note,
  }))
  const has = new Set(law.articles.map(({ article }) => article))
  const count = (does: Answer['rows'][number]['does']) => rows.filter((row) => row.does === does).length
  const gone = [...before.keys()].filter((article) => !has.has(article)).length
  return {
    id: null,
    instrument,
    title: declared?.title.zh ?? law.title,
    version,
    declared: declared !== undefined,
    rows,
    missing: Object.keys(declared?.articles ?? {})
      .filter((article) => !has.has(article))
      .map((article) => articleName(article).zh),
    counts: { new: count('new'), changed: count('changed'), same: count('same'), gone, wrong: count('wrong') },
    applied: false,
  }
}

function doesOf(one: ReadArticle, before: ReadonlyMap<string, string>): Answer['rows'][number]['does'] {
  if (one.wrong) return 'wrong'
  const was = before.get(one.article)
  if (was === undefined) return 'new'
  return was === `${one.heading}\n${one.text}` ? 'same' : 'changed'
}
