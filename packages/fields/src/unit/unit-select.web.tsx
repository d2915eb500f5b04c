import { pick, t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import type { InputProps, UnitOption } from '../facets.web.tsx'

type Props = Pick<InputProps<'unit'>, 'id' | 'lang' | 'invalid' | 'describedBy' | 'ports'> & {
  readonly chosen: readonly string[]
  readonly many: boolean
  readonly onChoose: (ids: readonly string[]) => void
}

const none = t('没有这个名称的单位', 'No unit of this name')
const placeholder = t('输入单位名称或简称', 'Type a name or a short name')

/** A picker of units that asks the server while somebody types; short names and former names find too. */
export function UnitSelect({ id, chosen, many, onChoose, lang, invalid, describedBy, ports }: Props) {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly UnitOption[]>([])
  const { searchUnits } = ports
  useEffect(() => {
    let live = true
    const wait = setTimeout(() => {
      void searchUnits(words).then((options) => {
        if (live) setFound(options)
      })
    }, 150)
    return () => {
      live = false
      clearTimeout(wait)
    }
  }, [words, searchUnits])

  const known = new Set(found.map((unit) => unit.id))
  const options = [
    ...chosen.filter((unit) => !known.has(unit)).map((unit) => ({ value: unit, label: ports.unitName(unit) })),
    ...found.map((unit) => ({ value: unit.id, label: unit.name, place: unit.place })),
  ]
  return (
    <Select
      id={id}
      {...(many ? { mode: 'multiple' as const } : {})}
      value={many ? [...chosen] : (chosen[0] ?? null)}
      options={options}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      placeholder={pick(placeholder, lang)}
      notFoundContent={pick(none, lang)}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
      onChange={(next: string | string[] | null) => onChoose(next === null || next === undefined ? [] : [next].flat())}
      optionRender={(option) => (
        <span lang="zh-CN">
          {String(option.label)} <small>{'place' in option.data ? String(option.data.place) : ''}</small>
        </span>
      )}
    />
  )
}
