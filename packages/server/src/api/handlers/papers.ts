import { ok, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../core/ledger/read-deps.ts'
import { draftPaper, draftRows, type PaperAsked, paperOf, viewDraft } from '../../core/papers/draft/draft-paper.ts'
import { readLetterhead } from '../../core/papers/draft/letterhead.ts'
import { issuePaper } from '../../core/papers/issue/issue-paper.ts'
import { listIssued } from '../../core/papers/issue/list-issued.ts'
import { listKeys } from '../../core/papers/sign/keys.ts'
import { paperSorts } from '../../core/papers/texts/sorts.ts'
import { verifyFile } from '../../core/papers/verify/verify-paper.ts'
import { transaction } from '../../db/transaction.ts'
import type { App, Caller, FileAnswer, Handlers } from '../api.ts'
import { paperFile } from '../paper-file.ts'
import { reading } from '../reading.ts'

const sorts = Object.entries(paperSorts) as [keyof typeof paperSorts, (typeof paperSorts)[keyof typeof paperSorts]][]

export const papers = {
  'papers.sorts': async () =>
    ok({ sorts: sorts.map(([id, { title, about, period, plan }]) => ({ id, title, about, period, plan })) }),
  'papers.letterhead': (app, caller) =>
    reading(app, caller, async (deps) => {
      const found = await readLetterhead(deps.tx, caller.city)
      if (!found.ok) return found
      const { cityName: _, ...letterhead } = found.value
      return ok(letterhead)
    }),
  'papers.draft': (app, caller, { query }) => drafting(app, caller, (deps) => viewDraft(deps, query)),
  'papers.rows': (app, caller, { query }) => drafting(app, caller, (deps) => draftRows(deps, query)),
  'papers.docx': (app, caller, { query }) => draftFile(app, caller, query, 'docx'),
  'papers.pdf': (app, caller, { query }) => draftFile(app, caller, query, 'pdf'),
  'papers.issue': (app, caller, { body }) => {
    const { engine, vault, dataDir, signer } = app
    return issuePaper({ engine, vault, dataDir, signer, site: caller.site ?? null }, readerOf(app, caller), body)
  },
  'papers.list': (app, caller, { query }) => reading(app, caller, (deps) => listIssued(deps, query)),
  'papers.verify': async (app, _caller, { parts }) => {
    const file = parts.find((part) => part.name !== null)
    if (!file) return refuseInput(t('请选择一个文件', 'choose a file'))
    return transaction(app.engine.db, async (tx) => ok(await verifyFile(tx, file.bytes)), { readOnly: true })
  },
  'papers.keys': (app, caller, { query }) =>
    reading(app, caller, (deps) => listKeys(deps.tx, deps.city ?? query.city ?? '')),
  'papers.renewKey': (app, caller) =>
    transaction(app.engine.db, async (tx) => {
      await app.signer.rotate(tx, caller.city, caller.actor)
      return listKeys(tx, caller.city)
    }),
} satisfies Partial<Handlers>

/** A draft counts many things in several queries: all of them look at one picture of the database. */
function drafting<R>(app: App, caller: Caller, work: (deps: ReadDeps) => Promise<R>): Promise<R> {
  return transaction(app.engine.db, (tx) => work({ tx, ...readerOf(app, caller) }), {
    readOnly: true,
    isolation: 'repeatable read',
  })
}

function readerOf(app: App, caller: Caller): Omit<ReadDeps, 'tx'> {
  return {
    catalogue: app.engine.catalogue,
    actor: caller.actor,
    today: caller.today,
    city: caller.city === '' ? null : caller.city,
  }
}

async function draftFile(
  app: App,
  caller: Caller,
  asked: PaperAsked,
  extension: 'docx' | 'pdf',
): Promise<Result<FileAnswer>> {
  const drafted = await drafting(app, caller, (deps) => draftPaper(deps, asked))
  if (!drafted.ok) return drafted
  const paper = paperOf(drafted.value, { number: null, on: caller.today, proof: null })
  return ok(await paperFile(app, paper, extension))
}
