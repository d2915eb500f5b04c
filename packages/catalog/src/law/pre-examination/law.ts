import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const from = '2021-01-01'
const custom = t(
  '按各地保护中心通行做法录入，请与本市公布的预审管理办法核对',
  'entered as centres commonly have it; to be compared with the rules this city published',
)
const version = (amount: number, unit: 'workday' | 'month') => ({
  from,
  ...lasts(amount, unit),
  basis: article('pre-examination'),
  mark: 'unconfirmed' as const,
  note: custom,
})

/** 专利预审: the terms of the steps between a filing at a protection centre and its result. None read in an official text. */
export const preExamination = defineLaw({
  area: 'pre-examination',
  title: t('专利预审', 'Pre-examination of patents'),
  instruments: [
    {
      id: 'pre-examination',
      title: t('知识产权保护中心专利快速预审服务管理办法', 'Rules on Fast Pre-examination by Protection Centres'),
      versions: [{ id: '2021', from, number: null, mark: 'unconfirmed' }],
      articles: {},
      note: t('各保护中心自行公布', 'each centre publishes its own'),
    },
  ],
  terms: [
    {
      id: 'pre-examination.accept',
      what: t('预审受理审查', 'Decide whether to take an application for pre-examination'),
      since: t('收到预审申请', 'the application arrives'),
      versions: [version(2, 'workday')],
    },
    {
      id: 'pre-examination.invention',
      what: t('发明专利申请的预审', 'Pre-examine an application for an invention'),
      since: t('受理', 'acceptance'),
      versions: [version(7, 'workday')],
    },
    {
      id: 'pre-examination.utility-model',
      what: t('实用新型专利申请的预审', 'Pre-examine an application for a utility model'),
      since: t('受理', 'acceptance'),
      versions: [version(5, 'workday')],
    },
    {
      id: 'pre-examination.design',
      what: t('外观设计专利申请的预审', 'Pre-examine an application for a design'),
      since: t('受理', 'acceptance'),
      versions: [version(3, 'workday')],
    },
    {
      id: 'pre-examination.mend',
      what: t('申请人克服预审指出的缺陷', 'Mend what the pre-examination found'),
      since: t('收到预审意见', 'the opinion is received'),
      versions: [version(10, 'workday')],
    },
    {
      id: 'pre-examination.submit',
      what: t('预审合格后向国家知识产权局提交申请并缴费', 'File with CNIPA and pay after passing'),
      since: t('预审合格', 'passing'),
      versions: [version(5, 'workday')],
    },
    {
      id: 'pre-examination.mark',
      what: t('核对正式申请并加注快速审查标记', 'Compare the filing and mark it for the fast channel'),
      since: t('收到正式申请的受理信息', 'the filing is reported'),
      versions: [version(2, 'workday')],
    },
    {
      id: 'pre-examination.feedback',
      what: t('申请人反馈审查结果', 'Tell the result of examination'),
      since: t('加注标记', 'the mark'),
      versions: [version(12, 'month')],
    },
  ],
})
