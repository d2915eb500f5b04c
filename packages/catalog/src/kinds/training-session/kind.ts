import { defineKind, field, t } from '@zhiqiang/kernel'

/** 课次: a lesson of a class with the code that those present type in. Its code is for whoever runs the class alone. */
export const trainingSession = defineKind({
  kind: 'training-session',
  version: 1,
  title: t('课次', 'Lesson'),
  read: 'training.read',
  under: 'training-class',
  states: {
    open: { label: t('签到中', 'Signing in'), tone: 'busy' },
    over: { label: t('签到结束', 'Signing in is over'), final: true, tone: 'plain' },
  },
  steps: {
    hold: {
      from: [],
      to: 'open',
      can: 'training.run',
      label: t('开设课次', 'Hold a lesson'),
      consequence: t('生成当天有效的签到码，请在课堂上出示', 'Makes a code for that day: show it in class'),
      form: {
        label: field.text(t('课次名称', 'Name'), { max: 60, hint: t('如：第一讲 专利挖掘', 'e.g. first lesson') }),
        on: field.date(t('上课日期', 'Day')),
        hours: field.number(t('学时', 'Hours'), { min: 0.5, max: 24 }),
      },
      does: 'hold',
    },
    renew: {
      from: ['open'],
      to: 'stay',
      can: 'training.run',
      label: t('更换签到码', 'Change the code'),
      consequence: t('原来的签到码立即失效', 'The old one holds no more'),
      form: {},
      does: 'renew',
    },
    end: {
      from: ['open'],
      to: 'over',
      can: 'training.run',
      label: t('结束签到', 'End signing in'),
      consequence: t('签到码失效；漏签的可以补记', 'The code holds no more; who was missed can be entered'),
      form: {},
    },
    mark: {
      from: ['open', 'over'],
      to: 'stay',
      can: 'training.run',
      label: t('补记到课', 'Enter who was present'),
      consequence: t('按纸质签到表补记，记为单位登记', 'From the sheet of signatures; kept as entered by the unit'),
      form: {
        present: field.longText(t('到课名单', 'Who was present'), {
          max: 5000,
          hint: t('一行一个受理编号或者姓名', 'A case number or a name on each line'),
        }),
      },
      does: 'mark',
    },
  },
})
