import { formSchema } from '@zhiqiang/fields'
import {
  canonicalJson,
  fail,
  type Json,
  type Kind,
  ok,
  problem,
  type Result,
  type Step,
  type Text,
  t,
} from '@zhiqiang/kernel'

/** The answers of a step as its form reads them; an unknown name, a missing answer and a wrong one are told by field. */
export function checkAnswers(step: Step, answers: Readonly<Record<string, unknown>>): Result<Record<string, unknown>> {
  const parsed = formSchema(step.form).safeParse(answers)
  const wrong = parsed.success
    ? Object.keys(answers).filter((name) => !isStorable(answers[name]))
    : parsed.error.issues.map((i) => String(i.path[0] ?? ('keys' in i ? i.keys[0] : 'answers')))
  if (parsed.success && wrong.length === 0) return ok(parsed.data)
  const fields: Record<string, Text> = {}
  for (const name of wrong) {
    const label = step.form[name]?.label ?? t(name, name)
    fields[name] ??= t(`“${label.zh}”没有填写或填写不正确`, `“${label.en}” is missing or not right`)
  }
  const zh = Object.values(fields).map((f) => f.zh)
  const en = Object.values(fields).map((f) => f.en)
  return fail(problem('E_INPUT', { what: t(zh.join('；'), en.join('; ')) }, { fields }))
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair, and neither is text. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\p{Surrogate}]/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, member]) => isStorable(name) && isStorable(member))
}

/** What the event keeps of the answers: no secrets, and no upload ids, because files stand there by name and hash. */
export function keptAnswers(step: Step, answers: Readonly<Record<string, unknown>>): Json {
  const kept = Object.entries(answers).filter(([name, value]) => {
    const field = step.form[name]
    return value !== undefined && field?.kind !== 'files' && !(field?.kind === 'text' && field.secret)
  })
  return JSON.parse(canonicalJson(Object.fromEntries(kept) as Json))
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
