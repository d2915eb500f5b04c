import { article, defineKind, t } from '@zhiqiang/kernel'
import { handlingStates, handlingSteps } from '../../presets/handling.ts'
import { intakeClocks, intakeStates, intakeSteps } from '../../presets/intake.ts'
import { panelStates, panelSteps } from '../../presets/panel.ts'
import { activities } from '../../shared/activity-review/activities.ts'
import { activityForm, riskForm } from '../../shared/activity-review/form.ts'
import { weighAll } from '../../shared/activity-review/weigh-all.ts'
import { form } from './form.ts'
import { letters } from './letters.ts'
import { reportSteps, stoppingSteps } from './steps.ts'

const { submit, file, accept, askCorrection, pressCorrection, correct } = intakeSteps(form)
const { merge: _, ...handling } = handlingSteps(
  ['accepted', 'submitted', 'correcting', 'reviewing', 'suspended', 'mending'],
  ['cleared', 'barred'],
)
const { accept: acceptClock } = intakeClocks()
const weighed = t('立即按当日标准核对：没有达到的不用评议，达到的项目停止', 'Held against the rules of the day at once')

/**
 * 重大经济科技活动知识产权分析评议: what reaches a threshold is stopped until experts have judged it and a report is issued.
 * There is no way out of a stopped project but the report: it is not declined, lapses not and is not withdrawn; it can be
 * sent back, handed to another unit, or given up, and stays stopped.
 */
export const activityReview = defineKind({
  kind: 'activity-review',
  version: 1,
  title: t('重大经济科技活动知识产权分析评议', 'Review of major activities for intellectual property'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'review',
    words: ['分析评议', '审查评议', '知识产权评议', '专利评议', '审议', '重大项目', '人才引进评议', '技术进出口评议'],
    guide: {
      summary: t(
        '重大项目实施前核对是否应当评议；应当评议的，经专家评审出具报告后实施。',
        'Before a major project begins: whether it has to be reviewed, and if so a report by experts.',
      ),
      audience: ['firm', 'university', 'institute'],
      basis: [article('guangdong-ip-regulation', '11')],
      conditions: [
        t('项目在本市实施', 'The project is carried out in this city'),
        t('项目还没有实施', 'It has not begun'),
        t('同一项目没有正在评议', 'The same project is not under review'),
      ],
      materials: [
        {
          id: 'papers',
          name: t('项目建议书、可行性研究报告或者合同草案', 'Proposal, feasibility study or draft contract'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t(
            '能看出内容、金额、资金来源和主要技术',
            'With content, sums, where the money is from and technologies',
          ),
          basis: null,
        },
      ],
      result: t('知识产权分析评议报告', 'Report of the review'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('怎样知道我的项目要不要评议？', 'How do I know whether my project has to be reviewed?'),
          answer: t(
            '报送后系统立即按当日施行的评议标准核对并告知。标准见本页。',
            'It is held against the rules of the day as soon as it is handed in. They stand on this page.',
          ),
        },
        {
          ask: t('评议期间项目可以先开工吗？', 'May the project begin meanwhile?'),
          answer: t(
            '不可以。报告出具、措施确认落实后才能实施。',
            'No: only after the report, and once its measures are confirmed.',
          ),
        },
        {
          ask: t('商业秘密会公开吗？', 'Are our secrets published?'),
          answer: t(
            '不会。报送时逐项勾选不公开的内容，报告只公开其余部分。',
            'No. Tick what is secret when you hand it in; only the rest of the report is public.',
          ),
        },
        {
          ask: t('专家和我们有利害关系怎么办？', 'What if an expert is tied to us?'),
          answer: t(
            '与项目单位或者合作方有关系的专家不能参加，已经参加的应当回避并换人。',
            'Whoever is tied to you or your counterpart cannot judge, and is replaced.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        {
          title: t('项目', 'The project'),
          fields: ['sort', 'project', 'content', 'investment', 'government', 'counterpart', 'starts'],
        },
        { title: t('主要技术', 'Technologies'), fields: ['technologies'] },
        {
          title: t('知识产权情况', 'Intellectual property'),
          fields: [
            ...['searched', 'repeated', 'titles', 'disputes', 'catalogue', 'transfer'],
            ...['abroad', 'noncompete', 'knowHow', 'inventions', 'unfiled', 'warned'],
          ],
        },
        {
          title: t('材料和公开范围', 'Materials, and what is public'),
          fields: ['papers', 'search', 'secrets', 'truth'],
        },
      ],
    },
    selfCheck: { form: { ...activityForm, ...riskForm }, title: 'project', rules: 'review-threshold', weigh: weighAll },
    letters,
    remedies: [],
    series: '评议',
    archive: { years: 10, basis: null },
  },
  register: {
    id: 'activity-reviews',
    title: t('知识产权分析评议报告公开目录', 'Public list of reports of review'),
    series: '评报',
    open: 'public',
    facts: {
      holder: t('项目单位', 'Who runs it'),
      content: t('项目内容', 'What it is about'),
      investment: t('总投资（交易额）', 'Investment or price'),
      government: t('财政性资金和国有资本', 'Public money'),
      technologies: t('主要技术', 'Technologies'),
      counterpart: t('合作方', 'Counterpart'),
      experts: t('专家', 'Experts'),
      verdict: t('评议结论', 'Conclusion'),
      report: t('报告（公开部分）', 'Report, open part'),
    },
    classes: activities,
  },
  states: {
    submitted: { label: t('项目停止，待评议', 'Stopped, to be reviewed'), tone: 'bad' },
    correcting: intakeStates.correcting,
    accepted: { label: t('评议中', 'Under review'), tone: 'busy' },
    ...panelStates,
    suspended: handlingStates.suspended,
    mending: { label: t('待落实措施', 'Measures to be taken'), tone: 'wait' },
    givenUp: { label: t('项目已放弃，不得实施', 'Given up, may not go on'), tone: 'plain' },
    exempt: { label: t('无需评议', 'Need not be reviewed'), final: true, tone: 'plain' },
    cleared: { label: t('可以实施', 'May go on'), final: true, tone: 'good' },
    barred: { label: t('不宜实施', 'Should not go on'), final: true, tone: 'bad' },
  },
  steps: {
    submit: { ...submit, or: ['exempt'], consequence: weighed, letter: 'trigger' },
    file: { ...file, or: ['exempt'], letter: 'trigger' },
    accept,
    askCorrection: {
      ...askCorrection,
      consequence: t('项目继续停止；补正后回到承办单位', 'The project stays stopped; it comes back once corrected'),
    },
    pressCorrection,
    correct,
    ...panelSteps,
    ...reportSteps,
    ...stoppingSteps,
    ...handling,
    note: { ...handling.note, from: [...handling.note.from, 'givenUp', 'exempt'] },
    served: { ...handling.served, from: [...handling.served.from, 'givenUp', 'exempt'] },
  },
  clocks: {
    accept: acceptClock,
    correct: {
      label: t('补正期限', 'Time to correct'),
      duty: 'applicant',
      runsIn: ['correcting'],
      onExpiry: 'correctMissed',
    },
    decide: {
      label: t('评议期限', 'Time to review'),
      duty: 'office',
      promised: 'decide',
      runsIn: ['accepted', 'reviewing'],
      standsIn: ['suspended'],
      why: t('中止办理', 'suspended'),
      onExpiry: 'overdue',
    },
    measures: {
      label: t('措施落实期限', 'Time for the measures'),
      duty: 'applicant',
      runsIn: [],
      standsIn: ['mending'],
      onExpiry: 'overdue',
    },
  },
})
