import { type Text, t } from '@zhiqiang/kernel'
import { type Correctable, correctable, numberField, placeOf, strengthField } from '@zhiqiang/policy'
import { use, useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { Entry } from './entries.ts'
import { FieldEditor } from './field-value.tsx'
import { EditingContext, useReader } from './reader-context.ts'
import { WhyForm } from './why-form.tsx'
import { reasons, words } from './words.ts'

const asks = {
  remove: t('删去这一项', 'Remove this entry'),
  removeClause: t('这不是一个条款：文字并入上一条', 'This is no clause: its text goes to the one before'),
  dismiss: t('忽略这条发现', 'Dismiss this finding'),
}

/** Whatever is open in a card: the editor of one of its fields, or the question for a reason. */
export function EntryEditor({ entry }: { readonly entry: Entry }) {
  const editing = use(EditingContext)
  if (editing === null) return null
  if (editing.act === 'field') {
    const field = editing.at.startsWith(`${entry.key}.`) ? fieldAt(editing.at) : null
    return field && <NamedEditor key={editing.at} at={editing.at} field={field} entry={entry} />
  }
  if (editing.key !== entry.key) return null
  return <Ask entry={entry} act={editing.act} />
}

/** The correctable field a place names. */
export function fieldAt(at: string): Correctable | null {
  const place = placeOf(at)
  if (place?.of === 'item') return correctable[place.list][place.field] ?? null
  if (place?.of === 'document') return correctable.document[place.field] ?? null
  if (place?.of === 'strength') return strengthField
  return place?.of === 'number' ? numberField : null
}

function NamedEditor({
  at,
  field,
  entry,
}: {
  readonly at: string
  readonly field: Correctable
  readonly entry: Entry
}) {
  const { reading, units } = useReader()
  const names = useMemo(() => {
    if (field.editor.kind === 'lead') return entry.clause?.units ?? []
    if (field.editor.kind !== 'units') return []
    const official = Object.values(units).map((u) => u.name)
    return [...new Set([...reading.clauses.flatMap((c) => c.units), ...official])]
  }, [field, entry, reading, units])
  return <FieldEditor at={at} field={field} names={names} />
}

function Ask({ entry, act }: { readonly entry: Entry; readonly act: 'remove' | 'dismiss' }) {
  const { edit, correct, decide } = useReader()
  const { say } = useLanguage()
  const close = () => edit(null)
  const submit = async (why: string) => {
    const problem =
      act === 'remove' ? await correct(`${entry.key}.remove`, true, why) : await decide(entry.id, 'dismissed', why)
    if (!problem) close()
    return problem
  }
  const ask: Text = act === 'dismiss' ? asks.dismiss : asks.remove
  return (
    <WhyForm
      label={say(ask)}
      button={say(act === 'dismiss' ? words.dismiss : words.remove)}
      danger={act === 'remove'}
      presets={reasons[act]}
      submit={submit}
      onCancel={close}
    >
      <p>{say(entry.list === 'clauses' && act === 'remove' ? asks.removeClause : ask)}</p>
    </WhyForm>
  )
}
