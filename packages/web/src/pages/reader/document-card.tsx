import { formatDate, type Json, pick, t } from '@zhiqiang/kernel'
import { correctable, opennessNames, valueAt } from '@zhiqiang/policy'
import { use } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { fieldAt } from './entry-editor.tsx'
import { FieldEditor, FieldValue } from './field-value.tsx'
import { EditingContext, useReader } from './reader-context.ts'
import { valueText } from './value-text.ts'
import { words as shared } from './words.ts'

const words = {
  title: t('文件信息', 'The document'),
  missing: t('文中没有', 'not in the text'),
  year: t('{n}年', '{n}'),
}

const shownAlways = ['title', 'number', 'issuer', 'issuedOn', 'openness', 'basis', 'horizon']

/** What the document says of itself; each line opens its characters in the source and can be corrected. */
export function DocumentCard() {
  const { reading, editable, select } = useReader()
  const { lang, say } = useLanguage()
  const editing = use(EditingContext)
  const places: Readonly<Record<string, unknown>> = reading.document.spans
  const lines = Object.entries(correctable.document).filter(([name]) => {
    if (shownAlways.includes(name)) return true
    const value = valueAt(reading, `document.${name}`)
    return editable || !(value === null || (Array.isArray(value) && value.length === 0))
  })
  const show = (name: string, value: Json): string => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return say(words.missing)
    if (name === 'openness' && reading.document.openness)
      return pick(opennessNames[reading.document.openness.mode], lang)
    if ((name === 'issuedOn' || name === 'printedOn') && typeof value === 'string') return formatDate(value, lang)
    return valueText(value, correctable.document[name]?.editor ?? null, lang)
  }
  return (
    <section className="rd-document" aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <dl className="rd-facts">
        {lines.map(([name, field]) => {
          const at = `document.${name}`
          const shown = show(name, valueAt(reading, at))
          const placed = name === 'basis' ? reading.document.basis.length > 0 : places[name] !== undefined
          const open = editing?.act === 'field' && editing.at === at
          return (
            <div key={name} data-key={at} tabIndex={-1} className="rd-meta">
              <dt>{say(field.label)}</dt>
              <dd>
                <FieldValue at={at} field={field} shown={shown}>
                  <span lang="zh-CN" className={shown === say(words.missing) ? 'zq-faint' : undefined}>
                    {shown}
                  </span>
                </FieldValue>
                {placed && (
                  <button type="button" className="rd-tool" onClick={() => select(at)}>
                    {say(shared.toSource)}
                  </button>
                )}
                {open && <OpenField at={at} />}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function OpenField({ at }: { readonly at: string }) {
  const field = fieldAt(at)
  return field && <FieldEditor at={at} field={field} />
}
