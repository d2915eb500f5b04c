import { areas, article, defineKind, field, type Thing, t } from '@zhiqiang/kernel'
import { handlingSteps } from '../../presets/handling.ts'
import { intakeSteps } from '../../presets/intake.ts'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'
import { sourceForm } from '../../shared/source.ts'
import { wordings } from '../../shared/wordings.ts'

const form = {
  topic: field.choice(t('关于哪个领域', 'What is it about'), areas, {
    hint: t('按领域转给主管的单位', 'The unit in charge of it answers'),
  }),
  question: field.longText(t('您的问题', 'Your question'), {
    max: 300,
    hint: t('一次问一个问题，知识库里有的当场答复', 'One question; what is known is answered at once'),
  }),
  detail: field.optional(field.longText(t('补充情况', 'More about it'), { max: 1000 })),
}
const open = ['asked', 'followed'] as const
const { submit, file } = intakeSteps(form)
const { assign, takeOn, urge, transfer, note, overdue, recount } = handlingSteps(open, ['answered', 'withdrawn'])

/**
 * 一站咨询: a question is answered at once where the answer is known, else by the unit in charge within the city's promise. No
 * step closes, re-dates or re-routes a question out of the count: its clock is settled by an answer, or by who asked.
 */
export const advice = defineKind({
  kind: 'advice',
  version: 2,
  title: t('知识产权一站咨询', 'One-stop advice'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'learning',
    words: ['咨询', '请教', '问一问', '不知道怎么办', '找谁', '热线', '一站咨询'],
    guide: {
      summary: t(
        '有知识产权方面的问题就问：知识库里有的当场答复，没有的转主管单位限时答复。',
        'Ask anything about intellectual property: what is known is answered at once, the rest by the unit in charge in time.',
      ),
      audience: ['person', 'firm', 'university', 'institute', 'agency'],
      basis: [article('aid-guidance')],
      conditions: [
        t('问题与知识产权有关', 'The question is about intellectual property'),
        t('一次问一个问题', 'One question at a time'),
      ],
      materials: [],
      result: t('注明依据的答复', 'An answer with its source'),
      sort: 'promised',
      promises: {
        accept: null,
        decide: t('提问后 {n} 个工作日内答复', 'answered within {n} working days of the question'),
      },
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('不登录能问吗？', 'Can I ask without signing in?'),
          answer: t(
            '知识库不登录就能查。要单位答复的问题需要登录，以便把答复告诉您。',
            'Known answers are there for everybody. To be answered by a unit you sign in, so that it can reach you.',
          ),
        },
        {
          ask: t('超过承诺的时间没有答复怎么办？', 'What if nobody answers in time?'),
          answer: t(
            '到期后系统告知该单位负责人和联席会议办公室，并在服务承诺公示中标红；谁都不能撤销、改期或者移出统计。',
            'The head of the unit and the office are told, and the service charter shows it in red; nobody can take it out of the count.',
          ),
        },
        {
          ask: t('答复没说清楚可以再问吗？', 'May I ask back?'),
          answer: t(
            '可以追问一次，期限重新起算；还有别的问题请另提一件。',
            'Once; the time begins anew. Ask anything else as a question of its own.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [{ title: t('您的问题', 'Your question'), fields: ['topic', 'question', 'detail'] }],
    },
    series: '咨',
    remedies: [],
    archive: { years: 10, basis: null },
  },
  states: {
    asked: { label: t('待答复', 'To be answered'), tone: 'wait' },
    followed: { label: t('追问待答复', 'Asked back'), tone: 'wait' },
    answered: { label: t('已答复', 'Answered'), tone: 'good' },
    withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'plain' },
  },
  steps: {
    submit: {
      ...submit,
      to: 'asked',
      or: ['answered'],
      label: t('提问', 'Ask'),
      consequence: t('知识库里有的当场答复，没有的转主管单位', 'Answered at once if known, else by the unit in charge'),
      tells: [tellUnit(t('收到新的咨询', 'A new question'))],
    },
    file: { ...file, to: 'asked', or: ['answered'] },
    answer: {
      from: open,
      to: 'answered',
      can: 'case.handle',
      label: t('答复', 'Answer'),
      consequence: t('提问人随即看到答复和依据', 'Whoever asked sees answer and source at once'),
      form: { answer: field.longText(t('答复', 'Answer'), { max: 3000 }), ...sourceForm },
      does: 'answer',
      tells: [tellApplicant(t('您的咨询已答复', 'Your question was answered'), 'answer')],
    },
    followUp: {
      from: ['answered'],
      to: 'followed',
      can: 'case.pursue',
      label: t('追问', 'Ask back'),
      consequence: t('由主管单位答复，期限重新起算；只能追问一次', 'The unit answers in a new term; possible once'),
      form: { back: field.longText(t('还想问什么', 'What is still open'), { max: 500 }) },
      refuses: ({ data }: Pick<Thing, 'data'>) =>
        data.back === undefined ? null : t('已经追问过一次，请另提一件', 'You asked back once: ask anew'),
      does: 'followUp',
      tells: [tellUnit(t('提问人追问', 'Somebody asks back'), 'back')],
    },
    propose: {
      from: ['answered'],
      to: 'stay',
      can: 'case.handle',
      label: t('推荐进知识库', 'Propose for everybody'),
      consequence: t('联席会议办公室采纳后公众当场查到', 'Once the office takes it up everybody finds it'),
      form: {
        general: field.text(t('问题（不写姓名、单位和案情）', 'Question, without names and particulars'), { max: 200 }),
        wordings,
        generalAnswer: field.longText(t('答复（不写姓名、单位和案情）', 'Answer, without names and particulars'), {
          max: 2000,
        }),
      },
      refuses: ({ data }: Pick<Thing, 'data'>) => {
        if (data.known !== undefined && data.back === undefined) {
          return t('答复来自知识库', 'The answer was known already')
        }
        return data.proposed === undefined ? null : t('已经推荐', 'It was proposed already')
      },
      does: 'propose',
      inside: true,
    },
    withdraw: {
      from: open,
      to: 'withdrawn',
      can: 'case.pursue',
      label: t('撤回提问', 'Take the question back'),
      consequence: t('办结；已经超期的仍计入统计', 'Closes it; if overdue it stays in the count'),
      form: { why: field.optional(field.text(t('理由', 'Reason'), { max: 300 })) },
      does: 'close',
      tells: [tellUnit(t('提问人撤回了提问', 'The question was taken back'))],
    },
    assign,
    takeOn,
    urge,
    transfer,
    note,
    overdue,
    recount,
  },
  clocks: {
    answer: {
      label: t('答复期限', 'Time to answer'),
      duty: 'office',
      promised: 'decide',
      runsIn: open,
      onExpiry: 'overdue',
    },
  },
})
