import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { schemeWords } from './scheme-words.ts'

type Point = CallOutput<'schemes.points'>['rows'][number]

const words = {
  corrected: t('更正 {n} 次', 'corrected {n} times'),
  once: t('更正 1 次', 'corrected once'),
}

/** One figure of the ledger beside every wording, unit and cut-off in which outside assessments show it. */
export function ShownList({ shown }: { readonly shown: Point['shown'] }) {
  const { lang, say } = useLanguage()
  return (
    <ul className="zq-rows">
      {shown.map((one) => (
        <li key={`${one.scheme.id}${one.no}${one.name}`}>
          <div className="zq-line">
            <span className="zq-grow">
              <Link to="/schemes/$id" params={{ id: one.scheme.id }}>
                <Quoted>{one.scheme.title}</Quoted>
              </Link>
            </span>
            {one.value === null ? (
              <Mark tone="bad">{say(fill(schemeWords.noFigure, { year: one.year }))}</Mark>
            ) : (
              <span>
                <b className="zq-number">{formatNumber(one.value, lang, 6)}</b> <Quoted>{one.unit}</Quoted>{' '}
                <small>{say(fill(schemeWords.year, { year: one.year }))}</small>
              </span>
            )}
          </div>
          <div className="zq-line">
            <span className="zq-grow">
              <Quoted>{`${one.no} ${one.name}`.trim()}</Quoted>
            </span>
            <small>
              {say(schemeWords.cutoff)} <time dateTime={one.scheme.cutoff}>{formatDate(one.scheme.cutoff, lang)}</time>
            </small>
            {one.corrections.length > 0 && (
              <Link to="/schemes/$id" params={{ id: one.scheme.id }} search={{ show: 'corrections' }}>
                {say(one.corrections.length === 1 ? words.once : fill(words.corrected, { n: one.corrections.length }))}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
