import { useLoad } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { useHolds } from '../app/session.tsx'
import { words } from '../app/words.ts'
import { statesOf } from './declared.ts'
import { ChoiceFilter } from './filters.tsx'

interface Props {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

/** Only what one plan wants. */
export function PolicyFilter({ value, onChange }: Props) {
  const { say } = useLanguage()
  const enabled = useHolds('policy.read')
  const { data } = useLoad('policies.list', { query: { limit: 200 } }, { enabled, staleTime: 60_000 })
  const options = (data?.rows ?? []).map((policy) => ({ value: policy.id, label: policy.title }))
  return <ChoiceFilter label={say(words.plan)} value={value} options={options} onChange={onChange} names />
}

/** Only what one unit takes part in. */
export function UnitFilter({ value, onChange }: Props) {
  const { say } = useLanguage()
  const enabled = useHolds('unit.read')
  const { data } = useLoad('units.list', { query: { limit: 200 } }, { enabled, staleTime: 60_000 })
  const options = (data?.rows ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  return <ChoiceFilter label={say(words.unit)} value={value} options={options} onChange={onChange} names />
}

/** Only what stands in one state of its kind. */
export function StateFilter({ kind, ...rest }: Props & { readonly kind: string }) {
  const { say } = useLanguage()
  const options = statesOf(kind).map(({ value, label }) => ({ value, label: say(label) }))
  return <ChoiceFilter label={say(words.state)} options={options} {...rest} />
}
