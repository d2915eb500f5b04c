import { type IpNumber, type Requirement, t } from '@zhiqiang/kernel'
import type { AskedMatter } from '../../shared/funding/asked.ts'

/** What an applicant declares before anything is looked up. */
export const requires: readonly Requirement[] = [
  {
    id: 'in-force',
    words: t('申报的专利现在有效', 'the patent is in force'),
    mend: t('失效的专利不能申报', 'a patent that lapsed cannot be put up'),
    basis: null,
    holds: { field: 'inForce', is: true },
  },
  {
    id: 'in-use',
    words: t('专利已在本市实施', 'the patent is put to use in this city'),
    mend: t('实施并有销售收入以后再申报', 'apply once it is used and sells'),
    basis: { instrument: 'henan-patent-regulation', article: '4' },
    holds: { field: 'inUse', is: true },
  },
  {
    id: 'undisputed',
    words: t('没有正在进行的权属或者侵权争议', 'no dispute over it is under way'),
    mend: t('争议解决以后再申报', 'apply once the dispute is over'),
    basis: null,
    holds: { field: 'disputed', is: false },
  },
]

/** A patent gets a prize once, under whatever policy. */
export function mattersOf(answers: Readonly<Record<string, unknown>>, day: string): readonly AskedMatter[] {
  const { number } = answers.number as IpNumber
  return [
    {
      key: `patent:${number}:prize`,
      label: `ZL${number}`,
      matter: { stage: 'prize', right: 'any', on: day, spent: 0 },
    },
  ]
}
