import { cellDay, cellNames, cellText, type PlainDate, type Text, t } from '@zhiqiang/kernel'
import type { FoundUnit, ThingBrief } from '../../../../ports.ts'
import type { SheetRow } from '../../../sheets/read-sheet.ts'
import type { TaskListColumn } from './task-list.ts'

/** What a row of the list comes to. */
export interface PlannedRow {
  readonly no: number
  readonly title: string
  readonly path: string
  readonly taskId: string | null
  readonly does: 'add' | 'assign' | 'setDue' | 'nothing' | 'wrong'
  readonly lead: string
  readonly co: readonly string[]
  readonly dueOn: PlainDate | null
  readonly why: readonly Text[]
  /** The answers of the step to take; null where none is. */
  readonly answers: Readonly<Record<string, unknown>> | null
}

type Row = SheetRow<TaskListColumn>

/** Unit names that the rows write, to be looked up at once. */
export function namesOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => [...cellNames(row.cells.lead), ...cellNames(row.cells.co)])
}

/**
 * Compares the rows with the tasks a plan has: which task each means, what would change, what is wrong. A row is found by
 * its clause or its title; one that is not found is added. Nothing is written.
 */
export function planRows(
  rows: readonly Row[],
  tasks: readonly ThingBrief[],
  units: ReadonlyMap<string, FoundUnit>,
): readonly PlannedRow[] {
  const taken = new Map<string, number>()
  return rows.map((row) => {
    const planned = planned1(row, tasks, units)
    const key = planned.taskId ?? `new ${titleKey(planned.title)}`
    const before = taken.get(key)
    taken.set(key, row.no)
    if (before === undefined) return planned
    return wrong(planned, [t(`和第 ${before} 行是同一项任务`, `the same task as row ${before}`)])
  })
}

function planned1(row: Row, tasks: readonly ThingBrief[], units: ReadonlyMap<string, FoundUnit>): PlannedRow {
  const faults: Text[] = []
  const title = oneLine(row.cells.title)
  const task = taskOf(row, tasks, faults)
  const lead = leadOf(row.cells.lead, units, faults)
  const co = coOf(row.cells.co, units, faults).filter((id) => id !== lead)
  const dueOn = dueOf(row.cells.due, faults)
  const found: PlannedRow = {
    no: row.no,
    title: task ? String(task.data.heading ?? task.title) : title,
    path: task ? String(task.data.path ?? '') : oneLine(row.cells.clause),
    taskId: task?.id ?? null,
    does: 'nothing',
    lead: row.cells.lead,
    co: cellNames(row.cells.co),
    dueOn,
    why: [],
    answers: null,
  }
  if (faults.length > 0) return wrong(found, faults)
  const note = oneLine(row.cells.note)
  const wish = { lead, co: row.cells.co === '' ? null : co, dueOn, note }
  return task ? change(found, task, wish) : addition(found, wish)
}

interface Wish {
  readonly lead: string | null
  /** Null where the cell is empty: the co-units stay. */
  readonly co: readonly string[] | null
  readonly dueOn: PlainDate | null
  readonly note: string
}

function addition(row: PlannedRow, { lead, co, dueOn, note }: Wish): PlannedRow {
  if (lead === null) return wrong(row, [t('新任务要有牵头单位', 'a new task needs a lead unit')])
  const due = dueOn === null ? {} : { dueOn }
  const ground = note === '' ? '任务清单' : note
  return { ...row, does: 'add', answers: { title: row.title, ground, lead, co: [...(co ?? [])], ...due } }
}

function change(row: PlannedRow, task: ThingBrief, wish: Wish): PlannedRow {
  const now = {
    lead: task.units.find((u) => u.part === 'lead')?.unitId ?? null,
    co: task.units.filter((u) => u.part === 'co').map((u) => u.unitId),
  }
  const lead = wish.lead ?? now.lead
  const co = (wish.co ?? now.co).filter((id) => id !== lead)
  const open = task.state === 'queued' || task.state === 'proposed' || task.state === 'assigned'
  const units = lead !== now.lead || !sameUnits(co, now.co)
  const due = wish.dueOn !== null && wish.dueOn !== task.dueOn
  const why = wish.note === '' ? `任务清单第 ${row.no} 行` : wish.note
  const confirms = (task.state === 'queued' || task.state === 'proposed') && wish.lead !== null
  if (open && lead !== null && (units || confirms)) {
    return { ...row, does: 'assign', answers: { lead, co: [...co], ...(due ? { dueOn: wish.dueOn, why } : {}) } }
  }
  if (units && task.state === 'active') {
    return wrong(row, [t('任务在办，改派请在任务页办理', 'it is under way: reassign it on its page')])
  }
  if (!open && task.state !== 'active') {
    return units || due ? wrong(row, [t('任务已经办结，不能再改', 'it is over and changes no more')]) : row
  }
  return due ? { ...row, does: 'setDue', answers: { dueOn: wish.dueOn, why } } : row
}

