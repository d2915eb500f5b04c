import type { FieldPorts, FilterProps, WebFacets } from '../facets.web.tsx'
import { KeyFilter } from '../filters.web.tsx'
import { RegionName, RegionSelect, useRegionOptions } from './region-select.web.tsx'

/** Some of the counties of the city. */
export function RegionFilter({
  ports,
  ...props
}: Pick<FilterProps<'region'>, 'id' | 'value' | 'onChange'> & { readonly ports: FieldPorts }) {
  const { id, value, onChange } = props
  return <KeyFilter id={id} value={value} onChange={onChange} options={useRegionOptions(ports)} />
}

export const regionWeb: WebFacets<'region'> = {
  Input: ({ value = '', onChange, field: _, ...props }) => (
    <RegionSelect {...props} value={value} onChange={(code) => onChange(code || undefined)} />
  ),
  Show: ({ value, ports }) => <RegionName code={value} ports={ports} />,
  Filter: RegionFilter,
}
