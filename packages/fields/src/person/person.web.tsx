import { t } from '@zhiqiang/kernel'
import type { WebFacets } from '../facets.web.tsx'
import { RemoteFilter } from '../remote-filter.web.tsx'
import { RemoteSelect } from '../remote-select.web.tsx'

const placeholder = t('输入姓名或用户名', 'Type a name or a user name')

export const personWeb: WebFacets<'person'> = {
  Input: ({ value, onChange, field: _field, ports, ...rest }) => (
    <RemoteSelect
      {...rest}
      many={false}
      placeholder={placeholder}
      find={ports.searchPeople}
      nameOf={ports.nameOf}
      chosen={value ? [value] : []}
      onChoose={(ids) => onChange(ids[0])}
    />
  ),
  Show: ({ value, ports }) => <span lang="zh-CN">{ports.nameOf(value)}</span>,
  Filter: (props) => <RemoteFilter {...props} find={props.ports.searchPeople} />,
}
