import { fill, type Json, pick, t } from '@zhiqiang/kernel'
import { type Correctable, valueAt } from '@zhiqiang/policy'
import { type ReactNode, useId, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Named } from '../../ui/quoted.tsx'
import { useReader } from './reader-context.ts'
import { ValueEditor } from './value-editor.tsx'
import { WhyForm } from './why-form.tsx'
import { reasons, words } from './words.ts'

const change = t('{label}：{value}。改正', '{label}: {value}. Correct')

interface Props {
  readonly at: string
  readonly field: Correctable
  /** The value in words. */
  readonly shown: string
  readonly children?: ReactNode
}

/** A value one can press to correct; plain words where nothing may be corrected. */
export function FieldValue({ at, field, shown, children }: Props) {
  const { editable, edit } = useReader()
  const { lang, say } = useLanguage()
  const content = children ?? <Named text={shown} />
  if (!editable) return <span className="rd-value">{content}</span>
  return (
    <button
      type="button"
      className="rd-value rd-open"
      data-at={at}
      aria-label={say(fill(change, { label: pick(field.label, lang), value: shown }))}
      onClick={() => edit({ act: 'field', at })}
    >
      {content}
    </button>
  )
}

interface EditorProps {
  readonly at: string
  readonly field: Correctable
  /** Names offered where units are chosen. */
  readonly names?: readonly string[]
}

/** The open editor of a correctable field: the value, then the reason. */
export function FieldEditor({ at, field, names = [] }: EditorProps) {
  const { reading, edit, correct } = useReader()
  const { say } = useLanguage()
  const id = useId()
  const from = valueAt(reading, at)
  const label = say(field.label)
  const close = () => edit(null)
  const [value, setValue] = useState<Json>(from)
  const submit = async (why: string) => {
    const problem = await correct(at, value, why)
    if (!problem) close()
    return problem
  }
  return (
    <WhyForm
      label={label}
      button={say(words.save)}
      presets={reasons.correct}
      disabled={JSON.stringify(value) === JSON.stringify(from)}
      submit={submit}
      onCancel={close}
    >
      <label htmlFor={id}>{label}</label>
      <ValueEditor
        id={id}
        label={label}
        editor={field.editor}
        nullable={field.nullable}
        value={value}
        onChange={setValue}
        names={names}
      />
    </WhyForm>
  )
}
