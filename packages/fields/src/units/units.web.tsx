import type { WebFacets } from '../facets.web.tsx'
import { UnitSelect } from '../unit/unit-select.web.tsx'

export const unitsWeb: WebFacets<'units'> = {
  Input: ({ value, onChange, field: _, ...rest }) => (
    <UnitSelect {...rest} many chosen={value ?? []} onChoose={(ids) => onChange(ids.length > 0 ? ids : undefined)} />
  ),
  Show: ({ value, ports }) => <span lang="zh-CN">{value.map(ports.unitName).join('、')}</span>,
}
