import { kinds } from '@zhiqiang/catalog/registry'
import type { Form, Kind, Step, Text } from '@zhiqiang/kernel'

const all: readonly Kind[] = kinds

/** The declared step of a kind: its words and its form. */
export function declaredStep(kind: string, step: string): Step | undefined {
  return all.find((one) => one.kind === kind)?.steps[step]
}

/** The declaration of a kind of thing. */
export function declaredKind(kind: string): Kind | undefined {
  return all.find((one) => one.kind === kind)
}

/** Every service item of the hall. */
export const items: readonly Kind[] = all.filter((one) => one.service !== undefined)

/** True for a service item of the hall: its things are cases. */
export function isItem(kind: string): boolean {
  return declaredKind(kind)?.service !== undefined
}

/** The kinds that hold rules of a service item. */
export function settingKinds(item: string): readonly Kind[] {
  return all.filter((one) => one.settingOf?.item === item)
}

/** The title of a kind. */
export function kindTitle(kind: string): Text {
  return all.find((one) => one.kind === kind)?.title ?? { zh: kind, en: kind }
}

/** The states of a kind, for filters. */
export function statesOf(kind: string): readonly { readonly value: string; readonly label: Text }[] {
  const states = all.find((one) => one.kind === kind)?.states ?? {}
  return Object.entries(states).map(([value, { label }]) => ({ value, label }))
}

/** Every kind with its title, for filters. */
export const kindTitles: readonly { readonly value: string; readonly label: Text }[] = all.map(({ kind, title }) => ({
  value: kind,
  label: title,
}))

/** The answers an event keeps, with the declaration of each, in the order of the form. */
export function answersIn(
  kind: string,
  step: string,
  payload: Readonly<Record<string, unknown>>,
): readonly { readonly name: string; readonly field: Form[string]; readonly value: unknown }[] {
  const answers = payload.answers
  if (typeof answers !== 'object' || answers === null) return []
  return Object.entries(declaredStep(kind, step)?.form ?? {}).flatMap(([name, field]) => {
    const value: unknown = Reflect.get(answers, name)
    return value === undefined || value === null || field.kind === 'files' ? [] : [{ name, field, value }]
  })
}
