import type { CallOutput } from '@zhiqiang/contract'
import { webFacetsOf } from '@zhiqiang/fields/web'
import { askedOf, type Field, type Form, fill, formatInstant, t } from '@zhiqiang/kernel'
import { type ReactNode, useId } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { declaredKind } from '../../ui/declared.ts'
import { FileList } from '../../ui/file-list.tsx'
import { useFieldPorts } from '../../ui/use-field-ports.ts'
import type { CaseDetail } from './case-detail.ts'
import './versions.css'

type Event = CallOutput<'things.history'>['rows'][number]

const words = {
  title: t('补正前后对照', 'Before and after correction'),
  pair: t('{before} 提交 → {after} 补正', 'Handed in {before} → corrected {after}'),
  before: t('补正前', 'Before'),
  after: t('补正后', 'After'),
  same: t('内容和材料都没有变化。', 'Neither answers nor materials changed.'),
  count: t('改动 {n} 处', '{n} changed'),
  none: t('没有填写', 'Nothing filled in'),
  noFile: t('没有提交', 'Not handed in'),
}

/** What a correction changed, answer by answer and material by material, beside what was handed in before it. */
export function Versions({ found }: { readonly found: CaseDetail }): ReactNode {
  const kind = declaredKind(found.item)
  const form = kind?.service ? kind.steps[kind.service.apply.step]?.form : undefined
  const enabled = found.data.defects !== undefined && form !== undefined
  const history = useLoad('things.history', { params: { id: found.id }, query: { limit: 200 } }, { enabled })
  if (!form || !history.data) return null
  // Handing in at the counter asks who came besides; every other step with the form of the application corrects it.
  const takes = (event: Event) => event.type === 'file' || kind?.steps[event.type]?.form === form
  const versions = history.data.rows.filter(takes).toReversed()
  return versions.slice(1).map((after, i) => {
    const before = versions[i]
    return before && <Pair key={after.seq} found={found} form={form} before={before} after={after} />
  })
}

interface PairProps {
  readonly found: CaseDetail
  readonly form: Form
  readonly before: Event
  readonly after: Event
}

function Pair({ found, form, before, after }: PairProps) {
  const { lang, say } = useLanguage()
  const id = useId()
  const [old, fresh] = [answersOf(before), answersOf(after)]
  const asked = { ...askedOf(form, old), ...askedOf(form, fresh) }
  const changed = Object.entries(asked).filter(([name, field]) =>
    field.kind === 'files'
      ? sums(found, before.seq, name) !== sums(found, after.seq, name)
      : JSON.stringify(old[name] ?? null) !== JSON.stringify(fresh[name] ?? null),
  )
  const when = { before: formatInstant(before.at, lang), after: formatInstant(after.at, lang) }
  return (
    <section aria-labelledby={id} className="zq-versions">
      <h2 id={id}>
        {say(words.title)} <small>{say(fill(words.count, { n: changed.length }))}</small>
      </h2>
      <p className="zq-note">{say(fill(words.pair, when))}</p>
      {changed.length === 0 && <p className="zq-faint">{say(words.same)}</p>}
      {changed.map(([name, field]) => (
        <div key={name} className="zq-version">
          <h3>{say(field.label)}</h3>
          <div>
            <small>{say(words.before)}</small>
            <Value found={found} seq={before.seq} name={name} field={field} value={old[name]} />
          </div>
          <div>
            <small>{say(words.after)}</small>
            <Value found={found} seq={after.seq} name={name} field={field} value={fresh[name]} />
          </div>
        </div>
      ))}
    </section>
  )
}

interface ValueProps {
  readonly found: CaseDetail
  readonly seq: number
  readonly name: string
  readonly field: Field
  readonly value: unknown
}

function Value({ found, seq, name, field, value }: ValueProps) {
  const { lang, say } = useLanguage()
  const ports = useFieldPorts()
  if (field.kind === 'files') {
    const files = filesOf(found, seq, name)
    if (files.length === 0) return <p className="zq-faint">{say(words.noFile)}</p>
    return <FileList thingId={found.id} files={files} />
  }
  if (value === undefined || value === null) return <p className="zq-faint">{say(words.none)}</p>
  const { Show } = webFacetsOf(field.kind)
  return <Show field={field as never} value={value as never} lang={lang} ports={ports} />
}

function answersOf({ payload }: Event): Readonly<Record<string, unknown>> {
  const { answers } = payload
  return typeof answers === 'object' && answers !== null ? { ...answers } : {}
}

function filesOf(found: CaseDetail, seq: number, name: string) {
  return found.files.filter((file) => file.eventSeq === seq && file.field === name)
}

/** The materials of a field by what they hold: the same file under another id is no change. */
function sums(found: CaseDetail, seq: number, name: string): string {
  return filesOf(found, seq, name)
    .map((file) => `${file.name} ${file.sm3}`)
    .sort()
    .join('\n')
}
