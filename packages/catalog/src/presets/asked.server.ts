import type { EffectContext, Outcome, Result, ThingData } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'

/** What an effect of a preset is told: the answers of steps of many forms. */
export type Asked = EffectContext<Readonly<Record<string, unknown>>, Ports>

export type Done = Promise<Result<Outcome>>

/** Answers as a case keeps them; files stand by the case itself. */
export function plain(answers: Readonly<Record<string, unknown>>): ThingData {
  return JSON.parse(JSON.stringify(answers)) as ThingData
}
