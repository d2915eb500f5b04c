import type { CallOutput } from '@zhiqiang/contract'
import { fail, ok, problem, type Register, type Result, refuseInput, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { Tx } from '../../../db/connect.ts'
import { databaseName } from '../../search/feed/whole/store.ts'
import { recordsOf } from '../../search/store.ts'
import { openRecord } from '../open-record.ts'
import { type FeedPlace, feedSince } from './store.ts'

/**
 * `openData.changes`: what was put into a register and taken out of it since the place a reader had come to. Followed from the
 * start it is the register as it stands; a record that changes while it is read comes again.
 */
export async function changesOf(
  { tx, registers }: { readonly tx: Tx; readonly registers: ReadonlyMap<string, Register> },
  city: string,
  asked: { readonly register: string; readonly after?: string | undefined; readonly limit: number },
): Promise<Result<CallOutput<'openData.changes'>>> {
  const register = registers.get(asked.register)
  if (!register) return fail(problem('E_NOT_FOUND'))
  const database = await databaseName(tx)
  const place = asked.after === undefined ? start(database) : placeFrom(asked.after)
  if (place === null || place.database !== database) {
    return refuseInput(
      t(
        'after 不是本数据库给出的 next（数据库可能已从备份恢复）：请不带 after 从头读起',
        'after is no `next` of this database (it may have been restored from a backup): read anew, without after',
      ),
    )
  }
  const { keys, gone, next, more } = await feedSince(tx, city, register.id, place, asked.limit)
  const records = await recordsOf(tx, register, city, keys)
  return ok({
    records: keys.flatMap((key) => {
      const values = records.get(key)
      return values ? [openRecord(register, key, values)] : []
    }),
    gone: [...gone],
    next: textOf(next),
    more,
  })
}

function start(database: string): FeedPlace {
  return { database, put: ['0', 0], gone: ['0', ''] }
}

function textOf({ database, put, gone }: FeedPlace): string {
  return Buffer.from(JSON.stringify([database, ...put, ...gone])).toString('base64url')
}

/** What a mark holds, bounded so that the database takes it; anybody may send any. */
const Mark = z.tuple([
  z.string(),
  z.string().regex(/^\d{1,19}$/),
  z.int().min(0),
  z.string().regex(/^\d{1,19}$/),
  z.string().refine((key) => !key.includes('\0')),
])

function placeFrom(text: string): FeedPlace | null {
  const read = Mark.safeParse(jsonIn(Buffer.from(text, 'base64url').toString()))
  if (!read.success) return null
  const [database, put, id, gone, key] = read.data
  return { database, put: [put, id], gone: [gone, key] }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
