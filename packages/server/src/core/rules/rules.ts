import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fail, listIn, membersIn, ok, problem, type Result, type ThingData } from '@zhiqiang/kernel'
import { unitNames } from '../bodies/unit-names.ts'
import type { Page, Paging, ReadDeps } from '../ledger/read-deps.ts'
import { citedTasks } from '../ledger/tasks/cited-tasks.ts'
import { readableThing, recordOf } from '../ledger/things/get-thing.ts'
import { rowsOf } from '../ledger/things/list-rows.ts'
import { type ListedThing, listThings, textIn } from '../ledger/things/store.ts'
import { newestOfStates, opinionCounts, ruleConditions, unitsHeard } from './store.ts'
import { pageOfTerms } from './terms/store.ts'

type RuleRow = CallOutput<'rules.list'>['rows'][number]
type RuleView = CallOutput<'rules.get'>
type Opinion = CallOutput<'rules.opinions'>['rows'][number]
type Stage = CallOutput<'rules.board'>['stages'][number]

/** The stages of the board, each with the states of a rule it holds. */
const stages: readonly { readonly id: Stage['id']; readonly states: readonly string[] }[] = [
  { id: 'idea', states: ['idea'] },
  { id: 'drafting', states: ['drafting'] },
  { id: 'opinions', states: ['consulting', 'revising'] },
  { id: 'review', states: ['legal'] },
  { id: 'adoption', states: ['cleared', 'adopted'] },
  { id: 'force', states: ['published', 'inForce'] },
  { id: 'over', states: ['expired', 'abolished', 'dropped'] },
]

/** How many rules of a state the board shows; the total says how many there are. */
const shown = 8

/** `rules.board`: all rules by stage, the last to move first. */
export async function ruleBoard(deps: ReadDeps): Promise<Result<CallOutput<'rules.board'>>> {
  const { places, things } = await newestOfStates(deps, shown)
  const rows = await ruleRows(deps, things)
  return ok({
    stages: stages.map(({ id, states }) => {
      const held = places.filter((place) => states.includes(place.state))
      const totals = new Map(held.map((place) => [place.state, place.total]))
      return {
        id,
        total: [...totals.values()].reduce((sum, n) => sum + n, 0),
        rows: rows.filter((row) => states.includes(row.state)).toSorted((a, b) => b.movedAt.localeCompare(a.movedAt)),
      }
    }),
  })
}

/** `rules.list`: the rules the caller may see, the last to move first. */
export async function listRules(
  deps: ReadDeps,
  query: HandlerInput<'rules.list'>['query'],
): Promise<Result<Page<RuleRow>>> {
  const { q, state, unit } = query
  const states = stages.find((stage) => stage.id === query.stage)?.states
  const filter = { q, state, unit, sort: 'moved' as const, also: ruleConditions({ ...query, states }) }
  const page = await listThings(deps, 'rule-project', 'rule.read', filter, query)
  return page.ok ? ok({ ...page.value, rows: await ruleRows(deps, page.value.rows) }) : page
}

async function ruleRows(deps: ReadDeps, things: readonly ListedThing[]): Promise<RuleRow[]> {
  const rows = await rowsOf(deps, things)
  const counts = await opinionCounts(
    deps.tx,
    rows.map((row) => row.id),
  )
  return rows.map((row, i) => {
    const data = (things[i]?.data ?? {}) as ThingData
    return {
      ...row,
      sort: textIn(data, 'sort'),
      number: textIn(data, 'number') || null,
      until: row.state === 'consulting' ? textIn(membersIn(data.consultation), 'until') || null : null,
      inForceOn: textIn(data, 'inForceOn') || null,
      validTo: textIn(data, 'validTo') || null,
      expiring: row.state === 'inForce' && textIn(data, 'expiringSince') !== '',
      opinions: counts.get(row.id) ?? { all: 0, open: 0 },
      serves: listIn(data.tasks).length,
    }
  })
}

