import type { CallOutput } from '@zhiqiang/contract'
import { type Actor, grants, holds, ok, type Result, type Text, t, type Verb } from '@zhiqiang/kernel'
import type { ReadDeps } from '../read-deps.ts'
import { rowsOf } from '../things/list-rows.ts'
import { thingsById } from '../things/store.ts'
import { anyCase, type WorkRule, type WorkWhen, workOf } from './store.ts'

type Work = CallOutput<'home.work'>
type GroupId = Work['groups'][number]['id']

interface Group {
  readonly id: GroupId
  readonly title: Text
  readonly hint: Text
  readonly rules: readonly WorkRule[]
}

const rule = (kind: string, verb: Verb, when: WorkWhen | string): WorkRule => ({
  kind,
  verb,
  when: typeof when === 'string' ? { is: 'state', state: when } : when,
})

const groups: readonly Group[] = [
  {
    id: 'escalated',
    title: t('督办逾期，报请批示', 'Orders put before you'),
    hint: t('逾期满本市规定的天数仍没有办结', 'Overdue for as long as the city allows, and not done'),
    rules: [rule('order', 'order.instruct', { is: 'marked', as: 'escalatedOn' })],
  },
  {
    id: 'overdue',
    title: t('已逾期', 'Overdue'),
    hint: t('期限已过，还没有办结', 'Past the due date and not done'),
    rules: [
      rule('task', 'task.read', { is: 'overdue' }),
      rule('occurrence', 'duty.read', { is: 'overdue' }),
      rule('body', 'body.chair', { is: 'overdue' }),
      rule('annual-plan', 'annual.submit', { is: 'overdue' }),
      rule('acknowledgement', 'meeting.acknowledge', { is: 'overdue' }),
      rule('order', 'order.read', { is: 'overdue' }),
      rule('evaluation', 'evaluation.run', { is: 'overdue' }),
      rule('sheet', 'sheet.read', { is: 'overdue' }),
      rule('scheme', 'scheme.run', { is: 'overdue' }),
      rule(anyCase, 'case.handle', { is: 'clock', duty: 'office', over: true }),
      rule(anyCase, 'case.oversee', { is: 'clock', duty: 'office', over: true }),
      rule('rating', 'case.handle', { is: 'clock', duty: 'office', over: true }),
      rule('rating', 'case.oversee', { is: 'clock', duty: 'office', over: true }),
    ],
  },
  {
    id: 'dueSoon',
    title: t('即将到期', 'Due soon'),
    hint: t('七天之内到期', 'Due within seven days'),
    rules: [
      rule('task', 'task.read', { is: 'dueSoon' }),
      rule('occurrence', 'duty.read', { is: 'dueSoon' }),
      rule('body', 'body.chair', { is: 'dueSoon' }),
      rule('annual-plan', 'annual.submit', { is: 'dueSoon' }),
      rule('meeting', 'meeting.read', { is: 'dueSoon' }),
      rule('order', 'order.read', { is: 'dueSoon' }),
      rule('scheme', 'scheme.run', { is: 'dueSoon' }),
    ],
  },
  {
    id: 'instructed',
    title: t('领导批示', 'Instructions'),
    hint: t('批示以后还没有报送', 'Nothing reported since the instruction'),
    rules: [
      rule('order', 'task.report', { is: 'unheard', since: 'instructedAt', by: 'own' }),
      rule('task', 'task.report', { is: 'unheard', since: 'instructedAt', by: 'own' }),
      rule('order', 'order.issue', { is: 'unheard', since: 'instructedAt', by: 'any' }),
      rule('task', 'task.assign', { is: 'unheard', since: 'instructedAt', by: 'any' }),
    ],
  },
  {
    id: 'reminded',
    title: t('被催办', 'Reminded'),
    hint: t('办公室催办以后还没有报送', 'Nothing reported since the office reminded you'),
    rules: [
      rule('order', 'task.report', { is: 'unheard', since: 'remindedAt', by: 'own' }),
      rule('task', 'task.report', { is: 'unheard', since: 'remindedAt', by: 'own' }),
      rule('county', 'county.answer', { is: 'marked', as: 'remindedAt' }),
    ],
  },
  {
    id: 'noBody',
    title: t('未建立议事协调机构', 'No coordinating body'),
    hint: t('本县（市、区）尚未建立，建立后报办公室登记', 'Your county has none; once it has, the office registers it'),
    rules: [rule('county', 'county.answer', { is: 'bodiless' })],
  },
  {
    id: 'toDecide',
    title: t('待答复的申请', 'Requests to answer'),
    hint: t('同意或不同意延期，核对后办结或退回', 'Grant or refuse extensions, close or return orders'),
    rules: [rule('task', 'task.assign', { is: 'marked', as: 'extension' }), rule('order', 'order.issue', 'closing')],
  },
  {
    id: 'toSign',
    title: t('待签收', 'To sign for'),
    hint: t('签收，或说明理由退签', 'Sign for them, or decline with your ground'),
    rules: [rule('task', 'task.sign', 'assigned'), rule('order', 'order.sign', 'issued')],
  },
  {
    id: 'toRenew',
    title: t('制度文件有效期将满', 'Rules about to expire'),
    hint: t('评估后延长、修改，或到期不再延续', 'Review them: extend, change, or let them expire'),
    rules: [rule('rule-project', 'rule.draft', { is: 'marked', as: 'expiringSince' })],
  },
  {
    id: 'toOpine',
    title: t('待反馈意见', 'Drafts to give an opinion on'),
    hint: t('截止日期前反馈；没有意见也请反馈', 'Answer by the closing day, also where you have no objection'),
    rules: [rule('rule-project', 'rule.opine', { is: 'opinionAsked' })],
  },
  {
    id: 'toClear',
    title: t('待合法性审核', 'Legality to review'),
    hint: t('由起草人以外的人员审核', 'By somebody who did not draft it'),
    rules: [rule('rule-project', 'rule.review', { is: 'reviewAsked' })],
  },
  {
    id: 'toAnswer',
    title: t('待答复的意见', 'Opinions to answer'),
    hint: t('逐条采纳，或写明不采纳的理由', 'Adopt each one, or say why not'),
    rules: [rule('rule-opinion', 'rule.draft', 'open')],
  },
  {
    id: 'toAcknowledge',
    title: t('待签阅', 'To acknowledge'),
    hint: t('本单位没有到会，请阅看纪要后签阅', 'Your unit was absent: read the minutes and acknowledge them'),
    rules: [rule('acknowledgement', 'meeting.acknowledge', 'open')],
  },
  {
    id: 'toReport',
    title: t('待报进展', 'To report on'),
    hint: t('任务三十天内、督办单本期内没有报送过', 'Nothing reported for thirty days, or in the period of an order'),
    rules: [rule('task', 'task.report', { is: 'silent' }), rule('order', 'task.report', { is: 'periodOpen' })],
  },
  {
    id: 'toFill',
    title: t('待填报', 'To fill in'),
    hint: t('填报表，截止日期前报送', 'Data sheets, to be sent by their closing day'),
    rules: [rule('sheet', 'sheet.fill', 'filling')],
  },
  {
    id: 'returned',
    title: t('被退回', 'Returned'),
    hint: t('按退回理由补充后重报', 'Add what is missing and submit again'),
    rules: [rule('report', 'report.write', { is: 'ownReturned' }), rule('sheet', 'sheet.fill', 'returned')],
  },
  {
    id: 'toComplete',
    title: t('待我补齐的申请', 'Applications to complete'),
    hint: t('到期没有补齐的，申请会终止', 'What is not complete on its last day ends'),
    rules: [rule(anyCase, 'case.pursue', { is: 'clock', duty: 'applicant' })],
  },
  {
    id: 'toRespond',
    title: t('待我答复的案件', 'Cases to answer'),
    hint: t('到期不答复的，案件照常办理', 'The case goes on also where nobody answers in time'),
    rules: [rule(anyCase, 'case.answer', { is: 'clock', duty: 'party' })],
  },
  {
    id: 'toReceive',
    title: t('待签收的文书', 'Letters to open'),
    hint: t('打开签收之日视为送达', 'A letter counts as served on the day it is opened'),
    rules: [rule('letter', 'case.pursue', 'sent')],
  },
  {
    id: 'standIn',
    title: t('我代办的办件', 'Cases of colleagues I stand in for'),
    hint: t('同事不在岗，他承办的由您代办', 'They are away; what was given to them is yours today'),
    rules: [rule(anyCase, 'case.handle', { is: 'standIn' })],
  },
  {
    id: 'mentioned',
    title: t('批注请我看的办件', 'Notes that ask for you'),
    hint: t('回一条批注或者办理以后不再列出', 'Answer by a note, or take a step, and it leaves this list'),
    rules: [
      rule(anyCase, 'case.handle', { is: 'mentioned' }),
      rule(anyCase, 'case.consult', { is: 'mentioned' }),
      rule(anyCase, 'case.oversee', { is: 'mentioned' }),
    ],
  },
  {
    id: 'toHandle',
    title: t('待办理的办件', 'Cases to handle'),
    hint: t('在期限内的办件，最先到期的在前', 'Cases within their time, the first due on top'),
    rules: [rule(anyCase, 'case.handle', { is: 'clock', duty: 'office', over: false })],
  },
  {
    id: 'toFollowUp',
    title: t('待回访的差评', 'Bad ratings to follow up'),
    hint: t('核实、整改后在期限内答复评价人', 'Find out, put right, and answer whoever rated in time'),
    rules: [rule('rating', 'case.handle', { is: 'clock', duty: 'office', over: false })],
  },
  {
    id: 'toRate',
    title: t('待评价的办件', 'Cases to rate'),
    hint: t(
      '最近三十天办结的；不满意的由承办单位限时回访',
      'Closed in the last thirty days; a bad rating is followed up',
    ),
    rules: [rule(anyCase, 'rating.give', { is: 'unrated' }), rule('rating', 'rating.give', 'followed')],
  },
  {
    id: 'toAdvise',
    title: t('待答复的征求意见', 'Consultations to answer'),
    hint: t('其他单位就办件征求本单位意见', 'Another unit asks yours about a case'),
    rules: [rule('consultation', 'case.consult', 'asked')],
  },
  {
    id: 'toJudge',
    title: t('待我评审的办件', 'Cases to judge'),
    hint: t(
      '有利害关系的请回避；其他专家看不到您的意见',
      'Step down where you are tied to a side; no other expert sees yours',
    ),
    rules: [rule('expert-opinion', 'case.review', 'scoring'), rule('expert-opinion', 'case.review', 'weighing')],
  },
  {
    id: 'toOffer',
    title: t('待报方案的融资需求', 'Needs to answer'),
    hint: t('截止日期前报方案，或者答复不承接', 'Make an offer or pass by the last day'),
    rules: [rule('pledge-loan', 'case.partner', 'asked')],
  },
  {
    id: 'toReview',
    title: t('待审核', 'To review'),
    hint: t('采纳，或说明缺什么退回', 'Accept, or return with what is missing'),
    rules: [
      rule('report', 'report.review', { is: 'notOwn' }),
      rule('sheet', 'round.run', 'submitted'),
      rule('annual-plan', 'annual.confirm', 'submitted'),
      rule('objection', 'assessment.run', 'open'),
      rule('evaluation', 'evaluation.check', 'submitted'),
    ],
  },
  {
    id: 'toAssign',
    title: t('待分派', 'To assign'),
    hint: t('文件没有写明单位，或单位退签', 'The plan names no unit, or the unit declined'),
    rules: [rule('task', 'task.assign', 'queued')],
  },
  {
    id: 'toConfirm',
    title: t('待确认牵头', 'Leads to confirm'),
    hint: t('首位列名的单位拟为牵头，确认后交办', 'The first-named unit is proposed as lead'),
    rules: [rule('task', 'task.assign', 'proposed'), rule('duty', 'duty.set', 'unset')],
  },
  {
    id: 'toPublish',
    title: t('待审核发布的文件', 'Plans to publish'),
    hint: t('核对读到的内容后发布', 'Check what was read, then publish'),
    rules: [rule('policy', 'policy.publish', 'review')],
  },
  {
    id: 'waiting',
    title: t('等待他人', 'Waiting for others'),
    hint: t('已交出，等对方签收或审核', 'Handed over; others have to sign or review'),
    rules: [rule('report', 'report.write', { is: 'own' }), rule('task', 'task.assign', 'assigned')],
  },
]

