import { absenceGrants } from './nouns/absence.ts'
import { annualGrants } from './nouns/annual.ts'
import { archiveGrants } from './nouns/archive.ts'
import { assessmentGrants } from './nouns/assessment.ts'
import { auditGrants } from './nouns/audit.ts'
import { bodyGrants } from './nouns/body.ts'
import { caseGrants } from './nouns/case.ts'
import { cityGrants } from './nouns/city.ts'
import { clockGrants } from './nouns/clock.ts'
import { countyGrants } from './nouns/county.ts'
import { dataGrants } from './nouns/data.ts'
import { dutyGrants } from './nouns/duty.ts'
import { evaluationGrants } from './nouns/evaluation.ts'
import { figureGrants } from './nouns/figure.ts'
import { fileGrants } from './nouns/file.ts'
import { fundGrants } from './nouns/fund.ts'
import { indicatorGrants } from './nouns/indicator.ts'
import { knowledgeGrants } from './nouns/knowledge.ts'
import { lawGrants } from './nouns/law.ts'
import { loanGrants } from './nouns/loan.ts'
import { mapGrants } from './nouns/map.ts'
import { meetingGrants } from './nouns/meeting.ts'
import { noticeGrants } from './nouns/notice.ts'
import { offeringGrants } from './nouns/offering.ts'
import { opinionGrants } from './nouns/opinion.ts'
import { orderGrants } from './nouns/order.ts'
import { paperGrants } from './nouns/paper.ts'
import { personGrants } from './nouns/person.ts'
import { policyGrants } from './nouns/policy.ts'
import { productGrants } from './nouns/product.ts'
import { ratingGrants } from './nouns/rating.ts'
import { reformGrants } from './nouns/reform.ts'
import { registerGrants } from './nouns/register.ts'
import { reportGrants } from './nouns/report.ts'
import { responsibilityGrants } from './nouns/responsibility.ts'
import { roundGrants } from './nouns/round.ts'
import { ruleGrants } from './nouns/rule.ts'
import { schemeGrants } from './nouns/scheme.ts'
import { subjectGrants } from './nouns/subject.ts'
import { taskGrants } from './nouns/task.ts'
import { trainingGrants } from './nouns/training.ts'
import { unitGrants } from './nouns/unit.ts'
import { watchGrants } from './nouns/watch.ts'
import { type NounGrants, type Role, roleNames, type Scope } from './role.ts'

const byVerb = {
  ...absenceGrants,
  ...annualGrants,
  ...archiveGrants,
  ...assessmentGrants,
  ...auditGrants,
  ...bodyGrants,
  ...caseGrants,
  ...cityGrants,
  ...clockGrants,
  ...countyGrants,
  ...dataGrants,
  ...dutyGrants,
  ...evaluationGrants,
  ...figureGrants,
  ...fileGrants,
  ...fundGrants,
  ...indicatorGrants,
  ...knowledgeGrants,
  ...lawGrants,
  ...loanGrants,
  ...mapGrants,
  ...meetingGrants,
  ...offeringGrants,
  ...noticeGrants,
  ...opinionGrants,
  ...orderGrants,
  ...paperGrants,
  ...personGrants,
  ...policyGrants,
  ...productGrants,
  ...ratingGrants,
  ...reformGrants,
  ...registerGrants,
  ...reportGrants,
  ...responsibilityGrants,
  ...roundGrants,
  ...schemeGrants,
  ...ruleGrants,
  ...subjectGrants,
  ...taskGrants,
  ...trainingGrants,
  ...unitGrants,
  ...watchGrants,
}

/** A verb on a noun. Every endpoint and every step of a lifecycle names one. */
export type Verb = keyof typeof byVerb

/** Which role may do what, how far. The one table behind every check; the scope matrix test states it again, cell by cell. */
export const grants: Readonly<Record<Role, Readonly<Partial<Record<Verb, Scope>>>>> = turned(byVerb)

function turned(verbs: NounGrants): Record<Role, Partial<Record<string, Scope>>> {
  const roles = Object.keys(roleNames) as Role[]
  const rows = roles.map((role) => {
    const held = Object.entries(verbs).flatMap(([verb, by]) => {
      const scope = by[role]
      return scope === undefined ? [] : [[verb, scope] as const]
    })
    return [role, Object.fromEntries(held)] as const
  })
  return Object.fromEntries(rows) as Record<Role, Partial<Record<string, Scope>>>
}