/** `rules.get`: a rule with what happened at each stage, the tasks it serves and its terms. */
export async function getRule(deps: ReadDeps, input: { readonly id: string }): Promise<Result<RuleView>> {
  const found = await readableThing(deps, input.id, 'rule-project')
  if (!found.ok) return found
  const { city, data } = found.value
  const [row] = await ruleRows(deps, [{ ...recordOf(found.value), city, data }])
  if (!row) return fail(problem('E_NOT_FOUND'))
  const consultation = membersIn(data.consultation)
  const legal = membersIn(data.legal)
  const asked = listIn<string>(consultation.unitIds)
  const name = await unitNames(
    deps.tx,
    [...asked, textIn(legal, 'unitId')].filter((id) => id !== ''),
  )
  const heard = asked.length === 0 ? new Set() : await unitsHeard(deps.tx, row.id)
  const adoption = membersIn(data.adoption)
  const abolished = membersIn(data.abolished)
  return ok({
    ...row,
    purpose: textIn(data, 'purpose'),
    stage: stages.find((stage) => stage.states.includes(row.state))?.id ?? 'idea',
    drafts: listIn(data.drafts),
    drafters: listIn<{ readonly name: string }>(data.drafters).map((one) => one.name),
    asked: textIn(consultation, 'until')
      ? {
          units: asked.map((id) => ({ id, name: name(id), answered: heard.has(id) })),
          public: consultation.public === true,
          where: textIn(consultation, 'where'),
          from: textIn(consultation, 'from'),
          until: textIn(consultation, 'until'),
        }
      : null,
    legal: textIn(legal, 'unitId')
      ? {
          unit: { id: textIn(legal, 'unitId'), name: name(textIn(legal, 'unitId')) },
          sentOn: textIn(legal, 'sentOn'),
          sentBy: textIn(legal, 'sentBy'),
          passedOn: textIn(legal, 'passedOn') || null,
          by: textIn(legal, 'by'),
          opinion: textIn(legal, 'opinion'),
        }
      : null,
    adoption: textIn(adoption, 'on') ? { meeting: textIn(adoption, 'meeting'), on: textIn(adoption, 'on') } : null,
    publishedOn: textIn(data, 'publishedOn') || null,
    abolished: textIn(abolished, 'on') ? { on: textIn(abolished, 'on'), number: textIn(abolished, 'number') } : null,
    extensions: listIn(data.extensions),
    returned: listIn(data.returned),
    tasks: await citedTasks(deps, data.tasks),
    terms: listIn(data.terms),
  })
}

/** `rules.opinions`: what was said of a draft, the last first, as far as the caller may hear it. */
export async function listOpinions(
  deps: ReadDeps,
  input: { readonly id: string; readonly state?: string | undefined } & Paging,
): Promise<Result<Page<Opinion>>> {
  const found = await readableThing(deps, input.id, 'rule-project')
  if (!found.ok) return found
  const filter = { parent: input.id, state: input.state, sort: 'moved' as const }
  const page = await listThings(deps, 'rule-opinion', 'rule.hear', filter, input)
  if (!page.ok) return page
  const rows = await rowsOf(deps, page.value.rows)
  const opinions = rows.map((row, i): Opinion => {
    const data = page.value.rows[i]?.data ?? {}
    return {
      ...row,
      stance: textIn(data, 'stance'),
      who: textIn(data, 'who'),
      unitName: row.units.find((unit) => unit.part === 'author')?.name ?? '',
      channel: textIn(data, 'channel') || null,
      article: textIn(data, 'article'),
      text: textIn(data, 'text'),
      on: textIn(data, 'on'),
      answer: textIn(data, 'answeredOn') ? textIn(data, 'answer') : null,
      answeredBy: textIn(data, 'answeredBy'),
      answeredOn: textIn(data, 'answeredOn') || null,
    }
  })
  return ok({ ...page.value, rows: opinions })
}

/**
 * `rules.terms`: terms of published rules. This is what a rule pack asks: the value of a code on a day, with the rule and
 * the article it stands in.
 */
export async function listTerms(
  deps: ReadDeps,
  query: HandlerInput<'rules.terms'>['query'],
): Promise<Result<CallOutput<'rules.terms'>>> {
  const page = await pageOfTerms(deps, query, query)
  if (!page.ok) return page
  const rows = page.value.rows.map(({ code, name, article, value, unit, document, ...row }) => ({
    ruleId: row.id,
    ruleTitle: row.title,
    document,
    code,
    name,
    article,
    value,
    number: row.number === null ? null : Number(row.number),
    unit,
    from: row.valid_from,
    to: row.valid_to,
  }))
  return ok({ ...page.value, rows })
}
