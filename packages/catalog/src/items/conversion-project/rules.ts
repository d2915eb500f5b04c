import { type IpNumber, listIn, membersIn, type Requirement, type ThingData, t } from '@zhiqiang/kernel'
import type { AskedMatter } from '../../shared/funding/asked.ts'

/** What an applicant declares before anything is looked up. */
export const requires: readonly Requirement[] = [
  {
    id: 'in-force',
    words: t('项目依托的专利现在有效', 'the patents are in force'),
    mend: t('失效的专利不能作为项目依托', 'a patent that lapsed carries no project'),
    basis: null,
    holds: { field: 'inForce', is: true },
  },
  {
    id: 'entitled',
    words: t('有权实施这些专利', 'the applicant may use the patents'),
    mend: t('先取得许可或者转让', 'get a licence or the patents first'),
    basis: { instrument: 'henan-patent-regulation', article: '4' },
    holds: { field: 'entitled', is: true },
  },
]

/** A patent carries one project, under whatever policy. */
export function mattersOf(answers: Readonly<Record<string, unknown>>, day: string): readonly AskedMatter[] {
  const rows = answers.patents as readonly { readonly number: IpNumber }[]
  return rows.map(({ number: { number } }) => ({
    key: `patent:${number}:project`,
    label: `ZL${number}`,
    matter: { stage: 'project', right: 'any', on: day, spent: 0 },
  }))
}

/** A step of the plan of a project, with what came of it. */
export interface Milestone {
  readonly what: string
  readonly by: string
  readonly target: string
  readonly on?: string
  readonly came?: string
}

/** The milestones a case keeps; before its money is paid, those of the application. */
export function milestonesIn(data: ThingData): readonly Milestone[] {
  const kept = listIn<Milestone>(membersIn(data.project).milestones)
  return kept.length > 0 ? kept : listIn<Milestone>(membersIn(data.answers).plan)
}
