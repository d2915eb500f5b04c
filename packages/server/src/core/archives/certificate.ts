import type { CertificateAsked } from '../../ports-archives.ts'
import { dateOf } from '../papers/model/marks.ts'
import type { Block, Paper } from '../papers/model/paper.ts'

/** 档案销毁证明: which files were destroyed, by number and hash, who approved and who watched. It names no party. */
export function certificate(asked: CertificateAsked & { readonly unit: string }): Omit<Paper, 'number'> {
  const { unit, on, files, list, approvals, supervisors, how } = asked
  const lines = files.map(
    ({ no, item, closedOn, keepUntil, hash }, n) =>
      `${n + 1}. ${no}，${item}，${dateOf(closedOn)}办结，保管至${dateOf(keepUntil)}，末条记录校验值（SM3）${hash}。`,
  )
  return {
    issuer: unit,
    head: unit,
    title: '档案销毁证明',
    addressee: null,
    body: [
      ...paragraphs([
        `根据销毁清册${list}，下列保管期限届满的档案共${files.length}件，已于${dateOf(on)}销毁。`,
        `审批：${approvals.join('；')}。监销：${supervisors.join('、')}。销毁方式：${how}。`,
      ]),
      { is: 'heading', level: 1, runs: ['销毁的档案'] },
      ...paragraphs(lines),
      { is: 'heading', level: 1, runs: ['保留的内容'] },
      ...paragraphs([
        '销毁后仅保留编号、事项、办结日期、销毁日期和清册编号，以及各条记录的校验值。办理内容、当事人信息、材料和文书正文已从系统中删除，不能恢复。',
      ]),
    ],
    annexes: [],
    signedBy: unit,
    on,
    imprint: { copyTo: null, printedBy: unit, printedOn: on },
    figures: [],
    proof: null,
  }
}

function paragraphs(words: readonly string[]): Block[] {
  return words.map((line) => ({ is: 'paragraph', runs: [line] }))
}
