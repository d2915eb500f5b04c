import {
  type EffectsOf,
  type FollowRequest,
  fail,
  type Json,
  ok,
  problem,
  type Result,
  refuseInput,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { sheet } from './kind.ts'

interface SheetCell {
  readonly indicator: string
  readonly part: string
  readonly value: number | null
}

export const effects: EffectsOf<typeof sheet, Ports> = {
  async moveDue({ answers }) {
    return ok({ dueOn: answers.closesOn })
  },
  async save({ thing, answers }) {
    const cells = filledIn(thing.data, answers.cells)
    return cells.ok ? ok({ data: { cells: plain(cells.value) } }) : cells
  },
  async submit({ thing, answers, actor, today, now }) {
    const cells = filledIn(thing.data, answers.cells)
    if (!cells.ok) return cells
    const empty = cells.value.filter((one) => one.value === null).length
    if (empty === cells.value.length) {
      return refuseInput(t('一个数也没有填', 'no figure was entered'))
    }
    if (empty > 0 && answers.gap === undefined) {
      return fail(
        problem('E_GUARD', {
          why: t(`还有 ${empty} 个数空着`, `${empty} figures are empty`),
          how: t(
            '请补上，或写明为什么没有。空着不等于零。',
            'Fill them in or say why they are missing. Empty is not zero.',
          ),
        }),
      )
    }
    const { source, gap } = answers
    const sent = {
      by: actor.name,
      on: today,
      at: now,
      source,
      gap: gap ?? null,
      late: thing.dueOn !== null && today > thing.dueOn,
    }
    // Sent in, it is no longer due; returned, it is due on the round's day again.
    return ok({ dueOn: null, data: { cells: plain(cells.value), sent } })
  },
  async return({ thing, answers, actor, now, ports }) {
    const parent = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    // What was accepted before stays in the ledger until the sheet is accepted again.
    return ok({
      dueOn: parent?.dueOn ?? null,
      data: { returned: { ground: answers.ground, by: actor.name, at: now, from: thing.state } },
    })
  },
  async miss() {
    return ok({ dueOn: null })
  },
  async accept({ thing }) {
    const cells = cellsIn(thing.data.cells).filter((one) => one.value !== null || thing.data.returned !== undefined)
    return ok({ follow: takenIn(thing.data, cells, null) })
  },
  async correct({ thing, answers, actor, now, today }) {
    const cells = changedIn(thing.data, answers.cells)
    if (!cells.ok) return cells
    const before = new Map(cellsIn(thing.data.cells).map((one) => [keyOf(one), one]))
    const after = new Map(before)
    for (const cell of cells.value) after.set(keyOf(cell), cell)
    const corrections = Array.isArray(thing.data.corrections) ? thing.data.corrections : []
    const made = cells.value.map((cell) => ({
      ...cell,
      before: before.get(keyOf(cell))?.value ?? null,
      why: answers.why,
      by: actor.name,
      at: now,
      on: today,
    }))
    return ok({
      data: { cells: plain([...after.values()]), corrections: [...corrections, ...made] },
      follow: takenIn({ ...thing.data, sent: { by: actor.name } }, cells.value, answers.why),
    })
  },
}

/** One step on each indicator whose figures a sheet brings. */
function takenIn(data: ThingData, cells: readonly SheetCell[], why: string | null): FollowRequest[] {
  const sent = data.sent as ThingData | undefined
  const [place, period, round] = [String(data.place ?? ''), String(data.period), String(data.round)]
  return [...new Set(cells.map((one) => one.indicator))].map((indicator) => ({
    thingId: indicator,
    step: 'takeIn',
    answers: {
      cells: cells
        .filter((one) => one.indicator === indicator)
        .map(({ part, value }) => ({ place, period, part, value })) as unknown as Json,
      round: sent?.source ? `${round}：${String(sent.source)}` : round,
      by: String(sent?.by ?? ''),
      ...(why === null ? {} : { why }),
    },
  }))
}

/** Every cell that was asked, with the number given or none; a cell nobody asked is refused. */
function filledIn(data: ThingData, given: unknown): Result<readonly SheetCell[]> {
  const changed = changedIn(data, given)
  if (!changed.ok) return changed
  const kept = new Map(cellsIn(data.cells).map((one) => [keyOf(one), one]))
  for (const one of changed.value) kept.set(keyOf(one), one)
  return ok(cellsIn(data.asked).map((asked) => kept.get(keyOf(asked)) ?? { ...asked, value: null }))
}

function changedIn(data: ThingData, given: unknown): Result<readonly SheetCell[]> {
  const asked = new Set(cellsIn(data.asked).map(keyOf))
  const cells: SheetCell[] = []
  for (const one of Array.isArray(given) ? (given as readonly unknown[]) : []) {
    const cell = cellIn(one)
    if (!cell || !asked.has(keyOf(cell))) {
      return refuseInput(t('有一格不是数，或没有要求填报', 'a cell holds no number or was not asked'))
    }
    cells.push(cell)
  }
  return ok(cells)
}

function cellsIn(value: Json | undefined): readonly SheetCell[] {
  return Array.isArray(value) ? value.flatMap((one) => cellIn(one) ?? []) : []
}

function cellIn(one: unknown): SheetCell | null {
  if (typeof one !== 'object' || one === null) return null
  const indicator: unknown = Reflect.get(one, 'indicator')
  const part: unknown = Reflect.get(one, 'part')
  const value: unknown = Reflect.get(one, 'value') ?? null
  if (typeof indicator !== 'string' || typeof part !== 'string') return null
  if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) return null
  return { indicator, part, value }
}

function keyOf(cell: { readonly indicator: string; readonly part: string }): string {
  return `${cell.indicator}.${cell.part}`
}

function plain(cells: readonly SheetCell[]): Json {
  return cells.map((one) => ({ ...one }))
}
