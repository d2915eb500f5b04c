import { type Lang, pick, t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useEffect, useState } from 'react'

/** Titles by code, from a table that is fetched when somebody needs it. */
export type Titles = Readonly<Record<string, string>>

const loading = t('正在加载', 'Loading')
const none = t('没有找到，请换一个词', 'Nothing found; try another word')

const empty: Titles = {}

/** The titles of a table; empty until it is there. */
export function useTitles(load: () => Promise<Titles>): Titles {
  const [titles, setTitles] = useState(empty)
  useEffect(() => {
    let live = true
    void load().then((found) => {
      if (live) setTitles(found)
    })
    return () => {
      live = false
    }
  }, [load])
  return titles
}

interface Props {
  readonly id: string
  readonly codes: readonly string[]
  readonly titles: Titles
  /** How a code is written in the list. */
  readonly write?: (code: string) => string
  readonly value: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  readonly max: number
  readonly placeholder: string
  readonly lang: Lang
  readonly invalid: boolean
  readonly describedBy: string
}

/** Codes with their titles, searched by either. */
export function TitledSelect(props: Props) {
  const { id, codes, titles, write = (code) => code, value, onChange, max, placeholder, lang } = props
  const many = max > 1
  const ready = titles !== empty
  return (
    <Select
      id={id}
      {...(many ? { mode: 'multiple' as const, maxCount: max } : {})}
      value={many ? [...value] : (value[0] ?? null)}
      allowClear
      placeholder={placeholder}
      notFoundContent={pick(ready ? none : loading, lang)}
      status={props.invalid ? 'error' : ''}
      aria-describedby={props.describedBy || undefined}
      style={{ width: '100%' }}
      showSearch={{
        filterOption: (typed, option) => {
          const wanted = typed.trim().toUpperCase()
          return Boolean(option) && (option?.value.startsWith(wanted) || (option?.title.includes(wanted) ?? false))
        },
      }}
      options={codes.map((code) => ({ value: code, label: write(code), title: titles[code] ?? '' }))}
      optionRender={({ data }) => (
        <span lang="zh-CN" style={{ whiteSpace: 'normal' }}>
          <b>{data.label}</b> {data.title}
        </span>
      )}
      onChange={(next: string | string[] | null | undefined) =>
        onChange(next === null || next === undefined ? [] : [next].flat())
      }
    />
  )
}

const shown = 24

/** Codes with their titles, one a line; a long title is cut, and whole when pointed at. */
export function TitledCodes({ codes, titles, write = (code) => code }: Pick<Props, 'codes' | 'titles' | 'write'>) {
  return (
    <span lang="zh-CN">
      {codes.map((code) => {
        const title = titles[code] ?? ''
        return (
          <span key={code} style={{ display: 'block' }} title={title}>
            {write(code)} {title.length > shown ? `${title.slice(0, shown)}…` : title}
          </span>
        )
      })}
    </span>
  )
}
