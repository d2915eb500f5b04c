import { type Lang, pick, t } from '@zhiqiang/kernel'
import { Input, Select } from 'antd'
import { boundsOf } from './filters.ts'

interface Props {
  readonly id: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly lang: Lang
}

const words = { from: t('从', 'From'), to: t('到', 'To') }

/** Words that the answer must hold. */
export function TextFilter({ id, value, onChange }: Props) {
  return (
    <Input id={id} value={value ?? ''} allowClear onChange={(event) => onChange(event.target.value || undefined)} />
  )
}

/** Some of several keys. */
export function KeyFilter({
  id,
  value,
  onChange,
  options,
}: Omit<Props, 'lang'> & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <Select
      id={id}
      mode="multiple"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%', minWidth: '8em' }}
      value={value?.split(',') ?? []}
      options={[...options]}
      onChange={(keys: string[]) => onChange(keys.length > 0 ? keys.join(',') : undefined)}
    />
  )
}

/** Two ends, each of which may stay open. */
export function RangeFilter({ id, value = '', onChange, lang, type }: Props & { readonly type: 'date' | 'text' }) {
  const { from, to } = boundsOf(value)
  const put = (low: string, high: string) => onChange(low || high ? `${low}..${high}` : undefined)
  const mode = type === 'text' ? ({ inputMode: 'decimal' } as const) : ({ type } as const)
  return (
    <span className="zq-range">
      <Input
        {...mode}
        id={id}
        value={from}
        aria-label={pick(words.from, lang)}
        onChange={(event) => put(event.target.value, to)}
      />
      <span aria-hidden> – </span>
      <Input
        {...mode}
        value={to}
        aria-label={pick(words.to, lang)}
        onChange={(event) => put(from, event.target.value)}
      />
    </span>
  )
}
