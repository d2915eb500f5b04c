import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'
import { penaltyInstruments } from './instruments.ts'

const law = (number: string) => article('penalty-law', number)
const procedure = (number: string | null) => article('penalty-procedure', number)
const publicity = article('penalty-publicity')
const start = '2021-07-15'
const chart = t('读自流程图，条文尚未核对', 'read in a flow chart; the article has not been read')
const about913 = t('第9条至第13条，具体条号没有收录', 'in articles 9 to 13; which of them is not recorded')

/** 行政处罚: from a clue to the publicity of a penalty. */
export const penalties = defineLaw({
  area: 'penalties',
  title: t('行政处罚', 'Administrative penalties'),
  instruments: penaltyInstruments,
  terms: [
    {
      id: 'penalty.file',
      what: t('核查线索，决定是否立案', 'Check a clue and decide whether to file a case'),
      since: t('发现线索或者收到材料', 'the clue is found or arrives'),
      versions: [{ from: start, ...lasts(15, 'workday'), basis: procedure(null), mark: 'unconfirmed', note: chart }],
    },
    {
      id: 'penalty.file.extension',
      extends: 'penalty.file',
      what: t('延长核查线索', 'Extend the check of a clue'),
      since: t('核查期限届满', 'the check is due'),
      versions: [{ from: start, ...lasts(15, 'workday'), basis: procedure(null), mark: 'unconfirmed', note: chart }],
    },
    {
      id: 'penalty.decide',
      what: t('作出行政处罚决定', 'Decide on a penalty'),
      since: t('立案', 'the case is filed'),
      versions: [{ from: start, ...lasts(90, 'day'), basis: law('60'), mark: 'confirmed' }],
    },
    {
      id: 'penalty.decide.extension',
      extends: 'penalty.decide',
      what: t('经负责人批准延长处罚决定', 'Extend the decision on a penalty, by the head'),
      since: t('处罚决定期限届满', 'the decision is due'),
      versions: [
        {
          from: start,
          ...lasts(30, 'day'),
          basis: procedure('64'),
          mark: 'unconfirmed',
          note: t(
            '仍不能办结的由集体讨论决定合理期限；中止、听证、公告、检测检验检疫鉴定、权利人辨认鉴别、责令退还的时间不计入',
            'beyond it a collective decision sets a reasonable time; suspension, hearing, public notice, tests, identification by the right holder and refunds are excluded',
          ),
        },
      ],
    },
    {
      id: 'penalty.keep-evidence',
      what: t('先行登记保存后作出处理决定', 'Decide on evidence registered and kept'),
      since: t('先行登记保存', 'the evidence is registered'),
      versions: [{ from: start, ...lasts(7, 'workday'), basis: law('56'), mark: 'confirmed', note: workdaysBy85() }],
    },
    {
      id: 'hearing.ask',
      what: t('当事人要求听证', 'A party asks for a hearing'),
      since: t('行政机关告知', 'the party is told'),
      versions: [{ from: start, ...lasts(5, 'workday'), basis: law('64'), mark: 'confirmed', note: workdaysBy85() }],
    },
    {
      id: 'hearing.tell',
      what: t('通知当事人听证的时间地点', 'Tell the parties when and where the hearing is'),
      since: t('举行听证（向前计算）', 'the hearing, counted back'),
      versions: [
        {
          from: start,
          ...lasts(7, 'workday'),
          direction: 'before',
          basis: law('64'),
          mark: 'confirmed',
          note: workdaysBy85(),
        },
      ],
    },
    {
      id: 'penalty.serve',
      what: t('当事人不在场时送达处罚决定书', 'Serve the decision on a party that was not present'),
      since: t('宣告决定', 'the decision is announced'),
      versions: [{ from: start, ...lasts(7, 'workday'), basis: law('61'), mark: 'confirmed', note: workdaysBy85() }],
    },
    {
      id: 'penalty.limitation',
      what: t('违法行为未被发现不再处罚', 'No penalty after a breach stayed unknown'),
      since: t('违法行为发生或者终了', 'the breach, or its end'),
      versions: [{ from: start, ...lasts(2, 'year'), basis: law('36'), mark: 'confirmed' }],
    },
    {
      id: 'penalty.limitation-harm',
      what: t(
        '涉及生命健康安全、金融安全且有危害后果的违法行为不再处罚',
        'No penalty after a breach that harmed life, health or finance stayed unknown',
      ),
      since: t('违法行为发生或者终了', 'the breach, or its end'),
      versions: [{ from: start, ...lasts(5, 'year'), basis: law('36'), mark: 'confirmed' }],
    },
    {
      id: 'penalty.publish',
      what: t('在本省公示处罚信息', 'Publish a penalty within the province'),
      since: t('作出处罚决定', 'the decision'),
      versions: [{ from: '2021-09-01', ...lasts(20, 'workday'), basis: publicity, mark: 'confirmed', note: about913 }],
    },
    {
      id: 'penalty.hand-over-publicity',
      what: t('跨省的，移送处罚信息', 'Hand a penalty over for publicity in another province'),
      since: t('作出处罚决定', 'the decision'),
      versions: [{ from: '2021-09-01', ...lasts(10, 'workday'), basis: publicity, mark: 'confirmed', note: about913 }],
    },
    {
      id: 'penalty.publish-received',
      what: t('跨省的，收到后公示处罚信息', 'Publish a penalty received from another province'),
      since: t('收到处罚信息', 'the penalty arrives'),
      versions: [{ from: '2021-09-01', ...lasts(10, 'workday'), basis: publicity, mark: 'confirmed', note: about913 }],
    },
    {
      id: 'penalty.withdraw-publicity',
      what: t('处罚决定变更、撤销的，撤回公示', 'Withdraw the publicity of a penalty that was changed'),
      since: t('决定变更、撤销', 'the change'),
      versions: [{ from: '2021-09-01', ...lasts(3, 'workday'), basis: publicity, mark: 'confirmed', note: about913 }],
    },
    {
      id: 'penalty.show-small',
      what: t('公示通报批评或者较低数额罚款', 'Show a reprimand or a small fine'),
      since: t('公示', 'it is published'),
      versions: [{ from: '2021-09-01', ...lasts(3, 'month'), basis: publicity, mark: 'confirmed', note: about913 }],
    },
    {
      id: 'penalty.show',
      what: t('公示其他处罚', 'Show any other penalty'),
      since: t('公示', 'it is published'),
      versions: [{ from: '2021-09-01', ...lasts(3, 'year'), basis: publicity, mark: 'confirmed', note: about913 }],
    },
  ],
  thresholds: [
    {
      id: 'penalty.on-the-spot-person',
      what: t('当场处罚公民的罚款', 'Fine on the spot for a person'),
      sort: 'ceiling',
      versions: [{ from: start, value: 200, unit: 'yuan', basis: law('51'), mark: 'confirmed' }],
    },
    {
      id: 'penalty.on-the-spot-organisation',
      what: t('当场处罚法人或者其他组织的罚款', 'Fine on the spot for an organisation'),
      sort: 'ceiling',
      versions: [{ from: start, value: 3000, unit: 'yuan', basis: law('51'), mark: 'confirmed' }],
    },
    {
      id: 'penalty.late-fine',
      what: t('到期不缴纳罚款的加处罚款（每日）', 'Additional fine for each day of late payment'),
      sort: 'rate',
      versions: [{ from: start, value: 3, unit: 'percent-per-day', basis: law('72'), mark: 'confirmed' }],
    },
    {
      id: 'penalty.late-fine-most',
      what: t('加处罚款的总额（罚款数额的比例）', 'All additional fines, as a share of the fine'),
      sort: 'ceiling',
      versions: [{ from: start, value: 100, unit: 'percent', basis: law('72'), mark: 'confirmed' }],
    },
  ],
})

function workdaysBy85() {
  return t(
    '第85条：本法的二日、三日、五日、七日是工作日',
    'art. 85: terms of two, three, five and seven days are working days',
  )
}
