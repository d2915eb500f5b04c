import { type Text, t } from '@zhiqiang/kernel'
import { declaredStep } from '../../ui/declared.ts'

/** The words of a sort of outside assessments, as the kind declares them. */
export function sortWord(sort: string): Text {
  const declared = declaredStep('scheme', 'make')?.form.sort
  const options = declared?.kind === 'choice' ? declared.options : {}
  return options[sort] ?? t(sort, sort)
}

/** Words that the pages of outside assessments share. */
export const schemeWords = {
  cutoff: t('数据截止日', 'Cut-off'),
  source: t('台账数据来源', 'Source in the ledger'),
  corrections: t('更正', 'Corrections'),
  gaps: t('缺口', 'Gaps'),
  noSource: t('无数据来源', 'no source'),
  noFigure: t('缺{year}年数据', 'no figure of {year}'),
  year: t('{year}年', '{year}'),
  after: t('报送后更正', 'corrected after it was sent'),
  withdrawn: t('撤回', 'withdrawn'),
  factor: t('台账 {raw} {unit}', 'ledger: {raw} {unit}'),
} as const
