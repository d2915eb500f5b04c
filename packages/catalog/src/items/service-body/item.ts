import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { changeSteps, filed, reportClocks, reportSteps } from '../../presets/filed.ts'
import { sorts, withLicence } from './sorts.ts'

const changeable = {
  chief: field.text(t('负责人', 'Head'), { max: 40 }),
  place: field.address(t('经营场所', 'Place of business')),
  services: field.text(t('主要业务', 'Main services'), {
    max: 200,
    hint: t('如：专利申请代理、无效宣告、检索分析', 'For example: filing, invalidation, searches'),
  }),
  practitioners: field.group(
    t('执业人员', 'Practitioners'),
    {
      name: field.text(t('姓名', 'Name'), { max: 40 }),
      number: field.optional(field.text(t('执业证号（资格证号）', 'Number of the licence to practise'), { max: 40 })),
    },
    { min: 1, max: 200, row: t('执业人员', 'Practitioner') },
  ),
}

const lifecycle = filed({
  form: {
    sort: field.choice(t('机构类别', 'Sort of body'), sorts),
    licenceNo: field.when(
      { field: 'sort', in: withLicence },
      field.text(t('执业许可证号', 'Number of the licence'), {
        max: 40,
        hint: t(
          '专利代理机构为 5 位机构代码；律师事务所为 31 开头的统一社会信用代码',
          'A patent agency: its code of five digits; a law firm: its credit code, which begins with 31',
        ),
      }),
    ),
    licenceUntil: field.when(
      { field: 'sort', in: withLicence },
      field.optional(field.date(t('许可证有效期至', 'Licence valid until'))),
    ),
    ...changeable,
    licence: field.files(t('执业许可证或营业执照', 'Licence to practise or business licence'), { maxFiles: 3 }),
    honest: field.consent(
      t('依法执业承诺', 'Promise of lawful practice'),
      t(
        '本机构承诺不代理非正常专利申请和恶意商标申请，不以不正当手段招揽业务，登记内容可以向社会公开。',
        'We act in no abnormal patent or malicious trade-mark filings and solicit by no improper means; what is entered may be shown to the public.',
      ),
      '2026-1',
    ),
  },
  decision: { remark: field.optional(field.text(t('备案意见', 'Remark'), { max: 300 })) },
})

const report = {
  people: field.number(t('年末执业人员数', 'Practitioners at the end of the year'), {
    min: 0,
    max: 10_000,
    whole: true,
  }),
  handled: field.number(t('全年办理业务（件）', 'Matters handled in the year'), {
    min: 0,
    max: 10_000_000,
    whole: true,
  }),
  income: field.money(t('全年业务收入（元）', 'Income of the year (yuan)'), { min: 0 }),
  penalties: field.yesNo(t('当年是否受过行政处罚或行业惩戒', 'Was there a penalty or disciplinary measure')),
  penaltyText: field.when(
    { field: 'penalties', is: true },
    field.longText(t('处罚或惩戒情况', 'What it was'), { max: 1000 }),
  ),
}

/** 知识产权服务机构备案: the public register of agencies, law firms, valuers and others, with their yearly reports. */
export const serviceBody = defineKind({
  kind: 'service-body',
  version: 1,
  title: t('知识产权服务机构备案', 'Filing as an IP service body'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'filing',
    words: ['代理机构', '服务机构', '机构备案', '专利代理', '商标代理', '评估机构', '年度报告', '年报'],
    guide: {
      summary: t(
        '在本市开展业务的知识产权服务机构备案后进入公开名录，每年报告一次。',
        'Bodies that serve in this city are entered in the public register and report once a year.',
      ),
      audience: ['agency'],
      basis: [article('patent-agency-regulations'), article('enterprise-publicity', '8')],
      conditions: [
        t('在本市登记注册，或者在本市设有分支机构', 'Registered in this city, or with a branch in it'),
        t('从事须经许可的业务的，持有有效的执业许可', 'Where a licence is needed, it is held and valid'),
        t('有固定经营场所和至少一名执业人员', 'A fixed place of business and at least one practitioner'),
      ],
      materials: [
        {
          id: 'licence',
          name: t('执业许可证或营业执照', 'Licence to practise or business licence'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('证号、名称和有效期清楚，与填写内容一致', 'Number, name and term legible and as filled in'),
          basis: null,
        },
      ],
      result: t('知识产权服务机构备案登记', 'Entry as an IP service body'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('什么时候交年度报告？', 'When is the yearly report due?'),
          answer: t(
            '每年在通知写明的期限以前报告上一年度；逾期的，名录注明暂停，补报后恢复。',
            'The year before is reported within the time that is told; past that the entry is suspended until it is handed in.',
          ),
        },
        {
          ask: t('执业人员变动要办什么？', 'Our practitioners changed: what is to be done?'),
          answer: t(
            '在原办件上申请变更，变更前的内容保留。',
            'Hand in a change on the same case; what it said before is kept.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('机构', 'The body'), fields: ['sort', 'licenceNo', 'licenceUntil', 'chief', 'place', 'services'] },
        { title: t('执业人员', 'Practitioners'), fields: ['practitioners'] },
        { title: t('材料和承诺', 'Materials and promise'), fields: ['licence', 'honest'] },
      ],
    },
    series: '机备',
    archive: { years: 10, basis: null },
  },
  register: {
    id: 'service-bodies',
    title: t('知识产权服务机构名录', 'Register of IP service bodies'),
    series: '服机',
    open: 'public',
    facts: {
      licence: t('执业许可证号', 'Licence'),
      chief: t('负责人', 'Head'),
      services: t('主要业务', 'Main services'),
      practitioners: t('执业人员', 'Practitioners'),
      reported: t('已报告年度', 'Last year reported'),
    },
    classes: sorts,
  },
  ...lifecycle,
  steps: { ...lifecycle.steps, ...changeSteps(changeable), ...reportSteps(report) },
  clocks: { ...lifecycle.clocks, ...reportClocks('service-body.report') },
})
