import type { EffectContext, Kind, Outcome, Result } from '@zhiqiang/kernel'
import type { Ports } from '../../ports.ts'

/** An effect as the engine calls it; its answers were checked against the step's form. */
export type Effect = (context: EffectContext<never, Ports>) => Promise<Result<Outcome>>

/** The declarations the engine runs; handed in, so that it is tested with three toy kinds. */
export interface Catalogue {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly effects: ReadonlyMap<string, Readonly<Record<string, Effect>>>
}

/** Builds a catalogue from declarations and the effects beside them. */
export function catalogueOf(
  kinds: readonly Kind[],
  effects: Readonly<Record<string, Readonly<Record<string, Effect>>>>,
): Catalogue {
  return { kinds: new Map(kinds.map((k) => [k.kind, k])), effects: new Map(Object.entries(effects)) }
}
