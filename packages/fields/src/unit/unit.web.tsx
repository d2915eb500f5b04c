import type { WebFacets } from '../facets.web.tsx'
import { UnitSelect } from './unit-select.web.tsx'

export const unitWeb: WebFacets<'unit'> = {
  Input: ({ value, onChange, field: _, ...rest }) => (
    <UnitSelect {...rest} many={false} chosen={value ? [value] : []} onChoose={(ids) => onChange(ids[0])} />
  ),
  Show: ({ value, ports }) => <span lang="zh-CN">{ports.unitName(value)}</span>,
}
