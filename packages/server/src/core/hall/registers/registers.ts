import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import {
  type EntryState,
  fail,
  holds,
  ok,
  type PlainDate,
  problem,
  type Result,
  type ServiceRegister,
  type Text,
  t,
} from '@zhiqiang/kernel'
import { cityByCode } from '../../cities/store.ts'
import { cityAsked, type ReadDeps } from '../../ledger/read-deps.ts'
import { ownSubjects } from '../cases/store.ts'
import * as store from './store.ts'

export type EntryView = CallOutput<'registers.entries'>['rows'][number]

const states: Readonly<Record<EntryState, { readonly label: Text; readonly tone: string }>> = {
  valid: { label: t('有效', 'In force'), tone: 'good' },
  flagged: { label: t('暂停', 'Suspended'), tone: 'bad' },
  revoked: { label: t('已撤销', 'Revoked'), tone: 'bad' },
  ended: { label: t('已终止', 'Ended'), tone: 'plain' },
}

/** `registers.list`: registers the caller may look into, with how many entries they have. */
export async function listRegisters(deps: ReadDeps): Promise<Result<CallOutput<'registers.list'>>> {
  const city = cityAsked(deps)
  if (city === null) return ok({ rows: [] })
  const counts = new Map((await store.entryCounts(deps.tx, city, deps.today)).map((row) => [row.register, row]))
  return ok({
    rows: registersOf(deps)
      .filter((register) => mayList(deps, register))
      .map((register) => ({
        id: register.id,
        title: register.title,
        open: register.open,
        amount: register.amount ?? null,
        classes: Object.entries(register.classes ?? {}).map(([id, label]) => ({ id, label })),
        entries: counts.get(register.id)?.entries ?? 0,
        valid: Number(counts.get(register.id)?.valid ?? 0),
      })),
  })
}

/** `registers.entries`: a page of a register, with totals by class of the same filter. */
export async function listEntries(
  deps: ReadDeps,
  id: string,
  query: HandlerInput<'registers.entries'>['query'],
): Promise<Result<CallOutput<'registers.entries'>>> {
  const register = registersOf(deps).find((one) => one.id === id)
  const city = cityAsked(deps)
  if (!register || city === null || !mayList(deps, register)) return fail(problem('E_NOT_FOUND'))
  const of = { city, register: register.id, today: deps.today }
  const page = await store.pageOfEntries(deps.tx, of, query, query)
  if (!page.ok) return page
  const totals = await store.totalsByClass(deps.tx, of, query)
  return ok({
    ...page.value,
    rows: await viewsOf(deps, page.value.rows),
    byClass: totals.flatMap((row) =>
      row.class === null ? [] : [{ ...row, class: row.class, label: classLabel(register, row.class) }],
    ),
  })
}

/** `registers.about`: what is entered about a right, over all registers of the city. */
export async function entriesAbout(deps: ReadDeps, right: string): Promise<Result<CallOutput<'registers.about'>>> {
  const city = cityAsked(deps)
  if (city === null) return ok({ rows: [] })
  return ok({ rows: await viewsOf(deps, await store.entriesAbout(deps.tx, city, bareRight(right))) })
}

/** `registers.verify`: the entry of a code. Whoever holds the code may see the entry, whatever the register. */
export async function verifyEntry(deps: ReadDeps, code: string): Promise<Result<CallOutput<'registers.verify'>>> {
  const found = await store.entryByCode(deps.tx, code.trim().toUpperCase())
  const register = found && registersOf(deps).find((one) => one.id === found.register)
  const [entry] = found && register ? await viewsOf(deps, [found]) : []
  const city = found && (await cityByCode(deps.tx, found.city))
  if (!entry || !register || !city) return fail(problem('E_NOT_FOUND'))
  return ok({ city: city.name, registerTitle: register.title, entry })
}

