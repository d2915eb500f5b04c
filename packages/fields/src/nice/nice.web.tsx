import { pick, t } from '@zhiqiang/kernel'
import type { InputProps, ShowProps, WebFacets } from '../facets.web.tsx'
import { KeyFilter } from '../filters.web.tsx'
import { TitledCodes, TitledSelect, type Titles, useTitles } from '../titled-select.web.tsx'
import { niceClasses } from './nice.ts'

const placeholder = t('输入类别号或商品、服务名称，如 9、软件', 'Type a number or a Chinese word, such as 9')
const codes = niceClasses.map(String)
const write = (code: string) => `第 ${code} 类`

async function headings(): Promise<Titles> {
  return (await import('./headings.json')).default.titles
}

function NiceInput({ id, field, value = [], onChange, lang, invalid, describedBy }: InputProps<'nice'>) {
  return (
    <TitledSelect
      id={id}
      codes={codes}
      titles={useTitles(headings)}
      write={write}
      value={value.map(String)}
      max={field.max}
      placeholder={pick(placeholder, lang)}
      lang={lang}
      invalid={invalid}
      describedBy={describedBy}
      onChange={(chosen) => onChange(chosen.length > 0 ? chosen.map(Number) : undefined)}
    />
  )
}

function NiceShow({ value }: ShowProps<'nice'>) {
  return <TitledCodes codes={value.map(String)} titles={useTitles(headings)} write={write} />
}

export const niceWeb: WebFacets<'nice'> = {
  Input: NiceInput,
  Show: NiceShow,
  Filter: ({ id, value, onChange }) => (
    <KeyFilter
      id={id}
      value={value}
      onChange={onChange}
      options={codes.map((code) => ({ value: code, label: write(code) }))}
    />
  ),
}
