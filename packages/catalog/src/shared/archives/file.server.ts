import { ok, type Result, type Role, refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import type { KeptFile, Ports } from '@zhiqiang/server/ports'

/**
 * The file of a closed case that somebody holds back or keeps longer. A unit acts on the cases it leads, the office on all of
 * the city; a destroyed file is refused.
 */
export async function fileToKeep(
  ports: Ports,
  no: string,
  by: { readonly unitId: string | null; readonly role: Role },
): Promise<Result<KeptFile>> {
  const file = await ports.archives.byNumber(no)
  const foreign = by.role !== 'office' && by.role !== 'operator' && file?.unit !== by.unitId
  if (!file || foreign) {
    return refuseInput(t(`没有编号为“${no}”的已办结案件，或者不是本单位的案件`, `no closed case ${no} of your unit`))
  }
  if (file.destroyed) {
    return refuseAct(
      t('这件档案已经销毁。', 'This file was destroyed.'),
      t('请核对案件编号。', 'Check the number of the case.'),
    )
  }
  return ok(file)
}
