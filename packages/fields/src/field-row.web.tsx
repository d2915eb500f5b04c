import { type Field, type Lang, pick, type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import type { FieldPorts, WebValue } from './facets.web.tsx'

const optional = t('选填', 'optional')

interface Props {
  /** Of the control, so that label, hint and error point at it. */
  readonly id: string
  readonly field: Field
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly lang: Lang
  readonly ports: FieldPorts
  /** What is wrong, by place: the answer itself by the empty name, parts of it as `2.name`. */
  readonly errors: Readonly<Record<string, Text>>
}

/** One field of a form: its name, what to write, the control, and beside it what is wrong. */
export function FieldRow({ id, field, value, onChange, lang, ports, errors }: Props) {
  const { Input, several } = ports.facetsOf(field.kind)
  const error = errors['']
  const name = (
    <>
      {pick(field.label, lang)} {!field.required && <small>{pick(optional, lang)}</small>}
    </>
  )
  return (
    <Frame id={id} name={name} several={several ?? false}>
      {field.hint && <small id={`${id}-hint`}>{pick(field.hint, lang)}</small>}
      <Input
        id={id}
        field={field}
        value={value as WebValue[Field['kind']]}
        onChange={onChange}
        lang={lang}
        invalid={error !== undefined}
        describedBy={[...(field.hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ')}
        ports={ports}
        errors={errors}
      />
      {error && (
        <p id={`${id}-error`} className="zq-field-error">
          {pick(error, lang)}
        </p>
      )}
    </Frame>
  )
}

function Frame({
  id,
  name,
  several,
  children,
}: {
  readonly id: string
  readonly name: ReactNode
  readonly several: boolean
  readonly children: ReactNode
}) {
  if (several) {
    return (
      <fieldset className="zq-field">
        <legend>{name}</legend>
        {children}
      </fieldset>
    )
  }
  return (
    <div className="zq-field">
      <label id={`${id}-label`} htmlFor={id}>
        {name}
      </label>
      {children}
    </div>
  )
}

/** The faults of one answer, by their place in it, out of those of a whole form. */
export function errorsOf(errors: Readonly<Record<string, Text>>, name: string): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([place, why]) => {
      if (place === name) return [['', why]]
      return place.startsWith(`${name}.`) ? [[place.slice(name.length + 1), why]] : []
    }),
  )
}
