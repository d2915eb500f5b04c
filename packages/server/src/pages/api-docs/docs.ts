import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { sendPage } from '../parts/send-page.ts'
import { visitOf } from '../parts/visit.ts'
import { docsPage } from './docs-page.ts'

/** `/api/docs`: the API for people. */
export function registerDocs(server: FastifyInstance, app: App): void {
  server.get('/api/docs', async (request, reply) => sendPage(reply, docsPage(await visitOf(app, request, reply))))
}
