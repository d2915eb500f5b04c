import { settleAnswers, unfit } from '@zhiqiang/fields'
import { type Form, ok, type Result, refuseInput, t } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { sm3 } from '../../audit/hash.ts'
import { fileSortOf } from '../../files/evidence-type.ts'
import { ownRegions, uploadsNamed } from './store.ts'
import { answered, filesIn, regionsIn } from './walk.ts'

type Answers = Readonly<Record<string, unknown>>

/**
 * Takes answers that stand on paper: files must be what their field allows, by their content; divisions must be the
 * city's own; and what only the server can say (when somebody agreed, what a signature covers) is added. Forms that ask
 * for nothing of the kind cost no question to the database.
 */
export async function takeForm(
  context: { readonly tx: Tx; readonly city: string; readonly now: string },
  form: Form,
  answers: Answers,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const { tx, city, now } = context
  const codes = [...new Set(regionsIn(form, answers))]
  const own = await ownRegions(tx, city, codes)
  if (own.size < codes.length) {
    return refuseInput(t('所选区划不在本市', 'a chosen division is not of this city'))
  }
  const particular = [...answered(form, answers)].some(
    ({ field }) => field.kind === 'signature' || (field.kind === 'files' && (field.types || field.maxBytes)),
  )
  const asked = filesIn(form, answers).map(({ upload }) => upload)
  const uploads = await uploadsNamed(tx, city, particular ? asked : [])
  for (const { field, value } of answered(form, answers)) {
    if (field.kind !== 'files') continue
    for (const { upload } of value as readonly { readonly upload: string }[]) {
      const file = uploads.get(upload)
      const fault = file && unfit({ ...file, type: fileSortOf(file.type) }, field)
      if (fault) return refuseInput(fault)
    }
  }
  const fileHash = (upload: string) => uploads.get(upload)?.sm3 ?? upload
  return ok(settleAnswers(form, answers, { at: now, hash: sm3, fileHash }))
}
