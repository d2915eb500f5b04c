import { pick, t } from '@zhiqiang/kernel'
import { Input } from 'antd'
import { useState } from 'react'
import type { InputProps, WebFacets } from '../facets.web.tsx'
import { RangeFilter } from '../filters.web.tsx'
import { fenOf, yuanInCapitals, yuanInDigits } from './yuan.ts'

const words = { yuan: t('元', 'yuan'), capitals: t('大写：', 'In capitals: ') }

/** Yuan as people write them; the capitals below are what a letter will say, so that a zero too many is seen. */
function MoneyInput({ id, field, value, onChange, lang, invalid, describedBy }: InputProps<'money'>) {
  const [typed, setTyped] = useState(typeof value === 'number' ? yuanInDigits(value) : (value ?? ''))
  const fen = fenOf(typed)
  return (
    <>
      <Input
        id={id}
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        suffix={pick(words.yuan, lang)}
        status={invalid ? 'error' : ''}
        aria-describedby={describedBy}
        aria-required={field.required}
        style={{ maxWidth: '18em' }}
        onChange={(event) => {
          const next = event.target.value
          setTyped(next)
          onChange(next.trim() === '' ? undefined : (fenOf(next) ?? next))
        }}
        onBlur={() => {
          if (fen !== null) setTyped(yuanInDigits(fen))
        }}
      />
      {fen !== null && fen !== 0 && (
        <small aria-live="polite">
          {pick(words.capitals, lang)}
          <span lang="zh-CN">{yuanInCapitals(fen)}</span>
        </small>
      )}
    </>
  )
}

export const moneyWeb: WebFacets<'money'> = {
  Input: MoneyInput,
  Show: ({ value, lang }) =>
    typeof value === 'number' ? `${yuanInDigits(value, lang)} ${pick(words.yuan, lang)}` : value,
  Filter: (props) => <RangeFilter {...props} type="text" />,
}
