import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { reviewed } from '../../presets/reviewed.ts'

const sorts = {
  navigation: t('专利导航（研发、产业、招商方向）', 'Navigation: where to develop, settle or invest'),
  clearance: t('侵权风险预警（产品上市前）', 'Early warning before a product is sold'),
  abroad: t('海外风险预警（出口、参展）', 'Early warning for export or fairs abroad'),
} as const

const lifecycle = reviewed({
  form: {
    sort: field.choice(t('需要的服务', 'Which service'), sorts),
    topic: field.text(t('技术主题或产品', 'Technology or product'), { max: 150 }),
    question: field.longText(t('要回答的问题', 'The question to answer'), {
      max: 2000,
      hint: t('为什么决策用、关心哪些竞争者和技术分支', 'For which decision; which rivals and branches matter'),
    }),
    classes: field.optional(field.ipc(t('主要分类号（小类）', 'Main classes (subclasses of the IPC)'), { max: 10 })),
    places: field.when(
      { field: 'sort', is: 'abroad' },
      field.text(t('目标国家和地区', 'Countries and regions'), { max: 200 }),
    ),
    secret: field.yesNo(t('报告是否含商业秘密、不得公开', 'Whether the report holds trade secrets')),
    material: field.optional(
      field.files(t('技术说明或产品资料', 'Description of the technology or product'), { maxFiles: 10 }),
    ),
  },
  decision: {
    cut: field.date(t('数据检索截止日', 'Data as of')),
    sources: field.text(t('数据来源和检索式', 'Sources and queries'), { max: 2000 }),
    findings: field.longText(t('主要结论', 'Findings'), { max: 3000 }),
    report: field.files(t('报告', 'The report'), { maxFiles: 5 }),
  },
  grant: {
    label: t('交付报告', 'Hand over the report'),
    consequence: t('申请人收到结论和报告，办结', 'The applicant gets findings and report; closes it'),
    state: t('已交付报告', 'Report handed over'),
  },
})

/** 专利导航与预警服务: a firm asks which way its technology should go, or what stands in a product’s way; it gets a report. */
export const earlyWarning = defineKind({
  kind: 'early-warning',
  version: 1,
  title: t('专利导航与预警服务', 'Navigation and early warning'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'navigation',
    words: ['专利导航', '预警', '侵权风险', '自由实施', '出口', '参展', '研发方向', '海外风险'],
    guide: {
      summary: t(
        '研发立项、产品上市、出口参展之前，由公共服务机构检索分析，交付导航或者预警报告。',
        'Before a project, a launch or an export: searched and analysed, with a report of navigation or warning.',
      ),
      audience: ['firm', 'university', 'institute'],
      basis: [article('navigation-guide')],
      conditions: [
        t('申请人在本市登记', 'The applicant is registered in this city'),
        t('主题和要回答的问题明确', 'Topic and question are clear'),
      ],
      materials: [
        {
          id: 'material',
          name: t('技术说明或产品资料', 'Description of the technology or product'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('技术方案、产品手册或者图纸，能看出技术特征', 'Shows the technical features'),
          basis: null,
        },
      ],
      result: t('专利导航与预警报告', 'Report'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('报告是法律意见吗？', 'Is the report a legal opinion?'),
          answer: t(
            '不是。报告写明数据截止日和检索式，结论限于检索到的文献；是否侵权由有权机关认定。',
            'No. It names its data and queries and speaks of what was found; whether a right is infringed, others decide.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('需要什么', 'What is needed'), fields: ['sort', 'topic', 'question', 'places'] },
        { title: t('范围和资料', 'Scope and material'), fields: ['classes', 'material', 'secret'] },
      ],
    },
    remedies: [],
    series: '导警',
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
})
