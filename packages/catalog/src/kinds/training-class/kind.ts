import { defineKind, field, t } from '@zhiqiang/kernel'

const places = field.number(t('名额', 'Places'), { min: 1, max: 2000, whole: true })
const place = field.text(t('地点或者线上课堂地址', 'Place, or the address of the online class'), { max: 200 })
const dates = field.dateRange(t('授课日期', 'Days of the class'))
const until = field.date(t('报名截止日', 'Enrolment until'))
const why = (zh: string, en: string) => field.text(t(zh, en), { max: 300 })

/** 培训班次: a class that the training unit opens, with its places, its lessons and what it asks for a certificate. */
export const trainingClass = defineKind({
  kind: 'training-class',
  version: 1,
  title: t('培训班次', 'Class'),
  read: 'offering.read',
  under: 'offering',
  settingOf: { item: 'training', section: t('近期班次', 'Classes') },
  onDue: 'fallDue',
  states: {
    open: { label: t('报名中', 'Takes enrolments'), tone: 'good' },
    running: { label: t('报名截止', 'Enrolment is over'), tone: 'busy' },
    ended: { label: t('已结课', 'Lessons are over'), tone: 'wait' },
    closed: { label: t('已结业', 'Closed'), final: true, tone: 'plain' },
    cancelled: { label: t('已取消', 'Called off'), final: true, tone: 'bad' },
  },
  steps: {
    announce: {
      from: [],
      to: 'open',
      can: 'training.run',
      label: t('发布班次', 'Announce a class'),
      consequence: t('立即在办事指南上公布，可以报名', 'Stands in the guide at once and takes enrolments'),
      form: {
        title: field.text(t('班次名称', 'Name'), { max: 100 }),
        syllabus: field.longText(t('课程内容', 'Syllabus'), { max: 3000 }),
        dates,
        until,
        place,
        places,
        hours: field.number(t('学时', 'Hours'), { min: 0.5, max: 400 }),
        share: field.number(t('到课学时至少占（%）', 'Hours to be attended, at least (%)'), {
          min: 1,
          max: 100,
          whole: true,
        }),
        exam: field.yesNo(t('是否考试', 'Is there an exam')),
        pass: field.when(
          { field: 'exam', is: true },
          field.number(t('考试合格线（分）', 'Pass mark'), { min: 1, max: 100 }),
        ),
      },
      does: 'announce',
    },
    amend: {
      from: ['open', 'running'],
      to: 'stay',
      can: 'training.run',
      label: t('调整班次', 'Change the class'),
      consequence: t(
        '告知全部学员；增加名额的，候补的按先后录取',
        'Everybody enrolled is told; more places go to those who wait, in their order',
      ),
      form: { dates, until, place, places, why: why('调整内容和原因（告知学员）', 'What changes and why') },
      does: 'amend',
    },
    stop: {
      from: ['open'],
      to: 'running',
      can: 'training.run',
      label: t('提前截止报名', 'End enrolment early'),
      consequence: t('不再收新的报名；有人退出时仍按候补先后录取', 'No new enrolments; those who wait still move up'),
      form: {},
      does: 'stop',
    },
    fallDue: {
      from: ['open', 'running'],
      to: 'running',
      or: ['ended'],
      can: 'training.run',
      label: t('报名期满或者结课', 'Enrolment or lessons are over'),
      consequence: t(
        '报名期满截止报名；授课日期过后结课',
        'No new enrolments; after the last day its lessons are over',
      ),
      form: {},
      does: 'fallDue',
      internal: true,
    },
    marks: {
      from: ['running', 'ended'],
      to: 'stay',
      can: 'training.run',
      label: t('登记考试成绩', 'Enter the marks'),
      consequence: t('学员看到自己的成绩', 'Everybody sees their own'),
      form: {
        marks: field.longText(t('成绩单', 'Marks'), {
          max: 20_000,
          hint: t('一行一人：受理编号或者姓名，空格，分数', 'On each line a case number or a name, a blank, the mark'),
        }),
      },
      refuses: ({ data }) => (data.exam === true ? null : t('本班不考试', 'The class has no exam')),
      does: 'marks',
    },
    certify: {
      from: ['ended'],
      to: 'closed',
      can: 'training.close',
      label: t('结业发证', 'Close with certificates'),
      consequence: t(
        '到课和成绩合格的发给结业证书，其余的告知原因；学时计入本人记录',
        'Whoever attended and passed gets a certificate, the others are told why; hours enter their records',
      ),
      form: {},
      does: 'certify',
    },
    callOff: {
      from: ['open', 'running'],
      to: 'cancelled',
      can: 'training.close',
      label: t('取消班次', 'Call it off'),
      consequence: t('告知全部报名人，报名全部终止', 'Everybody is told, and all enrolments end'),
      form: { why: why('原因', 'Reason') },
      does: 'callOff',
    },
  },
})
