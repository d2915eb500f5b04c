import { dateInChina, problem } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { App } from '../../api/api.ts'
import { largestDocument } from '../../core/documents/read/read-document.ts'
import { verifyEntry } from '../../core/hall/registers/registers.ts'
import { paperByCode, verifyFile } from '../../core/papers/verify/verify-paper.ts'
import { nobody } from '../../core/sessions/nobody.ts'
import { notFoundPage, problemPage } from '../parts/error-page.ts'
import { publicRead } from '../parts/public-read.ts'
import { sendPage } from '../parts/send-page.ts'
import { type Visit, visitOf } from '../parts/visit.ts'
import { entryVerified } from './entry-page.ts'
import { verifyPage } from './verify-page.ts'

/** `/verify` and `/verify/:code`, where the QR code of a paper leads: what was issued, and whether a file is that paper. */
export function registerVerify(server: FastifyInstance, app: App): void {
  const known = async (visit: Visit) => {
    const { code } = visit.params
    return code === undefined ? null : publicRead(app, ({ tx }) => paperByCode(tx, code.slice(0, 40)))
  }
  /** A code may also be that of an entry of a register. */
  const entryOf = async (visit: Visit) => {
    const { code = '' } = visit.params
    const found = await publicRead(app, ({ tx, catalogue }) =>
      verifyEntry({ tx, catalogue, actor: nobody, today: dateInChina(app.engine.clock.real()) }, code),
    )
    return found.ok ? found.value : null
  }
  server.get('/verify/:code/signature.json', async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const signature = (await known(visit))?.paper?.signature
    if (!signature) return sendPage(reply.status(404), notFoundPage(visit))
    const { holds: _, retiredOn: __, ...file } = signature
    return reply
      .header('content-disposition', `attachment; filename="${file.statement.code}.signature.json"`)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(file, null, 2))
  })
  for (const url of ['/verify', '/verify/:code']) {
    server.get(url, async (request, reply) => {
      const visit = await visitOf(app, request, reply)
      const asked = visit.query.code
      // A code typed into the form goes to the address that the QR code has.
      if (asked) return reply.redirect(`/verify/${encodeURIComponent(asked.trim().slice(0, 40))}`, 303)
      const paper = await known(visit)
      const entry = paper?.outcome === 'not-ours' ? await entryOf(visit) : null
      if (entry) return sendPage(reply, entryVerified(visit, entry))
      return sendPage(reply.status(paper?.outcome === 'not-ours' ? 404 : 200), verifyPage(visit, { paper, file: null }))
    })
    server.post(url, async (request, reply) => {
      const visit = await visitOf(app, request, reply)
      const bytes = await fileIn(request)
      if (bytes === 'too-large') {
        const limit = `${Math.floor(largestDocument / 1024 / 1024)} MB`
        return sendPage(reply.status(413), problemPage(visit, problem('E_TOO_LARGE', { limit })))
      }
      const file = bytes === null ? null : await publicRead(app, ({ tx }) => verifyFile(tx, bytes))
      return sendPage(reply, verifyPage(visit, { paper: await known(visit), file, missing: bytes === null }))
    })
  }
}

/** The one file of the form; null where none was chosen. */
async function fileIn(request: FastifyRequest): Promise<Uint8Array | null | 'too-large'> {
  if (!request.isMultipart()) return null
  let found: Uint8Array | null = null
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue
    const bytes = await part.toBuffer()
    if (bytes.length > largestDocument) return 'too-large'
    if (found === null && bytes.length > 0) found = bytes
  }
  return found
}
