import { field, t } from '@zhiqiang/kernel'
import { tellUnit } from './tells.ts'

/** The state of a case that experts judge. */
export const panelStates = {
  reviewing: { label: t('专家评审中', 'With the experts'), tone: 'busy' },
} as const

const expert = (zh: string, en: string) => field.record(t(zh, en), 'expert')

/**
 * Review by experts (专家评审): the unit draws them by lot or names them, each steps down or gives marks or an opinion that
 * nobody sees, others take the place of who stepped down, and it is closed once enough are in. Each opinion is a thing of
 * its own (kind `expert-opinion`); the case keeps who is on the panel, and what came of it.
 */
export const panelSteps = {
  callPanel: {
    from: ['accepted'],
    to: 'reviewing',
    can: 'case.handle',
    label: t('组织专家评审', 'Call a panel of experts'),
    consequence: t('专家各自评审，互相看不到；有利害关系的不能参加', 'Each judges alone; nobody tied to a side may'),
    form: {
      way: field.choice(t('产生方式', 'How they are found'), {
        lot: t('从名册随机抽取', 'By lot from the register'),
        name: t('从名册指定', 'Named from the register'),
      }),
      count: field.when(
        { field: 'way', is: 'lot' },
        field.number(t('抽取人数', 'How many'), { min: 1, max: 15, whole: true }),
      ),
      experts: field.when(
        { field: 'way', is: 'name' },
        field.group(t('专家', 'Experts'), { expert: expert('专家', 'Expert') }, { row: t('专家', 'Expert'), max: 15 }),
      ),
      question: field.longText(t('评审要求', 'What is asked'), { max: 2000 }),
      until: field.date(t('评审截止日', 'Until when')),
    },
    does: 'callPanel',
    inside: true,
  },
  addExpert: {
    from: ['reviewing'],
    to: 'stay',
    can: 'case.handle',
    label: t('增补专家', 'Add an expert'),
    consequence: t('代替回避或者逾期的专家', 'In the place of one who stepped down or was silent'),
    form: { expert: expert('专家', 'Expert'), until: field.date(t('评审截止日', 'Until when')) },
    does: 'addExpert',
    inside: true,
  },
  replaceExpert: {
    from: ['reviewing'],
    to: 'stay',
    can: 'case.handle',
    label: t('更换专家', 'Replace an expert'),
    consequence: t('不再等待前一位，由后一位评审', 'The first is not waited for; the second judges'),
    form: {
      out: expert('更换谁', 'Who leaves'),
      expert: expert('由谁接替', 'Who takes the place'),
      until: field.date(t('评审截止日', 'Until when')),
      why: field.text(t('理由', 'Reason'), { max: 500 }),
    },
    does: 'replaceExpert',
    inside: true,
  },
  closePanel: {
    from: ['reviewing'],
    to: 'accepted',
    can: 'case.handle',
    label: t('结束评审', 'Close the panel'),
    consequence: t(
      '够法定人数才能结束；汇总结果并公开给承办单位',
      'Only with enough opinions; what came of it is shown',
    ),
    form: {},
    does: 'closePanel',
    inside: true,
  },
  expertGave: {
    from: ['reviewing'],
    to: 'stay',
    can: 'case.handle',
    label: t('专家已提交', 'An expert gave an opinion'),
    consequence: t('内容到评审结束才公开', 'What it says is shown when the panel is closed'),
    form: { expert: expert('专家', 'Expert') },
    does: 'expertGave',
    inside: true,
    internal: true,
    tells: [tellUnit(t('一位专家已提交评审', 'An expert gave an opinion'))],
  },
  expertLeft: {
    from: ['reviewing'],
    to: 'stay',
    can: 'case.handle',
    label: t('专家回避', 'An expert stepped down'),
    consequence: t('可以增补专家', 'Another may be added'),
    form: { expert: expert('专家', 'Expert'), why: field.text(t('说明', 'Explanation'), { max: 500 }) },
    does: 'expertLeft',
    inside: true,
    internal: true,
    tells: [tellUnit(t('一位专家回避，可以增补', 'An expert stepped down: add another'), 'why')],
  },
  expertSilent: {
    from: ['reviewing'],
    to: 'stay',
    can: 'case.handle',
    label: t('专家逾期未提交', 'An expert was silent'),
    consequence: t('可以增补专家', 'Another may be added'),
    form: { expert: expert('专家', 'Expert') },
    does: 'expertSilent',
    inside: true,
    internal: true,
    tells: [tellUnit(t('一位专家逾期没有提交评审，可以增补', 'An expert was silent: add another'))],
  },
} as const
