import { randomUUID } from 'node:crypto'
import type { Running } from './running.ts'

const password = 'correct horse battery'
const units = 12

const plan = `云岭市人民政府关于印发云岭市知识产权强市行动方案的通知

云政发〔2025〕8号

各县（区）人民政府，市政府各部门：

现将《云岭市知识产权强市行动方案（2025—2027年）》印发给你们，请认真组织实施。

云岭市人民政府

2025年3月9日

云岭市知识产权强市行动方案（2025—2027年）

一、重点任务

${Array.from({ length: units }, (_, n) => `${n + 1}.推进第${n + 1}项工作。加强组织实施。（责任单位：市市场监管局）`).join('\n\n')}
`

/** Somebody who may do everything in a city of his own, and tasks of it that are under way. */
export interface Shop {
  readonly token: string
  readonly tasks: readonly { readonly id: string; readonly revision: number }[]
}

/** Sets an empty installation up over HTTP alone: administrator, posts, a plan, its tasks confirmed and signed for. */
export async function openShop({ url, setupToken }: Running): Promise<Shop> {
  const account = { login: 'wangmin', password }
  const city = { cityCode: '990100', cityName: '云岭市', unitName: '市市场监管局', name: '王敏', ...account }
  await post(url, '/api/setup', { token: setupToken, ...city })
  const session = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const me = (await session.json()) as { csrf: string; id: string; posts: { unitId: string }[] }
  const { token } = await post<{ token: string }>(
    url,
    '/api/tokens',
    { name: 'crash', days: 30 },
    {
      cookie,
      'x-zq-csrf': me.csrf,
    },
  )
  const say = <T>(path: string, body: unknown) => post<T>(url, path, body, { authorization: `Bearer ${token}` })
  for (const role of ['lead', 'auditor']) {
    const answers = { unit: me.posts[0]?.unitId, title: role, role, holder: me.id, from: '2025-01-01' }
    await say('/api/things', { kind: 'post', step: 'create', requestId: randomUUID(), answers })
  }
  const form = new FormData()
  for (const [name, value] of Object.entries({ text: plan, region: '990100', requestId: randomUUID() })) {
    form.set(name, value)
  }
  const policy = await post<Thing>(url, '/api/policies', form, { authorization: `Bearer ${token}` })
  const act = async (thing: Thing, step: string, answers: object = {}) => {
    const body = { step, revision: thing.revision, requestId: randomUUID(), answers }
    return say<{ thing: Thing; opened: string[] }>(`/api/things/${thing.id}/actions`, body)
  }
  const { opened } = await act(policy, 'publish', { visibility: 'inside', show: [] })
  const tasks: Thing[] = []
  for (const id of opened.slice(0, units)) {
    const confirmed = await act({ id, revision: 1 }, 'confirm')
    tasks.push((await act(confirmed.thing, 'sign')).thing)
  }
  return { token, tasks }
}

interface Thing {
  readonly id: string
  readonly revision: number
}

async function post<T>(url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const form = body instanceof FormData
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...headers, ...(form ? {} : { 'content-type': 'application/json' }) },
    body: form ? body : JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`)
  return JSON.parse(text)
}
