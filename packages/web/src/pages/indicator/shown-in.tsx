import { t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { ShownList } from '../schemes/points.tsx'

const words = { title: t('用于哪些外部考评', 'Shown in outside assessments') }

/** Where outside assessments show an indicator's figure, each in its own words, unit and cut-off. */
export function ShownIn({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const enabled = useHolds('scheme.read')
  const { data } = useLoad('schemes.points', { query: { indicator: id } }, { enabled })
  const [point] = data?.rows ?? []
  if (!point) return null
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <ShownList shown={point.shown} />
    </section>
  )
}
