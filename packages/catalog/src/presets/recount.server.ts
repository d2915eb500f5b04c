import { ok } from '@zhiqiang/kernel'
import type { Asked, Done } from './asked.server.ts'

export const recountEffects = {
  async recount(_: Asked): Done {
    return ok({ recount: true })
  },
}
