import { t } from '@zhiqiang/kernel'
import type { WebFacets } from '../facets.web.tsx'
import { RemoteFilter } from '../remote-filter.web.tsx'
import { RemoteSelect } from '../remote-select.web.tsx'

const placeholder = t('输入单位名称或简称，可选多个', 'Type names or short names, one after another')

export const unitsWeb: WebFacets<'units'> = {
  Input: ({ value, onChange, field: _field, ports, ...rest }) => (
    <RemoteSelect
      {...rest}
      many
      placeholder={placeholder}
      find={ports.searchUnits}
      nameOf={ports.nameOf}
      chosen={value ?? []}
      onChoose={(ids) => onChange(ids.length > 0 ? ids : undefined)}
    />
  ),
  Show: ({ value, ports }) => <span lang="zh-CN">{value.map(ports.nameOf).join('、')}</span>,
  Filter: (props) => <RemoteFilter {...props} find={props.ports.searchUnits} />,
}
