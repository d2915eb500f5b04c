import type { CallOutput } from '@zhiqiang/contract'
import {
  type Actor,
  can,
  fail,
  type Json,
  ok,
  problem,
  type Result,
  type Service,
  type Thing,
  type ThingData,
} from '@zhiqiang/kernel'
import type { LawOf } from '../../law/in-force.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { readThing, textIn } from '../../ledger/things/store.ts'
import { deputyOf } from '../../people/absences/store.ts'
import { lettersOfCase } from '../letters/letters.ts'
import { masked } from '../masked.ts'
import { itemOf } from '../offerings/offerings.ts'
import { isOutsider } from '../outsider.ts'
import { ratingOfCase } from '../ratings/ratings.ts'
import { entryOfCase } from '../registers/registers.ts'
import { handlerIn } from './cases.ts'
import { clockViews } from './clock-view.ts'
import { relatedTo } from './related/related.ts'
import * as store from './store.ts'

type CaseView = CallOutput<'cases.get'>

/** `cases.get`: a case with its clocks, each with the days it was reckoned by. Applicants see their own steps alone. */
export async function getCase(deps: ReadDeps, lawOf: LawOf, id: string): Promise<Result<CaseView>> {
  const found = await readableThing(deps, id)
  if (!found.ok) return found
  const thing = found.value
  const item = itemOf(deps, thing.kind)
  const facts = item ? await store.caseFacts(deps.tx, id) : undefined
  const offering = thing.parentId === null ? null : await readThing(deps.tx, thing.parentId)
  if (!item || !facts || !offering) return fail(problem('E_NOT_FOUND'))
  const law = await lawOf(deps.tx, thing.city)
  const clocks = await store.clocksOfCase(deps.tx, id)
  const view = await viewOf(deps, thing)
  const outside = isOutsider(deps.actor)
  const mine = outside ? sidesOf(deps.actor, thing) : new Set<string>()
  const asked = outside ? [] : await rowsOf(deps, await store.askedUnder(deps, id))
  return ok({
    ...view,
    abilities: view.abilities.filter((a) => !outside || a.allowed || mine.has(item.steps[a.step]?.can ?? '')),
    no: facts.no,
    item: item.kind,
    itemTitle: item.title,
    subject: applicantIn(item.service, facts, mine.has('case.pursue')),
    parties: partiesIn(item.service, thing.data),
    channel: facts.channel,
    acceptedAt: facts.accepted_at,
    closedAt: facts.closed_at,
    packs: can(deps.actor, 'case.handle', thing) !== null,
    offering: {
      id: offering.id,
      title: offering.title,
      phone: textIn({ ...offering.data }, 'phone'),
      complaints: textIn({ ...offering.data }, 'complaints'),
    },
    clocks: clockViews(item, clocks, law, deps.today),
    consultations: asked,
    answers: await answersOf(deps, item.service, id),
    entry: item.register ? await entryOfCase(deps, id) : null,
    letters: await lettersOfCase(deps, law, id),
    rating: await ratingOfCase(deps, thing, { closed: facts.closed_at !== null, law }),
    handler: outside ? null : await handledBy(deps, thing),
    related: await relatedTo(deps, thing, facts.subject_id),
  })
}

async function handledBy({ tx, today }: ReadDeps, { data }: Thing): Promise<CaseView['handler']> {
  const handler = handlerIn(data as Json)
  return handler && { name: handler.name, deputy: (await deputyOf(tx, handler.id, today)) ?? null }
}

/** What others answered to what a case asks for, each as far as its own verb reaches. */
async function answersOf(deps: ReadDeps, { answers }: Service, id: string): Promise<CaseView['answers']> {
  const kind = answers === undefined ? undefined : deps.catalogue.kinds.get(answers)
  return kind ? rowsOf(deps, await store.answersUnder(deps, id, kind)) : []
}

/** The verbs of the side or sides of a case that somebody from outside stands on. */
function sidesOf(actor: Actor, thing: Thing): ReadonlySet<string> {
  return new Set((['case.pursue', 'case.answer'] as const).filter((verb) => can(actor, verb, thing) !== null))
}

type Facts = NonNullable<Awaited<ReturnType<typeof store.caseFacts>>>

const destroyed = { id: null, name: '（已销毁）', sort: 'person', contact: '', phone: '' } as const

/** Who applied, as far as the reader is told. */
function applicantIn({ withholds }: Service, facts: Facts, own: boolean): CaseView['subject'] {
  const { subject_id: id, name, sort, contact, phone } = facts
  if (id === null || name === null || sort === null || contact === null || phone === null) return destroyed
  if (own) return { id, name, sort, contact, phone }
  if (withholds) return { id: null, name: withholds.zh, sort: 'person', contact: '', phone: '' }
  return { id, name, sort, contact, phone: masked(phone) }
}

function partiesIn({ parties = {} }: Service, data: ThingData): CaseView['parties'] {
  const named = (data.parties ?? {}) as Readonly<Record<string, { readonly name: string; readonly subject?: string }>>
  return Object.entries(parties).flatMap(([role, { label }]) => {
    const party = named[role]
    return party ? [{ role, label, name: party.name, online: party.subject !== undefined }] : []
  })
}
