import { defineKind, field, t } from '@zhiqiang/kernel'

const visibility = {
  public: t('公开：公众可以看到', 'Public: everybody can read it'),
  inside: t('内部：只有本市工作人员可以看到', 'Inside: only the staff of the city can read it'),
}

/** 规划文件: read by the parser, checked by the office, published as a numbered version from which the ledger is made. */
export const policy = defineKind({
  kind: 'policy',
  version: 1,
  title: t('规划文件', 'Plan'),
  read: 'policy.read',
  states: {
    review: { label: t('待审核发布', 'In review'), tone: 'wait' },
    published: { label: t('已发布', 'Published'), tone: 'good' },
    closed: { label: t('已到期，待评估', 'Past its horizon, to be evaluated'), tone: 'plain' },
    absorbed: { label: t('已并入修订的规划', 'Became a version of its plan'), final: true, tone: 'plain' },
    withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'plain' },
  },
  steps: {
    import: {
      from: [],
      to: 'review',
      can: 'policy.import',
      label: t('导入', 'Import'),
      consequence: t('保存原件和解析结果，等待审核', 'Keeps the original and what was read, for review'),
      form: { document: field.data(t('文件', 'Document')) },
      does: 'keepDocument',
      internal: true,
    },
    correct: {
      from: ['review'],
      to: 'stay',
      can: 'policy.review',
      label: t('改正', 'Correct'),
      consequence: t('改正记录在案，原来读到的保留', 'The correction is recorded; what was read stays'),
      form: {
        at: field.text(t('改正处', 'Where')),
        to: field.data(t('改为', 'To')),
        why: field.text(t('理由', 'Reason'), { max: 500 }),
      },
      does: 'recordCorrection',
    },
    decide: {
      from: ['review'],
      to: 'stay',
      can: 'policy.review',
      label: t('处理发现', 'Decide on a finding'),
      consequence: t(
        '采纳则按建议改正，忽略则留下理由',
        'Accepting applies the suggestion; dismissing keeps the reason',
      ),
      form: {
        finding: field.text(t('发现', 'Finding')),
        decision: field.choice(t('处理', 'Decision'), {
          accepted: t('采纳', 'Accept'),
          dismissed: t('忽略', 'Dismiss'),
        }),
        why: field.optional(field.text(t('理由', 'Reason'), { max: 500 })),
      },
      does: 'recordDecision',
    },
    publish: {
      from: ['review'],
      to: 'published',
      or: ['closed'],
      can: 'policy.publish',
      label: t('发布', 'Publish'),
      consequence: t(
        '生成编号版本、任务、指标和周期事项',
        'Makes a numbered version, tasks, indicators and recurring duties',
      ),
      form: {
        visibility: field.choice(t('公开范围', 'Who may read it'), visibility),
        show: field.data(t('公开页显示的任务内容', 'What the public page shows of each task')),
        keepRunning: field.optional(field.yesNo(t('期限已过，仍继续执行', 'Its horizon has passed but it goes on'))),
        why: field.optional(field.text(t('理由', 'Reason'), { max: 500 })),
      },
      does: 'publish',
    },
    show: {
      from: ['published', 'closed'],
      to: 'stay',
      can: 'policy.publish',
      label: t('调整公开范围', 'Change who may read it'),
      consequence: t('公开页随即按新的范围显示', 'The public page follows at once'),
      form: {
        visibility: field.choice(t('公开范围', 'Who may read it'), visibility),
        show: field.data(t('公开页显示的任务内容', 'What the public page shows of each task')),
        why: field.text(t('理由', 'Reason'), { max: 500 }),
      },
      does: 'changeVisibility',
    },
    reread: {
      from: ['published', 'closed'],
      to: 'review',
      can: 'policy.review',
      label: t('退回审核，准备新版本', 'Back to review for a new version'),
      consequence: t(
        '现有版本和任务保留，改正后再次发布为下一版本',
        'Version and tasks stay; after correction it is published as the next version',
      ),
      form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
    },
    amend: {
      from: ['published', 'closed'],
      to: 'published',
      or: ['closed'],
      can: 'policy.publish',
      label: t('按新文件修订', 'Amend by a new document'),
      consequence: t(
        '发布为下一版本：任务、经过、佐证和固定链接随条款保留，删去的条款的任务撤销',
        'Published as the next version: tasks, history, evidence and links stay with their clause; dropped ones are closed',
      ),
      form: {
        document: field.data(t('新文件', 'New document')),
        pairs: field.optional(field.data(t('审核人认定的对应关系', 'Pairs settled by the reviewer'))),
        why: field.text(t('修订依据', 'Ground'), { max: 500 }),
      },
      does: 'amend',
    },
    absorb: {
      from: ['review'],
      to: 'absorbed',
      can: 'policy.publish',
      label: t('并入规划', 'Became a version'),
      consequence: t('成为所修订规划的新版本', 'It is the new version of the plan it amends'),
      form: { into: field.text(t('规划', 'Plan')), version: field.number(t('版本', 'Version'), { whole: true }) },
      does: 'absorb',
      internal: true,
    },
    resume: {
      from: ['closed'],
      to: 'published',
      can: 'policy.publish',
      label: t('恢复执行', 'Keep running'),
      consequence: t(
        '任务、指标、周期事项恢复推进，逾期照常计算',
        'Tasks, indicators and duties run again; what is missed counts as overdue',
      ),
      form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
      does: 'resume',
    },
    addTask: {
      from: ['published'],
      to: 'stay',
      can: 'task.assign',
      label: t('补充任务', 'Add a task'),
      consequence: t(
        '条款里没有单列、由办公室分解的任务，交牵头单位签收',
        'A task the office drew from the plan; the lead signs for it',
      ),
      form: {
        title: field.text(t('任务', 'Task'), { max: 300 }),
        ground: field.text(t('依据', 'Ground'), { max: 500 }),
        lead: field.unit(t('牵头单位', 'Lead unit')),
        co: field.optional(field.units(t('配合单位', 'Co-units'))),
        dueOn: field.optional(field.date(t('完成期限', 'Due date'))),
      },
      does: 'addTask',
    },
    withdraw: {
      from: ['review'],
      to: 'withdrawn',
      can: 'policy.review',
      label: t('撤回导入', 'Withdraw the import'),
      consequence: t('不再审核；原件和记录保留', 'No further review; original and record are kept'),
      form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
      does: 'mayWithdraw',
    },
  },
})