function sameUnits(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

function wrong(row: PlannedRow, why: readonly Text[]): PlannedRow {
  return { ...row, does: 'wrong', why: [...row.why, ...why], answers: null }
}

function taskOf({ cells }: Row, tasks: readonly ThingBrief[], faults: Text[]): ThingBrief | null {
  if (cellText(cells.title) === '' && cellText(cells.clause) === '') {
    faults.push(t('没有写任务', 'no task is named'))
    return null
  }
  const clause = pathKey(cells.clause)
  if (clause !== '') {
    const exact = tasks.filter((task) => pathKey(String(task.data.path ?? '')) === clause)
    const hits =
      exact.length > 0 ? exact : tasks.filter((task) => pathKey(String(task.data.path ?? '')).endsWith(clause))
    const named = hits.length > 1 ? hits.filter((task) => titleKeys(task).includes(titleKey(cells.title))) : hits
    if (named.length === 1) return named[0] ?? null
    const what = oneLine(cells.clause)
    faults.push(
      hits.length === 0
        ? t(`这份规划没有条款“${what}”的任务`, `the plan has no task of clause ${what}`)
        : t(`条款“${what}”对应不止一项任务`, `clause ${what} means more than one task`),
    )
    return null
  }
  const hits = tasks.filter((task) => titleKeys(task).includes(titleKey(cells.title)))
  if (hits.length > 1) faults.push(t('同名的任务不止一项，请写明条款', 'several tasks bear this name: give the clause'))
  return hits.length === 1 ? (hits[0] ?? null) : null
}

/** 三/(一)/1, 三（一）1. and 第三部分（一）1 name one clause. */
function pathKey(path: string): string {
  return cellText(path).replace(/[^\p{L}\p{N}]|第|部分|章|节|条|款/gu, '')
}

function titleKeys(task: ThingBrief): readonly string[] {
  return [titleKey(task.title), titleKey(String(task.data.heading ?? ''))]
}

function titleKey(title: string): string {
  return cellText(title).replace(/[^\p{L}\p{N}]/gu, '')
}

function leadOf(cell: string, units: ReadonlyMap<string, FoundUnit>, faults: Text[]): string | null {
  const [name, ...more] = cellNames(cell)
  if (name === undefined) return null
  if (more.length > 0) faults.push(t('牵头单位只能有一个', 'there is one lead unit'))
  const unit = units.get(name)
  if (!unit) faults.push(unknownUnit(name))
  else if (unit.collective)
    faults.push(t(`“${name}”不是一个单位，不能牵头`, `${name} is no single unit and cannot lead`))
  return unit && !unit.collective ? unit.unitId : null
}

function coOf(cell: string, units: ReadonlyMap<string, FoundUnit>, faults: Text[]): readonly string[] {
  const ids = cellNames(cell).flatMap((name) => {
    const unit = units.get(name)
    if (!unit) {
      faults.push(unknownUnit(name))
      return []
    }
    return unit.collective ? unit.members.map((member) => member.id) : [unit.unitId]
  })
  return [...new Set(ids)]
}

/** A cell as it was written, on one line: what is kept keeps its own brackets and commas. */
function oneLine(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim()
}

function unknownUnit(name: string): Text {
  return t(`没有单位“${name}”，或者这个名称有歧义`, `no unit is called ${name}, or several are`)
}

function dueOf(cell: string, faults: Text[]): PlainDate | null {
  if (/^(长期|长期坚持|持续推进|常态化|—|-|\/|无)?$/.test(cellText(cell))) return null
  const day = cellDay(cell)
  if (day === null) faults.push(t(`看不懂期限“${oneLine(cell)}”`, `“${oneLine(cell)}” is not a date`))
  return day
}
