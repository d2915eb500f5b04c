import { formatDate } from '@zhiqiang/kernel'
import { Input } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { RangeFilter } from '../filters.web.tsx'

/** The browser's own date control: it works by keyboard and on old phones, and brings no calendar library. */
export const dateWeb: WebFacets<'date'> = {
  Input: ({ id, field, value, onChange, invalid, describedBy }) => (
    <Input
      id={id}
      type="date"
      value={value ?? ''}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
      aria-required={field.required}
      style={{ width: '12em' }}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  ),
  Show: ({ value, lang }) => <time dateTime={value}>{formatDate(value, lang)}</time>,
  Filter: (props) => <RangeFilter {...props} type="date" />,
}
