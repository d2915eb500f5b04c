import { defineKind, field, t } from '@zhiqiang/kernel'
import { passedOn, tiedToResponsibility } from '../../shared/steps.ts'

/** 督办单: what the office presses for, with its basis, urgency and how often to report, until it is done. */
export const order = defineKind({
  kind: 'order',
  version: 1,
  title: t('督办单', 'Supervision order'),
  read: 'order.read',
  onDue: 'lapse',
  states: {
    issued: { label: t('待签收', 'To be signed for'), tone: 'wait' },
    active: { label: t('办理中', 'Under way'), tone: 'busy' },
    closing: { label: t('待核办结', 'Said to be done'), tone: 'wait' },
    done: { label: t('已办结', 'Done'), tone: 'good' },
    withdrawn: { label: t('已撤销', 'Withdrawn'), final: true, tone: 'plain' },
  },
  steps: {
    issue: {
      from: [],
      to: 'issued',
      can: 'order.issue',
      label: t('下达督办单', 'Issue an order'),
      consequence: t(
        '交牵头单位签收，按频次报送；过了期限没有办结的，按本市规则报市领导',
        'The lead signs for it and reports as often as asked; past its date it goes to the leaders by the city’s rule',
      ),
      form: {
        title: field.text(t('督办事项', 'What is pressed for'), { max: 200 }),
        basis: field.text(t('督办依据', 'Basis'), {
          max: 300,
          hint: t('如会议纪要、领导批示、文件条款', 'Minutes, an instruction, a clause'),
        }),
        urgency: field.choice(t('紧急程度', 'Urgency'), {
          usual: t('一般', 'usual'),
          urgent: t('紧急', 'urgent'),
          most: t('特急', 'most urgent'),
        }),
        lead: field.unit(t('牵头单位', 'Lead unit')),
        co: field.optional(field.units(t('配合单位', 'Co-units'))),
        dueOn: field.date(t('办结期限', 'Due date')),
        every: field.choice(t('报送频次', 'Reports'), {
          week: t('每周', 'every week'),
          'half-month': t('每半月', 'every half-month'),
          month: t('每月', 'every month'),
          none: t('办结时一次', 'once, when done'),
        }),
        asks: field.longText(t('办理要求', 'What is asked for'), { max: 3000 }),
        files: field.optional(field.files(t('附件', 'Files'))),
      },
      does: 'issue',
      tells: [
        {
          to: { parts: ['lead'] },
          words: t(
            '有一件督办单交由贵单位办理，请签收',
            'A supervision order was issued to your unit; please sign for it',
          ),
          quote: 'asks',
          urgent: true,
        },
        { to: { parts: ['co'] }, words: t('有一件督办单由贵单位配合', 'Your unit takes part in a supervision order') },
      ],
    },
    sign: {
      from: ['issued'],
      to: 'active',
      can: 'order.sign',
      label: t('签收', 'Sign for it'),
      consequence: t(
        '从现在起由本单位牵头办理，并按频次报送',
        'Your unit leads it from now on and reports as often as asked',
      ),
      form: { note: field.optional(field.text(t('说明', 'Note'), { max: 500 })) },
      does: 'sign',
      tells: [{ to: { role: 'office' }, words: t('牵头单位已签收督办单', 'The lead signed for an order') }],
    },
    askClose: {
      from: ['active'],
      to: 'closing',
      can: 'order.sign',
      label: t('申请办结', 'Say it is done'),
      consequence: t('由办公室核对后办结或退回', 'The office checks it, then closes or returns it'),
      form: {
        text: field.longText(t('办理结果', 'What came of it'), { max: 3000 }),
        files: field.optional(field.files(t('佐证材料', 'Evidence'))),
      },
      does: 'askClose',
      tells: [
        {
          to: { role: 'office' },
          words: t('牵头单位申请办结督办单，请核对', 'A lead says an order is done; please check'),
          quote: 'text',
        },
      ],
    },
    close: {
      from: ['active', 'closing'],
      to: 'done',
      can: 'order.issue',
      label: t('办结', 'Close as done'),
      consequence: t('凭申请办结或已采纳的报告办结', 'On its lead’s word or an accepted report'),
      form: { note: field.optional(field.longText(t('办结意见', 'Closing note'), { max: 1000 })) },
      does: 'mayClose',
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('督办单已办结', 'A supervision order was closed as done'),
          quote: 'note',
        },
      ],
    },
    sendBack: {
      from: ['closing'],
      to: 'active',
      can: 'order.issue',
      label: t('退回', 'Return'),
      consequence: t('说明还缺什么，继续办理；期限不变', 'Goes on with what is missing; the date stays'),
      form: { ground: field.longText(t('退回理由', 'What is missing'), { max: 1000 }) },
      does: 'sendBack',
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('办结申请被退回，请继续办理', 'An order was sent back; please go on with it'),
          quote: 'ground',
          urgent: true,
        },
      ],
    },
    remind: {
      from: ['issued', 'active'],
      to: 'stay',
      can: 'order.issue',
      label: t('催办', 'Remind'),
      consequence: t('出现在责任单位的“我的工作”里，直到再次报送', 'Stands in the units’ “My work” until they report'),
      form: { text: field.optional(field.text(t('催办内容', 'What is wanted'), { max: 500 })) },
      does: 'remind',
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('办公室催办，请尽快报送', 'The office reminds you; please report soon'),
          quote: 'text',
          urgent: true,
        },
      ],
    },
    instruct: {
      from: ['issued', 'active', 'closing', 'done'],
      to: 'stay',
      can: 'order.instruct',
      label: t('批示', 'Write an instruction'),
      consequence: t('办公室和责任单位都能看到', 'The office and the units see it'),
      form: { text: field.longText(t('批示内容', 'Instruction'), { max: 1000 }) },
      does: 'instruct',
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('市领导有批示', 'A leader wrote an instruction'),
          quote: 'text',
          urgent: true,
        },
        {
          to: { role: 'office' },
          words: t('市领导有批示', 'A leader wrote an instruction'),
          quote: 'text',
          urgent: true,
        },
      ],
    },
    setDue: {
      from: ['issued', 'active', 'closing'],
      to: 'stay',
      can: 'order.issue',
      label: t('调整期限', 'Change the due date'),
      consequence: t('原期限和理由保留在案', 'The old date and the reason are kept'),
      form: {
        dueOn: field.date(t('新期限', 'New due date')),
        why: field.text(t('理由', 'Reason'), { max: 500 }),
      },
      does: 'setDue',
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('督办单的期限已调整', 'The due date of an order was changed'),
          quote: 'why',
        },
      ],
    },
    reopen: {
      from: ['done'],
      to: 'active',
      can: 'order.issue',
      label: t('恢复督办', 'Reopen'),
      consequence: t('重新列为办理中', 'Under way again'),
      form: { ground: field.longText(t('理由', 'Ground'), { max: 1000 }) },
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('督办单恢复督办', 'A supervision order was reopened'),
          quote: 'ground',
        },
      ],
    },
    withdraw: {
      from: ['issued', 'active'],
      to: 'withdrawn',
      can: 'order.issue',
      label: t('撤销', 'Withdraw'),
      consequence: t('不再督办，理由在经过中保留', 'Pressed for no more; the ground stays in the history'),
      form: { ground: field.text(t('理由', 'Ground'), { max: 500 }) },
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('督办单已撤销', 'A supervision order was withdrawn'),
          quote: 'ground',
        },
      ],
    },
    cite: tiedToResponsibility(
      ['issued', 'active', 'closing', 'done'],
      'order.issue',
      t('从这项保护责任可以打开本督办单；不选则解除关联', 'The responsibility opens this order; empty unties it'),
    ),
    passOn: passedOn(['issued', 'active', 'closing']),
    lapse: {
      from: ['issued', 'active', 'closing'],
      to: 'stay',
      can: 'order.issue',
      label: t('到期未办结', 'Fell due'),
      consequence: t(
        '记为逾期；满本市规定的天数报市领导',
        'Counts as overdue; after the city’s number of days it goes to the leaders',
      ),
      form: {},
      does: 'lapse',
      internal: true,
      tells: [
        {
          to: { parts: ['lead', 'co'] },
          words: t('督办单到期未办结，已记为逾期', 'A supervision order fell due and counts as overdue'),
          urgent: true,
        },
      ],
    },
    escalate: {
      from: ['issued', 'active', 'closing'],
      to: 'stay',
      can: 'order.issue',
      label: t('逾期未办结，报市领导', 'Overdue and not done: put before the leaders'),
      consequence: t('出现在市领导的“我的工作”里', 'Stands in the leaders’ “My work”'),
      form: {},
      does: 'escalate',
      internal: true,
      tells: [
        {
          to: { role: 'leader' },
          words: t('有一件督办单逾期未办结，报请过问', 'A supervision order is overdue and put before you'),
          urgent: true,
        },
        {
          to: { parts: ['lead', 'co'] },
          words: t('督办单逾期未办结，已报市领导', 'A supervision order is overdue and was put before the leaders'),
          urgent: true,
        },
      ],
    },
  },
})
