import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Tone } from '../../ui/mark.tsx'

export type Instrument = CallOutput<'law.instruments'>['rows'][number]
export type Term = CallOutput<'law.term'>
export type Threshold = CallOutput<'law.thresholds'>['rows'][number]

/** Words of the law library. */
export const words = {
  note: t(
    '各项服务的期限、限额和费用都指向这里的条文，按日期取用当时有效的规定。',
    'Terms, sums and fees of all services point to the articles here, in the version of their day.',
  ),
  terms: t('法定期限', 'Terms'),
  instruments: t('法规文件', 'Instruments'),
  sums: t('限额和费用', 'Sums and fees'),
  deadline: t('计算期限', 'Calculate'),
  changes: t('法规变更', 'Changes'),
  calendar: t('工作日历', 'Working days'),
  publicPage: t('公众页面', 'Public page'),
  find: t('查找期限、法规', 'Find terms, instruments'),
  area: t('领域', 'Area'),
  on: t('日期', 'On'),
  term: t('期限', 'Term'),
  length: t('长度', 'Length'),
  since: t('自何时起算', 'Counted from'),
  basis: t('依据', 'Basis'),
  force: t('时效', 'Force'),
  from: t('自{from}起', 'from {from}'),
  span: t('{from}至{to}', '{from} to {to}'),
  unconfirmed: t('未核实', 'unconfirmed'),
  empty: t('没有符合的内容。', 'Nothing fits.'),
  emptyHow: t('请少写几个词，或换一个日期。', 'Use fewer words, or another day.'),
  instrument: t('法规', 'Instrument'),
  number: t('文号', 'Number'),
  versions: t('版本', 'Versions'),
  version: t('{id}年版', 'Version of {id}'),
  articles: t('条文', 'Articles'),
  resting: t('依据它的期限', 'Terms that rest on it'),
  restingCount: t('{n} 项期限和数额', '{n} terms and sums'),
  noText: t(
    '这一版的原文没有导入，下面只列出系统引用的条文。',
    'The text of this version is not imported; only the articles that are referred to are listed.',
  ),
  noArticles: t('原文没有导入，也没有引用其中的条文。', 'The text is not imported, and no article is referred to.'),
  textArticles: t('原文 {n} 条', '{n} articles imported'),
  sum: t('事项', 'What'),
  value: t('数额', 'Value'),
  roll: t('届满日为休息日的', 'A last day that is a rest day'),
  rolls: t('顺延至下一个工作日', 'moves to the next working day'),
  stays: t('不顺延', 'stays'),
  extends: t('可以加在', 'May be added to'),
  change: t('变更', 'Change'),
  noChange: t('还没有登记法规变更。', 'No change of law is recorded yet.'),
  noChangeHow: t(
    '从期限或法规的页面登记；先看影响清单，再使之生效。',
    'Record one on the page of a term or an instrument; see what it touches, then put it in force.',
  ),
  before: t('原规定', 'Before'),
  after: t('新规定', 'After'),
  nothingBefore: t('此前没有规定', 'nothing held before'),
  impact: t('影响清单', 'What it touches'),
  impactNone: t('没有别的期限和数额引用它。', 'No other term or sum names it.'),
  touched: t('{n} 项', '{n}'),
  only: t('列出前 {n} 项', 'the first {n} are listed'),
  current: t('现行', 'in force'),
}

export const changeSorts = {
  term: t('期限', 'term'),
  sum: t('限额和费用', 'sum'),
  instrument: t('法规', 'instrument'),
  item: t('服务事项', 'service'),
  case: t('在办的办件', 'open case'),
} as const

export const forces: Readonly<
  Record<Instrument['force'], { readonly text: ReturnType<typeof t>; readonly tone: Tone }>
> = {
  'in-force': { text: t('有效', 'in force'), tone: 'good' },
  'to-come': { text: t('尚未施行', 'not yet in force'), tone: 'wait' },
  repealed: { text: t('已失效', 'no longer in force'), tone: 'plain' },
  'text-only': { text: t('只有原文', 'text only'), tone: 'plain' },
}

export const sumSorts: Readonly<Record<Threshold['sort'], ReturnType<typeof t>>> = {
  floor: t('下限', 'at least'),
  ceiling: t('上限', 'at most'),
  rate: t('比例', 'rate'),
  fee: t('费用', 'fee'),
}
