import type { FastifyReply } from 'fastify'

/** Sends a page. It may differ by cookie, so no cache between keeps it. */
export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('vary', 'cookie')
    .send(page)
}
