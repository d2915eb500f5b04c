import { webFacetsOf } from '@zhiqiang/fields/web'
import { askedOf, type Field, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { declaredKind } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { useFieldPorts } from '../../ui/use-field-ports.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  none: t('没有填写', 'Nothing filled in'),
  noFile: t('没有提交', 'Not handed in'),
  onPaper: t('收到纸质件', 'Received on paper'),
  materials: t('材料', 'Materials'),
}

/** What the applicant filled in, page by page as it was asked, with the materials under their names. */
export function Answers({ found }: { readonly found: CaseDetail }) {
  const { say } = useLanguage()
  const kind = declaredKind(found.item)
  const service = kind?.service
  const form = service ? kind?.steps[service.apply.step]?.form : undefined
  if (!service || !form || 'destroyed' in found.data) return null
  const answers = (found.data.answers ?? {}) as Readonly<Record<string, unknown>>
  const asked = askedOf(form, answers)
  return service.apply.pages.map((page) => (
    <section key={page.title.zh}>
      <h2>{say(page.title)}</h2>
      <dl className="zq-facts">
        {page.fields.flatMap((name) => {
          const field = asked[name]
          return field ? [<Answer key={name} name={name} field={field} value={answers[name]} found={found} />] : []
        })}
      </dl>
    </section>
  ))
}

interface Props {
  readonly name: string
  readonly field: Field
  readonly value: unknown
  readonly found: CaseDetail
}

function Answer({ name, field, value, found }: Props) {
  const { lang, say } = useLanguage()
  const ports = useFieldPorts()
  if (field.kind === 'files') {
    const files = found.files.filter((file) => file.field === name)
    const { papers } = found.data
    const onPaper = Array.isArray(papers) && papers.includes(name)
    return (
      <Fact name={say(field.label)}>
        {files.length === 0 ? (
          <span className="zq-faint">{say(onPaper ? words.onPaper : words.noFile)}</span>
        ) : (
          <FileList thingId={found.id} files={files} />
        )}
      </Fact>
    )
  }
  const { Show } = webFacetsOf(field.kind)
  return (
    <Fact name={say(field.label)}>
      {value === undefined || value === null ? (
        <span className="zq-faint">{say(words.none)}</span>
      ) : (
        <Show field={field as never} value={value as never} lang={lang} ports={ports} />
      )}
    </Fact>
  )
}
