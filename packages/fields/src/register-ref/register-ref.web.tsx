import { pick, t } from '@zhiqiang/kernel'
import { AutoComplete } from 'antd'
import { useEffect, useState } from 'react'
import type { InputProps, RegisterOption, WebFacets } from '../facets.web.tsx'
import { TextFilter } from '../filters.web.tsx'

const placeholder = t('输入登记号', 'Type the number of the entry')

/** A number, with what the register knows of it offered while somebody types; a number it does not know is taken too. */
function RegisterRefInput({
  id,
  field,
  value,
  onChange,
  lang,
  invalid,
  describedBy,
  ports,
}: InputProps<'registerRef'>) {
  const { searchRegister } = ports
  const { register } = field
  const typed = value?.number ?? ''
  const [found, setFound] = useState<readonly RegisterOption[]>([])
  useEffect(() => {
    let live = true
    const wait = setTimeout(() => {
      if (typed.trim() === '') return
      void searchRegister(register, typed).then((entries) => {
        if (live) setFound(entries)
      })
    }, 150)
    return () => {
      live = false
      clearTimeout(wait)
    }
  }, [typed, register, searchRegister])
  return (
    <>
      <AutoComplete
        id={id}
        value={typed}
        placeholder={pick(placeholder, lang)}
        status={invalid ? 'error' : ''}
        aria-describedby={describedBy || undefined}
        style={{ width: '100%', maxWidth: '22em' }}
        options={found.map((entry) => ({ value: entry.number, label: `${entry.number} ${entry.title}` }))}
        onChange={(number: string | undefined) => {
          const entry = found.find((one) => one.number === number)
          if (!number) onChange(undefined)
          else onChange(entry ? { number, title: entry.title, id: entry.id } : { number })
        }}
      />
      {value?.title && <small lang="zh-CN">{value.title}</small>}
    </>
  )
}

export const registerRefWeb: WebFacets<'registerRef'> = {
  Input: RegisterRefInput,
  Show: ({ value: { number, title } }) => (
    <span lang="zh-CN">
      {number} {title}
    </span>
  ),
  Filter: TextFilter,
}
