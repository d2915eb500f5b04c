import { statusOf } from '@zhiqiang/kernel'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../api/api.ts'
import { problemOf } from '../http/problems.ts'
import { registerDocs } from './api-docs/docs.ts'
import { registerAssets } from './assets.ts'
import { registerBookmarks } from './bookmarks/bookmarks.ts'
import { registerClause } from './clause/clause.ts'
import { registerData } from './data/data.ts'
import { registerTopics } from './data/topics.ts'
import { registerHall } from './hall/hall.ts'
import { registerHome } from './home/home.ts'
import { registerLaw } from './law/law.ts'
import { notFoundPage, problemPage } from './parts/error-page.ts'
import { sendPage } from './parts/send-page.ts'
import { stranger, visitOf } from './parts/visit.ts'
import { registerPlan } from './plan/plan.ts'
import { registerPublicity } from './publicity/publicity.ts'
import { registerSetUp } from './setup/setup.ts'
import { registerSignIn } from './sign-in/sign-in.ts'
import { registerUnsubscribe } from './unsubscribe/unsubscribe.ts'
import { registerVerify } from './verify/verify.ts'

/** The answer to an address that leads nowhere. */
export interface Pages {
  readonly notFound: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
}

/**
 * Every page the server writes itself: public home, plans, clauses, law, hall, registers, sign-in, first set-up, description of the API. They
 * are readable without script; errors on them are pages too.
 */
export async function registerPages(server: FastifyInstance, app: App): Promise<Pages> {
  const notFound: Pages['notFound'] = async (request, reply) =>
    sendPage(reply.status(404), notFoundPage(await visitOf(app, request, reply)))
  await server.register((pages, _options, done) => {
    // Pages are no part of the API: its description leaves them out.
    pages.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true }
    })
    pages.setErrorHandler((error: FastifyError, request, reply) => {
      const problem = problemOf(error, app.log)
      return sendPage(reply.status(statusOf(problem.code)), problemPage(stranger(request), problem))
    })
    registerAssets(pages)
    registerHome(pages, app)
    registerPlan(pages, app)
    registerClause(pages, app)
    registerLaw(pages, app)
    registerHall(pages, app)
    registerData(pages, app)
    registerTopics(pages, app)
    registerPublicity(pages, app)
    registerSignIn(pages, app)
    registerSetUp(pages, app)
    registerBookmarks(pages, app)
    registerVerify(pages, app)
    registerUnsubscribe(pages, app)
    registerDocs(pages, app)
    done()
  })
  return { notFound }
}
