import { webFacetsOf } from '@zhiqiang/fields/web'
import type { Form } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import { Fact } from './fact.tsx'
import { useFieldPorts } from './use-field-ports.ts'

interface Props {
  readonly title: string
  /** The form it was said in. */
  readonly form: Form
  readonly said: Readonly<Record<string, unknown>> | null
  readonly children?: ReactNode
}

/** One part of what a thing tells: the fields of its form that have an answer. */
export function SaidPart({ title, form, said, children }: Props) {
  const { lang, say } = useLanguage()
  const ports = useFieldPorts()
  if (said === null) return null
  return (
    <section>
      <h2>{title}</h2>
      <dl className="zq-facts">
        {Object.entries(form).flatMap(([name, field]) => {
          const value = said[name]
          if (value === undefined || value === null || field.kind === 'files') return []
          const { Show } = webFacetsOf(field.kind)
          return [
            <Fact key={name} name={say(field.label)}>
              <Show field={field as never} value={value as never} lang={lang} ports={ports} />
            </Fact>,
          ]
        })}
      </dl>
      {children}
    </section>
  )
}
