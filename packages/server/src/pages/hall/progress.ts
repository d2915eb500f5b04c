import { randomUUID } from 'node:crypto'
import { type Problem, problem, statusOf } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../api/api.ts'
import { progressOf } from '../../core/hall/cases/cases.ts'
import { rateByCode } from '../../core/hall/ratings/by-code.ts'
import { sendPage } from '../parts/send-page.ts'
import { formWord, passesFormCheck, type Visit, visitOf } from '../parts/visit.ts'
import { inCity } from './in-city.ts'
import { progressPage } from './progress-page.ts'

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * `/c/:city/progress`: how far a case is, for whoever holds its number and code, and rating it when it is done. Number and
 * code are posted; the QR code of a receipt brings the number along in the address, the code stands in no address and no log.
 */
export function registerProgress(server: FastifyInstance, app: App): void {
  server.get('/c/:city/progress', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const drawn = await inCity(app, visit, async (city) =>
      progressPage(visit, city, { asked: false, form: formOf(request, reply) }),
    )
    return drawn === null ? reply.callNotFound() : sendPage(reply, drawn)
  })

  server.post('/c/:city/progress', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const wanted = stepIn(visit)
    const refused = wanted === null ? null : await rate(app, request, visit, wanted)
    const rated = wanted !== null && refused === null
    const drawn = await inCity(app, visit, async (city, deps) => {
      const found = await progressOf(deps, { city: city.code, no: typed(visit, 'no'), code: typed(visit, 'code') })
      const form = { ...formOf(request, reply), problem: refused, rated }
      const looked = found.ok ? 200 : 404
      const status = refused ? statusOf(refused.code) : looked
      return { status, text: progressPage(visit, city, { asked: true, found: found.ok ? found.value : null, form }) }
    })
    return drawn === null ? reply.callNotFound() : sendPage(reply.status(drawn.status), drawn.text)
  })
}

function formOf(request: FastifyRequest, reply: FastifyReply) {
  return { word: formWord(request, reply), requestId: randomUUID(), problem: null, rated: false }
}

function stepIn({ fields }: Visit): 'rate' | 'again' | null {
  return fields.step === 'rate' || fields.step === 'again' ? fields.step : null
}

function typed({ fields }: Visit, name: string): string {
  return (fields[name] ?? '').trim()
}

/** Rates as the form asks; null once done, else why not. */
async function rate(app: App, request: FastifyRequest, visit: Visit, step: 'rate' | 'again'): Promise<Problem | null> {
  if (!passesFormCheck(request, visit)) return problem('E_CSRF')
  const words = typed(visit, 'words')
  const id = typed(visit, 'requestId')
  const done = await rateByCode(app.engine, {
    city: visit.params.city ?? '',
    no: typed(visit, 'no'),
    code: typed(visit, 'code'),
    step,
    answers: { level: typed(visit, 'level'), ...(words === '' ? {} : { words }) },
    requestId: idForm.test(id) ? id : randomUUID(),
  })
  return done.ok ? null : done.problem
}
