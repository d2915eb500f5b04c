import { openAsBlob } from 'node:fs'
import { contract, createClient, type Endpoint, unreachable } from '@zhiqiang/contract'
import { fail, ok, type Problem, t } from '@zhiqiang/kernel'
import type { SentPart, Session } from './session.ts'

/** Calls a server over HTTP with the paths of the contract, as the person whose API token it is. */
export function overHttp(remote: { readonly url: string; readonly token: string | undefined }): Session {
  const base = remote.url.replace(/\/+$/, '')
  const client = createClient({
    base,
    fetch: (url, init) => fetch(url, init),
    headers: (): Record<string, string> => (remote.token ? { authorization: `Bearer ${remote.token}` } : {}),
  })
  return {
    send: async (id, asked) => {
      const endpoint: Endpoint = contract[id]
      const { parts, ...input } = asked
      const sent = await client.send(id, input, endpoint.multipart ? await formOf(parts ?? []) : undefined)
      if (!sent.ok) return sent.problem === unreachable ? fail(nobodyAt(base)) : sent
      if (endpoint.ok === undefined) return ok({ file: new Uint8Array(await sent.value.arrayBuffer()) })
      try {
        return ok({ json: await sent.value.json() })
      } catch {
        return fail(noAnswerOf(base))
      }
    },
    city: async () => {
      const sent = await client.call('session.me', {})
      return sent.ok ? sent.value.city.code : null
    },
  }
}

async function formOf(parts: readonly SentPart[]): Promise<FormData> {
  const form = new FormData()
  for (const { field, name, bytes, path } of parts) {
    if (name === null) form.append(field, new TextDecoder().decode(bytes))
    else if (path !== undefined) form.append(field, await openAsBlob(path), name)
    else form.append(field, new Blob([new Uint8Array(bytes)]), name)
  }
  return form
}

function nobodyAt(base: string): Problem {
  const message = t(`连接不上服务器 ${base}。`, `The server at ${base} could not be reached.`)
  return { ...unreachable, message }
}

/** Something answers there with success and no JSON: a start page, a proxy. */
function noAnswerOf(base: string): Problem {
  return {
    code: 'E_BUSY',
    message: t(`${base} 的答复不是知强的。`, `What answers at ${base} is not Zhiqiang.`),
    fix: t('请核对 --server 的地址。', 'Check the address given with --server.'),
  }
}
