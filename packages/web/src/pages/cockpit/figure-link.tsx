import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatNumber } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'

export type Cockpit = CallOutput<'cockpit.get'>
export type Figure = Cockpit['course']['total']

/** A number that opens to its rows. */
export function FigureLink({
  figure,
  className,
  children,
}: {
  readonly figure: Figure
  readonly className?: string
  readonly children?: ReactNode
}) {
  const { lang } = useLanguage()
  return (
    <Link
      to="/cockpit/rows"
      search={{ figure: figure.id }}
      data-figure={figure.id}
      data-value={figure.value}
      {...(className === undefined ? {} : { className })}
    >
      {children ?? formatNumber(figure.value, lang)}
    </Link>
  )
}
