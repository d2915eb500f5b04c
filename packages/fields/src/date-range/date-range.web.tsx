import { formatDate, pick, t } from '@zhiqiang/kernel'
import { Input } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { RangeFilter } from '../filters.web.tsx'

const words = { from: t('开始日期', 'First day'), to: t('结束日期', 'Last day'), until: t('至', 'to') }

/** Two of the browser's own date controls; a day that is missing is an empty text until it is filled in. */
export const dateRangeWeb: WebFacets<'dateRange'> = {
  Input: ({ id, field, value, onChange, lang, invalid, describedBy }) => {
    const { from = '', to = '' } = value ?? {}
    const put = (next: { from: string; to: string }) => onChange(next.from || next.to ? next : undefined)
    const shared = {
      type: 'date',
      status: invalid ? 'error' : '',
      'aria-describedby': describedBy,
      'aria-required': field.required,
      style: { width: '12em' },
    } as const
    return (
      <span className="zq-range">
        <Input
          {...shared}
          id={id}
          value={from}
          aria-label={pick(words.from, lang)}
          onChange={(event) => put({ from: event.target.value, to })}
        />{' '}
        {pick(words.until, lang)}{' '}
        <Input
          {...shared}
          value={to}
          min={from}
          aria-label={pick(words.to, lang)}
          onChange={(event) => put({ from, to: event.target.value })}
        />
      </span>
    )
  },
  Show: ({ value: { from, to }, lang }) => (
    <>
      <time dateTime={from}>{formatDate(from, lang)}</time> {pick(words.until, lang)}{' '}
      <time dateTime={to}>{formatDate(to, lang)}</time>
    </>
  ),
  Filter: (props) => <RangeFilter {...props} type="date" />,
  several: true,
}
