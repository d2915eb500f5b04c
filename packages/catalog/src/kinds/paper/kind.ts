import { defineKind, field, t } from '@zhiqiang/kernel'

/** 公文: an official paper as it was issued, with its number; its files never change. */
export const paper = defineKind({
  kind: 'paper',
  version: 1,
  title: t('公文', 'Official paper'),
  read: 'paper.read',
  states: {
    issued: { label: t('已签发', 'Issued'), tone: 'good' },
    withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'bad' },
  },
  steps: {
    issue: {
      from: [],
      to: 'issued',
      can: 'paper.issue',
      label: t('签发', 'Issue'),
      consequence: t('编号并保存，此后内容不再变', 'It gets its number and is kept as it stands'),
      form: { document: field.data(t('公文', 'Paper')) },
      does: 'keep',
      internal: true,
    },
    withdraw: {
      from: ['issued'],
      to: 'withdrawn',
      can: 'paper.issue',
      label: t('撤回', 'Withdraw'),
      consequence: t(
        '核验页面随即标明已撤回，文号不再使用',
        'The verify page says so at once; its number is not used again',
      ),
      form: { ground: field.longText(t('撤回理由', 'Ground'), { max: 1000 }) },
      does: 'withdraw',
    },
  },
})
