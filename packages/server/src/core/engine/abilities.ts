import {
  type Actor,
  type Allowed,
  type CityRules,
  type Form,
  type Kind,
  type Step,
  type Text,
  type Thing,
  t,
  waysTo,
} from '@zhiqiang/kernel'
import { wayFree } from './ways.ts'

/** A step with whether this person may take it now, and if not, why. */
export interface Ability {
  readonly step: string
  readonly label: Text
  readonly consequence: Text
  readonly allowed: boolean
  readonly why: Text | null
  readonly form: Form
}

/**
 * What an actor may do with a thing now, and what not with the reason. Steps of other roles are left out unless the
 * present state offers them, so that the list stays about this moment.
 */
export function abilities(kind: Kind, thing: Thing, actor: Actor, rules: CityRules): readonly Ability[] {
  const list: Ability[] = []
  for (const [name, step] of Object.entries(kind.steps)) {
    if (step.internal || step.from.length === 0) continue
    const offered = step.from.includes(thing.state)
    const ways = waysTo(actor, step.can, thing)
    if (!offered && ways.length === 0) continue
    const why = reason(kind, thing, step, ways, rules, actor)
    list.push({
      step: name,
      label: step.label,
      consequence: step.consequence,
      allowed: why === null,
      why,
      form: step.form,
    })
  }
  return list
}

function reason(
  kind: Kind,
  thing: Thing,
  step: Step,
  ways: readonly Allowed[],
  rules: CityRules,
  actor: Actor,
): Text | null {
  const [first, ...rest] = ways
  if (!first) return t('您的岗位不办理这一步', 'Your post does not take this step')
  if (step.from.includes(thing.state)) return wayFree(step, thing, [first, ...rest], rules, actor).why
  const label = kind.states[thing.state]?.label ?? t(thing.state, thing.state)
  return t(`现在是“${label.zh}”，不能办这一步`, `It is “${label.en}” now; this step is not possible`)
}
