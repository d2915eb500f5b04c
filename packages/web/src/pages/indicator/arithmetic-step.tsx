import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { DataStep } from '../../ui/data-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Indicator = CallOutput<'indicators.get'>
type Thing = CallOutput<'things.get'>

const words = {
  base: t('人口基数版本', 'Version of the population figures'),
  hint: t('按每万人口计算或按人口加权时必选。', 'Needed per 10,000 inhabitants and for means by inhabitants.'),
  none: t('不用人口', 'No inhabitants'),
  manage: t('登记和查看人口基数', 'Enter and see population figures'),
}

/** How the indicator is computed; the version of the inhabitants is chosen from those entered. */
export function ArithmeticStep({ indicator, thing }: { readonly indicator: Indicator; readonly thing: Thing }) {
  const { say } = useLanguage()
  const id = useId()
  const { arithmetic } = indicator
  const [base, setBase] = useState<string>(arithmetic.base?.id ?? '')
  const { data } = useLoad('populations.list', { query: { limit: 50 } })
  const versions = (data?.rows ?? []).filter((one) => one.state === 'current' || one.id === arithmetic.base?.id)
  const { form, from, twice, since } = arithmetic
  return (
    <DataStep
      thing={thing}
      step="declare"
      width={520}
      initial={{ form, from, twice, ...(since === null ? {} : { since }) }}
      data={() => ({ base: base === '' ? null : base })}
    >
      <div className="zq-field">
        <label htmlFor={id}>{say(words.base)}</label>
        <small>
          {say(words.hint)} <Link to="/populations">{say(words.manage)}</Link>
        </small>
        <Select
          id={id}
          value={base}
          onChange={setBase}
          options={[
            { value: '', label: say(words.none) },
            ...versions.map((one) => ({ value: one.id, label: <Quoted>{one.title}</Quoted> })),
          ]}
        />
      </div>
    </DataStep>
  )
}
