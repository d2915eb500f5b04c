import { pick, t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import type { InputProps } from '../facets.web.tsx'
import { useRegions } from './use-regions.web.tsx'

const words = { choose: t('选择县（市、区）', 'Choose a county'), none: t('没有这个名称', 'Nothing of this name') }

type Props = Pick<InputProps<'region'>, 'id' | 'lang' | 'invalid' | 'describedBy' | 'ports'> & {
  readonly value: string
  readonly onChange: (code: string) => void
  /** Spoken name, where no label element points at the id. */
  readonly label?: string
}

/** The counties of the city, to be searched by name or code. */
export function RegionSelect({ id, value, onChange, lang, invalid, describedBy, ports, label }: Props) {
  const regions = useRegions(ports)
  return (
    <Select
      id={id}
      value={value || null}
      allowClear
      placeholder={pick(words.choose, lang)}
      notFoundContent={pick(words.none, lang)}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-describedby={describedBy || undefined}
      style={{ width: '100%', maxWidth: '18em' }}
      showSearch={{ filterOption: (typed, option) => `${option?.label} ${option?.value}`.includes(typed.trim()) }}
      options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      optionRender={(option) => <span lang="zh-CN">{String(option.label)}</span>}
      onChange={(code: string | null | undefined) => onChange(code ?? '')}
    />
  )
}

/** The name of a division; its code until the names are there. */
export function RegionName({ code, ports }: { readonly code: string; readonly ports: Props['ports'] }) {
  const name = useRegions(ports).find((one) => one.code === code)?.name ?? code
  return <span lang="zh-CN">{name}</span>
}

/** Some of the counties. */
export function useRegionOptions(ports: Props['ports']) {
  return useRegions(ports).map(({ code, name }) => ({ value: code, label: name }))
}
