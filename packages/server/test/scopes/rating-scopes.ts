import { expect, test } from 'vitest'
import { type Client, fresh } from './city-pair.ts'
import { type Matrix, tryStep } from './matrix.ts'

/** What the hall's part of the matrix lends: its askers in their order, and a case of a kind by the firm among them. */
interface Lent extends Pick<Matrix, 'url' | 'steps'> {
  readonly all: (ask: (client: Client) => Promise<number>) => Promise<string>
  readonly aCase: (kind: string) => Promise<string>
  readonly city: string
}

/** Ratings: who gives them, who follows them up, who reads them. */
export function ratingScopes({ url, steps, all, aCase, city }: Lent): void {
  test('a rating is given by the applicant, followed up by the unit in charge, and shown to nobody else', async () => {
    const id = await aCase('rating')
    steps.add('rating.followUp')
    expect(await all(async (c) => (await tryStep(url, c, id, 'followUp')).status)).toBe(
      '403 409 404 404 404 403 404 404 401 403 404 409 404 404 404 404',
    )
    steps.add('rating.again')
    expect(await all(async (c) => (await tryStep(url, c, id, 'again')).status)).toBe(
      '403 403 404 404 404 403 404 404 401 409 404 403 404 404 404 404',
    )
    const parentId = await aCase('enforcement-aid')
    steps.add('rating.rate')
    const body = () => ({ kind: 'rating', step: 'rate', parentId, requestId: fresh(), answers: {} })
    expect(await all(async (c) => (await c.post(url('things.open'), body())).status)).toBe(
      '403 403 404 404 404 403 404 404 401 400 404 403 404 403 403 403',
    )
    expect(await all(async (c) => (await c.get(url('ratings.list'))).status)).toBe(
      '200 200 403 200 403 200 403 200 401 200 200 200 200 403 403 403',
    )
    const byCode = {
      city: city,
      no: '维援〔2026〕1号',
      code: 'AAAAAAAA',
      step: 'rate',
      answers: { level: 'best' },
    }
    expect(await all(async (c) => (await c.post(url('cases.rate'), { ...byCode, requestId: fresh() })).status)).toBe(
      Array.from({ length: 16 }, () => '404').join(' '),
    )
    const counted = `${url('charter.ratings')}?city=${city}&item=advice`
    expect(await all(async (c) => (await c.get(counted)).status)).toBe(
      Array.from({ length: 16 }, () => '200').join(' '),
    )
  })
}
