import {
  addMonths,
  defineRecordMeasure,
  type LawLibrary,
  type PlainDate,
  type RecordFact,
  type RecordValues,
  t,
} from '@zhiqiang/kernel'
import { firstOf } from '../../shared/records/facts.ts'
import { inventionInForce } from '../../shared/records/inventions.ts'

/** After how long a patent was kept up for long. */
const keptFor = 'patent.high-value-kept'
/** Sums in units of 10,000 yuan from which a pledge is high: no text states one, so several are offered. */
const highPledges = [100, 500, 1000] as const

const pledgeTests = Object.fromEntries(
  highPledges.map((sum) => [
    `pledge-${sum}`,
    {
      label: t(`④质押融资额不低于 ${sum} 万元`, `④ pledged for at least ${sum} × 10,000 yuan`),
      reading: 'pledge',
      taken: sum === 500,
      unconfirmed: true,
    },
  ]),
)

/** 高价值发明专利拥有量. */
export const highValuePatents = defineRecordMeasure({
  id: 'high-value-patents',
  title: t('高价值发明专利', 'High-value invention patents'),
  definition: t(
    '有效发明专利中至少符合一项的：①战略性新兴产业的；②在海外有同族专利权的；③维持年限超过10年的；④实现较高质押融资金额的；⑤获得国家科学技术奖或者中国专利奖的（国家知识产权局2021年3月解读，读自二手资料）。细则有几种理解的，可以选用，标明“未确认”。',
    'Invention patents in force that meet at least one of five tests: a strategic emerging industry; a family abroad; kept up for more than ten years; a high pledge; a national science or China patent award (interview of the national office, March 2021, read in secondary sources). Where the fine print can be read in several ways the reading may be chosen and is marked unconfirmed.',
  ),
  version: 1,
  order: 20,
  unit: t('件', 'patents'),
  register: 'patents',
  counts: 'stock',
  tests: {
    emerging: { label: t('①战略性新兴产业', '① strategic emerging industry'), taken: true, unconfirmed: false },
    'family-any': {
      label: t('②海外有同族（公开即算）', '② family abroad, published'),
      reading: 'family',
      taken: false,
      unconfirmed: true,
    },
    'family-granted': {
      label: t('②海外有同族专利权（已授权）', '② family abroad, granted'),
      reading: 'family',
      taken: true,
      unconfirmed: true,
    },
    'kept-from-filing': {
      label: t('③维持超过10年（自申请日）', '③ kept up over ten years from filing'),
      reading: 'kept',
      taken: true,
      unconfirmed: true,
    },
    'kept-from-grant': {
      label: t('③维持超过10年（自授权日）', '③ kept up over ten years from grant'),
      reading: 'kept',
      taken: false,
      unconfirmed: true,
    },
    ...pledgeTests,
    award: {
      label: t('⑤国家科学技术奖、中国专利奖', '⑤ national science or China patent award'),
      taken: true,
      unconfirmed: false,
    },
  },
  facts: (values, law) => {
    const span = inventionInForce(values)
    return span ? testsOf(values, span, law) : []
  },
  holder: ({ applicants }) => firstOf(applicants),
})

interface Span {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

function testsOf(values: RecordValues, span: Span, law: LawLibrary): readonly RecordFact[] {
  const { filed_on: filed, granted_on: granted, pledge_amount: pledged } = values
  const [emerging, family, awards] = [values.emerging, values.family, values.awards].map(listOf)
  const abroad = (family ?? []).filter((number) => !/^(CN|WO|ZL)/.test(number.trim().toUpperCase()))
  const rights = abroad.filter((number) => /[A-Z]{2}.*\d(B\d?|E\d?|C\d?)$/.test(number.toUpperCase()))
  const national = (awards ?? []).filter((award) =>
    /国家.*科学技术|国家.*(自然科学|技术发明|科技进步)|中国专利|中国外观设计/.test(award),
  )
  return [
    ...told(span, 'emerging', emerging),
    ...told(span, 'family-any', abroad),
    ...told(span, 'family-granted', rights),
    ...kept(law, span, 'kept-from-filing', filed, t('申请', 'filed')),
    ...kept(law, span, 'kept-from-grant', granted, t('授权', 'granted')),
    ...highPledges.flatMap((sum) =>
      typeof pledged === 'number' && pledged >= sum ? told(span, `pledge-${sum}`, [`${pledged} 万元`]) : [],
    ),
    ...told(span, 'award', national),
  ]
}

function told(span: Span, test: string, evidence: readonly string[] = []): readonly RecordFact[] {
  const text = evidence.join('；')
  return text === '' ? [] : [{ ...span, test, why: t(text, text) }]
}

/** From the day on which it was kept up that long, while it is still in force. */
function kept(
  law: LawLibrary,
  { from, to }: Span,
  test: string,
  since: RecordValues[string] | undefined,
  what: { readonly zh: string; readonly en: string },
): readonly RecordFact[] {
  // One definition for all days: what it says today is asked of patents of any age.
  const rule = law.terms.get(keptFor)?.versions.at(-1)
  if (typeof since !== 'string' || rule?.unit !== 'year') return []
  const passed = addMonths(since, rule.amount * 12)
  const first = passed > from ? passed : from
  if (to !== null && first > to) return []
  return [
    {
      from: first,
      to,
      test,
      why: t(
        `${since} ${what.zh}，${passed} 满 ${rule.amount} 年`,
        `${what.en} ${since}, ${rule.amount} years on ${passed}`,
      ),
    },
  ]
}

function listOf(value: RecordValues[string] | undefined): readonly string[] {
  return typeof value === 'object' && value !== null ? value : []
}
