import { Input } from 'antd'
import type { ChangeEvent } from 'react'
import type { WebFacets } from '../facets.web.tsx'
import { TextFilter } from '../filters.web.tsx'

export const textWeb: WebFacets<'text'> = {
  Input: ({ id, field, value, onChange, invalid, describedBy }) => {
    const box = {
      id,
      value: value ?? '',
      maxLength: field.max,
      status: invalid ? ('error' as const) : ('' as const),
      'aria-describedby': describedBy,
      'aria-required': field.required,
      onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value || undefined),
    }
    return field.secret ? <Input.Password {...box} autoComplete="new-password" /> : <Input {...box} />
  },
  Show: ({ value }) => <span lang="zh-CN">{value}</span>,
  Filter: TextFilter,
}
