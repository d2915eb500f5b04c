import { randomInt } from 'node:crypto'
import type { CallOutput } from '@zhiqiang/contract'
import {
  type Actor,
  canonicalJson,
  fail,
  type Json,
  ok,
  problem,
  type Result,
  t,
  uuidv7,
  yearOf,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { sm3 } from '../../audit/hash.ts'
import { type Engine, once, openIn } from '../../engine/act.ts'
import type { FileVault } from '../../files/file-vault.ts'
import { putFile, putUpload } from '../../files/store.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { draftPaper, type PaperAsked, paperOf } from '../draft/draft-paper.ts'
import { documentNumber } from '../model/marks.ts'
import type { Paper } from '../model/paper.ts'
import { writePaper } from '../write-paper.ts'
import { minutesIssued, nextNumber, numberUsed } from './store.ts'

export interface IssueDeps {
  readonly engine: Engine
  readonly vault: FileVault
  readonly dataDir: string
  /** Scheme and host the caller came by; stands in the QR code where the city named no address of its own. */
  readonly site: string | null
}

type Issued = CallOutput<'papers.issue'>

/** Most bytes of one written paper. */
const largestPaper = 64 * 1024 * 1024

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
  // Through JSON: a paper is plain data, which the type of its members does not say.
  const contentSm3 = sm3(canonicalJson(JSON.parse(JSON.stringify(bare)) as Json))
  const paper = { ...bare, proof: { code, url: `${site}/verify/${code}`, contentSm3 } }
  const kept = await keepFiles(deps, tx, actor, city, paper)
  if (!kept.ok) return kept
  const { docx, pdf } = kept.value
  const issued = {
    code,
    sort: asked.sort,
    number,
    contentSm3,
    pdfSm3: pdf.sm3,
    docxSm3: docx.sm3,
    issuedOn: today,
  }
  const document = {
    title: paper.title,
    issued,
    asked: {
      from: asked.from,
      to: asked.to,
      policy: asked.policy ?? null,
      meeting: asked.meeting ?? null,
      issuer: paper.issuer,
    },
    files: [{ upload: docx.upload }, { upload: pdf.upload }],
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

async function keepFiles(deps: IssueDeps, tx: Tx, actor: Actor, city: string, paper: Paper) {
  const written = await writePaper(paper, deps.dataDir)
  const keep = async (bytes: Uint8Array, extension: 'docx' | 'pdf', type: string) => {
    const put = await deps.vault.put(bytes, { maxBytes: largestPaper })
    if (!put.ok) return put
    const at = deps.engine.clock.real()
    const upload = uuidv7(Date.parse(at))
    await putFile(tx, { ...put.value, type })
    await putUpload(tx, {
      id: upload,
      city,
      accountId: actor.id,
      sm3: put.value.sm3,
      name: fileName(paper, extension),
      at,
    })
    return ok({ upload, sm3: put.value.sm3 })
  }
  const docx = await keep(written.docx, 'docx', docxType)
  if (!docx.ok) return docx
  const pdf = await keep(written.pdf, 'pdf', 'application/pdf')
  if (!pdf.ok) return pdf
  return ok({ docx: docx.value, pdf: pdf.value })
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Number and title as a file name. */
export function fileName(paper: Pick<Paper, 'number' | 'title'>, extension: string): string {
  const name = `${paper.number ?? '草稿'} ${paper.title}`.replace(/[\\/:*?"<>|]/g, '')
  return `${name.slice(0, 120)}.${extension}`
}

/** Twelve signs nobody confuses when reading aloud, in three groups. */
function newCode(): string {
  const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `${group()}-${group()}-${group()}`
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
