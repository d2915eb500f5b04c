// Written by tools/gen/registry.ts from the folders kinds/, items/, measures/ and registers/. Add a folder and run `npm run gen`.
import { effects as absenceEffects } from './kinds/absence/effects.server.ts'
import { effects as acknowledgementEffects } from './kinds/acknowledgement/effects.server.ts'
import { effects as aidBodyEffects } from './kinds/aid-body/effects.server.ts'
import { effects as annualPlanEffects } from './kinds/annual-plan/effects.server.ts'
import { effects as archiveHoldEffects } from './kinds/archive-hold/effects.server.ts'
import { effects as assessmentEffects } from './kinds/assessment/effects.server.ts'
import { effects as bankProductEffects } from './kinds/bank-product/effects.server.ts'
import { effects as bodyEffects } from './kinds/body/effects.server.ts'
import { effects as budgetLineEffects } from './kinds/budget-line/effects.server.ts'
import { effects as calendarYearEffects } from './kinds/calendar-year/effects.server.ts'
import { effects as chargeEffects } from './kinds/charge/effects.server.ts'
import { effects as cityEffects } from './kinds/city/effects.server.ts'
import { effects as consultationEffects } from './kinds/consultation/effects.server.ts'
import { effects as countyEffects } from './kinds/county/effects.server.ts'
import { effects as countyMapEffects } from './kinds/county-map/effects.server.ts'
import { effects as countyPlanEffects } from './kinds/county-plan/effects.server.ts'
import { effects as destructionCertificateEffects } from './kinds/destruction-certificate/effects.server.ts'
import { effects as destructionListEffects } from './kinds/destruction-list/effects.server.ts'
import { effects as dutyEffects } from './kinds/duty/effects.server.ts'
import { effects as evaluationEffects } from './kinds/evaluation/effects.server.ts'
import { effects as expertOpinionEffects } from './kinds/expert-opinion/effects.server.ts'
import { effects as indicatorEffects } from './kinds/indicator/effects.server.ts'
import { effects as knowledgeEffects } from './kinds/knowledge/effects.server.ts'
import { effects as lawChangeEffects } from './kinds/law-change/effects.server.ts'
import { effects as lawTextEffects } from './kinds/law-text/effects.server.ts'
import { effects as letterEffects } from './kinds/letter/effects.server.ts'
import { effects as meetingEffects } from './kinds/meeting/effects.server.ts'
import { effects as objectionEffects } from './kinds/objection/effects.server.ts'
import { effects as occurrenceEffects } from './kinds/occurrence/effects.server.ts'
import { effects as offeringEffects } from './kinds/offering/effects.server.ts'
import { effects as orderEffects } from './kinds/order/effects.server.ts'
import { effects as paperEffects } from './kinds/paper/effects.server.ts'
import { effects as paymentBatchEffects } from './kinds/payment-batch/effects.server.ts'
import { effects as personEffects } from './kinds/person/effects.server.ts'
import { effects as pledgeLoanEffects } from './kinds/pledge-loan/effects.server.ts'
import { effects as policyEffects } from './kinds/policy/effects.server.ts'
import { effects as populationEffects } from './kinds/population/effects.server.ts'
import { effects as postEffects } from './kinds/post/effects.server.ts'
import { effects as preExaminationScopeEffects } from './kinds/pre-examination-scope/effects.server.ts'
import { effects as preExaminationYearEffects } from './kinds/pre-examination-year/effects.server.ts'
import { effects as publicObjectionEffects } from './kinds/public-objection/effects.server.ts'
import { effects as ratingEffects } from './kinds/rating/effects.server.ts'
import { effects as recordEntryEffects } from './kinds/record-entry/effects.server.ts'
import { effects as reformEffects } from './kinds/reform/effects.server.ts'
import { effects as reportEffects } from './kinds/report/effects.server.ts'
import { effects as responsibilityEffects } from './kinds/responsibility/effects.server.ts'
import { effects as retentionExtensionEffects } from './kinds/retention-extension/effects.server.ts'
import { effects as reviewThresholdEffects } from './kinds/review-threshold/effects.server.ts'
import { effects as roundEffects } from './kinds/round/effects.server.ts'
import { effects as ruleOpinionEffects } from './kinds/rule-opinion/effects.server.ts'
import { effects as ruleProjectEffects } from './kinds/rule-project/effects.server.ts'
import { effects as schemeEffects } from './kinds/scheme/effects.server.ts'
import { effects as searchWatchEffects } from './kinds/search-watch/effects.server.ts'
import { effects as sheetEffects } from './kinds/sheet/effects.server.ts'
import { effects as subjectEffects } from './kinds/subject/effects.server.ts'
import { effects as supportPolicyEffects } from './kinds/support-policy/effects.server.ts'
import { effects as supportRoundEffects } from './kinds/support-round/effects.server.ts'
import { effects as taskEffects } from './kinds/task/effects.server.ts'
import { effects as topicEffects } from './kinds/topic/effects.server.ts'
import { effects as trainingClassEffects } from './kinds/training-class/effects.server.ts'
import { effects as trainingSessionEffects } from './kinds/training-session/effects.server.ts'
import { effects as unitEffects } from './kinds/unit/effects.server.ts'
import { effects as activityReviewEffects } from './items/activity-review/effects.server.ts'
import { effects as adviceEffects } from './items/advice/effects.server.ts'
import { effects as awardEffects } from './items/award/effects.server.ts'
import { effects as breachReportEffects } from './items/breach-report/effects.server.ts'
import { effects as complaintEffects } from './items/complaint/effects.server.ts'
import { effects as conversionProjectEffects } from './items/conversion-project/effects.server.ts'
import { effects as earlyWarningEffects } from './items/early-warning/effects.server.ts'
import { effects as enforcementAidEffects } from './items/enforcement-aid/effects.server.ts'
import { effects as mediationEffects } from './items/mediation/effects.server.ts'
import { effects as openLicenceEffects } from './items/open-licence/effects.server.ts'
import { effects as patentRulingEffects } from './items/patent-ruling/effects.server.ts'
import { effects as patentSupportEffects } from './items/patent-support/effects.server.ts'
import { effects as pledgeFinanceEffects } from './items/pledge-finance/effects.server.ts'
import { effects as preExaminationEffects } from './items/pre-examination/effects.server.ts'
import { effects as preExaminationSubjectEffects } from './items/pre-examination-subject/effects.server.ts'
import { effects as quickConfirmationEffects } from './items/quick-confirmation/effects.server.ts'
import { effects as serviceBodyEffects } from './items/service-body/effects.server.ts'
import { effects as technologyContractEffects } from './items/technology-contract/effects.server.ts'
import { effects as trainingEffects } from './items/training/effects.server.ts'
import { query as indicatorsOnCourseQuery } from './measures/indicators-on-course/query.server.ts'
import { query as overdueItemsQuery } from './measures/overdue-items/query.server.ts'
import { query as signedShareQuery } from './measures/signed-share/query.server.ts'

