import { formatInstant, pick, t } from '@zhiqiang/kernel'
import { Input } from 'antd'
import type { WebFacets } from '../facets.web.tsx'

const words = {
  full: t('姓名全称', 'Full name'),
  what: t(
    '提交时，系统会把签名时间和所填内容的 SM3 摘要一并保存。',
    'The time and the SM3 of all you filled in are kept with it.',
  ),
}

export const signatureWeb: WebFacets<'signature'> = {
  Input: ({ id, field, value, onChange, lang, invalid, describedBy }) => (
    <>
      <Input
        id={id}
        value={value?.name ?? ''}
        placeholder={pick(words.full, lang)}
        autoComplete="name"
        maxLength={60}
        status={invalid ? 'error' : ''}
        aria-describedby={`${id}-what ${describedBy}`}
        aria-required={field.required}
        style={{ maxWidth: '18em' }}
        onChange={(event) => onChange(event.target.value ? { name: event.target.value } : undefined)}
      />
      <small id={`${id}-what`}>{pick(words.what, lang)}</small>
    </>
  ),
  Show: ({ value, lang }) => (
    <>
      <span lang="zh-CN">{value.name}</span>{' '}
      {value.at && (
        <small>
          {formatInstant(value.at, lang)} <code>SM3 {value.sm3}</code>
        </small>
      )}
    </>
  ),
  Filter: null,
}
