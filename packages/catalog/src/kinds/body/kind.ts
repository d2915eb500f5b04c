import { defineKind, field, t } from '@zhiqiang/kernel'

const frequency = field.choice(t('多久召开一次', 'How often it meets'), {
  none: t('不定期', 'When needed'),
  month: t('每月', 'Every month'),
  quarter: t('每季度', 'Every quarter'),
  'half-year': t('每半年', 'Every half-year'),
  year: t('每年', 'Every year'),
})

const rank = field.choice(t('担任', 'As'), {
  chair: t('召集人（组长）', 'Chair'),
  deputy: t('副召集人（副组长）', 'Deputy chair'),
  member: t('成员', 'Member'),
})

/** 议事协调机构: a joint conference, a leading group or an office meeting of the city or of a county. */
export const body = defineKind({
  kind: 'body',
  version: 1,
  title: t('议事协调机构', 'Coordinating body'),
  read: 'body.read',
  onDue: 'miss',
  states: {
    standing: { label: t('在设', 'Standing'), tone: 'good' },
    ended: { label: t('已撤销', 'Dissolved'), final: true, tone: 'plain' },
  },
  steps: {
    found: {
      from: [],
      to: 'standing',
      can: 'body.found',
      label: t('登记机构', 'Register a body'),
      consequence: t('可以列成员、开会、形成议定事项', 'It can have members, meet and decide'),
      form: {
        name: field.text(t('名称', 'Name'), { max: 80 }),
        sort: field.choice(t('类别', 'Sort'), {
          conference: t('联席会议', 'Joint conference'),
          group: t('领导小组', 'Leading group'),
          office: t('办公会议', 'Office meeting'),
        }),
        host: field.unit(t('日常工作由哪个单位承担', 'Unit that does its daily work'), {
          hint: t('机构属于这个单位所在的区划', 'The body belongs to the division of this unit'),
        }),
        chair: field.unit(t('召集人（组长）单位', "Chair's unit")),
        person: field.optional(field.text(t('召集人（组长）姓名', "Chair's name"), { max: 40 })),
        from: field.date(t('设立日期', 'In being from')),
        every: frequency,
        members: field.optional(field.units(t('其他成员单位', 'Other members'))),
        ground: field.text(t('设立依据', 'Ground'), { max: 300 }),
      },
      does: 'found',
    },
    seat: {
      from: ['standing'],
      to: 'stay',
      can: 'body.keep',
      label: t('增加或调整成员', 'Seat a member'),
      consequence: t('从该日起生效；原来的担任情况保留', 'From that day on; what was before is kept'),
      form: {
        unit: field.unit(t('单位', 'Unit')),
        rank,
        person: field.optional(field.text(t('姓名', 'Name'), { max: 40 })),
        from: field.date(t('自', 'From')),
        why: field.optional(field.text(t('依据', 'Ground'), { max: 300 })),
      },
      does: 'seat',
    },
    unseat: {
      from: ['standing'],
      to: 'stay',
      can: 'body.keep',
      label: t('成员退出', 'Unseat a member'),
      consequence: t('该日之后不再是成员', 'Is no member after that day'),
      form: {
        unit: field.unit(t('单位', 'Unit')),
        to: field.date(t('最后一天', 'Last day')),
        why: field.text(t('依据', 'Ground'), { max: 300 }),
      },
      does: 'unseat',
    },
    setFrequency: {
      from: ['standing'],
      to: 'stay',
      can: 'body.keep',
      label: t('调整召开频次', 'Set how often it meets'),
      consequence: t('按新频次计算下一次的期限', 'The next meeting is dated anew'),
      form: { every: frequency, why: field.text(t('依据', 'Ground'), { max: 300 }) },
      does: 'setFrequency',
    },
    remind: {
      from: ['standing'],
      to: 'stay',
      can: 'body.remind',
      label: t('提醒召开', 'Remind it to meet'),
      consequence: t('提醒记录在案，召集人可以看到', 'The reminder is recorded and its chair sees it'),
      form: { note: field.text(t('提醒内容', 'What to remind of'), { max: 500 }) },
      does: 'remind',
    },
    end: {
      from: ['standing'],
      to: 'ended',
      can: 'body.found',
      label: t('撤销', 'Dissolve'),
      consequence: t('不再召开会议；会议和纪要保留', 'It meets no more; meetings and minutes are kept'),
      form: { why: field.text(t('依据', 'Ground'), { max: 300 }) },
      does: 'end',
    },
    meet: {
      from: ['standing'],
      to: 'stay',
      can: 'meeting.hold',
      label: t('已开会', 'Met'),
      consequence: t('计算下一次的期限', 'The next meeting is dated'),
      form: { on: field.date(t('召开日期', 'Held on')) },
      does: 'meet',
      internal: true,
    },
    miss: {
      from: ['standing'],
      to: 'stay',
      can: 'meeting.hold',
      label: t('到期没有召开', 'Did not meet in time'),
      consequence: t('列为逾期', 'Counts as overdue'),
      form: {},
      does: 'miss',
      internal: true,
    },
  },
})
