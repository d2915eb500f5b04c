import { type EffectsOf, membersIn, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { plain } from '../../presets/asked.server.ts'
import { sourceOf } from '../../shared/source.server.ts'
import type { knowledge } from './kind.ts'

export const effects: EffectsOf<typeof knowledge, Ports> = {
  async write({ thing, answers, ports }) {
    const { question, from, to } = answers
    if (to !== undefined && to < from) return refuseInput(t('有效期早于起始日', 'it ends before it begins'))
    const source = await sourceOf(answers, thing.city, ports)
    if (!source.ok) return source
    const words = (answers.words ?? '').split(/[、，,\s]+/u).filter((word) => word !== '')
    const said = { ...answers, wordings: answers.wordings ?? [], words, to: to ?? null, source: source.value }
    return ok({ title: question, visibility: 2, data: plain(said) })
  },
  async propose({ answers }) {
    const { question, wordings = [], answer, about } = answers
    return ok({
      title: question,
      data: plain({ question, wordings, words: [], answer, ...membersIn(plain({ about }).about) }),
    })
  },
  async note({ answers }) {
    return ok({ data: { why: answers.why } })
  },
  async end({ answers }) {
    return ok({ visibility: 0, data: { why: answers.why } })
  },
}
