import { beforeAll, expect, test } from 'vitest'
import { askers, type Client, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'

/** What an applicant has of their own: the offices see none of it, and nobody another's. */
export function scopes({ pair, url }: Matrix): void {
  const own = {} as { client: Client }
  const all = async (ask: (client: Client) => Promise<unknown>) => {
    const said: unknown[] = []
    for (const client of [...askers.map((a) => pair.clients[a]), own.client]) said.push(await ask(client))
    return said.join(' ')
  }

  beforeAll(async () => {
    // The firm that the tests of the hall registered.
    own.client = await pair.signIn('applicant')
  })

  test('a bookmark is of what one may read, and of its owner alone', async () => {
    const body = { thing: pair.tasks.own }
    const add = (c: Client) => c.post(url('bookmarks.add'), body).then(({ status }) => status)
    expect(await all(add)).toBe('200 200 200 404 200 200 404 404 401 404')
    expect(await all(async (c) => (await c.get(url('bookmarks.list'))).json.total ?? '-')).toBe('1 1 1 0 1 1 0 0 - 0')
    const [{ id }] = (await pair.clients.lead.get(url('bookmarks.list'))).json.rows
    const remove = (c: Client) => c.remove(url('bookmarks.remove', { id })).then(({ status }) => status)
    expect(await all(remove)).toBe('404 200 404 404 404 404 404 404 401 404')
  })

  test('terms that run for an applicant are listed for those who apply', async () => {
    expect(await all(async (c) => (await c.get(url('deadlines.list'))).status)).toBe(
      '403 403 403 403 403 403 403 403 401 200',
    )
  })

  test('mandates are given by whoever manages a firm, and by nobody for another’s', async () => {
    const subject = String((await own.client.get(url('mandates.list'))).json.subjects[0].id)
    expect(await all(async (c) => (await c.get(url('mandates.list'))).status)).toBe(
      '403 403 403 403 403 403 403 403 401 200',
    )
    const asks = (c: Client) => c.post(url('mandates.invite'), { subject, role: 'member' }).then((a) => a.status)
    expect(await all(asks)).toBe('403 403 403 403 403 403 403 403 401 200')
    const rival = await pair.signIn('rival')
    expect(await asks(rival)).toBe(404)
    const joins = (c: Client) =>
      c.post(url('mandates.join'), { code: 'AAAAAAAAAA', requestId: fresh() }).then((a) => a.status)
    expect(await all(joins)).toBe('403 403 403 403 403 403 403 403 401 400')
    const agency = '91350100M000100Y43'
    const lets = (c: Client) =>
      c.post(url('mandates.empower'), { subject, agency, items: null, requestId: fresh() }).then((a) => a.status)
    expect(await lets(rival)).toBe(404)
    expect(await all(lets)).toBe('403 403 403 403 403 403 403 403 401 200')
    const { given } = (await own.client.get(url('mandates.list'))).json
    const { id } = given.find((one: { readonly role: string }) => one.role === 'agency')
    const ends = (c: Client) => c.post(url('mandates.end', { id }), { requestId: fresh() }).then((a) => a.status)
    expect(await ends(rival)).toBe(404)
    expect(await all(ends)).toBe('403 403 403 403 403 403 403 403 401 200')
  })

  test('consents, materials and everything kept about one are told to those who apply, of their own', async () => {
    const only = '403 403 403 403 403 403 403 403 401 200'
    for (const id of ['consents.list', 'materials.list', 'space.export'] as const) {
      expect(await all(async (c) => (await c.get(url(id))).status), id).toBe(only)
    }
    const form = new FormData()
    form.set('file', new Blob(['营业执照']), '营业执照.txt')
    const { sm3 } = (await own.client.post(url('files.upload'), form)).json
    const reuse = (c: Client) => c.post(url('materials.reuse'), { sm3 }).then((a) => a.status)
    expect(await all(reuse)).toBe(only)
    const rival = await pair.signIn('rival')
    expect(await reuse(rival)).toBe(404)
    const remove = (c: Client) => c.remove(url('materials.remove', { sm3 })).then((a) => a.status)
    expect(await remove(rival)).toBe(404)
    expect(await all(remove)).toBe(only)
  })
}
