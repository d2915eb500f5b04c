import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatDate, formatNumber } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'

export type Figure = CallOutput<'figures.list'>['figures'][number]

/** A number that is a door: it opens to the rows it is made of. */
export function FigureCard({ figure }: { readonly figure: Figure }) {
  const { lang, say } = useLanguage()
  return (
    <Link
      to="/figures/$id"
      params={{ id: figure.id }}
      className="zq-figure"
      data-figure={figure.id}
      data-value={figure.value ?? ''}
    >
      <span>{say(figure.title)}</span>
      <b>
        {figure.value === null ? '—' : formatNumber(figure.value, lang)}
        {figure.of !== null && <small> / {formatNumber(figure.of, lang)}</small>} <small>{say(figure.unit)}</small>
      </b>
      <small>
        <time dateTime={figure.asOf}>{formatDate(figure.asOf, lang)}</time>
      </small>
    </Link>
  )
}
