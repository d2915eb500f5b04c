import { daysBetween, fill, formatDate, t } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'
import { useMe } from '../app/session.tsx'
import { Mark } from './mark.tsx'

const words = {
  none: t('未定', 'None set'),
  late: t('逾期 {n} 天', '{n} days overdue'),
  today: t('今天到期', 'Due today'),
  soon: t('还有 {n} 天', 'In {n} days'),
}

/** From this many days before its date on, a due date is marked. */
const soon = 30

interface Props {
  readonly dueOn: string | null
  readonly overdue: boolean
  /** A thing that is over shows its date without a mark, and nothing where it has none. */
  readonly over?: boolean
}

/** A due date and, when it matters, how far it is: words, shape and colour. */
export function DueTag({ dueOn, overdue, over = false }: Props) {
  const { lang, say } = useLanguage()
  const { today } = useMe().city
  if (!dueOn) return over ? null : <span className="zq-faint">{say(words.none)}</span>
  const left = daysBetween(today, dueOn)
  return (
    <span className="zq-due">
      <time dateTime={dueOn}>{formatDate(dueOn, lang)}</time>
      {overdue && <Mark tone="bad">{say(fill(words.late, { n: Math.abs(left) }))}</Mark>}
      {!overdue && !over && left >= 0 && left <= soon && (
        <Mark tone="wait">{say(left === 0 ? words.today : fill(words.soon, { n: left }))}</Mark>
      )}
    </span>
  )
}
