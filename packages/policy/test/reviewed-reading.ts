import type { Clause, PolicyReading, Span } from '../src/index.ts'

/** A small plan with everything a reviewer can correct; the spans are looked up in the text, so they cannot drift. */
export const planText = `清河市知识产权强市实施方案

一、主要目标
到2026年，每万人口发明专利拥有量达到12件以上，知识产权保护满意度居全省前列。

二、重点任务
(一)完善激励机制。每年发布保护白皮书，2025年6月底前建立专利导航机制。(责任单位：市市场监管局、市农村农业局)
(二)加强培训。鼓励企业参加培训，培训500人次。

三、保障措施
必须加强领导。`

const at = (words: string): Span => {
  const start = planText.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return [start, start + words.length]
}

function clause(id: string, path: string, kind: Clause['kind'], heading: string, from: string, to: string): Clause {
  const span: Span = [at(from)[0], at(to)[1]]
  return {
    id,
    path,
    parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null,
    level: path.split('/').length,
    heading,
    kind,
    units: [],
    lead: null,
    span,
    headingSpan: at(from),
    unitSpans: [],
    strength: [],
    isTask: kind === 'task' || kind === 'safeguard',
  }
}

/** The reading of {@link planText}, written by hand. */
export function reviewedReading(): PolicyReading {
  const typo = at('市农村农业局')
  return {
    document: {
      title: '清河市知识产权强市实施方案',
      number: null,
      issuer: null,
      issuedOn: null,
      printedOn: null,
      attachment: null,
      basis: [],
      registration: null,
      sponsor: null,
      supervisor: null,
      copiedTo: [],
      openness: null,
      secrecy: null,
      genre: 'plan',
      horizon: { years: [2026], last: 2026 },
      spans: { title: at('清河市知识产权强市实施方案') },
    },
    clauses: [
      clause('c1', '一', 'goal', '主要目标', '一、主要目标', '居全省前列。'),
      clause('c2', '二', 'section', '重点任务', '二、重点任务', '二、重点任务'),
      {
        ...clause('c3', '二/(一)', 'task', '完善激励机制', '(一)完善激励机制', '市农村农业局)'),
        units: ['市市场监管局', '市农村农业局'],
        unitSpans: [
          { name: '市市场监管局', span: at('市市场监管局'), lead: false },
          { name: '市农村农业局', span: typo, lead: false },
        ],
      },
      {
        ...clause('c4', '二/(二)', 'task', '加强培训', '(二)加强培训', '500人次。'),
        strength: [{ word: '鼓励', class: 'encourage', span: at('鼓励') }],
      },
      {
        ...clause('c5', '三', 'safeguard', '保障措施', '三、保障措施', '加强领导。'),
        strength: [{ word: '必须', class: 'must', span: at('必须') }],
      },
    ],
    targets: [
      {
        id: 't1',
        path: '一',
        indicator: '每万人口发明专利拥有量',
        operator: '>=',
        value: 12,
        unit: '件',
        period: '2026',
        quote: '每万人口发明专利拥有量达到12件以上',
        span: at('每万人口发明专利拥有量达到12件以上'),
        numberSpan: at('12件'),
        direction: 'up',
      },
    ],
    goals: [
      {
        id: 'g1',
        path: '一',
        type: 'rank',
        indicator: '知识产权保护满意度',
        quote: '知识产权保护满意度居全省前列',
        span: at('知识产权保护满意度居全省前列'),
        period: '2026',
        rank: { within: null, of: '全省' },
      },
    ],
    cadences: [
      { id: 'k1', path: '二/(一)', quote: '每年', every: 'year', rule: { unit: 'year', n: 1 }, span: at('每年') },
    ],
    deadlines: [
      { id: 'd1', path: '二/(一)', quote: '2025年6月底前', by: '2025-06', mode: 'before', span: at('2025年6月底前') },
    ],
    named_systems: [
      {
        id: 'm1',
        path: '二/(一)',
        name: '专利导航机制',
        quote: '建立专利导航机制',
        type: 'mechanism',
        span: at('建立专利导航机制'),
        nameSpan: at('专利导航机制'),
      },
    ],
    findings: [
      {
        id: 'f1',
        code: 'unit-typo',
        severity: 'warning',
        span: typo,
        path: '二/(一)',
        message: { zh: '疑为市农业农村局', en: 'probably 市农业农村局' },
        suggestion: { replacement: '市农业农村局', label: { zh: '改为市农业农村局', en: 'Read 市农业农村局' } },
      },
      {
        id: 'f2',
        code: 'unread-number',
        severity: 'error',
        span: at('500人次'),
        path: '二/(二)',
        message: { zh: '数字未读懂', en: 'number not understood' },
      },
    ],
    source: { encoding: 'utf-8', sm3: null, length: planText.length, text: planText, parts: [] },
    coverage: [{ span: [0, planText.length], class: 'body' }],
    numbers: [
      { span: at('2026年'), class: 'date', quote: '2026年' },
      { span: at('12件'), class: 'target', quote: '12件' },
      { span: at('500人次'), class: 'unread', quote: '500人次' },
    ],
  }
}

/** The place of some words of {@link planText}. */
export const placeIn = at
