import {
  type Answers,
  type EffectContext,
  type FollowRequest,
  fail,
  type OpenRequest,
  type Outcome,
  ok,
  problem,
  type Result,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import {
  applyCorrections,
  type ClausePair,
  comparePlans,
  ledgerOf,
  openFindings,
  type PolicyReading,
  type SaidPair,
} from '@zhiqiang/policy'
import type { Ports, ThingBrief } from '@zhiqiang/server/ports'
import { carried } from './carry-over.server.ts'
import { firstYearOf } from './first-year.ts'
import type { policy } from './kind.ts'
import { openDuty, openIndicator, openTask, type Plan } from './openings.server.ts'
import { correctionsOf, decisionsOf, noReading } from './policy-data.ts'
import { clauseRows, mayPublish } from './publish.server.ts'

type Context = EffectContext<Answers<(typeof policy)['steps']['amend']['form']>, Ports>

const notInReview = problem('E_INPUT', {
  what: t('新文件要先导入、核对，且没有发布过', 'the new document has to be imported and in review'),
})

/**
 * Amending: another document, imported and reviewed, becomes the next version of this plan. Clauses are paired by what
 * they say; whatever hangs on a clause stays with it under its new number. What the new text drops is closed with the new
 * document as its ground, what it adds is opened.
 */
export async function amend({ thing, answers, actor, now, today, seq, ports }: Context): Promise<Result<Outcome>> {
  const other = typeof answers.document === 'string' ? await ports.things.get(answers.document) : null
  if (other?.kind !== 'policy' || other.state !== 'review' || Number(other.data.version ?? 0) > 0)
    return fail(notInReview)
  const said = saidFrom(answers.pairs)
  if (!said) return refuseInput(t('对应关系的写法不对', 'the pairs are not in the right form'))
  const old = await ports.policies.published(thing.id)
  const read = await ports.policies.reading(other.id)
  if (!old || !read) return fail(noReading)
  const corrected = applyCorrections(read, correctionsOf(other.data))
  if (!corrected.ok) return corrected
  const reading = corrected.value
  const visibility = thing.visibility === 2 ? 'public' : 'inside'
  const refused = mayPublish(reading, { visibility, why: answers.why }, other.data)
  if (refused) return fail(refused)

  const version = Number(thing.data.version ?? 0) + 1
  const pairs = comparePlans(old, reading, said)
  const clauses = await writeVersion(ports, thing.id, version, { old, reading, pairs })
  await ports.policies.putVersion(thing.id, version, now, seq, reading)
  await ports.policies.takeText(thing.id, other.id)

  const ledger = ledgerOf(reading, today)
  const closed = ledger.closed && thing.data.closed === true
  const { document } = reading
  const { last } = document.horizon
  const title = document.attachment ?? document.title ?? thing.title
  const plan: Plan = {
    id: thing.id,
    title,
    region: thing.region,
    visibility: thing.visibility,
    closed,
    issuedOn: document.issuedOn ?? document.printedOn,
    firstYear: firstYearOf(title),
    until: last === null || (ledger.closed && !closed) ? null : `${last}-12-31`,
    clauses,
    units: await ports.org.findUnits(
      [...ledger.tasks, ...ledger.duties].flatMap((row) => row.units),
      today,
    ),
  }
  const source = document.number === null ? `《${title}》` : `《${title}》（${document.number}）`
  const children: Record<'task' | 'indicator' | 'duty', readonly ThingBrief[]> = {
    task: await ports.things.ofPolicy(thing.id, 'task'),
    indicator: await ports.things.ofPolicy(thing.id, 'indicator'),
    duty: await ports.things.ofPolicy(thing.id, 'duty'),
  }
  const carry = carried({ old, reading, pairs, ledger, children, plan, version, source, why: answers.why })
  const open: readonly OpenRequest[] = [
    ...carry.fresh.tasks.map((row) => openTask(plan, row)),
    ...carry.fresh.indicators.map((row) => openIndicator(plan, row)),
    ...carry.fresh.duties.map((row) => openDuty(plan, row, today)),
  ]
  const counts = countsOf(pairs)
  const amendments = Array.isArray(thing.data.amendments) ? thing.data.amendments : []
  const by = { version, policyId: other.id, title, number: document.number, why: answers.why, by: actor.name, at: now }
  return ok({
    state: closed ? 'closed' : 'published',
    title,
    data: {
      title,
      number: document.number,
      issuer: document.issuer,
      issuedOn: plan.issuedOn,
      horizonLast: last,
      version,
      closed,
      corrections: [...correctionsOf(other.data)],
      decisions: [...decisionsOf(other.data)],
      counts: { ...ledger.counts, findings: openFindings(reading, decisionsOf(other.data)).length },
      amendments: [...amendments, { ...by, ...counts }],
    },
    open,
    follow: [
      ...carry.follow,
      ...(closed ? [] : resumed(carry.kept)),
      { thingId: other.id, step: 'absorb', answers: { into: title, version } },
    ],
    record: { version, opened: open.length, closed: carry.dropped, ...counts },
  })
}

/** What stood closed with the plan and is carried over runs again with it. */
function resumed(kept: readonly ThingBrief[]): readonly FollowRequest[] {
  return kept
    .filter((child) => child.state === 'closed')
    .map(({ id }) => ({ thingId: id, step: 'resume', answers: {} }))
}

/** Writes the clauses of the new version: a paired one keeps its permanent id under its new number. */
async function writeVersion(
  ports: Ports,
  id: string,
  version: number,
  texts: {
    readonly old: PolicyReading
    readonly reading: PolicyReading
    readonly pairs: readonly ClausePair[]
  },
): Promise<ReadonlyMap<string, string>> {
  const known = await ports.policies.clauseIds(id)
  const oldPaths = new Map(texts.old.clauses.map((c) => [c.id, c.path]))
  const newPaths = new Map(texts.reading.clauses.map((c) => [c.id, c.path]))
  const byPath = new Map(texts.pairs.map((pair) => [newPaths.get(pair.after ?? '') ?? '', pair]))
  const rows = clauseRows(texts.reading, (path) => {
    const pair = byPath.get(path)
    const kept = known.get(oldPaths.get(pair?.before ?? '') ?? '')
    const change = pair === undefined || pair.change === 'dropped' ? 'new' : pair.change
    return { id: kept ?? ports.policies.newClauseId(), change: kept ? change : 'new' }
  })
  await ports.policies.putClauses(id, version, rows)
  return new Map(rows.map((row) => [row.path, row.id]))
}

function countsOf(pairs: readonly ClausePair[]) {
  const n = (change: ClausePair['change']) => pairs.filter((pair) => pair.change === change).length
  return { kept: n('kept'), moved: n('moved'), reworded: n('reworded'), new: n('new'), dropped: n('dropped') }
}

/** The pairs a reviewer settled, or null when the value is no list of them. */
function saidFrom(value: unknown): readonly SaidPair[] | null {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > 1000) return null
  const pairs: SaidPair[] = []
  for (const item of value) {
    const { before, after } = (item ?? {}) as { before?: unknown; after?: unknown }
    if (typeof after !== 'string' || (before !== null && typeof before !== 'string')) return null
    pairs.push({ before, after })
  }
  return pairs
}
