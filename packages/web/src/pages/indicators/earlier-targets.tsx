import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, fill, formatDate, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { periodText, type TargetValue, targetText } from './indicator-words.ts'

type Earlier = CallOutput<'indicators.list'>['rows'][number]['earlier']

const words = {
  was: t('原', 'was'),
  until: t('{day}以前', 'until {day}'),
}

/** What a target was before it was changed, each version struck through with the day it ended; nothing where it never was. */
export function EarlierTargets({ earlier }: { readonly earlier: Earlier }) {
  const { lang, say } = useLanguage()
  if (earlier.length === 0) return null
  return (
    <small className="zq-earlier">
      {earlier.toReversed().map((one) => {
        const day = formatDate(dateInChina(one.at), lang)
        return (
          <span key={one.at} title={say(fill(words.until, { day }))}>
            {say(words.was)}{' '}
            <del>
              {targetText(one.value as TargetValue, lang)} {periodText(one.period, lang)}
            </del>
          </span>
        )
      })}
    </small>
  )
}
