import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { changeSteps, filed } from '../../presets/filed.ts'
import { industries } from '../../shared/pre-examination/industries.ts'

const changeable = {
  field: field.ipc(t('主要技术领域（国际专利分类小类）', 'Main fields (subclasses of the IPC)'), { max: 10 }),
  contact: field.text(t('专利事务联系人', 'Person for patent matters'), { max: 40 }),
  contactPhone: field.text(t('联系人电话', 'Their telephone'), { max: 20 }),
}

const lifecycle = filed({
  form: {
    industry: field.choice(t('所属产业', 'Industry'), industries),
    ...changeable,
    staff: field.number(t('研发人员数', 'People in research and development'), { min: 0, max: 1_000_000, whole: true }),
    patents: field.number(t('现有有效发明专利（件）', 'Valid invention patents held'), {
      min: 0,
      max: 1_000_000,
      whole: true,
    }),
    system: field.longText(t('知识产权管理制度和人员', 'How intellectual property is managed, by whom'), {
      max: 2000,
      hint: t('有没有专门机构、制度和人员', 'Is there a department, a rule, a person for it'),
    }),
    rules: field.files(t('知识产权管理制度文件', 'Rules on managing intellectual property'), { maxFiles: 5 }),
    licence: field.files(t('营业执照或法人证书', 'Business licence or certificate of the body'), { maxFiles: 2 }),
    honest: field.consent(
      t('诚信承诺', 'Promise of good faith'),
      t(
        '我单位承诺不以不正当手段提交专利申请，所报信息真实；有非正常申请行为的，接受暂停或者撤销备案。',
        'We file no applications by improper means and what we state is true; for abnormal filings our entry may be suspended or struck out.',
      ),
      '2026-1',
    ),
  },
  decision: { remark: field.optional(field.text(t('备案意见', 'Remark'), { max: 300 })) },
  terms: {},
})

/** 专利预审服务备案主体: who may apply for fast pre-examination. */
export const preExaminationSubject = defineKind({
  kind: 'pre-examination-subject',
  version: 1,
  title: t('专利预审主体备案', 'Filing as a subject of pre-examination'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'preExamination',
    words: ['预审备案', '主体备案', '快速预审', '备案', '保护中心'],
    guide: {
      summary: t(
        '企业、高校和科研机构备案后，才能在保护中心申请专利快速预审。',
        'Firms, universities and institutes file once; then they may apply for fast pre-examination.',
      ),
      audience: ['firm', 'university', 'institute'],
      basis: [article('pre-examination')],
      conditions: [
        t('在本市登记注册，具有独立法人资格', 'Registered in this city, a legal person of its own'),
        t('主要技术领域属于保护中心的预审产业', 'Its main fields are those the centre pre-examines'),
        t('有知识产权管理制度和专门人员', 'It has rules and people for intellectual property'),
        t(
          '近三年没有非正常专利申请行为，未列入严重违法失信名单',
          'No abnormal filings in three years, not on the list of serious breaches',
        ),
      ],
      materials: [
        {
          id: 'licence',
          name: t('营业执照或法人证书', 'Business licence or certificate of the body'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('在有效期内，名称和统一社会信用代码清楚', 'In force, name and credit code legible'),
          basis: null,
        },
        {
          id: 'rules',
          name: t('知识产权管理制度文件', 'Rules on managing intellectual property'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('本单位印发，写明部门和人员职责', 'Issued by the body, naming who does what'),
          basis: null,
        },
      ],
      result: t('专利预审主体备案登记', 'Entry as a subject of pre-examination'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('备案以后技术领域变了怎么办？', 'Our fields changed after filing: what now?'),
          answer: t(
            '在原办件上申请变更，核对后登记簿更新，不需要重新备案。',
            'Hand in a change on the same case; no new filing is needed.',
          ),
        },
        {
          ask: t('备案会失效吗？', 'Can the entry lapse?'),
          answer: t(
            '有非正常专利申请的，备案暂停或者撤销；暂停期间不能申请预审。',
            'For abnormal filings it is suspended or struck out; meanwhile no pre-examination can be applied for.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('单位和技术领域', 'The body and its fields'), fields: ['industry', 'field', 'staff', 'patents'] },
        { title: t('知识产权管理', 'Managing intellectual property'), fields: ['system', 'contact', 'contactPhone'] },
        { title: t('材料和承诺', 'Materials and promise'), fields: ['licence', 'rules', 'honest'] },
      ],
    },
    series: '预备',
    archive: { years: 10, basis: null },
  },
  register: {
    id: 'pre-examination-subjects',
    title: t('专利预审备案主体', 'Subjects of pre-examination'),
    series: '预审主体',
    open: 'public',
    facts: { fields: t('主要技术领域', 'Main fields') },
    classes: industries,
  },
  ...lifecycle,
  steps: { ...lifecycle.steps, ...changeSteps(changeable) },
})
