import type { CallOutput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, t, yearOf } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Engine, once, openIn } from '../../engine/act.ts'
import type { FileVault } from '../../files/file-vault.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { draftPaper, type PaperAsked, paperOf } from '../draft/draft-paper.ts'
import { contentHash } from '../model/content-hash.ts'
import { documentNumber } from '../model/marks.ts'
import type { Signer } from '../sign/signer.ts'
import { keepPaper } from './keep-paper.ts'
import { newCode } from './new-code.ts'
import { minutesIssued, nextNumber, numberUsed } from './store.ts'

export interface IssueDeps {
  readonly engine: Engine
  readonly vault: FileVault
  readonly dataDir: string
  readonly signer: Signer
  /** Scheme and host the caller came by; stands in the QR code where the city named no address of its own. */
  readonly site: string | null
}

type Issued = CallOutput<'papers.issue'>

/**
 * Issues a paper: drafts it anew from one picture of the ledger, numbers it, writes both files, keeps them by their
 * hashes and opens the thing that stands for it. Nothing of it stays when anything is refused.
 */
export function issuePaper(
  deps: IssueDeps,
  reader: Omit<ReadDeps, 'tx'>,
  asked: PaperAsked & { readonly requestId: string },
): Promise<Result<Issued>> {
  const { engine } = deps
  const { requestId, ...wish } = asked
  return transaction(
    engine.db,
    (tx) =>
      once(engine, tx, reader.actor, requestId, { ...wish, step: 'paper.issue' }, () =>
        issueIn(deps, { ...reader, tx }, { ...wish, requestId }),
      ),
    { isolation: 'repeatable read' },
  )
}

/** {@link issuePaper} inside an open transaction. */
async function issueIn(
  deps: IssueDeps,
  reader: ReadDeps,
  asked: PaperAsked & { readonly requestId: string },
): Promise<Result<Issued>> {
  const { tx, actor, today } = reader
  const drafted = await draftPaper(reader, asked)
  if (!drafted.ok) return drafted
  const { letterhead } = drafted.value
  const site = letterhead.site ?? deps.site
  if (letterhead.prefix === null || site === null) return fail(notSet(letterhead.prefix === null))
  const city = actor.city ?? reader.city ?? ''
  const taken = asked.meeting === undefined ? null : await minutesTaken(tx, city, asked.meeting)
  if (taken !== null) return taken
  const { prefix } = letterhead
  const own = drafted.value.number
  const number =
    own !== null && !(await numberUsed(tx, city, own))
      ? own
      : documentNumber(prefix, yearOf(today), await nextNumber(tx, city, prefix, yearOf(today)))
  const code = newCode()
  const bare = paperOf(drafted.value, { number, on: today, proof: null })
  const contentSm3 = contentHash(bare)
  const paper = { ...bare, number, proof: { code, url: `${site}/verify/${code}`, contentSm3 } }
  const kept = await keepPaper(deps, tx, { accountId: actor.id, city, sort: asked.sort }, paper)
  if (!kept.ok) return kept
  const document = {
    title: paper.title,
    asked: {
      from: asked.from,
      to: asked.to,
      policy: asked.policy ?? null,
      meeting: asked.meeting ?? null,
      issuer: paper.issuer,
    },
    ...kept.value,
  }
  const opened = await openIn(
    deps.engine,
    tx,
    actor,
    { kind: 'paper', step: 'issue', parentId: null, city, requestId: asked.requestId, answers: { document } },
    'own',
  )
  return opened.ok ? ok({ id: opened.value.thing.id, number, code, at: opened.value.at }) : opened
}

/** Minutes are issued once, and after the meeting's own step that makes its decisions tasks. */
async function minutesTaken(tx: Tx, city: string, meeting: string) {
  const earlier = await minutesIssued(tx, city, meeting)
  if (earlier.state !== 'issued') {
    return fail(
      problem('E_GUARD', {
        why: t(
          '会议纪要还没有印发，议定事项还没有交办。',
          'The minutes are not issued, their decisions are no tasks yet.',
        ),
        how: t('请先在会议页面办理“印发纪要”。', 'Issue the minutes on the page of the meeting first.'),
      }),
    )
  }
  if (earlier.number === null) return null
  return fail(
    problem('E_GUARD', {
      why: t(`本次会议的纪要已经签发：${earlier.number}`, `The minutes were issued already: ${earlier.number}`),
      how: t('如需重发，请先撤回。', 'Withdraw that paper first.'),
    }),
  )
}

function notSet(prefix: boolean) {
  return problem('E_GUARD', {
    why: prefix
      ? t('本市还没有设定机关代字，不能编号。', 'The city has no letters for its numbers yet.')
      : t('本市还没有设定核验网址。', 'The city has no public address for verification yet.'),
    how: t(
      '请系统管理员在“公文”页面设定公文版头。',
      'Ask the administrator to set the letterhead on the page “Papers”.',
    ),
  })
}
