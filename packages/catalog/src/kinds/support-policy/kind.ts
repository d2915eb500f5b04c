import { defineKind, field, t } from '@zhiqiang/kernel'
import { benefitAsks, benefitsOf } from '../../shared/funding/benefits.ts'
import { rights, stages } from '../../shared/funding/stages.ts'

/** 资助奖励政策: what a city pays for, from when until when. A matter goes by the policy of the day it happened on. */
export const supportPolicy = defineKind({
  kind: 'support-policy',
  version: 1,
  title: t('资助奖励政策', 'Funding policy'),
  read: 'fund.read',
  benefits: { asks: benefitAsks, window: { kind: 'support-round', state: 'open' }, of: benefitsOf },
  states: {
    inForce: { label: t('已登记', 'Recorded'), tone: 'good' },
    ended: { label: t('已废止', 'Repealed'), final: true, tone: 'plain' },
  },
  steps: {
    enact: {
      from: [],
      to: 'inForce',
      can: 'fund.manage',
      label: t('登记政策', 'Record a policy'),
      consequence: t(
        '按规则审核申请；法规禁止的资助不能写进规则',
        'Applications go by its rules; what the law forbids cannot be a rule',
      ),
      form: {
        title: field.text(t('政策名称', 'Title'), { max: 100 }),
        number: field.text(t('文号', 'Number'), { max: 60 }),
        item: field.record(t('适用事项', 'Service'), 'item'),
        from: field.date(t('施行日期', 'In force from')),
        to: field.optional(field.date(t('有效期至', 'In force until'))),
        publicity: field.number(t('公示多少个工作日', 'Working days shown to the public'), {
          min: 1,
          max: 60,
          whole: true,
        }),
        perYear: field.optional(field.money(t('每个申请人每年最多', 'Most for one applicant in a year'), { min: 1 })),
        quorum: field.optional(
          field.number(t('专家评审至少几人', 'Experts of a panel, at least'), {
            min: 1,
            max: 15,
            whole: true,
            hint: t('需要专家打分的政策才填', 'Only where experts give marks'),
          }),
        ),
        apart: field.optional(
          field.record(t('和哪项服务的资金同一年只能享受一项', 'Not in one year with the money of'), 'item'),
        ),
        trim: field.optional(field.yesNo(t('去掉最高分和最低分', 'The highest and the lowest marks are left out'))),
        pass: field.optional(field.number(t('平均分至少', 'Mean, at least'), { min: 0, max: 100 })),
        rules: field.group(
          t('支持事项和标准', 'What it pays for'),
          {
            code: field.text(t('编号', 'Code'), { max: 20 }),
            name: field.text(t('名称', 'Name'), { max: 100 }),
            stage: field.choice(t('支持环节', 'Stage'), stages),
            right: field.choice(t('专利类型', 'Sort of patent'), rights),
            way: field.choice(t('标准', 'How much'), {
              fixed: t('定额', 'Fixed sum'),
              share: t('按支出比例', 'Share of what was spent'),
            }),
            sum: field.money(t('金额或者上限', 'Sum, or at most'), { min: 1 }),
            percent: field.when(
              { field: 'way', is: 'share' },
              field.number(t('比例（%）', 'Share (%)'), { min: 1, max: 100 }),
            ),
          },
          { row: t('事项', 'Matter'), max: 30 },
        ),
      },
      does: 'enact',
    },
    repeal: {
      from: ['inForce'],
      to: 'ended',
      can: 'fund.manage',
      label: t('废止', 'Repeal'),
      consequence: t('这一天以后发生的事项不再适用', 'What happens after that day goes by it no more'),
      form: { on: field.date(t('废止日期', 'Last day')), why: field.text(t('依据', 'Ground'), { max: 300 }) },
      does: 'repeal',
    },
  },
})
