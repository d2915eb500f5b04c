import { existsSync } from 'node:fs'
import path from 'node:path'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import { problem } from '@zhiqiang/kernel'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { App, Handlers } from '../api/api.ts'
import { largestDocument } from '../core/documents/read/read-document.ts'
import { notFoundPage } from '../pages/parts/error-page.ts'
import { sendPage } from '../pages/parts/send-page.ts'
import { stranger } from '../pages/parts/visit.ts'
import { registerPages } from '../pages/register.ts'
import { registerOpenApi } from './open-api.ts'
import { largestBody, problemOf } from './problems.ts'
import { registerRoutes, sendProblem } from './routes.ts'
import { throttle } from './throttle.ts'

export interface ServerOptions {
  readonly app: App
  readonly handlers: Handlers
  /** The built web, served under /app/. */
  readonly webFolder: string
}

/** The web server: API, public pages, workbench. It listens where the caller says. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { app } = options
  const server: FastifyInstance = Fastify({
    logger: false,
    // Only a proxy on the same machine may say that the visitor came by https or from elsewhere.
    trustProxy: 'loopback',
    bodyLimit: largestBody,
    // An address that cannot be decoded is met before any hook or page is: it leads nowhere, and says so like any other.
    frameworkErrors: (_error, request, plainReply) => {
      // Typed by a schema that no address of this kind ever reaches.
      const reply = plainReply as unknown as FastifyReply
      guard(request, reply)
      if (request.url.startsWith('/api/')) return sendProblem(reply, problem('E_NOT_FOUND'))
      // Nothing of the request was read yet; the page wants its language.
      request.query = Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? ''))
      request.cookies = server.parseCookie(request.headers.cookie ?? '')
      return sendPage(reply.status(404), notFoundPage(stranger(request)))
    },
    routerOptions: { maxParamLength: 200 },
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.addHook('onSend', async (request, reply) => guard(request, reply))
  server.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime)
    app.log.info({ method: request.method, url: pathOnly(request.url), status: reply.statusCode, ms }, 'request')
  })
  server.setErrorHandler((error: FastifyError, _request, reply) => sendProblem(reply, problemOf(error, app.log)))
  await server.register(cookie)
  throttle(server, app)
  await server.register(formbody)
  await server.register(multipart, {
    limits: { fileSize: largestDocument + 1, files: 20, fields: 20, fieldSize: largestDocument },
  })
  await registerOpenApi(server, app.version, [...app.engine.catalogue.kinds.values()])
  await server.register((api, _options, done) => {
    registerRoutes(api, app, options.handlers)
    api.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger())
    done()
  })
  const pages = await registerPages(server, app)
  await serveWeb(server, options.webFolder)
  server.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/')) return sendProblem(reply, problem('E_NOT_FOUND'))
    return pages.notFound(request, reply)
  })
  return server
}

/** The workbench is one page that draws its own routes; its hashed files are kept by browsers for a year. */
async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/app/',
    wildcard: false,
    index: false,
    setHeaders: (reply, file) => {
      const hashed = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = (_request: unknown, reply: { sendFile(name: string, root: string, options: object): unknown }) =>
    reply.sendFile('index.html', folder, { cacheControl: false })
  server.get('/app', { schema: { hide: true } }, (_request, reply) => reply.redirect('/app/'))
  server.get('/app/', { schema: { hide: true } }, page)
  // A script of an earlier build is gone, not a page: a page with status 200 would leave an open tab dead without a word.
  server.get('/app/assets/*', { schema: { hide: true } }, (_request, reply) => reply.callNotFound())
  server.get('/app/*', { schema: { hide: true } }, page)
}

/** Headers that every answer carries. */
function guard(request: Pick<FastifyRequest, 'url'>, reply: FastifyReply): void {
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('x-frame-options', 'DENY')
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policyFor(request.url))
  if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}

/** antd writes its styles at run time, so the workbench allows inline styles; scripts come from here alone. */
function policyFor(url: string): string {
  const styles = url.startsWith('/app') ? "'self' 'unsafe-inline'" : "'self'"
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function pathOnly(url: string): string {
  return url.split('?', 1)[0] ?? url
}
