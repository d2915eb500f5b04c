import { article, defineLaw, lasts, type TermVersion, type Threshold, t } from '@zhiqiang/kernel'

const old = (number: string) => article('complaint-interim-measures', number)
const now = article('complaint-measures')
const until = '2026-04-14'
const since = '2026-04-15'
const carried = t(
  '新办法的期限条文尚未核对，暂按旧办法的期限显示',
  'the article of the new measures has not been read; the term of the old ones is shown meanwhile',
)

/** The term of an article of the old measures, and the same under the new ones until theirs is read. */
function carriedOver(length: ReturnType<typeof lasts>, number: string): readonly TermVersion[] {
  return [
    { from: '2020-01-01', to: until, ...length, basis: old(number), mark: 'confirmed' },
    { from: since, ...length, basis: now, mark: 'unconfirmed', note: carried },
  ]
}

const rewards = {
  basis: article('report-reward-measures'),
  mark: 'unconfirmed',
  note: t('凭记忆录入，文号、日期和金额尚未核对', 'entered from memory; number, dates and sums are unchecked'),
} as const
const rewarded = '2021-12-01'

/** What a report of a grade is rewarded with: a share of what was fined and confiscated, and not less than a sum. */
function rewardOf(grade: string, what: string, inEnglish: string, share: number, least: number): readonly Threshold[] {
  return [
    {
      id: `report.reward.${grade}.share`,
      what: t(`${what}举报奖励占罚没款的比例`, `Reward of ${inEnglish}, share of what was fined`),
      sort: 'rate',
      versions: [{ from: rewarded, value: share, unit: 'percent', ...rewards }],
    },
    {
      id: `report.reward.${grade}.least`,
      what: t(`${what}举报奖励最低金额`, `Reward of ${inEnglish}, at least`),
      sort: 'floor',
      versions: [{ from: rewarded, value: least, unit: 'yuan', ...rewards }],
    },
  ]
}

/** 投诉举报: the interim measures, and the measures that took their place on 15 April 2026. */
export const complaints = defineLaw({
  area: 'complaints',
  title: t('投诉举报', 'Complaints and reports'),
  instruments: [
    {
      id: 'complaint-interim-measures',
      title: t(
        '市场监督管理投诉举报处理暂行办法',
        'Interim Measures for Handling Complaints and Reports in Market Regulation',
      ),
      versions: [
        { id: '2019', from: '2020-01-01', to: until, number: '国家市场监督管理总局令第20号', mark: 'confirmed' },
      ],
      articles: {
        '14': t('投诉的受理和告知', 'accepting a complaint and saying so'),
        '20': t('调解中检验、鉴定的时间', 'time of tests and appraisals in mediation'),
        '21': t('终止调解', 'ending mediation'),
        '23': t('调解中发现线索的核查', 'checking a clue found in mediation'),
        '30': t('管辖争议', 'disputes over jurisdiction'),
        '31': t('告知实名举报人', 'telling a reporter who gave a name'),
        '38': t('知识产权等部门参照适用', 'application to intellectual property authorities'),
      },
    },
    {
      id: 'complaint-measures',
      title: t('市场监督管理投诉举报处理办法', 'Measures for Handling Complaints and Reports in Market Regulation'),
      versions: [{ id: '2026', from: since, number: '国家市场监督管理总局令第121号', mark: 'unconfirmed' }],
      articles: {},
      note: t(
        '取代20号令；调解期限规则有变，条文尚未核对',
        'replaces order no. 20; rules on the time of mediation changed, the articles have not been read',
      ),
    },
    {
      id: 'report-reward-measures',
      title: t(
        '市场监管领域重大违法行为举报奖励暂行办法',
        'Interim Measures for Rewarding Reports of Grave Breaches in Market Regulation',
      ),
      versions: [
        { id: '2021', from: rewarded, number: '国市监稽规〔2021〕4号', mark: 'unconfirmed', note: rewards.note },
      ],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'complaint.accept',
      what: t('决定是否受理投诉并告知', 'Accept or refuse a complaint and say so'),
      since: t('收到投诉', 'the complaint arrives'),
      versions: carriedOver(lasts(7, 'workday'), '14'),
    },
    {
      id: 'complaint.mediate',
      what: t(
        '未达成协议的，终止调解（检验鉴定时间不计入）',
        'End mediation without an agreement (tests and appraisals excluded)',
      ),
      since: t('受理投诉', 'the complaint is accepted'),
      versions: carriedOver(lasts(45, 'workday'), '21'),
    },
    {
      id: 'complaint.tell-end',
      what: t('告知双方终止调解', 'Tell both parties that mediation ended'),
      since: t('决定终止调解', 'mediation is ended'),
      versions: carriedOver(lasts(7, 'workday'), '21'),
    },
    {
      id: 'complaint.check-clue',
      what: t('核查调解中发现的违法线索', 'Check a clue found in mediation'),
      since: t('发现线索', 'the clue is found'),
      versions: carriedOver(lasts(15, 'workday'), '23'),
    },
    {
      id: 'complaint.check-clue.extension',
      extends: 'complaint.check-clue',
      what: t('延长核查调解中发现的线索', 'Extend the check of a clue found in mediation'),
      since: t('核查期限届满', 'the check is due'),
      versions: carriedOver(lasts(15, 'workday'), '23'),
    },
    {
      id: 'report.tell-filing',
      what: t('告知实名举报人是否立案', 'Tell a reporter who gave a name whether a case was filed'),
      since: t('作出是否立案的决定', 'the decision whether to file'),
      versions: carriedOver(lasts(5, 'workday'), '31'),
    },
    {
      id: 'complaint.agree-jurisdiction',
      what: t('协商解决管辖争议', 'Agree on who has jurisdiction'),
      since: t('发生管辖争议', 'the dispute arises'),
      versions: carriedOver(lasts(7, 'workday'), '30'),
    },
  ],
  thresholds: [
    ...rewardOf('first', '一级', 'a report of the first grade', 5, 5000),
    ...rewardOf('second', '二级', 'a report of the second grade', 3, 3000),
    ...rewardOf('third', '三级', 'a report of the third grade', 1, 1000),
    {
      id: 'report.reward.most',
      what: t('每起举报奖励最高金额', 'Reward of one report, at most'),
      sort: 'ceiling',
      versions: [{ from: rewarded, value: 1_000_000, unit: 'yuan', ...rewards }],
    },
  ],
})
