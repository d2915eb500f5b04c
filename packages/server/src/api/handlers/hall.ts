import { ok, type Result } from '@zhiqiang/kernel'
import { findBenefits } from '../../core/hall/benefits/benefits.ts'
import { listCases, progressOf } from '../../core/hall/cases/cases.ts'
import { casesXlsx } from '../../core/hall/cases/export.ts'
import { getCase } from '../../core/hall/cases/get-case.ts'
import { handoverFile } from '../../core/hall/cases/handover.ts'
import { workload } from '../../core/hall/cases/workload/workload.ts'
import { charterOf, charterRounds } from '../../core/hall/charter/charter.ts'
import { fileAtCounter } from '../../core/hall/counter/file-at-counter.ts'
import { listDrafts, removeDraft, saveDraft } from '../../core/hall/drafts/drafts.ts'
import { knownAnswers, listKnowledge } from '../../core/hall/knowledge/knowledge.ts'
import { certificateOfLetter, getLetter, listLetters } from '../../core/hall/letters/letters.ts'
import { getOffering, listOfferings } from '../../core/hall/offerings/offerings.ts'
import { joinCase } from '../../core/hall/parties/join.ts'
import { rateByCode } from '../../core/hall/ratings/by-code.ts'
import { charterRatings } from '../../core/hall/ratings/charter.ts'
import { listRatings } from '../../core/hall/ratings/ratings.ts'
import { listSelfChecks, removeSelfCheck, runSelfCheck } from '../../core/hall/self-checks/self-checks.ts'
import { knownSubject } from '../../core/hall/subjects/known.ts'
import { registerSubject } from '../../core/hall/subjects/register.ts'
import type { App, Caller, FileAnswer, Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { paperFile } from '../paper-file.ts'
import { exporting, reading } from '../reading.ts'

export const hall = {
  'subjects.known': (app, caller, { params }) => reading(app, caller, (deps) => knownSubject(deps, params.code)),
  'subjects.register': (app, caller, { body }) => registerSubject(app.engine, caller.actor, body),
  'offerings.list': (app, caller, { query }) => reading(app, caller, (deps) => listOfferings(deps, query)),
  'offerings.get': (app, caller, { params }) => reading(app, caller, (deps) => getOffering(deps, params)),
  'cases.list': (app, caller, { query }) => reading(app, caller, (deps) => listCases(deps, query)),
  'cases.workload': (app, caller) => reading(app, caller, (deps) => workload(deps)),
  'cases.export': async (app, caller, { query }) => {
    const access = { at: app.engine.clock.real(), address: caller.origin.address }
    return xlsx(await casesXlsx(app.engine.db, exporting(app, caller), query, access), 'cases')
  },
  'cases.handover': async (app, caller, { params }) => {
    const made = await reading(app, caller, (deps) => handoverFile(deps, params))
    return made.ok ? ok({ file: made.value.bytes, name: made.value.name, type: 'application/json' }) : made
  },
  'cases.get': (app, caller, { params }) => reading(app, caller, (deps) => getCase(deps, app.engine.law, params.id)),
  'cases.progress': (app, caller, { body }) => reading(app, caller, (deps) => progressOf(deps, body)),
  'counter.file': (app, caller, { body }) => fileAtCounter(app.engine, caller.actor, body),
  'cases.join': (app, caller, { body }) => joinCase(app.engine, caller.actor, body),
  'cases.rate': (app, _, { body }) => rateByCode(app.engine, body),
  'ratings.list': (app, caller, { query }) => reading(app, caller, (deps) => listRatings(deps, query)),
  'letters.list': (app, caller, { query }) => reading(app, caller, (deps) => listLetters(deps, query)),
  'letters.certificatePdf': (app, caller, { params }) => certificateFile(app, caller, params.id, 'pdf'),
  'letters.certificateDocx': (app, caller, { params }) => certificateFile(app, caller, params.id, 'docx'),
  'letters.get': (app, caller, { params }) =>
    reading(app, caller, (deps) => getLetter(deps, app.engine.law, params.id)),
  'knowledge.list': (app, caller, { query }) => reading(app, caller, (deps) => listKnowledge(deps, query)),
  'knowledge.answers': (app, caller, { query }) =>
    reading(app, caller, (deps) => knownAnswers(deps, app.engine.law, query)),
  'charter.get': (app, caller, { query }) => reading(app, caller, (deps) => charterOf(deps, app.engine.law, query)),
  'charter.rounds': (app, caller, { query }) =>
    reading(app, caller, (deps) => charterRounds(deps, app.engine.law, query)),
  'charter.ratings': (app, caller, { query }) => reading(app, caller, (deps) => charterRatings(deps, query)),
  'benefits.find': (app, caller, { body }) => reading(app, caller, (deps) => findBenefits(deps, body)),
  'drafts.list': (app, caller, { query }) => reading(app, caller, (deps) => listDrafts(deps, query)),
  'drafts.save': (app, caller, { body }) =>
    reading(app, caller, (deps) => saveDraft(deps, body, app.engine.clock.real()), 'writes'),
  'drafts.remove': (app, caller, { params }) => reading(app, caller, (deps) => removeDraft(deps, params), 'writes'),
  'selfChecks.list': (app, caller, { query }) => reading(app, caller, (deps) => listSelfChecks(deps, query)),
  'selfChecks.run': (app, caller, { body }) =>
    reading(app, caller, (deps) => runSelfCheck(deps, body, app.engine.clock.real()), 'writes'),
  'selfChecks.remove': (app, caller, { params }) =>
    reading(app, caller, (deps) => removeSelfCheck(deps, params), 'writes'),
} satisfies Partial<Handlers>

async function certificateFile(
  app: App,
  caller: Caller,
  id: string,
  extension: 'docx' | 'pdf',
): Promise<Result<FileAnswer>> {
  const paper = await reading(app, caller, (deps) => certificateOfLetter(deps, id))
  return paper.ok ? ok(await paperFile(app, paper.value, extension)) : paper
}
