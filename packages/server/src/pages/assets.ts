import { brandOf, tokens } from '@zhiqiang/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { publicScript } from './style/script.ts'
import { brandSheet, publicSheet } from './style/stylesheet.ts'

/** Their names change with their content, so browsers may keep them for a year. */
const forever = 'public, max-age=31536000, immutable'

/** Stylesheet, script, icon, robots.txt. */
export function registerAssets(server: FastifyInstance): void {
  server.get(publicSheet.path, (_request, reply) => css(reply, publicSheet.body))
  server.get(publicScript.path, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', forever).send(publicScript.body),
  )
  server.get<{ Params: { colour: string } }>('/assets/brand-:colour.css', (request, reply) => {
    const colour = `#${request.params.colour}`
    const sheet = brandSheet(colour)
    return sheet && brandOf(colour) === colour ? css(reply, sheet.body) : reply.callNotFound()
  })
  server.get('/favicon.svg', (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  )
  server.get('/robots.txt', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=86400').send(robots),
  )
}

function css(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('text/css; charset=utf-8').header('cache-control', forever).send(body)
}

/** Plans may be found by search engines; the workbench, forms and originals are nobody's search result. */
const robots = `User-agent: *
Disallow: /app/
Disallow: /api/
Disallow: /sign-in
Disallow: /setup
Disallow: /unsubscribe/
Disallow: /*/original/
`

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${tokens.colour.brand}"/><path d="M4 4h8v1.6L6.4 10.4H12V12H4v-1.6l5.6-4.8H4z" fill="#fff"/></svg>
`
