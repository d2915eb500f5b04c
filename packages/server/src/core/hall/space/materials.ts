import type { CallOutput } from '@zhiqiang/contract'
import { fail, ok, problem, type Result, t, uuidv7 } from '@zhiqiang/kernel'
import { putUpload } from '../../files/store.ts'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { ownSubjects } from '../cases/store.ts'
import { itemsOf } from '../offerings/offerings.ts'
import { dropUploads, isNeeded, materialsOf, type Owner } from './kept/store.ts'

/** `materials.list`: what the caller uploaded and what their subjects handed in; each file once, by what is in it. */
export async function listMaterials(
  deps: ReadDeps,
  { q }: { readonly q?: string | undefined },
): Promise<Result<CallOutput<'materials.list'>>> {
  const rows = await materialsOf(deps.tx, ownerOf(deps), q === undefined ? {} : { q })
  return ok({
    rows: rows.map(({ own, used, ...file }) => ({
      ...file,
      used: used.map((one) => ({ ...one })),
      removable: own && used.length === 0,
    })),
  })
}

/** `materials.reuse`: the same bytes as a new upload of the caller's, which another form may hand in. */
export async function reuseMaterial(
  deps: ReadDeps,
  { sm3 }: { readonly sm3: string },
  at: string,
): Promise<Result<CallOutput<'materials.reuse'>>> {
  const owner = ownerOf(deps)
  const [found] = await materialsOf(deps.tx, owner, { sm3 })
  if (!found) return fail(problem('E_NOT_FOUND'))
  const { name, size, type } = found
  const id = uuidv7(Date.parse(at))
  await putUpload(deps.tx, { id, city: owner.city, accountId: owner.account, sm3, name, at })
  return ok({ upload: id, name, size, type, sm3 })
}

/** `materials.remove`: drops what was handed in nowhere and waits in no draft. */
export async function removeMaterial(
  deps: ReadDeps,
  { sm3 }: { readonly sm3: string },
): Promise<Result<CallOutput<'materials.remove'>>> {
  const owner = ownerOf(deps)
  const [found] = await materialsOf(deps.tx, owner, { sm3 })
  if (!found?.own) return fail(problem('E_NOT_FOUND'))
  const handedIn = found.used.length > 0
  if (handedIn || (await isNeeded(deps.tx, owner.account, sm3))) {
    return fail(
      problem('E_GUARD', {
        why: handedIn
          ? t('材料已经随办件提交，属于办件档案。', 'It was handed in and belongs to the file of the case.')
          : t('草稿里还用着这份材料。', 'A draft still uses it.'),
        how: handedIn
          ? t('档案按保存年限保存。', 'It is kept as long as the file is.')
          : t('请先从草稿里移除，或者删除草稿。', 'Take it out of the draft, or remove the draft.'),
      }),
    )
  }
  return ok({ removed: await dropUploads(deps.tx, owner.account, sm3) })
}

function ownerOf(deps: ReadDeps): Owner {
  const nameless = itemsOf(deps).flatMap(({ kind, service }) => (service.withholds ? [kind] : []))
  return { account: deps.actor.id ?? '', city: deps.actor.city ?? '', subjects: ownSubjects(deps.actor), nameless }
}
