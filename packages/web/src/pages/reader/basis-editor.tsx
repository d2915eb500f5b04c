import { type Json, t } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { jsonMember, textOf } from './json-values.ts'
import { words as shared } from './words.ts'

const words = {
  title: t('文件名称', 'Title of the document'),
  number: t('文号', 'Number'),
  add: t('再加一件', 'Add one'),
}

/** The documents a plan rests on, each with its number; places in the source stay with them. */
export function BasisEditor({ value, onChange }: { readonly value: Json; readonly onChange: (value: Json) => void }) {
  const { say } = useLanguage()
  const list: readonly Json[] = Array.isArray(value) ? value : []
  const put = (index: number, member: 'title' | 'number', text: string) =>
    onChange(
      list.map((entry, i) => {
        if (i !== index) return entry
        const title = member === 'title' ? text : textOf(jsonMember(entry, 'title'))
        const number = member === 'number' ? text : textOf(jsonMember(entry, 'number'))
        const span = jsonMember(entry, 'span')
        return { title, number: number.trim() === '' ? null : number, ...(span === undefined ? {} : { span }) }
      }),
    )
  return (
    <ul className="rd-basis">
      {list.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place while they are typed
        <li key={index}>
          <Input
            aria-label={say(words.title)}
            placeholder={say(words.title)}
            value={textOf(jsonMember(entry, 'title'))}
            onChange={(event) => put(index, 'title', event.target.value)}
          />
          <Input
            aria-label={say(words.number)}
            placeholder={say(words.number)}
            value={textOf(jsonMember(entry, 'number'))}
            onChange={(event) => put(index, 'number', event.target.value)}
          />
          <Button size="small" type="text" onClick={() => onChange(list.filter((_, i) => i !== index))}>
            {say(shared.remove)}
          </Button>
        </li>
      ))}
      <li>
        <Button size="small" onClick={() => onChange([...list, { title: '', number: null }])}>
          {say(words.add)}
        </Button>
      </li>
    </ul>
  )
}
