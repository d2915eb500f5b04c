import type { CallOutput } from '@zhiqiang/contract'
import { fail, ok, type PlainDate, problem, type Result, refuseInput, t, yearOf } from '@zhiqiang/kernel'
import { getMeeting } from '../../bodies/meetings.ts'
import { sliced } from '../../ledger/paging/sliced.ts'
import type { Paging, ReadDeps } from '../../ledger/read-deps.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { thingsById } from '../../ledger/things/store.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { Paper, Proof } from '../model/paper.ts'
import { paperView } from '../model/paper-view.ts'
import type { CountedFigure, Draft } from '../texts/draft.ts'
import { minutesOf } from '../texts/minutes.ts'
import { type PaperSort, type PaperSortId, paperSorts } from '../texts/sorts.ts'
import { type Letterhead, readLetterhead } from './letterhead.ts'

/** Which paper, of which period, about which plan. */
export interface PaperAsked {
  readonly sort: PaperSortId
  readonly from: PlainDate
  readonly to: PlainDate
  readonly policy?: string | undefined
  /** Which meeting, for minutes; they take no period. */
  readonly meeting?: string | undefined
}

export interface Drafted {
  readonly draft: Draft
  readonly letterhead: Letterhead
  readonly asOf: PlainDate
  /** A number the paper has already; null where it gets the next of the series. */
  readonly number: string | null
}

/** Years a period may span; a report over more is a typing error. */
const longest = 10

/** Drafts a paper from the ledger as it stands, within what the caller may see. */
export async function draftPaper(deps: ReadDeps, asked: PaperAsked): Promise<Result<Drafted>> {
  const sort: PaperSort = paperSorts[asked.sort]
  if (sort.write === null) return draftMinutes(deps, asked.meeting)
  if (asked.from > asked.to || asked.from > deps.today || yearOf(asked.to) - yearOf(asked.from) > longest) {
    return refuseInput(t('起止日期不对，或还没有到开始的日子', 'the period is not right, or has not begun'))
  }
  if (sort.plan === 'one' && asked.policy === undefined) {
    return refuseInput(t('请选择一份规划', 'choose a plan'))
  }
  const letterhead = await readLetterhead(deps.tx, deps.actor.city ?? deps.city ?? '')
  if (!letterhead.ok) return letterhead
  const facts = await readFacts(deps, letterhead.value.cityName, { ...asked, policy: asked.policy ?? null })
  if (!facts.ok) return facts
  const draft = sort.write(facts.value, letterhead.value)
  return ok({ draft, letterhead: letterhead.value, asOf: facts.value.asOf, number: null })
}

/** Drafts the minutes of a meeting that was held. */
async function draftMinutes(deps: ReadDeps, id: string | undefined): Promise<Result<Drafted>> {
  if (id === undefined) return refuseInput(t('请选择一次会议', 'choose a meeting'))
  const meeting = await getMeeting(deps, { id })
  if (!meeting.ok) return meeting
  if (meeting.value.state !== 'held' && meeting.value.state !== 'issued') {
    return fail(
      problem('E_GUARD', {
        why: t('会议还没有召开，或已取消。', 'The meeting was not held.'),
        how: t('请先登记会议情况。', 'Record the meeting first.'),
      }),
    )
  }
  const letterhead = await readLetterhead(deps.tx, deps.actor.city ?? deps.city ?? '')
  if (!letterhead.ok) return letterhead
  const { number } = meeting.value
  return ok({ draft: minutesOf(meeting.value), letterhead: letterhead.value, asOf: deps.today, number })
}

/** A draft under its letterhead; a paper that is issued has number and proof. */
export function paperOf(
  { draft, letterhead }: Drafted,
  issue: { readonly number: string | null; readonly on: PlainDate; readonly proof: Proof | null },
): Paper {
  const { title, addressee, body, annexes, head = letterhead.issuer, signed = true } = draft
  const figures = draft.figures.map(({ rows: _r, listed: _l, ...figure }) => figure)
  return {
    issuer: letterhead.issuer,
    head,
    number: issue.number,
    title,
    addressee,
    body,
    annexes,
    signedBy: signed ? letterhead.issuer : null,
    on: issue.on,
    imprint: { copyTo: letterhead.copyTo, printedBy: letterhead.issuer, printedOn: issue.on },
    figures,
    proof: issue.proof,
  }
}

/** `papers.draft`: the draft as a screen shows it. */
export async function viewDraft(deps: ReadDeps, asked: PaperAsked): Promise<Result<CallOutput<'papers.draft'>>> {
  const drafted = await draftPaper(deps, asked)
  if (!drafted.ok) return drafted
  const paper = paperOf(drafted.value, { number: null, on: deps.today, proof: null })
  return ok({ asOf: drafted.value.asOf, paper: paperView(paper) })
}

/** `papers.rows`: the things a figure of a draft counted, a page at a time. */
export async function draftRows(
  deps: ReadDeps,
  asked: PaperAsked & { readonly figure: string } & Paging,
): Promise<Result<CallOutput<'papers.rows'>>> {
  const drafted = await draftPaper(deps, asked)
  if (!drafted.ok) return drafted
  const found = drafted.value.draft.figures.find((figure) => figure.id === asked.figure)
  if (!found) return fail(problem('E_NOT_FOUND'))
  const { rows: all, listed: _, ...figure }: CountedFigure = found
  const page = sliced(all, asked)
  if (!page.ok) return page
  const rows = await rowsOf(deps, await thingsById(deps.tx, page.value.rows))
  return ok({ ...page.value, figure: { ...figure }, rows })
}
