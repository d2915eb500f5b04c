import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll } from 'vitest'

export const clientSecret = 'a secret between the two of them, long enough'

/** An OpenID Connect provider of the test's own, where anybody signs in as whom they say. */
export async function aProvider(back: string) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'zhiqiang',
        client_secret: clientSecret,
        redirect_uris: [back],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['only for a test'] },
  })
  server.on('request', provider.callback())
  return { issuer, stop: () => new Promise((resolve) => server.close(resolve)) }
}

/**
 * What a browser does at the provider: signs in as somebody, consents, and follows until it is sent elsewhere.
 * @returns the address it was sent back to
 */
export async function signInThere(start: string, subject: string): Promise<string> {
  const jar = new Map<string, string>()
  const home = new URL(start).origin
  let url = start
  let form: URLSearchParams | null = null
  for (let hop = 0; hop < 12; hop++) {
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    form = null
    const to = answer.headers.get('location')
    if (to !== null) {
      const next = new URL(to, url)
      if (next.origin !== home) return next.href
      url = next.href
      continue
    }
    const page = await answer.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (!prompt) throw new Error(`${url} answered ${answer.status}: ${page.slice(0, 500)}`)
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href
    form = new URLSearchParams(prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt })
  }
  throw new Error('the provider never sent the browser back')
}
