import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { payeeForm } from '../../presets/funded.ts'
import { graded } from '../../presets/graded.ts'
import { letters } from './letters.ts'
import { requires } from './rules.ts'
import { incomeAfter, projectClocks, projectStates, projectSteps } from './steps.ts'

const promised = (name: keyof typeof incomeAfter) =>
  field.money(t(`承诺收入：${incomeAfter[name].label.zh}`, `Promised: ${incomeAfter[name].label.en}`), {
    min: 1,
    hint: t('该年项目产品销售收入', 'Sales of its products in that year'),
  })

const course = graded({
  form: {
    project: field.text(t('项目名称', 'Project'), { max: 200 }),
    patents: field.group(
      t('依托的专利', 'Patents it stands on'),
      { number: field.ipNumber(t('专利号', 'Patent number'), { sorts: ['patent'] }) },
      { row: t('专利', 'Patent'), max: 10 },
    ),
    inForce: field.yesNo(t('专利是否都有效', 'Are they all in force')),
    entitled: field.yesNo(t('是否有权实施', 'May you use them')),
    aim: field.longText(t('转化和产业化内容', 'What is to be made of them'), { max: 3000 }),
    budget: field.money(t('项目总投入', 'Money in all'), { min: 1 }),
    own: field.money(t('其中自筹', 'Of it your own'), { min: 0 }),
    plan: field.group(
      t('节点计划', 'Milestones'),
      {
        what: field.text(t('节点', 'Milestone'), { max: 100 }),
        by: field.date(t('完成时间', 'By')),
        target: field.text(t('完成标志', 'Done when'), { max: 200 }),
      },
      { row: t('节点', 'Milestone'), max: 12 },
    ),
    promisedOne: promised('one'),
    promisedThree: promised('three'),
    proof: field.files(t('专利证明和项目基础材料', 'Proof of the patents and of what there is'), { maxFiles: 20 }),
    ...payeeForm,
    truth: field.consent(
      t('真实性和完成承诺', 'Declaration'),
      t(
        '所填内容和材料真实；按节点实施，到期申请验收，并按年报告收入。没有通过验收的，退回资金。',
        'All of it is true; it will be done by its milestones, and the income told. Money of a project that fails is paid back.',
      ),
      '1',
    ),
  },
  decision: {
    grade: field.text(t('拟支持等次', 'Grade'), { max: 20, hint: t('填政策里的编号', 'Its code in the policy') }),
    opinion: field.longText(t('审查意见', 'Opinion'), { max: 2000 }),
  },
})
const { note, recover, repay, served } = course.steps
/** States after the money, in which letters are served and notes are written still. */
const after = ['late', 'delivered', 'approved', 'failed'] as const

/** 专利转化与产业化项目: public money for putting patents to work, held to milestones, acceptance and promised income. */
export const conversionProject = defineKind({
  kind: 'conversion-project',
  version: 1,
  title: t('专利转化与产业化项目', 'Project of putting patents to work'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'use',
    words: ['转化资金', '产业化资金', '项目申报', '专利转化', '产业化项目', '成果转化', '验收', '立项'],
    guide: {
      summary: t(
        '用财政资金支持在本市实施的专利转化和产业化项目，专家评审、公示后立项，按节点实施，到期验收，跟踪收入。',
        'Public money for projects that put patents to work in the city: judged, shown, held to milestones, accepted, followed up.',
      ),
      audience: ['firm', 'university', 'institute'],
      basis: [article('henan-patent-regulation', '4')],
      conditions: [
        t('申请人在本市登记', 'The applicant is registered in this city'),
        t('当年申报批次正在开放', 'The round of the year is open'),
        t('没有尚未验收的同类项目', 'No such project of the applicant waits for acceptance'),
        t('同一专利没有用于其他财政支持的项目', 'The patents carry no other project paid by public money'),
        ...requires.map(({ words }) => words),
      ],
      materials: [
        {
          id: 'proof',
          name: t('专利证明和项目基础材料', 'Proof of the patents and of what there is'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t(
            '登记簿副本或者许可合同，以及场地、设备、前期样品的证明',
            'Register extract or licence, and proof of place, equipment and first samples',
          ),
          basis: null,
        },
      ],
      result: t('立项决定、资金和验收意见', 'Decision, money and opinion on acceptance'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('上一个项目没有验收，能再申报吗？', 'May I apply while a project is not accepted?'),
          answer: t(
            '不能。验收通过后可以再申报；逾期未验收或者没有通过的，其他财政资金也不能申请。',
            'No. Once it is accepted you may; while it is late or failed no other public money is granted either.',
          ),
        },
        {
          ask: t('节点完不成怎么办？', 'What if a milestone cannot be kept?'),
          answer: t(
            '到期前向承办单位说明，由负责人决定是否延期；理由写入项目记录。',
            'Tell the unit in time; its head decides whether to prolong it, and the reason is kept.',
          ),
        },
        {
          ask: t('收入没有达到承诺会怎样？', 'What if the income stays below the promise?'),
          answer: t(
            '如实报告即可。报告和承诺并列公开给承办单位，作为以后评审的参考。',
            'Tell it as it is. It stands beside the promise for the unit and later panels to see.',
          ),
        },
      ],
    },
    requires,
    apply: {
      step: 'submit',
      pages: [
        { title: t('项目和专利', 'Project and patents'), fields: ['project', 'patents', 'inForce', 'entitled', 'aim'] },
        { title: t('投入和节点', 'Money and milestones'), fields: ['budget', 'own', 'plan'] },
        { title: t('承诺和证明', 'Promise and proof'), fields: ['promisedOne', 'promisedThree', 'proof'] },
        { title: t('收款账户和承诺', 'Account and declaration'), fields: ['bank', 'account', 'truth'] },
      ],
    },
    letters,
    series: '转项',
    archive: { years: 10, basis: null },
  },
  conceals: course.conceals,
  states: { ...course.states, ...projectStates },
  steps: {
    ...course.steps,
    ...projectSteps,
    note: { ...note, from: [...note.from, 'owed', 'paid', ...after] },
    served: { ...served, from: [...served.from, ...after] },
    recover: { ...recover, from: ['failed'] },
    repay: { ...repay, consequence: t('追回完毕，可以再申请', 'Paid back; a new application may be made') },
  },
  clocks: { ...course.clocks, ...projectClocks },
})
