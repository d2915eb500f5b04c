import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Shop } from './shop.ts'

/** A request that was sent, and its answer once one came. */
export interface Sent {
  readonly id: string
  readonly path: string
  readonly body: object
  /** Events it makes. */
  readonly events: number
  /** SM3 of the evidence it attaches. */
  readonly sm3: string | null
  answer: Answer | null
}

interface Answer {
  readonly thing?: { readonly id: string; readonly revision: number }
  readonly [key: string]: unknown
}

/** Evidence the server said it keeps. */
interface KeptFile {
  readonly upload: string
  readonly sm3: string
}

/**
 * A client with several hands that act without pause. A hand whose request got no answer sends the same request again
 * once the server is back, as a person's browser does.
 */
export function restlessClient(shop: Shop, hands: number) {
  const sent: Sent[] = []
  const kept: KeptFile[] = []
  let up = gate()
  let url = ''
  let over = false
  let answered = 0

  /** Sends until something answers; throws when that is a refusal. */
  async function send(path: string, make: () => RequestInit): Promise<Answer> {
    for (;;) {
      await up.opened
      const text = await fetch(`${url}${path}`, { method: 'POST', ...make(), signal: AbortSignal.timeout(20_000) })
        .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
        .catch(() => null)
      // A server that loses its database says so (5xx) before it ends; nothing is promised by that.
      if (text === null || text.status >= 500) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        continue
      }
      if (text.status !== 200) throw new Error(`${path} was refused: ${text.text}`)
      return JSON.parse(text.text)
    }
  }

  const json = (body: object) => (): RequestInit => ({
    headers: { authorization: `Bearer ${shop.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

  async function ask(path: string, body: object, events: number, sm3: string | null = null): Promise<Answer> {
    const id = randomUUID()
    const request: Sent = { id, path, body: { ...body, requestId: id }, events, sm3, answer: null }
    sent.push(request)
    request.answer = await send(path, json(request.body))
    answered++
    return request.answer
  }

  async function upload(): Promise<KeptFile> {
    const bytes = Buffer.from(randomBytes(20_000 + randomBytes(1).readUInt8() * 1000).toString('hex'))
    const make = () => {
      const form = new FormData()
      form.set('file', new Blob([bytes]), '佐证.txt')
      return { headers: { authorization: `Bearer ${shop.token}` }, body: form }
    }
    const { upload, sm3 } = (await send('/api/files', make)) as unknown as KeptFile
    if (sm3 !== createHash('sm3').update(bytes).digest('hex')) throw new Error('another file was kept')
    kept.push({ upload, sm3 })
    return { upload, sm3 }
  }

  async function hand(own: { id: string; revision: number }[]): Promise<void> {
    const [one, two] = own
    if (!one || !two) throw new Error('a hand needs two tasks')
    for (let n = 0; !over; n++) {
      const answers = { dueOn: `2027-${String((n % 12) + 1).padStart(2, '0')}-15`, why: `第${n}次` }
      const act = { step: 'setDue', answers }
      const { thing } = await ask(`/api/things/${one.id}/actions`, { ...act, revision: one.revision }, 1)
      one.revision = thing?.revision ?? 0
      await ask('/api/things/actions', { ...act, things: own.map(({ id, revision }) => ({ id, revision })) }, 2)
      for (const task of own) task.revision++
      const { upload: file, sm3 } = await upload()
      const report = { kind: 'report', step: 'submit', parentId: two.id }
      await ask('/api/things', { ...report, answers: { text: `进展${n}`, files: [{ upload: file }] } }, 1, sm3)
      const unit = { name: `单位${randomUUID()}`, region: '990100', validFrom: '2020-01-01' }
      await ask('/api/things', { kind: 'unit', step: 'found', answers: unit }, 1)
    }
  }

  const working = Array.from({ length: hands }, (_, n) =>
    hand(shop.tasks.slice(2 * n, 2 * n + 2).map((task) => ({ ...task }))),
  )
  const failed = Promise.all(working).then(() => undefined)
  failed.catch(() => undefined)

  return {
    sent,
    kept,
    answered: () => answered,
    /** Lets the hands go on at an address. */
    goOn(at: string) {
      url = at
      up.open()
    },
    /** Holds the hands; what is on its way stays on its way. */
    hold() {
      up = gate()
    },
    /** Sends a request that was answered before once more. */
    again: (request: Sent) => send(request.path, json(request.body)),
    /** Lets the hands finish what they are at. Throws what one of them met. */
    async finish() {
      over = true
      await failed
    },
    failed,
  }
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
