import { defineKind, field, t } from '@zhiqiang/kernel'

const own = [
  { to: { named: true }, words: t('请您评审一件办件', 'You are asked to judge a case'), quote: 'question' },
] as const

const free = field.consent(
  t('无利害关系声明', 'Declaration'),
  t(
    '我与申请人和本件各方没有利害关系，独立评审，不与其他专家商议。',
    'I am tied to no side of this case, judge by myself and confer with no other expert.',
  ),
  '1',
)

const question = { question: field.longText(t('评审要求', 'What is asked'), { max: 2000 }) }

/**
 * 专家评审: one expert judges a case by a day, by marks or in words. Nobody else of the panel reads it before the panel is
 * closed, nor does the unit that asked; whoever is tied to a side steps down.
 */
export const expertOpinion = defineKind({
  kind: 'expert-opinion',
  version: 1,
  title: t('专家评审', 'Expert opinion'),
  read: 'opinion.read',
  onDue: 'fallDue',
  states: {
    scoring: { label: t('待打分', 'To be scored'), tone: 'wait' },
    weighing: { label: t('待出具意见', 'Opinion to be given'), tone: 'wait' },
    given: { label: t('已提交', 'Given'), final: true, tone: 'good' },
    recused: { label: t('已回避', 'Stepped down'), final: true, tone: 'plain' },
    silent: { label: t('逾期未提交', 'Not given in time'), final: true, tone: 'bad' },
    released: { label: t('已更换', 'Replaced'), final: true, tone: 'plain' },
  },
  steps: {
    askScore: {
      from: [],
      to: 'scoring',
      can: 'case.handle',
      label: t('请专家打分', 'Ask for marks'),
      consequence: t('专家的待办里出现', 'It stands in the expert’s list'),
      form: question,
      does: 'ask',
      internal: true,
      tells: own,
    },
    askView: {
      from: [],
      to: 'weighing',
      can: 'case.handle',
      label: t('请专家出具意见', 'Ask for an opinion'),
      consequence: t('专家的待办里出现', 'It stands in the expert’s list'),
      form: question,
      does: 'ask',
      internal: true,
      tells: own,
    },
    score: {
      from: ['scoring'],
      to: 'given',
      can: 'case.review',
      label: t('打分', 'Score'),
      consequence: t(
        '提交后不能修改；评审结束前其他专家和承办单位都看不到',
        'It cannot be changed; nobody sees it before the panel is closed',
      ),
      form: {
        points: field.number(t('得分', 'Marks'), { min: 0, max: 100, hint: t('百分制', 'Out of a hundred') }),
        words: field.longText(t('评审意见', 'Opinion'), { max: 3000 }),
        free,
      },
      does: 'give',
    },
    conclude: {
      from: ['weighing'],
      to: 'given',
      can: 'case.review',
      label: t('提交意见', 'Give the opinion'),
      consequence: t(
        '提交后不能修改；评审结束前其他专家和承办单位都看不到',
        'It cannot be changed; nobody sees it before the panel is closed',
      ),
      form: {
        verdict: field.choice(t('结论', 'Conclusion'), {
          go: t('可以实施', 'It can go on'),
          mend: t('采取措施后可以实施', 'It can go on with measures'),
          stop: t('不宜实施', 'It should not go on'),
        }),
        words: field.longText(t('评审意见', 'Opinion'), { max: 3000 }),
        free,
      },
      does: 'give',
    },
    recuse: {
      from: ['scoring', 'weighing'],
      to: 'recused',
      can: 'case.review',
      label: t('回避', 'Step down'),
      consequence: t('退出本件评审，承办单位另请专家', 'You leave the panel; another expert is asked'),
      form: {
        tie: field.choice(t('原因', 'Why'), {
          works: t('在申请人或者一方任职', 'I work for a side'),
          kin: t('与一方有亲属或者师生关系', 'Kin, teacher or pupil of a side'),
          stake: t('与一方有合作、投资等利益关系', 'A stake in a side'),
          other: t('其他可能影响公正的情形', 'Something else that may sway me'),
          busy: t('不能按期评审', 'I cannot do it in time'),
        }),
        why: field.text(t('说明', 'Explanation'), { max: 500 }),
      },
      does: 'recuse',
    },
    release: {
      from: ['scoring', 'weighing'],
      to: 'released',
      can: 'case.handle',
      label: t('更换', 'Replace'),
      consequence: t('不再等待这位专家', 'This expert is not waited for any more'),
      form: {},
      internal: true,
      tells: [{ to: { named: true }, words: t('一件办件不再需要您评审', 'A case needs your opinion no more') }],
    },
    fallDue: {
      from: ['scoring', 'weighing'],
      to: 'silent',
      can: 'case.handle',
      label: t('逾期未提交', 'Not given in time'),
      consequence: t('承办单位可以更换专家', 'The unit may ask another expert'),
      form: {},
      does: 'fallSilent',
      internal: true,
    },
  },
})
