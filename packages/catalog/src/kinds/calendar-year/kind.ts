import { defineKind, field, t } from '@zhiqiang/kernel'

const notice = {
  number: field.text(t('通知文号', 'Number of the notice'), { max: 60 }),
  publishedOn: field.date(t('发布日期', 'Published on')),
  url: field.optional(
    field.text(t('网址', 'Address'), { max: 300, hint: t('中国政府网上的通知原文', 'the notice on gov.cn') }),
  ),
  moved: field.longText(t('放假和调休的日子', 'Rest days and made-up working days'), {
    hint: t(
      '逐行书写，可写起止日期：2027-02-05~2027-02-11 放假 春节；2027-02-20 上班 春节',
      'a line each: day or first~last day, off or work, name of the holiday',
    ),
  }),
}

/** 工作日历年度: what the State Council's notice says of a year, as the city entered it over what the product ships. */
export const calendarYear = defineKind({
  kind: 'calendar-year',
  version: 1,
  title: t('年度工作日历', 'Working days of a year'),
  read: 'law.read',
  states: {
    used: { label: t('在用', 'In use'), tone: 'good' },
    withdrawn: { label: t('已撤回', 'Taken back'), final: true, tone: 'plain' },
  },
  steps: {
    enter: {
      from: [],
      to: 'used',
      can: 'law.keep',
      label: t('登记放假通知', 'Enter the notice of a year'),
      consequence: t('这一年的期限从此按通知计算', 'Terms in this year are counted by the notice from now on'),
      form: { year: field.number(t('年度', 'Year'), { min: 2018, max: 2100, whole: true }), ...notice },
      does: 'enter',
    },
    correct: {
      from: ['used'],
      to: 'stay',
      can: 'law.keep',
      label: t('更正', 'Correct it'),
      consequence: t(
        '以更正后的日子为准，原来的登记留在经过里',
        'The corrected days hold; what was entered before stays in the history',
      ),
      form: notice,
      does: 'correct',
    },
    withdraw: {
      from: ['used'],
      to: 'withdrawn',
      can: 'law.keep',
      label: t('撤回登记', 'Take the entry back'),
      consequence: t(
        '恢复随系统提供的日历，没有的年份按周末推算',
        'The calendar that ships holds again; a year it lacks is counted by weekends',
      ),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'withdraw',
    },
  },
})
