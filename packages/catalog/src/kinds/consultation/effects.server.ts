import { type EffectsOf, ok } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { consultation } from './kind.ts'

export const effects: EffectsOf<typeof consultation, Ports> = {
  async ask({ answers }) {
    return ok({ data: { question: answers.question } })
  },
  async answer({ answers, actor, now }) {
    return ok({ data: { answer: { stand: answers.stand, words: answers.words, by: actor.name, at: now } } })
  },
}
