import {
  addMonths,
  dayBefore,
  type LawLibrary,
  lengthWords,
  markWords,
  type PlainDate,
  type Text,
  t,
  versionOn,
  whereWritten,
} from '@zhiqiang/kernel'

/** The last day of a right by a term of years that begins on a day; null where no rule of that day is recorded. */
export function lastDayOfRight(law: LawLibrary, term: string | undefined, from: PlainDate): PlainDate | null {
  const version = versionOn(law.terms.get(term ?? '')?.versions ?? [], from)
  if (version?.unit !== 'year') return null
  const day = addMonths(from, version.amount * 12)
  return version.includesStart ? dayBefore(day) : day
}

/** The rule that gave {@link lastDayOfRight}: its article, how long, and whether anybody compared it with the text. */
export function groundOfRight(law: LawLibrary, term: string | undefined, from: PlainDate): Text | null {
  const found = law.terms.get(term ?? '')
  const version = versionOn(found?.versions ?? [], from)
  if (!found || !version) return null
  const { basis, mark } = version
  const where = whereWritten({ ...basis, title: law.instruments.get(basis.instrument)?.title ?? t('', '') })
  const length = lengthWords(version)
  const sure = mark === 'confirmed' ? t('', '') : t(`（${markWords[mark].zh}）`, ` (${markWords[mark].en})`)
  return t(
    `${where.zh}：自${found.since.zh}起 ${length.zh}${sure.zh}`,
    `${where.en}: ${length.en} from ${found.since.en}${sure.en}`,
  )
}
