import { expect, test } from 'vitest'
import { type Asker, askers, fresh } from '../city-pair.ts'
import type { Matrix } from '../matrix.ts'
import { row } from '../table.ts'

/** Who may read in a document. */
export function scopes({ pair, url }: Matrix): void {
  test('documents are read and imported by the office alone, and into its own city alone', async () => {
    for (const id of ['policies.read', 'policies.import'] as const) {
      const seen = {} as Record<Asker, string>
      for (const asker of askers) {
        const form = new FormData()
        form.set('requestId', fresh())
        form.set('region', pair.here)
        seen[asker] = String((await pair.clients[asker].post(url(id), form)).status)
      }
      expect(seen, id).toEqual(row(`422 403 403 403 403 403 403 422 401`))
    }
    const form = new FormData()
    form.set('requestId', fresh())
    form.set('region', pair.here)
    form.set('text', '一、目标\n到2027年发明专利达到10件以上。')
    const refused = await pair.clients.foreign.post(url('policies.import'), form)
    expect(refused.json.code).toBe('E_CITY')
    expect(refused.text).not.toContain('云岭市')
  })
}
