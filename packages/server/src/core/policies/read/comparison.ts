import type { CallOutput } from '@zhiqiang/contract'
import { can, fail, ok, problem, type Result, t } from '@zhiqiang/kernel'
import {
  applyCorrections,
  codePointText,
  comparePlans,
  openFindings,
  type PolicyReading,
  type SaidPair,
} from '@zhiqiang/policy'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { visibleChildren } from '../../ledger/things/children/store.ts'
import { readableThing } from '../../ledger/things/get-thing.ts'
import { rowsOf } from '../../ledger/things/list-rows.ts'
import { publishedReading, readingOf } from '../store.ts'
import { correctionsIn, decisionsIn } from './policy-row.ts'
import { clauseIdsByPath } from './store.ts'

type Comparison = CallOutput<'policies.compare'>
type Compared = Comparison['pairs'][number]['before']

const nothingPublished = problem('E_GUARD', {
  why: t(
    '这份规划还没有发布过，没有可比对的版本。',
    'This plan was never published; there is no version to compare with.',
  ),
  how: t('请先发布，或直接在审核页改正。', 'Publish it first, or correct it in review.'),
})

/** `policies.compare`: the published version of a plan beside another document, clause by clause by what they say. */
export async function comparison(
  deps: ReadDeps,
  input: { readonly id: string; readonly with: string; readonly said?: string | undefined },
): Promise<Result<Comparison>> {
  const plan = await readableThing(deps, input.id, 'policy')
  if (!plan.ok) return plan
  const other = await readableThing(deps, input.with, 'policy')
  if (!other.ok) return other
  const reviews = can(deps.actor, 'policy.review', plan.value) && can(deps.actor, 'policy.review', other.value)
  if (!reviews || plan.value.city !== other.value.city) return fail(problem('E_FORBIDDEN'))
  const before = await publishedReading(deps.tx, plan.value.id)
  if (!before) return fail(nothingPublished)
  const read = await readingOf(deps.tx, other.value.id)
  if (!read) return fail(problem('E_NOT_FOUND'))
  const after = applyCorrections(read, correctionsIn(other.value.data))
  if (!after.ok) return after

  const pairs = comparePlans(before, after.value, saidIn(input.said))
  const links = await clauseIdsByPath(deps.tx, plan.value.id)
  const tasks = await visibleChildren(deps, plan.value.id, 'task', 'task.read')
  const rows = await rowsOf(deps, tasks)
  const olds = clausesOf(before, (path) => links.get(path) ?? null)
  const news = clausesOf(after.value, () => null)
  const errors = openFindings(after.value, decisionsIn(other.value.data)).filter((f) => f.severity === 'error')
  const n = (change: string) => pairs.filter((pair) => pair.change === change).length
  return ok({
    from: { ...headOf(plan.value), version: Number(plan.value.data.version ?? 0) },
    to: { ...headOf(other.value), errors: errors.length },
    counts: { kept: n('kept'), moved: n('moved'), reworded: n('reworded'), new: n('new'), dropped: n('dropped') },
    pairs: pairs.map((pair) => {
      const old = olds.get(pair.before ?? '') ?? null
      const linkId = old?.linkId ?? null
      return {
        change: pair.change,
        moved: pair.moved,
        likeness: pair.likeness,
        before: old,
        after: news.get(pair.after ?? '') ?? null,
        tasks: linkId === null ? [] : rows.filter((row) => row.clauseId === linkId),
      }
    }),
  })
}

function headOf(thing: { readonly id: string; readonly title: string; readonly data: { readonly number?: unknown } }) {
  const { id, title, data } = thing
  return { id, title, number: typeof data.number === 'string' ? data.number : null }
}

function clausesOf(reading: PolicyReading, link: (path: string) => string | null) {
  const text = codePointText(reading.source.text)
  return new Map(
    reading.clauses.map((c): [string, NonNullable<Compared>] => [
      c.id,
      {
        clause: c.id,
        linkId: link(c.path),
        path: c.path,
        heading: c.heading,
        text: text.slice(c.span).trim(),
        isTask: c.isTask,
      },
    ]),
  )
}

/** `c5:c7,c6:-`: the new c5 comes from the old c7, the new c6 is new. Anything else is left out. */
function saidIn(said: string | undefined): readonly SaidPair[] {
  return (said ?? '').split(',').flatMap((pair) => {
    const found = /^(c\d+):(c\d+|-)$/.exec(pair)
    const [, after = '', before = ''] = found ?? []
    return found ? [{ after, before: before === '-' ? null : before }] : []
  })
}
