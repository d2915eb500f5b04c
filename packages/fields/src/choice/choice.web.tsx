import { pick } from '@zhiqiang/kernel'
import { Radio, Select } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { KeyFilter } from '../filters.web.tsx'

/** Up to this many options stand open as buttons; more are folded into a list. */
const openOptions = 6

export const choiceWeb: WebFacets<'choice'> = {
  Input: ({ id, field, value, onChange, lang, invalid, describedBy }) => {
    const options = Object.entries(field.options).map(([key, label]) => ({ value: key, label: pick(label, lang) }))
    return options.length <= openOptions ? (
      <Radio.Group
        id={id}
        value={value}
        options={options}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
        onChange={(event) => onChange(String(event.target.value))}
      />
    ) : (
      <Select
        id={id}
        value={value ?? null}
        options={options}
        status={invalid ? 'error' : ''}
        aria-describedby={describedBy}
        style={{ width: '100%' }}
        onChange={(next) => onChange(next ?? undefined)}
      />
    )
  },
  Show: ({ field, value, lang }) => {
    const label = field.options[value]
    return label ? pick(label, lang) : value
  },
  Filter: ({ field, lang, ...props }) => (
    <KeyFilter
      {...props}
      options={Object.entries(field.options).map(([value, label]) => ({ value, label: pick(label, lang) }))}
    />
  ),
}
