import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { handlers } from '../../src/api/handlers.ts'
import type { IdentityProvider } from '../../src/core/sessions/identity/identity-provider.ts'
import { createServer } from '../../src/http/server.ts'
import { aWorld } from '../ledger/world.ts'

export const password = 'correct horse battery'

/** A world with its web server, asked as a browser asks: cookies kept, forms posted. */
export async function aSite(more: { readonly identity?: IdentityProvider } = {}) {
  const base = await aWorld()
  const world = { ...base, app: { ...base.app, identity: more.identity ?? null } }
  const server = await createServer({ app: world.app, handlers, webFolder: '/nowhere' })
  afterAll(() => server.close())
  const enrol = async (city: string, login: string, name: string) =>
    (await world.open(world.machine, city, 'person', 'enrol', { login, name, password })).thing.id
  return { ...world, server, enrol, browser: () => browser(server) }
}

/** A browser that keeps its cookies and says what came back. */
export function browser(server: FastifyInstance) {
  const jar = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', url: string, fields?: Readonly<Record<string, string>>) => {
    const answer = await server.inject({
      method,
      url,
      cookies: Object.fromEntries(jar),
      ...(fields
        ? {
            payload: new URLSearchParams(fields).toString(),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          }
        : {}),
    })
    for (const cookie of answer.cookies) {
      if (cookie.value === '') jar.delete(cookie.name)
      else jar.set(cookie.name, cookie.value)
    }
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, bytes: answer.rawPayload }
  }
  return {
    jar,
    get: (url: string) => send('GET', url),
    post: (url: string, fields: Readonly<Record<string, string>>) => send('POST', url, fields),
    /** Fills in the sign-in form as it was served. */
    signIn: async (login: string, word: string, next?: string) => {
      const form = await send('GET', `/sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`)
      const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form.body)?.[1]
      const sent = { form: hidden('form') ?? '', next: hidden('next') ?? '', login, password: word }
      return send('POST', '/sign-in', sent)
    },
  }
}

/** The words of a page as somebody reads it: markup and what is not shown taken out. */
export function wordsOf(page: string): string {
  return page
    .replace(/<(script|style|title)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}
