// Written by tools/gen/registry.ts from the folders kinds/, items/, measures/ and registers/. Add a folder and run `npm run gen`.
import { absence } from './kinds/absence/kind.ts'
import { acknowledgement } from './kinds/acknowledgement/kind.ts'
import { aidBody } from './kinds/aid-body/kind.ts'
import { annualPlan } from './kinds/annual-plan/kind.ts'
import { archiveHold } from './kinds/archive-hold/kind.ts'
import { assessment } from './kinds/assessment/kind.ts'
import { bankProduct } from './kinds/bank-product/kind.ts'
import { body } from './kinds/body/kind.ts'
import { budgetLine } from './kinds/budget-line/kind.ts'
import { calendarYear } from './kinds/calendar-year/kind.ts'
import { charge } from './kinds/charge/kind.ts'
import { city } from './kinds/city/kind.ts'
import { consultation } from './kinds/consultation/kind.ts'
import { county } from './kinds/county/kind.ts'
import { countyMap } from './kinds/county-map/kind.ts'
import { countyPlan } from './kinds/county-plan/kind.ts'
import { destructionCertificate } from './kinds/destruction-certificate/kind.ts'
import { destructionList } from './kinds/destruction-list/kind.ts'
import { duty } from './kinds/duty/kind.ts'
import { evaluation } from './kinds/evaluation/kind.ts'
import { expertOpinion } from './kinds/expert-opinion/kind.ts'
import { indicator } from './kinds/indicator/kind.ts'
import { knowledge } from './kinds/knowledge/kind.ts'
import { lawChange } from './kinds/law-change/kind.ts'
import { lawText } from './kinds/law-text/kind.ts'
import { letter } from './kinds/letter/kind.ts'
import { meeting } from './kinds/meeting/kind.ts'
import { objection } from './kinds/objection/kind.ts'
import { occurrence } from './kinds/occurrence/kind.ts'
import { offering } from './kinds/offering/kind.ts'
import { order } from './kinds/order/kind.ts'
import { paper } from './kinds/paper/kind.ts'
import { paymentBatch } from './kinds/payment-batch/kind.ts'
import { person } from './kinds/person/kind.ts'
import { pledgeLoan } from './kinds/pledge-loan/kind.ts'
import { policy } from './kinds/policy/kind.ts'
import { population } from './kinds/population/kind.ts'
import { post } from './kinds/post/kind.ts'
import { preExaminationScope } from './kinds/pre-examination-scope/kind.ts'
import { preExaminationYear } from './kinds/pre-examination-year/kind.ts'
import { publicObjection } from './kinds/public-objection/kind.ts'
import { rating } from './kinds/rating/kind.ts'
import { recordEntry } from './kinds/record-entry/kind.ts'
import { reform } from './kinds/reform/kind.ts'
import { report } from './kinds/report/kind.ts'
import { responsibility } from './kinds/responsibility/kind.ts'
import { retentionExtension } from './kinds/retention-extension/kind.ts'
import { reviewThreshold } from './kinds/review-threshold/kind.ts'
import { round } from './kinds/round/kind.ts'
import { ruleOpinion } from './kinds/rule-opinion/kind.ts'
import { ruleProject } from './kinds/rule-project/kind.ts'
import { scheme } from './kinds/scheme/kind.ts'
import { searchWatch } from './kinds/search-watch/kind.ts'
import { sheet } from './kinds/sheet/kind.ts'
import { subject } from './kinds/subject/kind.ts'
import { supportPolicy } from './kinds/support-policy/kind.ts'
import { supportRound } from './kinds/support-round/kind.ts'
import { task } from './kinds/task/kind.ts'
import { topic } from './kinds/topic/kind.ts'
import { trainingClass } from './kinds/training-class/kind.ts'
import { trainingSession } from './kinds/training-session/kind.ts'
import { unit } from './kinds/unit/kind.ts'
import { activityReview } from './items/activity-review/item.ts'
import { advice } from './items/advice/item.ts'
import { award } from './items/award/item.ts'
import { breachReport } from './items/breach-report/item.ts'
import { complaint } from './items/complaint/item.ts'
import { conversionProject } from './items/conversion-project/item.ts'
import { earlyWarning } from './items/early-warning/item.ts'
import { enforcementAid } from './items/enforcement-aid/item.ts'
import { mediation } from './items/mediation/item.ts'
import { openLicence } from './items/open-licence/item.ts'
import { patentRuling } from './items/patent-ruling/item.ts'
import { patentSupport } from './items/patent-support/item.ts'
import { pledgeFinance } from './items/pledge-finance/item.ts'
import { preExamination } from './items/pre-examination/item.ts'
import { preExaminationSubject } from './items/pre-examination-subject/item.ts'
import { quickConfirmation } from './items/quick-confirmation/item.ts'
import { serviceBody } from './items/service-body/item.ts'
import { technologyContract } from './items/technology-contract/item.ts'
import { training } from './items/training/item.ts'
import { indicatorsOnCourse } from './measures/indicators-on-course/measure.ts'
import { overdueItems } from './measures/overdue-items/measure.ts'
import { signedShare } from './measures/signed-share/measure.ts'

/** Every kind of thing that has a lifecycle; service items stand behind the others. */
export const kinds = [
  absence,
  acknowledgement,
  aidBody,
  annualPlan,
  archiveHold,
  assessment,
  bankProduct,
  body,
  budgetLine,
  calendarYear,
  charge,
  city,
  consultation,
  county,
  countyMap,
  countyPlan,
  destructionCertificate,
  destructionList,
  duty,
  evaluation,
  expertOpinion,
  indicator,
  knowledge,
  lawChange,
  lawText,
  letter,
  meeting,
  objection,
  occurrence,
  offering,
  order,
  paper,
  paymentBatch,
  person,
  pledgeLoan,
  policy,
  population,
  post,
  preExaminationScope,
  preExaminationYear,
  publicObjection,
  rating,
  recordEntry,
  reform,
  report,
  responsibility,
  retentionExtension,
  reviewThreshold,
  round,
  ruleOpinion,
  ruleProject,
  scheme,
  searchWatch,
  sheet,
  subject,
  supportPolicy,
  supportRound,
  task,
  topic,
  trainingClass,
  trainingSession,
  unit,
  activityReview,
  advice,
  award,
  breachReport,
  complaint,
  conversionProject,
  earlyWarning,
  enforcementAid,
  mediation,
  openLicence,
  patentRuling,
  patentSupport,
  pledgeFinance,
  preExamination,
  preExaminationSubject,
  quickConfirmation,
  serviceBody,
  technologyContract,
  training,
] as const

/** Every number that a page may show. */
export const measures = [
  indicatorsOnCourse,
  overdueItems,
  signedShare,
] as const