/** `registers.credits`: what entered the record of each person the caller enrolled; an entry that holds no more counts nothing. */
export async function creditsOf(deps: ReadDeps): Promise<Result<CallOutput<'registers.credits'>>> {
  const counted = new Map(
    registersOf(deps).flatMap(({ id, credits }) => (credits === undefined ? [] : [[id, credits]])),
  )
  const found = await store.entriesOfSubjects(deps.tx, ownSubjects(deps.actor), [...counted.keys()])
  const views = await viewsOf(deps, found)
  const entries = views.map((entry, at) => {
    const facts = found[at]?.facts as Readonly<Record<string, string>> | undefined
    return { ...entry, credits: Number(facts?.[counted.get(entry.register) ?? ''] ?? 0) }
  })
  const holders = [...new Set(entries.map(({ holder }) => holder))]
  return ok({
    rows: holders.map((holder) => {
      const own = entries.filter((entry) => entry.holder === holder)
      const valid = own.filter(({ state }) => state === 'valid')
      return { holder, sum: valid.reduce((all, { credits }) => all + credits, 0), entries: own }
    }),
  })
}

/** The entry a case was given, for whoever may read the case. */
export async function entryOfCase(
  deps: ReadDeps,
  thingId: string,
): Promise<(EntryView & { readonly code: string }) | null> {
  const found = await store.entryOfThing(deps.tx, thingId)
  const [entry] = found ? await viewsOf(deps, [found]) : []
  return found && entry ? { ...entry, code: found.code } : null
}

/** The registers that are declared. */
function registersOf({ catalogue }: Pick<ReadDeps, 'catalogue'>): readonly ServiceRegister[] {
  return [...catalogue.kinds.values()].flatMap((kind) => (kind.register ? [kind.register] : []))
}

function mayList({ actor }: ReadDeps, register: ServiceRegister): boolean {
  return register.open === 'public' || holds(actor, 'register.read')
}

async function viewsOf(deps: ReadDeps, rows: readonly store.EntryRecord[]): Promise<EntryView[]> {
  if (rows.length === 0) return []
  const registers = new Map(registersOf(deps).map((one) => [one.id, one]))
  const ids = rows.map((row) => row.id)
  const changes = await store.changesOf(deps.tx, ids)
  const cases = rows.map((row) => row.thing_id)
  const readable = await store.readableCases(deps.tx, deps.actor, cases)
  return rows.flatMap((row) => {
    const register = registers.get(row.register)
    if (!register) return []
    const own = changes.filter((change) => change.entry_id === row.id)
    return [
      entryView(
        deps,
        register,
        row,
        readable.has(row.thing_id),
        own.map((change) => ({ ...said(register, change), changedOn: change.changed_on, why: change.why })),
      ),
    ]
  })
}

function entryView(
  { today }: ReadDeps,
  register: ServiceRegister,
  row: store.EntryRecord,
  readable: boolean,
  changes: EntryView['changes'],
): EntryView {
  const state = stateOn(row.standing, row.valid_to, today)
  return {
    ...said(register, row),
    id: row.id,
    register: row.register,
    number: row.number,
    thingId: readable ? row.thing_id : null,
    state,
    stateLabel: states[state].label,
    tone: states[state].tone,
    why: row.why,
    enteredOn: row.entered_on,
    until: row.valid_to,
    endedOn: row.ended_on,
    changes,
  }
}

type Words = Pick<store.EntryRecord, 'title' | 'holder' | 'class' | 'amount' | 'facts' | 'rights'>

function said(register: ServiceRegister, row: Words) {
  const facts = row.facts as Readonly<Record<string, string>>
  return {
    title: row.title,
    holder: row.holder,
    class: row.class,
    amount: row.amount,
    facts: [
      ...(row.class === null ? [] : [{ label: t('类别', 'Class'), value: classLabel(register, row.class).zh }]),
      ...Object.entries(register.facts).flatMap(([name, label]) => {
        const value = facts[name]
        return value === undefined || value === '' ? [] : [{ label, value }]
      }),
    ],
    rights: [...row.rights],
  }
}

/** An entry whose last day is over has ended, though nobody touched it. */
function stateOn(state: EntryState, until: PlainDate | null, today: PlainDate): EntryState {
  return state === 'valid' && until !== null && until < today ? 'ended' : state
}

function classLabel(register: ServiceRegister, name: string): Text {
  return register.classes?.[name] ?? t(name, name)
}

/** Spellings of a patent number made one: `ZL 2021 1 0356021.1` is kept as `202110356021.1`. */
function bareRight(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/^(?:ZL|CN)/, '')
}
