import { defineKind, field, membersIn, t } from '@zhiqiang/kernel'

/** 不在岗代办: somebody is away from one day to another, and a colleague of the unit stands in. */
export const absence = defineKind({
  kind: 'absence',
  version: 1,
  title: t('不在岗代办', 'Absence'),
  read: 'absence.read',
  onDue: 'pass',
  states: {
    entered: { label: t('已登记', 'Entered'), tone: 'busy' },
    over: { label: t('已期满', 'Over'), final: true, tone: 'plain' },
    ended: { label: t('提前结束', 'Ended early'), final: true, tone: 'plain' },
  },
  steps: {
    enter: {
      from: [],
      to: 'entered',
      can: 'absence.enter',
      label: t('登记不在岗', 'Enter an absence'),
      consequence: t(
        '期间的办件和消息同时到代办人；代办人用自己的岗位办理，记明代谁',
        'Cases and notices reach the deputy too, who acts by the own post, and it is noted for whom',
      ),
      form: {
        person: field.optional(
          field.person(t('谁不在岗', 'Who is away'), { hint: t('不填是您本人', 'Yourself where left empty') }),
        ),
        deputy: field.person(t('由谁代办', 'Who stands in'), { hint: t('同一单位的人', 'Of the same unit') }),
        from: field.date(t('自', 'From')),
        to: field.date(t('至（含当天）', 'To (that day included)')),
        why: field.optional(field.text(t('事由', 'Reason'), { max: 100 })),
      },
      does: 'enter',
    },
    end: {
      from: ['entered'],
      to: 'ended',
      can: 'absence.end',
      label: t('提前结束', 'End early'),
      consequence: t('立即不再代办', 'Nobody stands in any more'),
      form: {},
      refuses: (thing, as, _rules, actor) =>
        as.role === 'lead' || as.role === 'county' || membersIn(thing.data.person).id === actor.id
          ? null
          : t('由本人或者单位负责人结束', 'Ended by the person or the head of the unit'),
      tells: [{ to: { named: true }, words: t('不在岗代办提前结束', 'An absence was ended early') }],
    },
    pass: {
      from: ['entered'],
      to: 'over',
      can: 'absence.end',
      label: t('期满', 'Over'),
      consequence: t('不再代办', 'Nobody stands in any more'),
      form: {},
      internal: true,
    },
  },
})
