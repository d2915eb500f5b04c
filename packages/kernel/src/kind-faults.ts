import type { Form } from './field.ts'
import type { Kind, State, Step } from './kind.ts'
import { grants, type Role } from './permission/index.ts'
import { fieldsOf } from './service/condition.ts'
import type { Text } from './text.ts'

/**
 * What is wrong with a declaration that its type cannot say, one sentence a fault: states no step leads to, states
 * nobody gets out of, steps into undeclared states, a due step that people could press, verbs no role holds, missing
 * words. Empty for a sound kind.
 */
export function kindFaults(kind: Kind): readonly string[] {
  const states = Object.entries<State>(kind.states)
  const steps = Object.entries<Step>(kind.steps)
  return [
    ...(steps.some(([, step]) => step.from.length === 0) ? [] : ['no step opens it']),
    ...dueFaults(kind),
    ...states.flatMap(([name, state]) => stateFaults(kind, name, state)),
    ...steps.flatMap(([name, step]) => stepFaults(kind, name, step)),
    ...textFaults('the kind', kind.title),
    ...(heldVerbs.has(kind.read) ? [] : [`no role holds ${kind.read}`]),
  ]
}

const heldVerbs: ReadonlySet<string> = new Set(
  Object.entries(grants).flatMap(([role, held]) => (isSomebody(role as Role) ? Object.keys(held) : [])),
)

/** The operator may do all and the clock nothing; a verb that only they hold is a button nobody sees. */
function isSomebody(role: Role): boolean {
  return role !== 'operator' && role !== 'clock'
}

function dueFaults({ onDue, steps }: Kind): readonly string[] {
  if (onDue === undefined) return []
  const step = steps[onDue]
  if (!step) return [`the due step ${onDue} is not declared`]
  return [
    ...(step.internal ? [] : [`the due step ${onDue} is not internal`]),
    ...(step.from.length > 0 ? [] : [`the due step ${onDue} leaves no state`]),
    ...(Object.values(step.form).some((f) => f.required) ? [`the due step ${onDue} asks for answers`] : []),
  ]
}

function stateFaults(kind: Kind, name: string, state: State): readonly string[] {
  const steps = Object.values<Step>(kind.steps)
  const leaves = steps.some((step) => step.from.includes(name))
  // What may be noted beside a closed case, and a decision to open it again, are no way on.
  const goesOn = steps.some((step) => step.from.includes(name) && step.to !== 'stay' && !step.reopens)
  return [
    ...textFaults(`state ${name}`, state.label),
    ...(reachable(kind).has(name) ? [] : [`no step leads to state ${name}`]),
    ...(leaves || state.final ? [] : [`state ${name} is not final and has no way out`]),
    ...(goesOn && state.final ? [`state ${name} is final and has a way out`] : []),
  ]
}

/** States some chain of steps leads to, those an effect may choose included. */
function reachable({ steps }: Kind): ReadonlySet<string> {
  const reached = new Set<string>()
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const step of Object.values<Step>(steps)) {
      if (step.from.length > 0 && !step.from.some((from) => reached.has(from))) continue
      for (const to of targets(step)) reached.add(to)
    }
  }
  return reached
}

function targets(step: Step): readonly string[] {
  return [step.to, ...(step.or ?? [])].filter((to) => to !== 'stay')
}

function stepFaults(kind: Kind, name: string, step: Step): readonly string[] {
  const undeclared = [...step.from, ...targets(step)].filter((state) => !(state in kind.states))
  return [
    ...undeclared.map((state) => `step ${name} names the undeclared state ${state}`),
    ...(step.or && step.does === undefined ? [`step ${name} has no effect to choose a state`] : []),
    ...(step.from.length === 0 && step.to === 'stay' ? [`step ${name} opens a thing in no state`] : []),
    ...((step.each || step.aside) && step.to !== 'stay' ? [`step ${name} moves the state and is no aside`] : []),
    ...textFaults(`step ${name}`, step.label),
    ...textFaults(`the consequence of step ${name}`, step.consequence),
    ...(heldVerbs.has(step.can) ? [] : [`no role holds ${step.can} of step ${name}`]),
    ...formFaults(`of step ${name}`, step.form),
  ]
}

function formFaults(of: string, form: Form): readonly string[] {
  const names = Object.keys(form)
  return Object.entries(form).flatMap(([name, f]) => [
    ...(f.when ? fieldsOf(f.when) : [])
      .filter((asked) => !names.slice(0, names.indexOf(name)).includes(asked))
      .map((asked) => `the condition of field ${name} ${of} looks at ${asked}, which does not stand before it`),
    ...textFaults(`field ${name} ${of}`, f.label),
    ...(f.hint ? textFaults(`the hint of field ${name} ${of}`, f.hint) : []),
    ...(f.kind === 'choice' || f.kind === 'multiChoice'
      ? Object.entries(f.options).flatMap(([option, text]) =>
          textFaults(`option ${option} of field ${name} ${of}`, text),
        )
      : []),
    ...(f.kind === 'consent' ? textFaults(`the declaration of field ${name} ${of}`, f.text) : []),
    ...(f.kind === 'group' ? groupFaults(`${name} ${of}`, f.fields) : []),
  ])
}

/** What is kept out of the hash of a request is looked for in the form itself; a group hides it. */
function groupFaults(of: string, fields: Form): readonly string[] {
  const secret = Object.entries(fields).filter(([, f]) => f.kind === 'text' && f.secret)
  const nested = Object.entries(fields).filter(([, f]) => f.kind === 'group' || f.kind === 'signature')
  return [
    ...formFaults(`of group ${of}`, fields),
    ...secret.map(([name]) => `field ${name} of group ${of} is secret, and a group keeps no secrets`),
    ...nested.map(([name, f]) => `field ${name} of group ${of} is a ${f.kind}, which no group holds`),
  ]
}

const han = /\p{Script=Han}/u

function textFaults(what: string, text: Text): readonly string[] {
  return [
    ...(text.zh.trim() === '' ? [`${what} has no Chinese`] : []),
    ...(text.en.trim() === '' ? [`${what} has no English`] : []),
    ...(han.test(text.en) ? [`the English of ${what} holds Chinese`] : []),
  ]
}
