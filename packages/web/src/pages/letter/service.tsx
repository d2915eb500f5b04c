import { fill, formatDate, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'

const words = {
  served: t('{on} {how}', '{how}, {on}'),
  system: t('系统送达', 'In the system'),
  hand: t('直接送达', 'By hand'),
  post: t('邮寄送达', 'By post'),
  left: t('留置送达', 'Left at the address'),
  notice: t('公告送达', 'By public notice'),
}

interface Props {
  readonly letter: {
    readonly method: 'system' | 'hand' | 'post' | 'left' | 'notice' | null
    readonly servedOn: string | null
  }
}

/** How and when a letter was served; a dash where it was not yet. */
export function Service({ letter: { method, servedOn } }: Props) {
  const { lang, say } = useLanguage()
  if (method === null) return <span className="zq-faint">—</span>
  const how = say(words[method])
  return <span>{servedOn === null ? how : say(fill(words.served, { on: formatDate(servedOn, lang), how }))}</span>
}
