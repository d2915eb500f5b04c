import { formatDate, type Json, type Lang, pick, t } from '@zhiqiang/kernel'
import { type Correctable, correctable, opennessNames, type PolicyDocument, valueAt } from '@zhiqiang/policy'
import { use } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { fieldAt } from './entry-editor.tsx'
import { FieldEditor, FieldValue } from './field-value.tsx'
import { EditingContext, useReader } from './reader-context.ts'
import { valueText } from './value-text.ts'
import { words as shared } from './words.ts'

const words = {
  title: t('文件信息', 'The document'),
  missing: t('文中没有', 'Not in the text'),
}

/** What the document says of itself; each line opens its characters in the source and can be corrected. */
export function DocumentCard() {
  const { reading, editable } = useReader()
  const { say } = useLanguage()
  const lines = Object.entries(correctable.document).map(([name, field]) => {
    const value = valueAt(reading, `document.${name}`)
    return { name, field, value, absent: value === null || (Array.isArray(value) && value.length === 0) }
  })
  const absent = lines.filter((line) => line.absent)
  return (
    <section className="rd-document" aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <dl className="rd-facts">
        {lines
          .filter((line) => !line.absent)
          .map((line) => (
            <Line key={line.name} {...line} />
          ))}
        {absent.length > 0 && (
          <div className="rd-meta">
            <dt>{say(words.missing)}</dt>
            <dd className="rd-absent">
              {absent.map(({ name, field }) => (
                <FieldValue key={name} at={`document.${name}`} field={field} shown={say(field.label)} />
              ))}
              {editable && absent.map(({ name }) => <OpenField key={name} at={`document.${name}`} />)}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

interface LineProps {
  readonly name: string
  readonly field: Correctable
  readonly value: Json
}

function Line({ name, field, value }: LineProps) {
  const { reading, toSource } = useReader()
  const { lang, say } = useLanguage()
  const at = `document.${name}`
  const places: Readonly<Record<string, unknown>> = reading.document.spans
  const placed = name === 'basis' || places[name] !== undefined
  const shown = shownValue(name, field, value, reading.document, lang)
  return (
    <div data-key={at} tabIndex={-1} className="rd-meta">
      <dt>{say(field.label)}</dt>
      <dd>
        <FieldValue at={at} field={field} shown={shown}>
          <Quoted>{shown}</Quoted>
        </FieldValue>
        {placed && (
          <button type="button" className="rd-tool" onClick={() => toSource(at)}>
            {say(shared.toSource)}
          </button>
        )}
        <OpenField at={at} />
      </dd>
    </div>
  )
}

function shownValue(name: string, field: Correctable, value: Json, document: PolicyDocument, lang: Lang): string {
  if (name === 'openness' && document.openness) return pick(opennessNames[document.openness.mode], lang)
  if ((name === 'issuedOn' || name === 'printedOn') && typeof value === 'string') return formatDate(value, lang)
  if (name !== 'basis') return valueText(value, field.editor, lang)
  return document.basis.map((b) => `《${b.title}》${b.number === null ? '' : `（${b.number}）`}`).join('')
}

/** The editor of a line, while it is the place being corrected. */
function OpenField({ at }: { readonly at: string }) {
  const editing = use(EditingContext)
  const field = fieldAt(at)
  return editing?.act === 'field' && editing.at === at && field !== null ? <FieldEditor at={at} field={field} /> : null
}
