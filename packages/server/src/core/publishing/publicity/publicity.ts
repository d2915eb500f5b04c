import { dateInChina, listIn, type PlainDate, type Text, versionOn } from '@zhiqiang/kernel'
import type { LawInForce } from '../../law/in-force.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import type { Paper } from '../../papers/model/paper.ts'
import type { Announced, Standing } from './announced.ts'
import * as store from './store.ts'

/** A list to be granted, as the public sees it. */
export interface PublicList {
  readonly id: string
  readonly title: string
  readonly from: PlainDate | null
  readonly until: PlainDate
  /** Objections are taken today. */
  readonly open: boolean
  readonly contact: string
  readonly item: Text | null
  readonly rows: readonly {
    readonly no: string
    readonly applicant: string
    readonly matter: string
    /** Fen. */
    readonly amount: number
    readonly rank: number | null
  }[]
}

/** A letter on public notice. */
export interface PublicNotice {
  readonly number: string
  readonly title: string
  readonly recipient: string
  readonly unit: string
  readonly from: PlainDate
  readonly until: PlainDate
  readonly served: boolean
  readonly place: string | null
  readonly phone: string | null
  readonly remedies: readonly { readonly sort: 'reconsider' | 'sue'; readonly body: string }[]
  /** By which article the notice counts as service. */
  readonly basis: {
    readonly instrument: string
    readonly title: Text
    readonly article: string | null
    readonly mark: 'confirmed' | 'unconfirmed'
  } | null
}

/** A list that was shown, open to objections until its last day; null where the city has none of that id. */
export async function publicList(deps: ReadDeps, city: string, id: string): Promise<PublicList | null> {
  const round = await store.shownRound(deps.tx, city, id)
  if (!round) return null
  const { data } = round
  const facts = data as Readonly<Record<string, unknown>>
  const persons = await store.personsOf(deps.tx, id)
  const until = String(facts.shownTo)
  return {
    id: round.id,
    title: round.title,
    from: typeof facts.shownOn === 'string' ? facts.shownOn : null,
    until,
    open: round.state === 'shown' && deps.today <= until,
    contact: String(facts.contact ?? ''),
    item: deps.catalogue.kinds.get(String(facts.item))?.title ?? null,
    rows: listIn<PublicList['rows'][number]>(facts.list as never).map((one) => ({
      ...one,
      applicant: persons.has(one.no) ? maskedName(one.applicant) : one.applicant,
    })),
  }
}

/** The name of a person without its given name. */
function maskedName(name: string): string {
  return `${name.slice(0, 1)}${'*'.repeat(Math.max(1, [...name].length - 1))}`
}

/** A letter that is or was on public notice; null where the city has none of that id. */
export async function publicNotice(
  deps: ReadDeps,
  law: LawInForce,
  city: string,
  id: string,
): Promise<PublicNotice | null> {
  const found = await store.noticedLetter(deps.tx, city, id)
  if (!found?.announced_on || found.until === null) return null
  // Written by the port alone, from the same type.
  const paper = found.paper as unknown as Paper
  const version = versionOn(law.library.terms.get('service.notice')?.versions ?? [], found.announced_on)
  const instrument = version && law.library.instruments.get(version.basis.instrument)
  return {
    number: found.number,
    title: paper.title,
    recipient: found.recipient,
    unit: paper.issuer,
    from: found.announced_on,
    until: found.until,
    served: found.served_on !== null,
    place: found.place,
    phone: found.phone,
    remedies: found.remedies as unknown as PublicNotice['remedies'],
    basis:
      version && instrument
        ? {
            instrument: instrument.id,
            title: instrument.title,
            article: version.basis.article,
            mark: version.mark,
          }
        : null,
  }
}

/** How many revocations stand beside what is shown; the registers have all of them. */
const revocationsShown = 20

/** A page of what a city shows to the public, what ends first on top; of what is over, what ended last. */
export function announcements(
  { tx, today }: Pick<ReadDeps, 'tx' | 'today'>,
  asked: { readonly city: string; readonly standing: Standing; readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly Announced[]; readonly total: number }> {
  return store.announcedPage(tx, { ...asked, today })
}

/** The latest revocations in the public registers. */
export function revocations(deps: ReadDeps, city: string) {
  const open = [...deps.catalogue.kinds.values()].flatMap(({ register }) =>
    register?.open === 'public' ? [register.id] : [],
  )
  return store.revokedEntries(deps.tx, city, open, revocationsShown)
}

/** How far an objection is: its state and the answer, without what it says or whose it is. */
export interface ObjectionStanding {
  readonly label: Text
  readonly tone: string
  readonly round: string
  readonly raisedOn: PlainDate
  readonly answerBy: PlainDate | null
  readonly answer: string | null
}

/** {@link ObjectionStanding} of an objection of the city; null where there is none of that id. */
export async function objectionStanding(deps: ReadDeps, city: string, id: string): Promise<ObjectionStanding | null> {
  const found = await store.objectionStanding(deps.tx, city, id)
  const state = found && deps.catalogue.kinds.get('public-objection')?.states[found.state]
  if (!found || !state || found.parent_id === null) return null
  const data = found.data as Readonly<Record<string, unknown>>
  return {
    label: state.label,
    tone: state.tone ?? 'plain',
    round: found.parent_id,
    raisedOn: dateInChina(found.opened_at),
    answerBy: typeof data.answerBy === 'string' ? data.answerBy : null,
    answer: typeof data.answer === 'string' ? data.answer : null,
  }
}
