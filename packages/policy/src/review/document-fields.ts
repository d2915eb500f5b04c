import { t } from '@zhiqiang/kernel'
import type { Basis, Openness, PolicyDocument } from '../reading.ts'
import type { Span } from '../source.ts'
import { type Decode, expected, member, oneOf, orNull, spanWithin, words } from './decode.ts'
import { dayRule, type FieldRules, fieldRule, namesRule, textOrNullRule, yearRule } from './field-rule.ts'
import { opennessNames } from './words.ts'

type Doc = PolicyDocument

const anywhere: Span = [0, 0]

/** `{ title, number }` entries; a span is kept where one is given and in shape, and is checked against the text later. */
const basisList: Decode<readonly Basis[]> = (value) => {
  if (!Array.isArray(value) || value.length > 100) return undefined
  const list: Basis[] = []
  for (const entry of value) {
    const title = words(300)(member(entry, 'title'))
    const number = orNull(words(80))(member(entry, 'number') ?? null)
    if (title === undefined || number === undefined) return undefined
    const span = spanWithin(Number.MAX_SAFE_INTEGER)(member(entry, 'span'))
    list.push({ title, number, span: span ?? anywhere })
  }
  return list
}

const opennessValue: Decode<Openness['mode'] | null> = orNull(oneOf(opennessNames))

function openness(doc: Doc, mode: Openness['mode'] | null): Doc {
  if (mode === null) return { ...doc, openness: null }
  return { ...doc, openness: { mode, quote: doc.openness?.quote ?? '', span: doc.openness?.span ?? anywhere } }
}

/** The fields of the document card. */
export const documentFields = {
  title: textOrNullRule<Doc>(t('标题', 'Title'), { get: (d) => d.title, put: (d, title) => ({ ...d, title }) }, 300),
  number: textOrNullRule<Doc>(t('文号', 'Document number'), {
    get: (d) => d.number,
    put: (d, number) => ({ ...d, number }),
  }),
  issuer: textOrNullRule<Doc>(t('发文机关', 'Issued by'), {
    get: (d) => d.issuer,
    put: (d, issuer) => ({ ...d, issuer }),
  }),
  issuedOn: dayRule<Doc>(t('成文日期', 'Signed on'), {
    get: (d) => d.issuedOn,
    put: (d, issuedOn) => ({ ...d, issuedOn }),
  }),
  printedOn: dayRule<Doc>(t('印发日期', 'Printed on'), {
    get: (d) => d.printedOn,
    put: (d, printedOn) => ({ ...d, printedOn }),
  }),
  attachment: textOrNullRule<Doc>(
    t('所附文件', 'Attached plan'),
    { get: (d) => d.attachment, put: (d, attachment) => ({ ...d, attachment }) },
    300,
  ),
  registration: textOrNullRule<Doc>(t('登记号', 'Registration number'), {
    get: (d) => d.registration,
    put: (d, registration) => ({ ...d, registration }),
  }),
  sponsor: textOrNullRule<Doc>(t('主办', 'Sponsor'), {
    get: (d) => d.sponsor,
    put: (d, sponsor) => ({ ...d, sponsor }),
  }),
  supervisor: textOrNullRule<Doc>(t('督办', 'Supervisor'), {
    get: (d) => d.supervisor,
    put: (d, supervisor) => ({ ...d, supervisor }),
  }),
  copiedTo: namesRule<Doc>(t('抄送', 'Copied to'), {
    get: (d) => d.copiedTo,
    put: (d, copiedTo) => ({ ...d, copiedTo }),
  }),
  openness: fieldRule<Doc, Openness['mode'] | null>({
    label: t('公开方式', 'Openness'),
    editor: { kind: 'openness' },
    nullable: true,
    expected: expected.choice,
    decode: opennessValue,
    get: (d) => d.openness?.mode ?? null,
    put: openness,
  }),
  basis: fieldRule<Doc, readonly Basis[]>({
    label: t('依据', 'Basis'),
    editor: { kind: 'basis' },
    expected: expected.shape,
    decode: basisList,
    get: (d) => d.basis.map((b) => ({ title: b.title, number: b.number, span: b.span })),
    put: (d, basis) => ({ ...d, basis }),
  }),
  horizon: yearRule<Doc>(t('规划期末年', 'Last year of the plan'), {
    get: (d) => d.horizon.last,
    put: (d, last) => ({ ...d, horizon: { ...d.horizon, last } }),
  }),
} as const satisfies FieldRules<Doc>
