import { type EffectsOf, ok } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { acknowledgement } from './kind.ts'

export const effects: EffectsOf<typeof acknowledgement, Ports> = {
  async keepNote({ answers, actor, now }) {
    return ok({ data: { note: answers.note ?? null, signedBy: actor.name, signedAt: now } })
  },
  async lapse({ thing }) {
    return ok({ data: { lateSince: thing.dueOn } })
  },
}
