import { pick, t } from '@zhiqiang/kernel'
import { Input } from 'antd'
import type { WebFacets } from '../facets.web.tsx'
import { RegionFilter } from '../region/region.web.tsx'
import { RegionName, RegionSelect } from '../region/region-select.web.tsx'

const words = {
  region: t('县（市、区）', 'County'),
  street: t('街道和门牌号', 'Street and number'),
}

export const addressWeb: WebFacets<'address'> = {
  Input: ({ id, field, value, onChange, lang, invalid, describedBy, ports }) => {
    const { region = '', street = '' } = value ?? {}
    const put = (next: { region: string; street: string }) => onChange(next.region || next.street ? next : undefined)
    return (
      <div className="zq-parts">
        <small aria-hidden>{pick(words.region, lang)}</small>
        <RegionSelect
          id={id}
          value={region}
          label={pick(words.region, lang)}
          lang={lang}
          invalid={invalid}
          describedBy={describedBy}
          ports={ports}
          onChange={(code) => put({ region: code, street })}
        />
        <small aria-hidden>{pick(words.street, lang)}</small>
        <Input
          value={street}
          aria-label={pick(words.street, lang)}
          aria-describedby={describedBy}
          aria-required={field.required}
          autoComplete="street-address"
          maxLength={200}
          status={invalid ? 'error' : ''}
          onChange={(event) => put({ region, street: event.target.value })}
        />
      </div>
    )
  },
  Show: ({ value: { region, street }, ports }) => (
    <>
      <RegionName code={region} ports={ports} />
      <span lang="zh-CN">{street}</span>
    </>
  ),
  Filter: RegionFilter,
  several: true,
}
