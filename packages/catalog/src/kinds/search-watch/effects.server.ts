import { type EffectsOf, fail, ok, problem } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { queryRefused } from '../../shared/standing-search.server.ts'
import type { searchWatch } from './kind.ts'

export const effects: EffectsOf<typeof searchWatch, Ports> = {
  async keep({ answers: { title, q }, actor, ports }) {
    if (actor.id === null) return fail(problem('E_FORBIDDEN'))
    const refused = await queryRefused(q, ports)
    return refused ?? ok({ title, named: [actor.id], data: { q: q.trim() } })
  },
  async found({ thing, answers: { n, last }, today }) {
    const before = typeof thing.data.found === 'number' ? thing.data.found : 0
    return ok({ data: { found: before + n, told: last, toldOn: today } })
  },
}
