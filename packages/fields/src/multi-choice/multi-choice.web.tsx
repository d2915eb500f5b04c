import { pick } from '@zhiqiang/kernel'
import { Checkbox } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { KeyFilter } from '../filters.web.tsx'

export const multiChoiceWeb: WebFacets<'multiChoice'> = {
  Input: ({ id, field, value, onChange, lang }) => {
    const full = field.max !== undefined && (value?.length ?? 0) >= field.max
    return (
      <div className="zq-ticks">
        {Object.entries(field.options).map(([key, label], n) => {
          const ticked = value?.includes(key) ?? false
          return (
            <Checkbox
              key={key}
              {...(n === 0 ? { id } : {})}
              checked={ticked}
              disabled={full && !ticked}
              onChange={() => {
                const next = ticked ? value?.filter((one) => one !== key) : [...(value ?? []), key]
                onChange(next?.length ? next : undefined)
              }}
            >
              {pick(label, lang)}
            </Checkbox>
          )
        })}
      </div>
    )
  },
  Show: ({ field, value, lang }) =>
    value
      .map((key) => {
        const label = field.options[key]
        return label ? pick(label, lang) : key
      })
      .join(lang === 'zh' ? '、' : ', '),
  Filter: ({ field, lang, ...props }) => (
    <KeyFilter
      {...props}
      options={Object.entries(field.options).map(([value, label]) => ({ value, label: pick(label, lang) }))}
    />
  ),
  several: true,
}
