import { webFacetsOf } from '@zhiqiang/fields/web'
import { type Form, formatInstant, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { wordIn } from '../../ui/data-records.ts'
import { declaredKind } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { useFieldPorts } from '../../ui/use-field-ports.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('处理结果', 'Decision'),
  by: t('{who}，{at}', '{who}, {at}'),
  defects: t('需要补正', 'To be corrected'),
  lacking: t('容缺受理，欠缺', 'Accepted with this to follow'),
  merged: t('已并入', 'Merged into'),
}

/** What was decided, by whom and when; before that, what the applicant was asked to mend. */
export function Decision({ found }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  const { decision, lacking, mergedInto } = found.data
  const defects = wordIn(found.data, 'defects')
  return (
    <>
      {isRecord(decision) && <Decided found={found} decision={decision} />}
      {found.state === 'correcting' && defects !== '' && (
        <section>
          <h2>
            <Mark tone="wait">{say(words.defects)}</Mark>
          </h2>
          <p className="zq-prose" lang="zh-CN">
            {defects}
          </p>
        </section>
      )}
      {isRecord(lacking) && lacking.handedIn !== true && found.closedAt === null && (
        <section>
          <h2>
            <Mark tone="wait">{say(words.lacking)}</Mark>
          </h2>
          <p className="zq-prose" lang="zh-CN">
            {wordIn(lacking, 'what')}
          </p>
        </section>
      )}
      {isRecord(mergedInto) && (
        <p>
          {say(words.merged)} <Quoted>{wordIn(mergedInto, 'no')}</Quoted>
        </p>
      )}
    </>
  )
}

function Decided({
  found,
  decision,
}: {
  readonly found: CaseDetail
  readonly decision: Readonly<Record<string, unknown>>
}) {
  const { lang, say } = useLanguage()
  const ports = useFieldPorts()
  const form = formIn(found.item, decision)
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <dl className="zq-facts">
        {Object.entries(form).flatMap(([name, field]) => {
          const value = decision[name]
          if (value === undefined || value === null || field.kind === 'files') return []
          const { Show } = webFacetsOf(field.kind)
          return [
            <Fact key={name} name={say(field.label)}>
              <Show field={field as never} value={value as never} lang={lang} ports={ports} />
            </Fact>,
          ]
        })}
      </dl>
      <p>
        <small>
          <Quoted>{wordIn(decision, 'by')}</Quoted> {formatInstant(wordIn(decision, 'at'), lang)}
        </small>
      </p>
    </section>
  )
}

/** The form of the step that decided: the one that declares every member of the decision. */
function formIn(item: string, decision: Readonly<Record<string, unknown>>): Form {
  const said = Object.keys(decision).filter((name) => name !== 'by' && name !== 'at')
  const steps = Object.values(declaredKind(item)?.steps ?? {})
  return (
    steps.find(({ form, does }) => does !== undefined && said.length > 0 && said.every((name) => name in form))?.form ??
    {}
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
