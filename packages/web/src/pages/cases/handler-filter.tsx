import { t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'

const words = {
  label: t('承办人', 'Officer'),
  me: t('我', 'me'),
  none: t('还没有指定', 'given to nobody'),
}

interface Props {
  readonly value: string | undefined
  readonly onChange: (handler: string | undefined) => void
  /** Rows that are shown: whose name they tell may be chosen too. */
  readonly rows: readonly { readonly handler: { readonly id: string; readonly name: string } | null }[]
}

/** Only the cases given to one officer, to nobody, or to me; a head may choose from the whole unit. */
export function HandlerFilter({ value, onChange, rows }: Props) {
  const { say } = useLanguage()
  const { id } = useMe()
  const enabled = useHolds('case.assign')
  const { data } = useLoad('cases.workload', {}, { enabled, staleTime: 60_000 })
  const known = [...(data?.rows ?? []).map(({ officer }) => officer), ...rows.map(({ handler }) => handler)]
  const people = new Map(known.flatMap((one) => (one && one.id !== id ? [[one.id, one.name] as const] : [])))
  const options = [
    { value: 'me', label: say(words.me) },
    { value: 'none', label: say(words.none) },
    ...[...people].map(([value, label]) => ({ value, label })),
  ]
  return <ChoiceFilter label={say(words.label)} value={value} options={options} onChange={onChange} names />
}
