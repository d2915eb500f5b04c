import { type IpNumberSort, pick, t } from '@zhiqiang/kernel'
import { Input, Select } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { TextFilter } from '../filters.web.tsx'
import { ipNumberSorts } from './ip-number.ts'

const words = { sort: t('号码种类', 'Sort of number'), number: t('号码', 'Number'), like: t('如 ', 'such as ') }

/** The sort only where there is a choice; once left, a number that reads well stands as its office writes it. */
export const ipNumberWeb: WebFacets<'ipNumber'> = {
  Input: ({ id, field, value, onChange, lang, invalid, describedBy }) => {
    const sort: IpNumberSort = value?.sort ?? field.sorts[0] ?? 'patent'
    const number = value?.number ?? ''
    return (
      <div className="zq-parts">
        {field.sorts.length > 1 && (
          <Select
            value={sort}
            aria-label={pick(words.sort, lang)}
            style={{ width: '100%', maxWidth: '22em' }}
            options={field.sorts.map((one) => ({ value: one, label: pick(ipNumberSorts[one].label, lang) }))}
            onChange={(next: IpNumberSort) => onChange({ sort: next, number })}
          />
        )}
        <Input
          id={id}
          value={number}
          placeholder={`${pick(words.like, lang)}${ipNumberSorts[sort].sample}`}
          aria-label={field.sorts.length > 1 ? pick(words.number, lang) : undefined}
          aria-describedby={describedBy}
          aria-required={field.required}
          autoComplete="off"
          maxLength={60}
          status={invalid ? 'error' : ''}
          style={{ maxWidth: '22em' }}
          onChange={(event) =>
            onChange(event.target.value || field.sorts.length > 1 ? { sort, number: event.target.value } : undefined)
          }
          onBlur={() => {
            const read = ipNumberSorts[sort].read(number)
            if (read.ok && read.number !== number) onChange({ sort, number: read.number })
          }}
        />
      </div>
    )
  },
  Show: ({ field, value, lang }) => (
    <>
      {field.sorts.length > 1 && `${pick(ipNumberSorts[value.sort].label, lang)} `}
      <span lang="zh-CN">{value.number}</span>
    </>
  ),
  Filter: TextFilter,
}
