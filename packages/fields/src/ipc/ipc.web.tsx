import { pick, t } from '@zhiqiang/kernel'
import type { InputProps, ShowProps, WebFacets } from '../facets.web.tsx'
import { TextFilter } from '../filters.web.tsx'
import { TitledCodes, TitledSelect, type Titles, useTitles } from '../titled-select.web.tsx'
import { ipcCodes } from './codes.ts'

const placeholder = t('输入分类号或技术名称，如 H04L、电池', 'Type a symbol or a Chinese word, such as H04L')
const bySubclass = [...ipcCodes].filter((code) => code.length === 4).sort()
const byClass = [...ipcCodes].filter((code) => code.length === 3).sort()

/** 65 kB of titles, fetched only by who opens the list. */
async function titles(): Promise<Titles> {
  return (await import('./titles.json')).default.titles
}

function IpcInput({ id, field, value = [], onChange, lang, invalid, describedBy }: InputProps<'ipc'>) {
  return (
    <TitledSelect
      id={id}
      codes={field.level === 'class' ? byClass : bySubclass}
      titles={useTitles(titles)}
      value={value}
      max={field.max}
      placeholder={pick(placeholder, lang)}
      lang={lang}
      invalid={invalid}
      describedBy={describedBy}
      onChange={(codes) => onChange(codes.length > 0 ? codes : undefined)}
    />
  )
}

function IpcShow({ value }: ShowProps<'ipc'>) {
  return <TitledCodes codes={value} titles={useTitles(titles)} />
}

export const ipcWeb: WebFacets<'ipc'> = { Input: IpcInput, Show: IpcShow, Filter: TextFilter }
