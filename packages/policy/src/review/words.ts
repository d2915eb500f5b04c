import { type Text, t } from '@zhiqiang/kernel'
import type {
  ClauseKind,
  CoverageClass,
  Deadline,
  Every,
  FindingCode,
  Goal,
  MechanismType,
  NumberClass,
  Openness,
  StrengthClass,
  TargetOperator,
} from '../reading.ts'

type Names<K extends string> = Readonly<Record<K, Text>>

export const clauseKindNames: Names<ClauseKind> = {
  guiding: t('指导思想', 'Guiding idea'),
  principle: t('基本原则', 'Principle'),
  goal: t('目标', 'Goal'),
  task: t('任务', 'Task'),
  safeguard: t('保障措施', 'Safeguard'),
  section: t('章节', 'Section'),
}

export const strengthNames: Names<StrengthClass> = {
  must: t('必须', 'Must'),
  promote: t('推动', 'Promote'),
  encourage: t('鼓励', 'Encourage'),
  explore: t('探索', 'Explore'),
  strive: t('力争', 'Strive'),
}

export const operatorNames: Names<TargetOperator> = {
  '>=': t('不少于', 'At least'),
  '>': t('超过', 'More than'),
  '=': t('等于', 'Exactly'),
  '<=': t('不超过', 'At most'),
  '<': t('少于', 'Less than'),
  'growth>=': t('增长不少于', 'Growth of at least'),
  'cumulative>=': t('累计不少于', 'In total at least'),
  'each-year': t('每年', 'Each year'),
}

export const directionNames: Names<'up' | 'down'> = {
  up: t('越高越好', 'More is better'),
  down: t('越低越好', 'Less is better'),
}

export const goalTypeNames: Names<Goal['type']> = {
  rank: t('位次', 'Rank'),
  direction: t('升降', 'Direction'),
  coverage: t('覆盖', 'Coverage'),
}

export const deadlineModeNames: Names<Deadline['mode']> = {
  before: t('之前完成', 'Done before'),
  from: t('自此开始', 'Starts from'),
}

export const everyNames: Names<Every['unit']> = {
  year: t('每年', 'Yearly'),
  'half-year': t('每半年', 'Half-yearly'),
  quarter: t('每季度', 'Quarterly'),
  month: t('每月', 'Monthly'),
  week: t('每周', 'Weekly'),
  day: t('每日', 'Daily'),
  unset: t('定期（周期待定）', 'Regularly (period to be set)'),
}

export const mechanismNames: Names<MechanismType> = {
  mechanism: t('机制', 'Mechanism'),
  system: t('制度', 'System of rules'),
  platform: t('平台', 'Platform'),
  centre: t('中心', 'Centre'),
  fund: t('资金、基金', 'Fund'),
  database: t('数据库', 'Database'),
  list: t('清单', 'List'),
  register: t('台账', 'Register'),
  archive: t('档案', 'Archive'),
}

export const opennessNames: Names<Openness['mode']> = {
  open: t('主动公开', 'Open'),
  'on-request': t('依申请公开', 'On request'),
  closed: t('不予公开', 'Not open'),
  internal: t('内部', 'Internal'),
}

export const coverageNames: Names<CoverageClass> = {
  head: t('文头', 'Head'),
  title: t('标题', 'Title'),
  preamble: t('引言', 'Preamble'),
  heading: t('条款标题', 'Heading'),
  body: t('正文', 'Body'),
  target: t('指标', 'Target'),
  goal: t('无数字目标', 'Goal without a number'),
  cadence: t('周期', 'Cadence'),
  deadline: t('期限', 'Deadline'),
  units: t('责任单位', 'Units'),
  mechanism: t('机制', 'Mechanism'),
  table: t('表格', 'Table'),
  tail: t('文尾', 'Tail'),
  repeat: t('重复文字', 'Repeated text'),
  law: t('法规条文', 'Law'),
  blank: t('空白', 'Blank'),
  unread: t('未读懂', 'Unread'),
}

export const numberClassNames: Names<NumberClass> = {
  target: t('指标', 'Target'),
  cadence: t('周期', 'Cadence'),
  deadline: t('期限', 'Deadline'),
  date: t('日期、年份', 'Date'),
  'document number': t('文号', 'Document number'),
  law: t('法条', 'Article of law'),
  numbering: t('编号', 'Numbering'),
  name: t('名称的一部分', 'Part of a name'),
  other: t('其他', 'Other'),
  unread: t('未读懂', 'Unread'),
}

export const findingNames: Names<FindingCode> = {
  'unit-typo': t('单位名称疑似有误', 'Probable typo of a unit'),
  'collective-unit': t('集合单位', 'Collective unit'),
  'no-unit': t('没有责任单位', 'No unit named'),
  'broken-numbering': t('编号不连续', 'Broken numbering'),
  'cut-sentence': t('句子被切断', 'Cut sentence'),
  'past-horizon': t('规划期已过', 'Past horizon'),
  'synonym-mechanism': t('同一机制多种叫法', 'One mechanism, several names'),
  'second-finder': t('可能漏读', 'Possibly missed'),
  'unread-number': t('数字未读懂', 'Unread number'),
  'law-not-plan': t('这是法规，不是规划', 'A law, not a plan'),
  'not-a-plan': t('不像规划文件', 'Not a plan'),
  'lost-text': t('文字缺失', 'Lost text'),
  'repeated-text': t('文字重复', 'Repeated text'),
}
