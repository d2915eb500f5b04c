import { dateInChina, formatDate } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'

/** A day in a table, of an instant the day it was in China; a dash where there is none. */
export function Day({ on }: { readonly on: string | null }) {
  const { lang } = useLanguage()
  if (on === null) return <span className="zq-faint">—</span>
  return <time dateTime={on}>{formatDate(on.includes('T') ? dateInChina(on) : on, lang)}</time>
}
