import { defineKind, field, t } from '@zhiqiang/kernel'
import { dated } from '../../presets/dated.ts'
import { rightSorts } from '../../shared/pledge-finance/rights.ts'

const lifecycle = dated(
  {
    name: field.text(t('产品名称', 'Name of the product'), { max: 60 }),
    least: field.money(t('最低额度（元）', 'Least amount (yuan)'), { min: 1 }),
    most: field.money(t('最高额度（元）', 'Greatest amount (yuan)'), { min: 1 }),
    rateFrom: field.number(t('年利率从（%）', 'Yearly rate from (%)'), { min: 0, max: 24 }),
    rateTo: field.number(t('年利率至（%）', 'Yearly rate to (%)'), { min: 0, max: 24 }),
    months: field.number(t('最长期限（个月）', 'Longest term (months)'), { min: 1, max: 360, whole: true }),
    rights: field.multiChoice(t('接受的知识产权', 'Rights taken in pledge'), rightSorts, { min: 1 }),
    takesAlone: field.yesNo(t('是否接受只用知识产权质押', 'Are rights alone enough as security')),
    conditions: field.optional(field.longText(t('其他条件', 'Other conditions'), { max: 1000 })),
    contact: field.text(t('联系人和电话', 'Whom to ask, with telephone'), { max: 100 }),
  },
  t('公布产品', 'Publish a product'),
  { read: 'product.read', set: 'product.put', keep: 'product.keep' },
)

/** 银行质押融资产品: what a bank lends against rights, from a day on; every firm sees it, its own people keep it. */
export const bankProduct = defineKind({
  kind: 'bank-product',
  version: 1,
  title: t('质押融资产品', 'Pledge loan product'),
  settingOf: { item: 'pledge-finance' },
  ...lifecycle,
  steps: {
    ...lifecycle.steps,
    set: {
      ...lifecycle.steps.set,
      consequence: t('自生效日起与需求匹配，公众可以看到', 'Matched with needs from its first day; the public sees it'),
    },
    end: {
      ...lifecycle.steps.end,
      consequence: t('截止日以后不再匹配新的需求', 'Not matched with new needs after that day'),
    },
    withdraw: {
      ...lifecycle.steps.withdraw,
      consequence: t('不再匹配，已经对接的需求不变', 'Matched no more; what is under way stays'),
    },
  },
})
