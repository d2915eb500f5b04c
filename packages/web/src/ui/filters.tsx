import { Input, Select } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { words } from '../app/words.ts'

interface SearchProps {
  readonly value: string | undefined
  readonly placeholder: string
  readonly onChange: (value: string | undefined) => void
}

/** A search box that writes into the address once somebody pauses. */
export function SearchBox({ value = '', placeholder, onChange }: SearchProps) {
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value
      setTyped(value)
    }
  }, [value])
  useEffect(() => {
    if (typed === sent.current) return
    const wait = setTimeout(() => {
      sent.current = typed
      tell.current(typed.trim() || undefined)
    }, 300)
    return () => clearTimeout(wait)
  }, [typed])
  return (
    <Input
      className="zq-search"
      type="search"
      allowClear
      value={typed}
      placeholder={placeholder}
      aria-label={placeholder}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly value: V | undefined
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V | undefined) => void
  /** Names of the city's own, which stay Chinese; such lists are long and searched by typing. */
  readonly names?: boolean
}

/** A filter with a few options; empty means all. */
export function ChoiceFilter<V extends string>({ label, value, options, onChange, names = false }: ChoiceProps<V>) {
  const { say } = useLanguage()
  return (
    <Select<V | null>
      className="zq-choice"
      value={value ?? null}
      placeholder={label}
      aria-label={label}
      allowClear
      showSearch={names ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
      options={options.map((option) => (names ? { ...option, title: '' } : option))}
      {...(names ? { labelRender: quoted, optionRender: quoted } : {})}
      notFoundContent={say(words.none)}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}

function quoted(option: { readonly label?: ReactNode }): ReactNode {
  return <span lang="zh-CN">{option.label}</span>
}

interface DayProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/** A day to filter by, with its label before it. */
export function DayFilter({ label, value, onChange }: DayProps) {
  const id = useId()
  return (
    <span className="zq-day">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
    </span>
  )
}