/** What an act of a kind does, by the kind. A kind that only moves has none. */
export const effects = {
  'absence': absenceEffects,
  'acknowledgement': acknowledgementEffects,
  'aid-body': aidBodyEffects,
  'annual-plan': annualPlanEffects,
  'archive-hold': archiveHoldEffects,
  'assessment': assessmentEffects,
  'bank-product': bankProductEffects,
  'body': bodyEffects,
  'budget-line': budgetLineEffects,
  'calendar-year': calendarYearEffects,
  'charge': chargeEffects,
  'city': cityEffects,
  'consultation': consultationEffects,
  'county': countyEffects,
  'county-map': countyMapEffects,
  'county-plan': countyPlanEffects,
  'destruction-certificate': destructionCertificateEffects,
  'destruction-list': destructionListEffects,
  'duty': dutyEffects,
  'evaluation': evaluationEffects,
  'expert-opinion': expertOpinionEffects,
  'indicator': indicatorEffects,
  'knowledge': knowledgeEffects,
  'law-change': lawChangeEffects,
  'law-text': lawTextEffects,
  'letter': letterEffects,
  'meeting': meetingEffects,
  'objection': objectionEffects,
  'occurrence': occurrenceEffects,
  'offering': offeringEffects,
  'order': orderEffects,
  'paper': paperEffects,
  'payment-batch': paymentBatchEffects,
  'person': personEffects,
  'pledge-loan': pledgeLoanEffects,
  'policy': policyEffects,
  'population': populationEffects,
  'post': postEffects,
  'pre-examination-scope': preExaminationScopeEffects,
  'pre-examination-year': preExaminationYearEffects,
  'public-objection': publicObjectionEffects,
  'rating': ratingEffects,
  'record-entry': recordEntryEffects,
  'reform': reformEffects,
  'report': reportEffects,
  'responsibility': responsibilityEffects,
  'retention-extension': retentionExtensionEffects,
  'review-threshold': reviewThresholdEffects,
  'round': roundEffects,
  'rule-opinion': ruleOpinionEffects,
  'rule-project': ruleProjectEffects,
  'scheme': schemeEffects,
  'search-watch': searchWatchEffects,
  'sheet': sheetEffects,
  'subject': subjectEffects,
  'support-policy': supportPolicyEffects,
  'support-round': supportRoundEffects,
  'task': taskEffects,
  'topic': topicEffects,
  'training-class': trainingClassEffects,
  'training-session': trainingSessionEffects,
  'unit': unitEffects,
  'activity-review': activityReviewEffects,
  'advice': adviceEffects,
  'award': awardEffects,
  'breach-report': breachReportEffects,
  'complaint': complaintEffects,
  'conversion-project': conversionProjectEffects,
  'early-warning': earlyWarningEffects,
  'enforcement-aid': enforcementAidEffects,
  'mediation': mediationEffects,
  'open-licence': openLicenceEffects,
  'patent-ruling': patentRulingEffects,
  'patent-support': patentSupportEffects,
  'pledge-finance': pledgeFinanceEffects,
  'pre-examination': preExaminationEffects,
  'pre-examination-subject': preExaminationSubjectEffects,
  'quick-confirmation': quickConfirmationEffects,
  'service-body': serviceBodyEffects,
  'technology-contract': technologyContractEffects,
  'training': trainingEffects,
} as const

/** How a measure is counted, by the measure. */
export const queries = {
  'indicators-on-course': indicatorsOnCourseQuery,
  'overdue-items': overdueItemsQuery,
  'signed-share': signedShareQuery,
} as const
