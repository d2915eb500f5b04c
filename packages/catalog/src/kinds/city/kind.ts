import { defineKind, field, roleNames, t } from '@zhiqiang/kernel'

/** 城市: one of the cities of an installation. */
export const city = defineKind({
  kind: 'city',
  version: 1,
  title: t('城市', 'City'),
  read: 'city.manage',
  states: { active: { label: t('在用', 'In use'), tone: 'good' } },
  steps: {
    found: {
      from: [],
      to: 'active',
      can: 'city.manage',
      label: t('建立城市', 'Create the city'),
      consequence: t('可以登记单位和人员', 'Units and people can be entered'),
      form: { name: field.text(t('名称', 'Name'), { max: 40 }) },
      does: 'found',
      internal: true,
    },
    rebrand: {
      from: ['active'],
      to: 'stay',
      can: 'city.manage',
      label: t('更改主色', 'Change the colour'),
      consequence: t('页面随即换色', 'Pages change at once'),
      form: { colour: field.text(t('颜色（如 #0b5a6f）', 'Colour (such as #0b5a6f)'), { max: 7 }) },
      does: 'rebrand',
    },
    setRules: {
      from: ['active'],
      to: 'stay',
      can: 'city.manage',
      label: t('设定办理规则', 'Set the rules of the ledger'),
      consequence: t('随即生效，原规则在经过中保留', 'Applies at once; the old rules stay in the history'),
      form: {
        noOwnUnitReview: field.yesNo(
          t(
            '任何人不得审核本单位的报告（办公室也不例外）',
            'Nobody reviews a report of his own unit (the office included)',
          ),
        ),
        escalateAfterDays: field.number(
          t('督办单逾期几天后报市领导', 'Days overdue after which an order goes to the leaders'),
          {
            min: 1,
            max: 60,
            whole: true,
          },
        ),
        ruleNoticeMonths: field.optional(
          field.number(
            t('制度文件有效期届满前几个月提醒起草单位', 'Months before a rule ends at which its drafting unit is told'),
            { min: 1, max: 12, whole: true },
          ),
        ),
        reformMonths: field.optional(
          field.number(
            t(
              '改革举措前后对比的月数，期满无成效数据的列出',
              'Months a reform is compared over; one without effect data after them is listed',
            ),
            { min: 1, max: 60, whole: true },
          ),
        ),
        why: field.text(t('依据', 'Ground'), { max: 300 }),
      },
      does: 'setRules',
    },
    setSecondFactor: {
      from: ['active'],
      to: 'stay',
      can: 'city.manage',
      label: t('设定谁必须用第二因素', 'Set who needs a second factor'),
      consequence: t(
        '这些角色没有设置第二因素之前，登录后只能先设置',
        'Until they have set one up, people in these roles can do nothing else after signing in',
      ),
      form: {
        administrator: field.yesNo(roleNames.administrator),
        office: field.yesNo(roleNames.office),
        leader: field.yesNo(roleNames.leader),
        auditor: field.yesNo(roleNames.auditor),
        lead: field.yesNo(roleNames.lead),
        reporter: field.yesNo(roleNames.reporter),
        county: field.yesNo(roleNames.county),
        why: field.text(t('依据', 'Ground'), { max: 300 }),
      },
      does: 'setSecondFactor',
    },
    setLetterhead: {
      from: ['active'],
      to: 'stay',
      can: 'city.manage',
      label: t('设定公文版头', 'Set the letterhead'),
      consequence: t('以后签发的公文按此编号和落款', 'Papers issued from now on carry it'),
      form: {
        issuer: field.text(t('发文机关（全称）', 'Issuing body (full name)'), { max: 60 }),
        prefix: field.text(t('机关代字（如 澜知联办）', 'Letters of its numbers'), { max: 20 }),
        addressee: field.text(t('通报的主送机关', 'Addressees of notices'), { max: 200 }),
        copyTo: field.optional(field.text(t('抄送机关', 'Copies to'), { max: 200 })),
        site: field.optional(
          field.text(t('核验网址（如 https://ip.example.gov.cn）', 'Public address for verification'), { max: 200 }),
        ),
      },
      does: 'setLetterhead',
    },
    moveClock: {
      from: ['active'],
      to: 'stay',
      can: 'clock.set',
      label: t('移动日期', 'Move the date'),
      consequence: t(
        '示例城市的今天前移，到期事项随即处理',
        "The sample city's today moves forward; what falls due follows",
      ),
      form: { today: field.date(t('今天改为', 'Today becomes')) },
      does: 'moveClock',
    },
  },
})
