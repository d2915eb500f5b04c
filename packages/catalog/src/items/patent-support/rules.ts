import { type IpNumber, type Requirement, t } from '@zhiqiang/kernel'
import type { AskedMatter } from '../../shared/funding/asked.ts'
import type { Right, Stage } from '../../shared/funding/stages.ts'

/** What an applicant declares before anything is looked up. */
export const requires: readonly Requirement[] = [
  {
    id: 'in-force',
    words: t('所列专利现在有效', 'the patents listed are in force'),
    mend: t('删去已经失效的专利', 'leave out patents that have lapsed'),
    basis: null,
    holds: { field: 'inForce', is: true },
  },
  {
    id: 'honest',
    words: t('没有被认定为非正常申请的专利', 'none of them was found to be an abnormal filing'),
    mend: t('被认定为非正常申请的不予资助', 'an abnormal filing is not paid for'),
    basis: { instrument: 'filing-conduct', article: null },
    holds: { field: 'abnormal', is: false },
  },
]

interface Row {
  readonly number: IpNumber
  readonly stage: Stage
  readonly on: string
  readonly spent: number
}

/** The sort of patent that a number is of. */
function rightOf(number: string): Right {
  const digits = number.split('.')[0] ?? ''
  const digit = digits.length === 12 ? digits[4] : digits[2]
  if (digit === '2' || digit === '9') return 'utility'
  return digit === '3' ? 'design' : 'invention'
}

/** The matters of an application: each patent and stage is paid for once, under whatever policy. */
export function mattersOf(answers: Readonly<Record<string, unknown>>): readonly AskedMatter[] {
  const rows = Array.isArray(answers.matters) ? (answers.matters as readonly Row[]) : []
  return rows.map(({ number, stage, on, spent }) => ({
    key: `patent:${number.number}:${stage}`,
    label: `ZL${number.number}`,
    matter: { stage, right: rightOf(number.number), on, spent },
  }))
}
