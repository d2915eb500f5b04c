import { pick, t } from '@zhiqiang/kernel'
import { Radio } from 'antd'
import type { WebFacets } from '../facets.web.tsx'

const yes = t('是', 'Yes')
const no = t('否', 'No')

/** Two buttons rather than a tick box: an unanswered question must look unanswered. */
export const yesNoWeb: WebFacets<'yesNo'> = {
  Input: ({ id, value, onChange, lang, describedBy }) => (
    <Radio.Group
      id={id}
      value={value}
      aria-describedby={describedBy}
      options={[
        { value: true, label: pick(yes, lang) },
        { value: false, label: pick(no, lang) },
      ]}
      onChange={(event) => onChange(event.target.value === true)}
    />
  ),
  Show: ({ value, lang }) => pick(value ? yes : no, lang),
}
