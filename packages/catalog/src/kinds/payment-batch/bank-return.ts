import { fail, ok, type Problem, problem, type Result, t } from '@zhiqiang/kernel'

/** What the bank says of one payment. */
export interface Returned {
  readonly no: string
  readonly paid: boolean
  readonly why: string
}

const answers: Readonly<Record<string, boolean>> = { 成功: true, 失败: false, 退回: false }

/**
 * Reads a bank's return file: a line a payment, number, result, and the reason of one that failed, apart by commas or tabs. A
 * heading may stand above. Every line must name a payment of the batch, each once.
 */
export function readReturn(text: string, nos: readonly string[]): Result<readonly Returned[]> {
  const rows: Returned[] = []
  const lines = text.split(/\r?\n/u).map((line) => line.trim())
  for (const [at, line] of lines.entries()) {
    if (line === '' || (at === 0 && line.startsWith('编号'))) continue
    const [no = '', result = '', why = ''] = line.split(/[,，\t]/u).map((part) => part.trim())
    const paid = answers[result]
    if (!nos.includes(no)) return fail(fault(at, `本批没有“${no}”`, `${at + 1} names no payment of this batch`))
    if (paid === undefined) return fail(fault(at, '结果应是 成功 或者 失败', 'the result is 成功 or 失败'))
    if (!paid && why === '') return fail(fault(at, '失败的要写明原因', 'a failed payment says why'))
    if (rows.some((row) => row.no === no)) return fail(fault(at, `“${no}”重复`, 'a payment stands twice'))
    rows.push({ no, paid, why })
  }
  if (rows.length > 0) return ok(rows)
  return fail(problem('E_INPUT', { what: t('回单里没有一笔支付', 'there is no payment in it') }))
}

function fault(at: number, zh: string, en: string): Problem {
  return problem('E_INPUT', { what: t(`回单第 ${at + 1} 行：${zh}`, `line ${at + 1}: ${en}`) })
}
