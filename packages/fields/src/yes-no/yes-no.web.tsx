import { pick } from '@zhiqiang/kernel'
import { Radio } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { KeyFilter } from '../filters.web.tsx'
import { no, yes } from './yes-no.ts'

/** Two buttons rather than a tick box: an unanswered question must look unanswered. */
export const yesNoWeb: WebFacets<'yesNo'> = {
  Input: ({ id, value, onChange, lang, describedBy }) => (
    <Radio.Group
      id={id}
      value={value}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      options={[
        { value: true, label: pick(yes, lang) },
        { value: false, label: pick(no, lang) },
      ]}
      onChange={(event) => onChange(event.target.value === true)}
    />
  ),
  Show: ({ value, lang }) => pick(value ? yes : no, lang),
  Filter: ({ lang, ...props }) => (
    <KeyFilter
      {...props}
      options={[
        { value: 'yes', label: pick(yes, lang) },
        { value: 'no', label: pick(no, lang) },
      ]}
    />
  ),
}
