import { field, type Thing, t } from '@zhiqiang/kernel'
import { tellApplicant, tellUnit } from '../../presets/tells.ts'

const ground = (zh = '理由', en = 'Ground') => field.longText(t(zh, en), { max: 2000 })

/** From the grant of aid to its end: chosen by the applicant, taken up by a body, helped step by step, done. */
export const helpSteps = {
  choose: {
    from: ['choosing'],
    to: 'asked',
    can: 'case.pursue',
    label: t('选择这家机构', 'Choose this body'),
    consequence: t('机构在期限内接收后联系您', 'It takes the case up within its term and gets in touch'),
    form: { body: field.unit(t('援助机构', 'Body')) },
    does: 'choose',
    tells: [tellUnit(t('申请人选择了您单位，请接收援助案件', 'An applicant chose you: take the case up'))],
  },
  takeUp: {
    from: ['asked'],
    to: 'serving',
    can: 'case.handle',
    label: t('接收援助案件', 'Take it up'),
    consequence: t('随即联系申请人，每次服务都要记录', 'Get in touch; each service is recorded'),
    form: { helper: field.text(t('负责的援助人员和电话', 'Who helps, with telephone'), { max: 100 }) },
    does: 'takeUp',
    tells: [tellApplicant(t('援助机构已接收', 'The body took your case up'), 'helper')],
  },
  passOn: {
    from: ['asked'],
    to: 'choosing',
    or: ['accepted'],
    can: 'case.handle',
    label: t('不能承接', 'Pass'),
    consequence: t('申请人另选一家', 'The applicant chooses another'),
    form: { ground: ground() },
    does: 'passOn',
    tells: [tellApplicant(t('援助机构不能承接，请另选一家', 'The body passed: choose another'), 'ground')],
  },
  reassign: {
    from: ['asked'],
    to: 'choosing',
    or: ['accepted'],
    can: 'case.oversee',
    label: t('机构没有接收，改选', 'Not taken up: choose anew'),
    consequence: t('申请人另选一家', 'The applicant chooses another'),
    form: { ground: ground() },
    does: 'passOn',
    tells: [tellApplicant(t('援助机构没有接收，请另选一家', 'The body did not take it up: choose another'), 'ground')],
  },
  serve: {
    from: ['serving'],
    to: 'stay',
    can: 'case.handle',
    label: t('记录一次服务', 'Record a service'),
    consequence: t('申请人随即看到', 'The applicant sees it at once'),
    form: {
      on: field.date(t('日期', 'When')),
      sort: field.choice(t('服务内容', 'What'), {
        advice: t('法律咨询', 'Legal advice'),
        evidence: t('取证指导', 'Help with evidence'),
        papers: t('代拟文书', 'Drafting papers'),
        talk: t('协商调解', 'Talks and mediation'),
        company: t('陪同维权', 'Going along'),
      }),
      words: field.longText(t('做了什么', 'What was done'), { max: 2000 }),
      files: field.optional(field.files(t('相关文件', 'Papers'), { maxFiles: 5 })),
    },
    does: 'serve',
    tells: [tellApplicant(t('援助有新进展', 'There is progress in your aid'), 'words')],
  },
  finish: {
    from: ['serving'],
    to: 'granted',
    can: 'case.handle',
    label: t('援助办结', 'Close the aid'),
    consequence: t('请申请人评价', 'The applicant is asked to rate it'),
    form: {
      outcome: field.choice(t('结果', 'Outcome'), {
        resolved: t('纠纷已解决', 'Settled'),
        pursued: t('已进入投诉、裁决或诉讼', 'Before an authority or a court'),
        advised: t('已完成指导', 'Advised'),
      }),
      result: field.longText(t('办结情况', 'What came of it'), { max: 2000 }),
    },
    does: 'finish',
    tells: [tellApplicant(t('援助已办结，请评价', 'The aid is closed: please rate it'), 'result')],
  },
} as const

/** 申诉: a refusal is looked at once more, over the unit's head. */
export const appealSteps = {
  appeal: {
    from: ['refused', 'declined'],
    to: 'appealed',
    can: 'case.pursue',
    label: t('提出申诉', 'Appeal'),
    consequence: t('由督办单位复核，不影响复议和诉讼', 'Looked at over the unit’s head; other remedies stay open'),
    form: { ground: ground('申诉理由', 'Why it should be otherwise') },
    refuses: (thing: Thing) => (thing.data.appeal ? t('已经申诉过一次', 'It was appealed once already') : null),
    does: 'appeal',
    reopens: true,
    tells: [
      { to: { role: 'office' }, words: t('维权援助申诉，请复核', 'An appeal waits for you'), quote: 'ground' },
      tellUnit(t('申请人提出申诉', 'The applicant appeals'), 'ground'),
    ],
  },
  upholdRefusal: {
    from: ['appealed'],
    to: 'refused',
    can: 'case.oversee',
    label: t('维持原决定', 'Uphold the refusal'),
    consequence: t('告知申请人理由，办结', 'The applicant is told why; it is closed'),
    form: { words: ground('复核意见', 'Ground') },
    does: 'settleAppeal',
    tells: [tellApplicant(t('申诉复核：维持原决定', 'Your appeal was not allowed'), 'words')],
  },
  allowAppeal: {
    from: ['appealed'],
    to: 'accepted',
    can: 'case.oversee',
    label: t('申诉成立，重新审查', 'Allow the appeal'),
    consequence: t('回到审查，期限重新计算', 'It is examined again; the term begins anew'),
    form: { words: ground('复核意见', 'Ground') },
    does: 'settleAppeal',
    tells: [
      tellApplicant(t('申诉成立，重新审查', 'Your appeal was allowed'), 'words'),
      tellUnit(t('申诉成立，请重新审查', 'An appeal was allowed: examine it again'), 'words'),
    ],
  },
} as const
