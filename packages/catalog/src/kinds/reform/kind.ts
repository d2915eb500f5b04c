import { defineKind, field, t } from '@zhiqiang/kernel'
import { linkedTasks } from '../../shared/steps.ts'
import { spans } from '../../spans/spans.ts'

const effect = {
  span: field.choice(t('成效指标（由系统测算）', 'Effect, as the system measures it'), spanTitles()),
  only: field.optional(
    field.unit(t('统计范围（牵头单位）', 'Only what this unit leads'), {
      hint: t('不填则统计全市', 'The whole city where empty'),
    }),
  ),
}

/** 改革举措: what is done differently from a day on; whether it helped is read from the cases before and after. */
export const reform = defineKind({
  kind: 'reform',
  version: 1,
  title: t('改革举措', 'Reform measure'),
  read: 'reform.read',
  states: {
    running: { label: t('实施中', 'Under way'), tone: 'busy' },
    ended: { label: t('已结束', 'Ended'), final: true, tone: 'plain' },
  },
  steps: {
    enter: {
      from: [],
      to: 'running',
      can: 'reform.enter',
      label: t('登记改革举措', 'Enter a reform'),
      consequence: t(
        '成效由系统按实施前后的实际办理事项测算，不能人工填写',
        'Its effect is measured from the real cases before and after; nobody can type it',
      ),
      form: {
        title: field.text(t('改革举措', 'Reform measure'), { max: 200 }),
        what: field.longText(t('改革内容', 'What is done differently'), { max: 2000 }),
        lead: field.unit(t('牵头单位', 'Lead unit')),
        startOn: field.date(t('实施日期', 'Start date')),
        ground: field.text(t('依据', 'Ground'), { max: 300, hint: t('文件和条款', 'Document and clause') }),
        ...effect,
        tasks: field.optional(field.data(t('所属规划任务', 'Tasks of the plan'))),
      },
      does: 'enter',
    },
    ...linkedTasks(['running'], 'reform.keep', {
      cite: t('注明落实规划的哪项任务', 'Says which clause of the plan it serves'),
      uncite: t('任务页面不再列出', 'No longer listed with this task'),
    }),
    setEffect: {
      from: ['running'],
      to: 'stay',
      can: 'reform.keep',
      label: t('更换成效指标', 'Measure it by another'),
      consequence: t('按新的指标重新测算，原指标在经过中保留', 'Measured anew; the old one stays in the history'),
      form: { ...effect, why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'setEffect',
    },
    moveStart: {
      from: ['running'],
      to: 'stay',
      can: 'reform.keep',
      label: t('更正实施日期', 'Correct the start date'),
      consequence: t(
        '按新的日期重新划分前后，原日期在经过中保留',
        'Before and after are divided anew; the old day stays',
      ),
      form: { startOn: field.date(t('实施日期', 'Start date')), why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'moveStart',
    },
    end: {
      from: ['running'],
      to: 'ended',
      can: 'reform.keep',
      label: t('结束', 'End it'),
      consequence: t('数据统计到结束之日', 'Compared up to that day'),
      form: {
        on: field.date(t('结束日期', 'Ended on')),
        outcome: field.longText(t('结果：推广、转为制度或停止', 'Result: spread, made a rule, or stopped'), {
          max: 2000,
        }),
      },
      does: 'end',
    },
  },
})

function spanTitles() {
  return Object.fromEntries(spans.map((span) => [span.id, span.title]))
}
