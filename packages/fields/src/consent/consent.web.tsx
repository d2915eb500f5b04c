import { formatInstant, pick, t } from '@zhiqiang/kernel'
import { Checkbox } from 'antd'
import type { WebFacets } from '../facets.web.tsx'

const words = { agree: t('我已阅读并同意以上内容', 'I have read this and agree'), agreed: t('同意', 'agreed') }

export const consentWeb: WebFacets<'consent'> = {
  Input: ({ id, field, value, onChange, lang, describedBy }) => (
    <div className="zq-consent">
      <p id={`${id}-text`}>{pick(field.text, lang)}</p>
      <Checkbox
        id={id}
        checked={value?.version === field.version}
        aria-describedby={`${id}-text ${describedBy}`}
        aria-required={field.required}
        onChange={(event) => onChange(event.target.checked ? { version: field.version } : undefined)}
      >
        {pick(words.agree, lang)}
      </Checkbox>
    </div>
  ),
  Show: ({ field, value, lang }) => (
    <>
      {value.version === field.version ? pick(field.text, lang) : <span lang="zh-CN">{value.text}</span>}{' '}
      {value.at && (
        <small>
          {formatInstant(value.at, lang)} {pick(words.agreed, lang)}
        </small>
      )}
    </>
  ),
  Filter: null,
  several: true,
}
