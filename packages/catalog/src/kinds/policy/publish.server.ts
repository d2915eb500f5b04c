import {
  type Answers,
  type EffectContext,
  fail,
  type Outcome,
  ok,
  problem,
  type Result,
  refuseInput,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import { applyCorrections, codePointText, ledgerOf, openFindings, type PolicyReading } from '@zhiqiang/policy'
import type { ClauseWrite, Ports } from '@zhiqiang/server/ports'
import { resumeClosed } from './closed-children.server.ts'
import { firstYearOf } from './first-year.ts'
import type { policy } from './kind.ts'
import { openDuty, openIndicator, openTask, type Plan } from './openings.server.ts'
import { correctionsOf, decisionsOf, noReading, shownFrom } from './policy-data.ts'

type Context = EffectContext<Answers<(typeof policy)['steps']['publish']['form']>, Ports>

/**
 * Publishing: the corrected reading becomes a numbered version, its clauses get permanent links, and what the ledger
 * lacks is opened: tasks, indicators, duties. Whatever an earlier version already opened for a clause stays as it is.
 */
export async function publish({ thing, answers, now, today, seq, ports }: Context): Promise<Result<Outcome>> {
  const read = await ports.policies.reading(thing.id)
  if (!read) return fail(noReading)
  const corrected = applyCorrections(read, correctionsOf(thing.data))
  if (!corrected.ok) return corrected
  const reading = corrected.value
  const shown = shownFrom(answers.show)
  if (!shown) return refuseInput(t('公开内容的写法不对', 'what to show is not in the right form'))
  const refused = mayPublish(reading, answers, thing.data)
  if (refused) return fail(refused)

  const ledger = ledgerOf(reading, today)
  const version = Number(thing.data.version ?? 0) + 1
  // A plan is closed when it comes in past its horizon; one that runs does not stop because it is corrected.
  const runsAlready = version > 1 && thing.data.closed === false
  const past = ledger.closed && !runsAlready
  const keepRunning = past && answers.keepRunning === true
  if (keepRunning && answers.why === undefined) {
    return refuseInput(t('期限已过仍继续执行，要说明理由', 'say why a plan past its horizon goes on'))
  }
  const closed = past && !keepRunning
  const clauses = await writeClauses(ports, thing.id, version, reading)
  await ports.policies.putVersion(thing.id, version, now, seq, reading)

  const names = [...ledger.tasks, ...ledger.duties].flatMap((row) => row.units)
  const title = reading.document.attachment ?? reading.document.title ?? thing.title
  const { last } = reading.document.horizon
  const plan: Plan = {
    id: thing.id,
    title,
    region: thing.region,
    visibility: answers.visibility === 'public' ? 2 : 1,
    closed,
    issuedOn: reading.document.issuedOn ?? reading.document.printedOn,
    firstYear: firstYearOf(title),
    until: last === null || (ledger.closed && !closed) ? null : `${last}-12-31`,
    clauses,
    units: await ports.org.findUnits(names, today),
  }
  const known = await knownKeys(ports, thing.id)
  const open = [
    ...ledger.tasks.map((row) => openTask(plan, row)),
    ...ledger.indicators.map((row) => openIndicator(plan, row)),
    ...ledger.duties.map((row) => openDuty(plan, row, today)),
  ].filter((request) => !known.has(keyOf(request.kind, request.data ?? {})))
  return ok({
    state: closed ? 'closed' : 'published',
    title: plan.title,
    visibility: plan.visibility,
    data: {
      title: plan.title,
      number: reading.document.number,
      issuer: reading.document.issuer,
      issuedOn: plan.issuedOn,
      horizonLast: reading.document.horizon.last,
      version,
      closed,
      show: [...shown],
      counts: { ...ledger.counts, findings: openFindings(reading, decisionsOf(thing.data)).length },
    },
    open,
    follow: closed ? [] : await resumeClosed(ports, thing.id),
    record: { version, opened: open.length },
  })
}

/** Nothing but 主动公开 goes to the public page unless an entitled person decides so on record. */
export function mayPublish(
  reading: PolicyReading,
  answers: { readonly visibility: string; readonly why?: string },
  data: ThingData,
) {
  if (reading.document.genre === 'law') {
    return problem('E_GUARD', {
      why: t(
        '这是一部法律法规，不是规划，没有任务和指标可以发布。',
        'This is a law, not a plan; it has no tasks or targets.',
      ),
      how: t('请撤回导入。', 'Withdraw the import.'),
    })
  }
  const openness = reading.document.openness
  if (answers.visibility === 'public' && openness !== null && openness.mode !== 'open' && answers.why === undefined) {
    return problem('E_GUARD', {
      why: t(
        `文件写明“${openness.quote}”，不能直接上公开页。`,
        `The document says “${openness.quote}”; it does not go to the public page as it is.`,
      ),
      how: t(
        '请选择内部，或写明公开的依据后再发布。',
        'Choose inside, or publish it with the ground for making it public.',
      ),
    })
  }
  const twice = reading.clauses.find((c, i) => reading.clauses.findIndex((other) => other.path === c.path) < i)
  if (twice) {
    return problem('E_GUARD', {
      why: t(
        `编号“${twice.path}”出现了两次（第二处是“${twice.heading}”），条款无法区分。`,
        `The number ${twice.path} stands twice (the second time: ${twice.heading}), so clauses cannot be told apart.`,
      ),
      how: t('请改正原文编号后重新导入。', 'Mend the numbering in the text and import it again.'),
    })
  }
  const errors = openFindings(reading, decisionsOf(data)).filter((f) => f.severity === 'error')
  if (errors.length === 0) return null
  return problem('E_GUARD', {
    why: t(`还有 ${errors.length} 条必须处理的发现。`, `${errors.length} findings must be decided first.`),
    how: t('请逐条采纳或忽略后再发布。', 'Accept or dismiss each, then publish.'),
  })
}

async function writeClauses(ports: Ports, id: string, version: number, reading: PolicyReading) {
  const kept = await ports.policies.clauseIds(id)
  const rows = clauseRows(reading, (path) => {
    const known = kept.get(path)
    const fresh = version === 1 ? 'first' : 'new'
    return { id: known ?? ports.policies.newClauseId(), change: known ? 'kept' : fresh }
  })
  await ports.policies.putClauses(id, version, rows)
  return new Map(rows.map((row) => [row.path, row.id]))
}

/** The clauses of a reading as a version keeps them, each under the permanent id the caller gives it. */
export function clauseRows(
  reading: PolicyReading,
  as: (path: string) => { readonly id: string; readonly change: ClauseWrite['change'] },
): readonly ClauseWrite[] {
  const text = codePointText(reading.source.text)
  return reading.clauses.map((c) => ({
    ...as(c.path),
    path: c.path,
    parent: c.parent,
    level: c.level,
    heading: c.heading,
    kind: c.kind,
    spanStart: c.span[0],
    spanEnd: c.span[1],
    text: text.slice(c.span),
  }))
}

/** What earlier versions opened, by kind and place, so that a new version opens only what is new. */
async function knownKeys(ports: Ports, id: string): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  for (const kind of ['task', 'indicator', 'duty']) {
    for (const thing of await ports.things.ofPolicy(id, kind)) keys.add(keyOf(kind, thing.data))
  }
  return keys
}

function keyOf(kind: string, data: ThingData): string {
  return kind === 'task' ? `task|${data.path}` : `${kind}|${data.path}|${data.quote}|${data.name ?? ''}`
}
