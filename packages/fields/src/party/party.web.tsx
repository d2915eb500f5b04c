import { creditCodeFault, type PartySort, pick, t } from '@zhiqiang/kernel'
import { Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { InputProps, WebFacets, WebValue } from '../facets.web.tsx'
import { TextFilter } from '../filters.web.tsx'
import { bareCode, partySorts } from './party.ts'

const words = {
  sort: t('申请人类别', 'Sort of party'),
  code: t('统一社会信用代码', 'Unified social credit code'),
  organisation: t('单位名称（与营业执照一致）', 'Name as on the licence'),
  person: t('姓名', 'Name'),
  known: t('已按统一社会信用代码带出名称，请核对。', 'The name was filled in from the code; look it over.'),
}

/** The code first: what is known by it is filled in, and nobody types a name that the city already has. */
function PartyInput({ id, field, value, onChange, lang, invalid, describedBy, ports }: InputProps<'party'>) {
  const sort: PartySort = value?.sort ?? field.sorts[0] ?? 'organisation'
  const { name = '', creditCode = '' } = value ?? {}
  const [known, setKnown] = useState(false)
  const put = (next: WebValue['party']) =>
    onChange(next.name || next.creditCode || next.sort !== field.sorts[0] ? next : undefined)
  // What an answer finds when it comes: somebody types on while it is looked up, here and in other fields.
  const latest = useRef({ name, creditCode, put })
  latest.current = { name, creditCode, put }
  const lookUp = async () => {
    const code = bareCode(creditCode)
    if (creditCodeFault(code) !== null) return
    if (code !== creditCode) put({ sort, name, creditCode: code })
    if (name !== '') return
    const found = await ports.knownParty(code)
    const now = latest.current
    if (found === null || now.name !== '' || bareCode(now.creditCode) !== code) return
    setKnown(true)
    now.put({ sort, name: found.name, creditCode: code })
  }
  const nameLabel = pick(sort === 'person' ? words.person : words.organisation, lang)
  return (
    <div className="zq-parts">
      {field.sorts.length > 1 && (
        <Radio.Group
          value={sort}
          aria-label={pick(words.sort, lang)}
          options={field.sorts.map((one) => ({ value: one, label: pick(partySorts[one], lang) }))}
          onChange={(event) => put({ sort: event.target.value as PartySort, name })}
        />
      )}
      {sort === 'organisation' && <small aria-hidden>{pick(words.code, lang)}</small>}
      {sort === 'organisation' && (
        <Input
          id={id}
          value={creditCode}
          aria-label={pick(words.code, lang)}
          aria-describedby={describedBy}
          aria-required={field.required}
          autoComplete="off"
          maxLength={40}
          status={invalid ? 'error' : ''}
          onChange={(event) => {
            setKnown(false)
            put({ sort, name, creditCode: event.target.value })
          }}
          onBlur={() => void lookUp()}
        />
      )}
      <small aria-hidden>{nameLabel}</small>
      <Input
        {...(sort === 'organisation' ? {} : { id })}
        value={name}
        aria-label={nameLabel}
        aria-describedby={describedBy}
        aria-required={field.required}
        autoComplete={sort === 'person' ? 'name' : 'organization'}
        maxLength={120}
        status={invalid ? 'error' : ''}
        onChange={(event) =>
          put({ sort, name: event.target.value, ...(sort === 'organisation' ? { creditCode } : {}) })
        }
      />
      {known && <small role="status">{pick(words.known, lang)}</small>}
    </div>
  )
}

export const partyWeb: WebFacets<'party'> = {
  Input: PartyInput,
  Show: ({ value: { name, creditCode } }) => (
    <>
      <span lang="zh-CN">{name}</span> {creditCode && <small>{creditCode}</small>}
    </>
  ),
  Filter: TextFilter,
  several: true,
}
