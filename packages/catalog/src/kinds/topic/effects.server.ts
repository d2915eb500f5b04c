import { type EffectsOf, ok } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { queryRefused } from '../../shared/standing-search.server.ts'
import type { topic } from './kind.ts'

export const effects: EffectsOf<typeof topic, Ports> = {
  async say({ answers: { title, about, q }, ports }) {
    const refused = await queryRefused(q, ports)
    return refused ?? ok({ title, visibility: 2, data: { about, q: q.trim() } })
  },
  async end({ answers: { why } }) {
    return ok({ visibility: 0, data: { why } })
  },
}
