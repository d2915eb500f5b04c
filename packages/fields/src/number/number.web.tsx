import { formatNumber } from '@zhiqiang/kernel'
import { InputNumber } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { RangeFilter } from '../filters.web.tsx'

export const numberWeb: WebFacets<'number'> = {
  Input: ({ id, field, value, onChange, invalid, describedBy }) => (
    <InputNumber
      id={id}
      value={value ?? null}
      {...(field.min === undefined ? {} : { min: field.min })}
      {...(field.max === undefined ? {} : { max: field.max })}
      {...(field.whole ? { precision: 0 } : {})}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
      aria-required={field.required}
      controls={false}
      style={{ width: '12em' }}
      onChange={(next) => onChange(next ?? undefined)}
    />
  ),
  Show: ({ value, lang }) => formatNumber(value, lang, 6),
  Filter: (props) => <RangeFilter {...props} type="text" />,
}
