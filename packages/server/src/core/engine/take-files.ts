import { type Actor, ok, type Result, refuseInput, t, uuidv7 } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { TakenFile } from './answers.ts'
import type { NamedFile } from './form/walk.ts'
import * as store from './store.ts'

/** The uploads behind the files an act names; all must be there and the actor's own. */
export async function takeFiles(
  context: { readonly tx: Tx; readonly actor: Actor; readonly recordedAt: string },
  city: string,
  refs: readonly NamedFile[],
): Promise<Result<TakenFile[]>> {
  const fieldOf = new Map(refs.map(({ upload, field }) => [upload, field]))
  const asked = [...fieldOf.keys()]
  const uploads = await store.uploadsOf(context.tx, city, context.actor.id, asked)
  const found = asked.flatMap((upload) => {
    const file = uploads.get(upload)
    return file ? [{ upload, ...file }] : []
  })
  if (found.length !== asked.length) {
    return refuseInput(t('有附件不存在或不是您上传的', 'a file does not exist or was not uploaded by you'))
  }
  const at = Date.parse(context.recordedAt)
  // Files are listed by their ids, and ids of one millisecond come in any order: sorted, they keep the order given.
  const ids = found.map(() => uuidv7(at)).sort()
  return ok(
    found.map((file, n) => {
      const field = fieldOf.get(file.upload)
      return { ...file, id: ids[n] ?? '', ...(field === undefined ? {} : { field }) }
    }),
  )
}
