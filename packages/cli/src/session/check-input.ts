import type { Endpoint } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, type Text, t } from '@zhiqiang/kernel'
import type { Asked } from './session.ts'

/** A call's input in the form handlers take it. */
export interface CheckedInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** Checks an input against its endpoint and fills in defaults, as the web server does before a handler runs. */
export function checkInput(endpoint: Endpoint, asked: Asked): Result<CheckedInput> {
  const fields: Record<string, Text> = {}
  const check = (place: 'params' | 'query' | 'body', value: unknown): unknown => {
    const parsed = endpoint[place]?.safeParse(value)
    if (parsed === undefined || parsed.success) return parsed?.data
    for (const issue of parsed.error.issues) {
      const name = issue.path.length === 0 ? place : issue.path.join('.')
      fields[name] ??= t(`${name} 填写不正确`, `${name}: ${issue.message}`)
    }
    return undefined
  }
  const checked = {
    params: check('params', asked.params ?? {}),
    query: check('query', asAddressed(asked.query)),
    body: check('body', asked.body),
  }
  const wrong = Object.values(fields)
  if (wrong.length === 0) return ok(checked)
  const what = t(wrong.map(({ zh }) => zh).join('；'), wrong.map(({ en }) => en).join('; '))
  return fail(problem('E_INPUT', { what }, { fields }))
}

/** A query as it would come out of an address: every value a text, absent ones left out. */
function asAddressed(query: unknown): Record<string, string> {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}
