import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  type Area,
  areas,
  holdsOn,
  type KnownQuestion,
  knownQuestionOf,
  matchKnown,
  membersIn,
  ok,
  type Result,
  surelyKnown,
  type ThingData,
  t,
  versionOn,
} from '@zhiqiang/kernel'
import type { LawOf } from '../../law/in-force.ts'
import { cityAsked, type Page, type ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { listThings } from '../../ledger/things/store.ts'
import { knownOn } from './store.ts'

type Row = CallOutput<'knowledge.list'>['rows'][number]
type Answers = CallOutput<'knowledge.answers'>
/** An answer as everybody sees it. */
export type KnownAnswer = Answers['rows'][number]

interface Kept extends KnownQuestion {
  readonly data: ThingData
}

/** `knowledge.list`: the entries the caller may see, the newest first. */
export async function listKnowledge(
  deps: ReadDeps,
  query: HandlerInput<'knowledge.list'>['query'],
): Promise<Result<Page<Row>>> {
  const city = deps.city ?? query.city ?? null
  const filter = { q: query.q, state: query.state, sort: 'moved' as const }
  const page = await listThings({ ...deps, city }, 'knowledge', 'knowledge.read', filter, query)
  return page.ok ? ok({ ...page.value, rows: await rowsOf(deps, page.value.rows) }) : page
}

/** `knowledge.answers`: what is known of a question, the likeliest first; everything that holds where nothing is asked. */
export async function knownAnswers(
  deps: ReadDeps,
  lawOf: LawOf,
  { city: named, q = '', limit, offset = 0 }: HandlerInput<'knowledge.answers'>['query'] & { readonly offset?: number },
): Promise<Result<Answers>> {
  const city = cityAsked({ ...deps, city: deps.city ?? named ?? null })
  if (city === null) return ok({ rows: [], total: 0 })
  const all = (await knownOn(deps.tx, city)).map((row): Kept => {
    const data = row.data as ThingData
    return { ...knownQuestionOf(row.id, data), data }
  })
  const held = all.filter(({ data }) => holdsOn(data, deps.today))
  const matches = matchKnown(q, held)
  const sure = surelyKnown(q, held)
  const { library } = await lawOf(deps.tx, city)
  const unconfirmed = (instrument: string) => {
    const versions = library.instruments.get(instrument)?.versions ?? []
    return (versionOn(versions, deps.today) ?? versions.at(-1))?.mark === 'unconfirmed'
  }
  const rows = matches.slice(offset, offset + limit).map(({ known }): KnownAnswer => {
    const { question, data } = known
    const source = membersIn(data.source)
    return {
      id: known.id,
      topic: topicIn(data),
      question,
      answer: String(data.answer),
      source: {
        title: t(String(source.zh), String(source.en)),
        href: String(source.href),
        unconfirmed: source.sort === 'law' && unconfirmed(String(source.instrument)),
      },
      from: String(data.from),
      to: typeof data.to === 'string' ? data.to : null,
      sure: known.id === sure?.id,
    }
  })
  return ok({ rows, total: matches.length })
}

function topicIn({ topic }: ThingData): Area {
  return typeof topic === 'string' && topic in areas ? (topic as Area) : 'learning'
}
