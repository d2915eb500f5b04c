import { type Json, pick, t } from '@zhiqiang/kernel'
import { correctable, type ItemList, listNames, quoteOf } from '@zhiqiang/policy'
import { Modal } from 'antd'
import { useId, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { guessFields } from './guess-fields.ts'
import { type Draft, useReader } from './reader-context.ts'
import { ValueEditor } from './value-editor.tsx'
import { WhyForm } from './why-form.tsx'
import { reasons } from './words.ts'

const words = {
  title: t('补充', 'Add'),
  save: t('补充到读到的内容', 'Add to what was read'),
  path: t('条款编号（如 四/(二)/1）', 'Number of the clause, like 四/(二)/1'),
}

/** What is asked for a new clause besides its heading and kind: its number. */
const pathField = { label: words.path, editor: { kind: 'text', max: 60 }, nullable: false } as const

/** Records something the reader missed, from words selected in the source. */
export function AddDialog({ draft, close }: { readonly draft: Draft | null; readonly close: () => void }) {
  const { lang, say } = useLanguage()
  const name = draft === null ? '' : pick(listNames[draft.list], lang)
  return (
    <Modal open={draft !== null} title={`${say(words.title)} · ${name}`} footer={null} onCancel={close} destroyOnHidden>
      {draft && <AddForm key={`${draft.list}-${draft.span[0]}`} draft={draft} close={close} />}
    </Modal>
  )
}

function AddForm({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const { reading, text, correct, units } = useReader()
  const { say } = useLanguage()
  const base = useId()
  const [values, setValues] = useState<Readonly<Record<string, Json>>>(() => guessFields(reading, text, draft))
  const fields = fieldsOf(draft.list)
  const submit = async (why: string) => {
    const numberSpan = draft.numberSpan === undefined ? {} : { numberSpan: draft.numberSpan }
    const problem = await correct(`${draft.list}.+`, { span: draft.span, ...numberSpan, ...values }, why)
    if (!problem) close()
    return problem
  }
  return (
    <WhyForm label={say(words.title)} button={say(words.save)} presets={reasons.add} submit={submit} onCancel={close}>
      <q className="rd-quote" lang="zh-CN">
        {quoteOf(text.slice(draft.span))}
      </q>
      {fields.map(([name, field]) => (
        <div key={name} className="rd-field">
          <label htmlFor={`${base}${name}`}>{say(field.label)}</label>
          <ValueEditor
            id={`${base}${name}`}
            label={say(field.label)}
            editor={field.editor}
            nullable={field.nullable}
            value={values[name] ?? null}
            names={Object.keys(units)}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        </div>
      ))}
    </WhyForm>
  )
}

function fieldsOf(list: ItemList) {
  const fields = Object.entries(correctable[list])
  if (list !== 'clauses') return fields
  return [['path', pathField] as const, ...fields.filter(([name]) => name === 'heading' || name === 'kind')]
}
