import { randomBytes } from 'node:crypto'
import { type Lang, pick, type Text } from '@zhiqiang/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../api/api.ts'
import type { SignedIn } from '../../core/sessions/sessions.ts'
import { callerOf, sessionCookie } from '../../http/caller.ts'

const languageCookie = 'zq-lang'
const sizeCookie = 'zq-size'
const formCookie = 'zq-form'
const yearSeconds = 31_536_000
/** Longest value of a query or form field that a page looks at. */
const longestValue = 1000

/** One request for a page: in which language, by whom, with what. */
export interface Visit {
  readonly lang: Lang
  /** The text in the page's language. */
  readonly say: (text: Text) => string
  /** Bigger type and targets (大字版), for those who see badly. */
  readonly large: boolean
  /** Path without the query. */
  readonly path: string
  /** The first value of each parameter. */
  readonly query: Readonly<Record<string, string>>
  readonly params: Readonly<Record<string, string>>
  /** What a form posted. */
  readonly fields: Readonly<Record<string, string>>
  readonly signedIn: SignedIn | null
  /** Scheme and host by which the visitor reached the server. */
  readonly origin: string
}

/** Reads a request, with who sent it; a language or size asked for in the address is remembered. */
export async function visitOf(app: App, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const visit = stranger(request)
  if (visit.query.lang === visit.lang) {
    const secure = request.protocol === 'https'
    reply.setCookie(languageCookie, visit.lang, { path: '/', maxAge: yearSeconds, sameSite: 'lax', secure })
  }
  if (isSize(visit.query.size)) {
    const secure = request.protocol === 'https'
    reply.setCookie(sizeCookie, visit.query.size, { path: '/', maxAge: yearSeconds, sameSite: 'lax', secure })
  }
  const known = request.cookies[sessionCookie] !== undefined
  return known ? { ...visit, signedIn: (await callerOf(app, request)).signedIn } : visit
}

/** Reads a request without asking who sent it, for a page that must work when the database does not. */
export function stranger(request: FastifyRequest): Visit {
  const query = valuesIn(request.query)
  const lang = languageOf(request, query.lang)
  return {
    lang,
    say: (text) => pick(text, lang),
    large: isSize(query.size) ? query.size === 'large' : request.cookies[sizeCookie] === 'large',
    path: request.url.split('?', 1)[0] ?? '/',
    query,
    params: valuesIn(request.params),
    fields: valuesIn(request.body),
    signedIn: null,
    origin: `${request.protocol}://${request.host}`,
  }
}

function isSize(asked: string | undefined): asked is 'large' | 'normal' {
  return asked === 'large' || asked === 'normal'
}

function languageOf(request: FastifyRequest, asked: string | undefined): Lang {
  if (asked === 'en' || asked === 'zh') return asked
  return request.cookies[languageCookie] === 'en' ? 'en' : 'zh'
}

function valuesIn(source: unknown): Readonly<Record<string, string>> {
  if (typeof source !== 'object' || source === null) return {}
  const first = Object.entries(source).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])
  return Object.fromEntries(
    first.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, longestValue)]] : [])),
  )
}

/** The present address with some parameters changed (null: left out); neither language nor size travels in it. */
export function hrefWith(visit: Visit, change: Readonly<Record<string, string | null>>): string {
  const { lang: _, size: __, ...kept } = visit.query
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...kept, ...change })) {
    if (value !== null && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? visit.path : `${visit.path}?${text}`
}

/** A path on this very server; anything that could lead elsewhere gives null. */
export function localPath(text: string | undefined): string | null {
  if (text === undefined || !/^\/(?![/\\])/.test(text) || /[\\\p{Cc}]/u.test(text)) return null
  return text
}

/**
 * The word a form of somebody not signed in sends back (double submit): it stands in a cookie that another site can
 * neither read nor set. An earlier one is kept, so that two open tabs both work.
 */
export function formWord(request: FastifyRequest, reply: FastifyReply): string {
  const kept = request.cookies[formCookie]
  if (kept && wordForm.test(kept)) return kept
  const word = randomBytes(18).toString('base64url')
  const secure = request.protocol === 'https'
  reply.setCookie(formCookie, word, { path: '/', httpOnly: true, sameSite: 'strict', secure })
  return word
}

const wordForm = /^[\w-]{24}$/

/** True when a posted form carries the word of its visitor's cookie. */
export function passesFormCheck(request: FastifyRequest, visit: Visit): boolean {
  const kept = request.cookies[formCookie]
  return kept !== undefined && wordForm.test(kept) && visit.fields.form === kept
}
