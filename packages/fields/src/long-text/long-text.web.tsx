import { Input } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { TextFilter } from '../filters.web.tsx'

export const longTextWeb: WebFacets<'longText'> = {
  Input: ({ id, field, value, onChange, invalid, describedBy }) => (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      maxLength={field.max}
      autoSize={{ minRows: 4, maxRows: 16 }}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
      aria-required={field.required}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  ),
  Show: ({ value }) => (
    <span lang="zh-CN" style={{ whiteSpace: 'pre-wrap' }}>
      {value}
    </span>
  ),
  Filter: TextFilter,
}
