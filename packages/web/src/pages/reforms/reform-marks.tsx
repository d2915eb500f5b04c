import { fill, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'

const words = {
  less: t('缩短 {n} 天', '{n} days less'),
  more: t('延长 {n} 天', '{n} days more'),
  same: t('无变化', 'no change'),
  unknown: t('尚不能比较', 'Not to be compared yet'),
  silent: t('期满无成效数据', 'No effect data though it is time'),
}

/** What a reform changed, in days: shape, word and colour. */
export function ChangeMark({ reform }: { readonly reform: { readonly change: number | null } }) {
  const { say } = useLanguage()
  const { change } = reform
  if (change === null) return <Mark tone="plain">{say(words.unknown)}</Mark>
  if (change === 0) return <Mark tone="plain">{say(words.same)}</Mark>
  const less = change < 0
  return <Mark tone={less ? 'good' : 'bad'}>{say(fill(less ? words.less : words.more, { n: Math.abs(change) }))}</Mark>
}

/** Said of a reform that should have an effect by now and shows none. */
export function SilentMark() {
  const { say } = useLanguage()
  return <Mark tone="bad">{say(words.silent)}</Mark>
}
