import { readAnswers } from '@zhiqiang/fields'
import {
  canonicalJson,
  type FileRef,
  type Form,
  fail,
  fill,
  type Json,
  type Kind,
  ok,
  problem,
  type Result,
  type Step,
  type Text,
  t,
} from '@zhiqiang/kernel'

/** A file of an act: the upload that brought it, and what the event calls it. */
export interface TakenFile {
  readonly upload: string
  readonly id: string
  readonly sm3: string
  readonly name: string
  readonly size: number
  /** The field of the form that took it: which material it is. */
  readonly field?: string
}

/**
 * The answers of a step as its form reads them. An unknown name, a missing answer and a wrong one are told by their place
 * (`amount`, in a group `goods.2.name`), each with how to mend it.
 */
export function checkAnswers(
  step: Pick<Step, 'form'>,
  given: Readonly<Record<string, unknown>>,
): Result<Record<string, unknown>> {
  const { answers, wrong } = readAnswers(step.form, given)
  const fields: Record<string, Text> = { ...wrong }
  for (const [name, value] of Object.entries(answers)) {
    const { label = t(name, name) } = step.form[name] ?? {}
    if (!isStorable(value)) fields[name] = fill(unstorable, { ...label })
  }
  const faults = Object.values(fields)
  if (faults.length === 0) return ok({ ...answers })
  const zh = faults.map((fault) => fault.zh)
  const en = faults.map((fault) => fault.en)
  return fail(problem('E_INPUT', { what: t(zh.join('；'), en.join('; ')) }, { fields }))
}

const unstorable = t(
  '“{zh}”中有无法保存的字符，请重新输入',
  '“{en}” holds characters that cannot be kept; type it again',
)

/** PostgreSQL keeps neither NUL nor half of a surrogate pair, and neither is text. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\p{Surrogate}]/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, member]) => isStorable(name) && isStorable(member))
}

/**
 * What the event keeps of the answers: no secrets, and no upload ids. The files of a form stand beside its answers by
 * name and hash; those of a row stay in it too, because only the row says what they belong to.
 */
export function keptAnswers(
  step: Step,
  answers: Readonly<Record<string, unknown>>,
  files: readonly TakenFile[] = [],
): Json {
  return JSON.parse(canonicalJson(keptIn(step.form, answers, files, 'form') as Json))
}

function keptIn(
  form: Form,
  answers: Readonly<Record<string, unknown>>,
  files: readonly TakenFile[],
  level: 'form' | 'row',
): Readonly<Record<string, unknown>> {
  const kept = Object.entries(answers).flatMap(([name, value]) => {
    const field = form[name]
    if (value === undefined || (field?.kind === 'text' && field.secret)) return []
    if (field?.kind === 'group') {
      return [[name, (value as readonly (typeof answers)[]).map((row) => keptIn(field.fields, row, files, 'row'))]]
    }
    if (field?.kind !== 'files') return [[name, value]]
    if (level === 'form') return []
    const ids = new Set((value as readonly FileRef[]).map(({ upload }) => upload))
    const own = files.filter(({ upload }) => ids.has(upload))
    return [[name, own.map(({ id, name: called, size, sm3 }) => ({ upload: id, name: called, size, sm3 }))]]
  })
  return Object.fromEntries(kept)
}

/**
 * Answers without what any step of that name declares secret. Requests are compared by the hash of the rest: a quick
 * hash over a password would let whoever reads the table try passwords by the million.
 */
export function withoutSecrets(
  kinds: Iterable<Kind>,
  step: string,
  answers: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const secret = secretsIn(kinds, step)
  if (secret.size === 0) return answers
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !secret.has(name)))
}

function secretsIn(kinds: Iterable<Kind>, step: string): ReadonlySet<string> {
  const secret = new Set<string>()
  for (const kind of kinds) {
    for (const [name, field] of Object.entries(kind.steps[step]?.form ?? {})) {
      if (field.kind === 'text' && field.secret) secret.add(name)
    }
  }
  return secret
}
