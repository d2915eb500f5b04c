import { pick, type Text, t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import type { InputProps, RemoteOption } from './facets.web.tsx'

type Props = Pick<InputProps<'unit'>, 'id' | 'lang' | 'invalid' | 'describedBy'> & {
  /** Spoken name, where no label element points at the id. */
  readonly label?: string
  readonly chosen: readonly string[]
  readonly many: boolean
  readonly placeholder: Text
  readonly find: (words: string) => Promise<readonly RemoteOption[]>
  readonly nameOf: (id: string) => string
  readonly onChoose: (ids: readonly string[]) => void
}

const none = t('没有找到这个名称', 'Nothing of this name')

/** A picker that asks the server while somebody types; what the server finds by (short or former names) finds here too. */
export function RemoteSelect(props: Props) {
  const { id, label, chosen, many, onChoose, lang, invalid, describedBy, placeholder, find, nameOf } = props
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly RemoteOption[]>([])
  useEffect(() => {
    let live = true
    const wait = setTimeout(() => {
      void find(words).then((options) => {
        if (live) setFound(options)
      })
    }, 150)
    return () => {
      live = false
      clearTimeout(wait)
    }
  }, [words, find])

  const known = new Set(found.map((unit) => unit.id))
  const options = [
    ...chosen.filter((unit) => !known.has(unit)).map((unit) => ({ value: unit, label: nameOf(unit) })),
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
      aria-label={label}
      aria-describedby={describedBy || undefined}
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
