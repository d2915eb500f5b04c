import { rulesXlsx } from '../../core/rules/rule-export.ts'
import { getRule, listOpinions, listRules, listTerms, ruleBoard } from '../../core/rules/rules.ts'
import type { Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { exporting, reading } from '../reading.ts'

export const rules = {
  'rules.board': (app, caller) => reading(app, caller, (deps) => ruleBoard(deps)),
  'rules.list': (app, caller, { query }) => reading(app, caller, (deps) => listRules(deps, query)),
  'rules.export': async (app, caller, { query }) =>
    xlsx(await rulesXlsx(app.engine.db, exporting(app, caller), query), 'rules'),
  'rules.get': (app, caller, { params }) => reading(app, caller, (deps) => getRule(deps, params)),
  'rules.opinions': (app, caller, { params, query }) =>
    reading(app, caller, (deps) => listOpinions(deps, { ...params, ...query })),
  'rules.terms': (app, caller, { query }) => reading(app, caller, (deps) => listTerms(deps, query)),
} satisfies Partial<Handlers>
