import { t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useId } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Quoted } from '../../ui/quoted.tsx'

const words = {
  label: t('这份文件管哪里', 'Which division it is for'),
  hint: t(
    '市级文件选本市，县（市、区）文件选相应的区划。',
    "The city's plan is for the city; a county's for the county.",
  ),
}

/** The division a plan is for: the city itself or one of its counties. */
export function RegionChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (code: string) => void
}) {
  const { say } = useLanguage()
  const { city } = useMe()
  const id = useId()
  const { data } = useLoad('regions.list', { query: { limit: 200 } }, { staleTime: 600_000 })
  const rows = data?.rows ?? []
  const all = rows.some((row) => row.code === city.code) ? rows : [{ code: city.code, name: city.name }, ...rows]
  return (
    <div className="zq-field">
      <label htmlFor={id}>{say(words.label)}</label>
      <small>{say(words.hint)}</small>
      <Select
        id={id}
        className="zq-region"
        value={value}
        options={all.map((row) => ({ value: row.code, label: <Quoted>{`${row.name} ${row.code}`}</Quoted> }))}
        onChange={onChange}
      />
    </div>
  )
}
