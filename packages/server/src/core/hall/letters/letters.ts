import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, t } from '@zhiqiang/kernel'
import type { LawInForce, LawOf } from '../../law/in-force.ts'
import type { LongPage, ReadDeps } from '../../ledger/read-deps.ts'
import { readableThing, viewOf } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import type { Paper } from '../../papers/model/paper.ts'
import { paperView } from '../../papers/model/paper-view.ts'
import { clockViews } from '../cases/clock-view.ts'
import { clocksOfCase } from '../cases/store.ts'
import { isOutsider } from '../outsider.ts'
import { certificateOf, serviceFacts } from './certificate.ts'
import * as store from './store.ts'

type LetterRow = CallOutput<'letters.list'>['rows'][number]
type LetterView = CallOutput<'letters.get'>
type CaseLetter = CallOutput<'cases.get'>['letters'][number]
type Remedies = LetterView['remedies']

/** `letters.list`: letters the caller may see, the latest first: an applicant's own, those of a unit's cases. */
export async function listLetters(
  deps: ReadDeps,
  query: HandlerInput<'letters.list'>['query'],
): Promise<Result<LongPage<LetterRow>>> {
  const page = await store.pageOfLetters(deps, query)
  return page.ok ? ok({ ...page.value, rows: await lettersAsRows(deps, page.value.rows) }) : page
}

/** `letters.get`: a letter with its words; an applicant reads them once it was served. */
export async function getLetter(deps: ReadDeps, lawOf: LawOf, id: string): Promise<Result<LetterView>> {
  const found = await readableThing(deps, id, 'letter')
  if (!found.ok) return found
  const kept = await store.letterById(deps.tx, id)
  if (!kept) return fail(problem('E_NOT_FOUND'))
  const kind = deps.catalogue.kinds.get('letter')
  const sealed = kind?.states[found.value.state]?.sealed === true && isOutsider(deps.actor)
  const law = await lawOf(deps.tx, found.value.city)
  const certificate = mayHaveCertificate(deps, found.value.state)
  return ok({
    ...(await viewOf(deps, found.value)),
    ...factsOf(deps, kept),
    verifyPath: `/verify/${kept.code}`,
    contentSm3: kept.content_sm3,
    paper: sealed ? null : paperView(kept.paper as unknown as Paper),
    remedies: remediesOf(kept),
    clocks: clockViews(kind ?? {}, await clocksOfCase(deps.tx, id), law, deps.today),
    // Who took it and who saw it stands in the file of the office.
    service: kind && !isOutsider(deps.actor) ? [...serviceFacts(kind, { ...kept, data: found.value.data })] : [],
    certificate,
  })
}

/** The certificate of service is the office's: to take along once the letter is written, and to file once it was served. */
function mayHaveCertificate({ actor }: ReadDeps, state: string): boolean {
  return !isOutsider(actor) && ['ready', 'sent', 'noticed', 'served'].includes(state)
}

/** `letters.certificatePdf`, `letters.certificateDocx`: the certificate of service of a letter, as a paper. */
export async function certificateOfLetter(deps: ReadDeps, id: string): Promise<Result<Paper>> {
  const found = await readableThing(deps, id, 'letter')
  if (!found.ok) return found
  const kind = deps.catalogue.kinds.get('letter')
  const kept = await store.letterById(deps.tx, id)
  const { state, data } = found.value
  if (!kind || !kept || !mayHaveCertificate(deps, state)) return fail(problem('E_NOT_FOUND'))
  const paper = kept.paper as unknown as Paper
  const served = {
    number: kept.number,
    title: paper.title,
    item: deps.catalogue.kinds.get(kept.item)?.title.zh ?? kept.item,
    caseNo: kept.no,
    recipient: kept.recipient,
    unit: paper.issuer,
    method: kept.method,
    servedOn: kept.served_on,
    data,
    code: kept.code,
  }
  return ok(certificateOf(kind, served, deps.today))
}

/** The letters of a case that the caller may see, with what is counted from their service. */
export async function lettersOfCase(deps: ReadDeps, law: LawInForce, caseId: string): Promise<CaseLetter[]> {
  const kept = await store.lettersOfCase(deps, caseId)
  if (kept.length === 0) return []
  const kind = deps.catalogue.kinds.get('letter') ?? {}
  const rows = await lettersAsRows(deps, kept)
  const clocks = await store.clocksOfLetters(
    deps.tx,
    kept.map(({ id }) => id),
  )
  return rows.map((row, i) => {
    const own = clocks.filter((clock) => clock.thing_id === row.id)
    return { ...row, remedies: remediesOf(kept[i]), clocks: clockViews(kind, own, law, deps.today) }
  })
}

async function lettersAsRows(deps: ReadDeps, kept: readonly store.KeptLetter[]): Promise<LetterRow[]> {
  const rows = await rowsOf(deps, kept)
  return rows.flatMap((row, i) => {
    const letter = kept[i]
    return letter ? [{ ...row, ...factsOf(deps, letter) }] : []
  })
}

function factsOf(deps: ReadDeps, kept: Omit<store.LetterFacts, 'remedies'>) {
  return {
    number: kept.number,
    name: kept.name,
    item: kept.item,
    itemTitle: deps.catalogue.kinds.get(kept.item)?.title ?? t(kept.item, kept.item),
    caseId: kept.case_id,
    caseNo: kept.no,
    recipient: kept.recipient,
    issuedOn: kept.issued_on,
    method: kept.method,
    servedOn: kept.served_on,
  }
}

function remediesOf(kept: Pick<store.LetterFacts, 'remedies'> | undefined): Remedies {
  // Written by the port alone.
  const remedies = (kept?.remedies ?? []) as unknown as Remedies
  return remedies.map(({ sort, body }) => ({ sort, body }))
}