/** How many things of a group the page lists; the total says how many there are. */
const shown = 20

/** `home.work`: what the caller may do next, by kind of work. Groups of verbs the caller does not hold are left out. */
export async function homeWork(deps: ReadDeps): Promise<Result<Work>> {
  const mine = groups.flatMap((group) => {
    const rules = group.rules.filter((r) => isFor(deps.actor, r)).map((r) => narrowed(deps.actor, r))
    return rules.length === 0 ? [] : [{ ...group, rules }]
  })
  const found = await Promise.all(mine.map(({ rules }) => workOf(deps, rules, shown)))
  // What stands in several groups is read once.
  const things = await thingsById(deps.tx, [...new Set(found.flatMap(({ ids }) => ids))])
  const rows = new Map((await rowsOf(deps, things)).map((row) => [row.id, row]))
  const work = mine.map(({ id, title, hint }, i) => {
    const { ids, total } = found[i] ?? { ids: [], total: 0 }
    return { id, title, hint, total, rows: ids.flatMap((one) => rows.get(one) ?? []) }
  })
  return ok({ today: deps.today, groups: work })
}

/** Offices answer for a party from paper as well; what the party has to do is no work of theirs. */
function isFor(actor: Actor, { verb, when }: WorkRule): boolean {
  return holds(actor, verb) && (when.is !== 'clock' || when.duty !== 'party' || holds(actor, 'case.apply'))
}

/** The office reviews what leads report; a co-unit's report waits for its lead. */
function narrowed(actor: Actor, rule: WorkRule): WorkRule {
  const wide = actor.kind === 'operator' || actor.posts.some((post) => grants[post.role][rule.verb] === 'city')
  return rule.when.is === 'notOwn' && wide ? { ...rule, when: { is: 'fromLead' } } : rule
}
