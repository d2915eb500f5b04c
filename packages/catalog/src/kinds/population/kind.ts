import { defineKind, field, t } from '@zhiqiang/kernel'

/** 人口基数: one published version of the inhabitants of the divisions. A later count is another version, never a change. */
export const population = defineKind({
  kind: 'population',
  version: 1,
  title: t('人口基数', 'Population figures'),
  read: 'indicator.read',
  states: {
    current: { label: t('可选用', 'In use'), tone: 'good' },
    retired: { label: t('不再选用', 'No longer chosen'), final: true, tone: 'plain' },
  },
  steps: {
    enter: {
      from: [],
      to: 'current',
      can: 'indicator.revise',
      label: t('登记人口基数', 'Enter population figures'),
      consequence: t(
        '成为一个版本，登记后不再改动；指标可以选用',
        'Becomes a version that is never changed; indicators may choose it',
      ),
      form: {
        name: field.text(t('版本名称', 'Name of the version'), {
          max: 100,
          hint: t('如：2025年统计公报常住人口', 'e.g. resident population, bulletin of 2025'),
        }),
        source: field.text(t('数据来源', 'Source'), { max: 300 }),
        rows: field.longText(t('各地人口', 'Inhabitants by division'), {
          max: 40_000,
          hint: t(
            '从表格粘贴，每行：地名 年度 人口（万人）。如：清溪县 2025 52.3',
            'Paste from a sheet; each line: division, year, inhabitants in units of 10,000.',
          ),
        }),
      },
      does: 'enter',
    },
    retire: {
      from: ['current'],
      to: 'retired',
      can: 'indicator.revise',
      label: t('停止选用', 'Retire'),
      consequence: t('已选用它的指标不变，新的不再选用', 'Indicators that use it keep it; new ones cannot choose it'),
      form: { why: field.text(t('理由', 'Reason'), { max: 500 }) },
    },
  },
})
