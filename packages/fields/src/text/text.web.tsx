import { Input } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { TextFilter } from '../filters.web.tsx'

export const textWeb: WebFacets<'text'> = {
  Input: ({ id, field, value, onChange, invalid, describedBy }) => (
    <Input
      id={id}
      value={value ?? ''}
      maxLength={field.max}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
      aria-required={field.required}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  ),
  Show: ({ value }) => <span lang="zh-CN">{value}</span>,
  Filter: TextFilter,
}
