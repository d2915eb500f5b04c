import { fill, type Text, t } from '@zhiqiang/kernel'
import type { Finding, FindingCode } from '../reading.ts'
import type { Span } from '../source.ts'

/** What a finding says and how much it matters. `{…}` is filled in. */
const sayings: Readonly<Record<FindingCode, { readonly severity: Finding['severity']; readonly text: Text }>> = {
  'unit-typo': {
    severity: 'warning',
    text: t('“{name}”可能是“{other}”之误。', '“{name}” may be a slip for “{other}”.'),
  },
  'collective-unit': {
    severity: 'info',
    text: t(
      '“{name}”是统称，发布时按当日成员展开。',
      '“{name}” is a collective name. It is expanded to its members on the day of publication.',
    ),
  },
  'no-unit': {
    severity: 'warning',
    text: t(
      '这项任务没有写明责任单位，将进入待分配清单。',
      'This task names no responsible unit. It goes to the assignment queue.',
    ),
  },
  'broken-numbering': {
    severity: 'warning',
    text: t(
      '编号“{label}”不连续：应为第 {expected} 项。',
      'The number “{label}” is out of order: number {expected} was expected.',
    ),
  },
  'cut-sentence': {
    severity: 'info',
    text: t('此处句子被换页或换行断开。', 'The sentence is cut here by a page or line break.'),
  },
  'lost-text': {
    severity: 'warning',
    text: t(
      '这一段从半句话开始，前面可能丢了文字。',
      'This paragraph begins in the middle of a sentence. Text before it may be lost.',
    ),
  },
  'past-horizon': {
    severity: 'warning',
    text: t(
      '规划期到 {year} 年，已经过去。导入后按已结束处理，只待评估。',
      'The plan ran to {year}, which has passed. It is imported as closed and awaits evaluation.',
    ),
  },
  'synonym-mechanism': {
    severity: 'info',
    text: t(
      '“{name}”与“{other}”可能是同一机制的两种叫法。',
      '“{name}” and “{other}” may be two names of one mechanism.',
    ),
  },
  'second-finder': {
    severity: 'warning',
    text: t(
      '另一种查找方法在这里看到“{name}”，解析没有读出。',
      'A second finder sees “{name}” here, which was not read.',
    ),
  },
  'unread-number': {
    severity: 'warning',
    text: t(
      '“{name}”带有量词，但没有读懂它说明什么。',
      '“{name}” has a measure word, but what it measures was not understood.',
    ),
  },
  'law-not-plan': {
    severity: 'error',
    text: t(
      '这是法规条文，不是规划或方案，没有可以分解的任务。请上传规划、方案或意见。',
      'This is a law with articles, not a plan, so it has no tasks to break down. Upload a plan instead.',
    ),
  },
  'not-a-plan': {
    severity: 'error',
    text: t(
      '没有找到编号的标题，读不出任务。请检查是否上传了正文。',
      'No numbered headings were found, so no tasks can be read. Check that the file holds the plan itself.',
    ),
  },
  'repeated-text': {
    severity: 'info',
    text: t('从这里起是前文的重复，只读一次。', 'From here on the text above is repeated. It is read once.'),
  },
}

/** Collects findings and numbers them. */
export function reporter(): {
  readonly add: (
    code: FindingCode,
    span: Span,
    path: string | null,
    values?: Readonly<Record<string, string | number>>,
    suggestion?: Finding['suggestion'],
  ) => void
  readonly findings: () => readonly Finding[]
} {
  const found: Omit<Finding, 'id'>[] = []
  return {
    add: (code, span, path, values = {}, suggestion) => {
      const { severity, text } = sayings[code]
      found.push({
        code,
        severity,
        span,
        path,
        message: fill(text, values),
        ...(suggestion === undefined ? {} : { suggestion }),
      })
    },
    findings: () =>
      [...found].sort((a, b) => a.span[0] - b.span[0]).map((finding, i) => ({ id: `f${i + 1}`, ...finding })),
  }
}
