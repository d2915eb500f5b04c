import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, type Kind, ok, type Problem, type Text, t } from '@zhiqiang/kernel'
import { type ReactNode, useState } from 'react'
import { call, refreshAll, signInGate, useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { declaredKind } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PagedForm } from '../../ui/paged-form/paged-form.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { useFieldPorts } from '../../ui/use-field-ports.ts'
import { ReceiptShown } from '../apply/receipt.tsx'
import { counterForm, placed, splitAnswers, withoutNumber } from './counter-form.ts'

type Offering = CallOutput<'offerings.get'>
type Draft = CallOutput<'drafts.list'>['rows'][number]

const words = {
  title: t('窗口收件：{zh}', 'At the counter: {en}'),
  next: t('提交后打印回执交给来办人。', 'Then print the receipt for whoever came.'),
  applicant: t('申请人', 'Applicant'),
  unit: t('收件单位', 'Received by'),
  got: t('收到的材料', 'Materials received'),
  paper: t('纸质件', 'on paper'),
  scanned: t('扫描件', 'scanned'),
  later: t('承诺 {until} 前补', 'to follow by {until}'),
}

/** Filing for somebody who came to the counter: the form of the service, from paper. */
export function CounterPage(): ReactNode {
  const { id } = useParams({ from: '/services/$id/counter' })
  const offering = useLoad('offerings.get', { params: { id } })
  const drafts = useRows('drafts.list', { query: {} })
  return (
    <Loaded query={offering}>
      {(value) => {
        const kind = declaredKind(value.item)
        const draft = drafts.rows.find((one) => one.offering === value.id)
        return drafts.loading || !kind ? null : <Counter offering={value} kind={kind} draft={draft} />
      }}
    </Loaded>
  )
}

interface Filed {
  readonly id: string
  readonly numbers: CallOutput<'counter.file'>['numbers']
  readonly name: string
  readonly got: readonly Text[]
}

interface Props {
  readonly offering: Offering
  readonly kind: Kind
  readonly draft: Draft | undefined
}

function Counter({ offering, kind, draft }: Props) {
  const { say } = useLanguage()
  const me = useMe()
  const ports = useFieldPorts()
  const [filed, setFiled] = useState<Filed | null>(null)
  // The draft as the page was opened with: saving it must not begin the form anew.
  const [first] = useState(draft)
  const { form, pages } = counterForm(kind)
  const title = say(fill(words.title, { zh: kind.title.zh, en: kind.title.en }))
  const submit = async (typed: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const body = { offering: offering.id, requestId, ...splitAnswers(typed) }
    const done = await call('counter.file', { body })
    if (!done.ok) {
      const { fields } = done.problem
      return fields ? { ...done.problem, fields: placed(fields) } : done.problem
    }
    const got = Object.entries(form).flatMap(([name, { kind: sort, label }]) => {
      if (sort !== 'files') return []
      const scanned = Array.isArray(typed[name]) && typed[name].length > 0
      const how = howCame(name, scanned, body)
      if (!how) return []
      return [t(`${label.zh}（${how.zh}）`, `${label.en} (${how.en})`)]
    })
    setFiled({ ...done.value, name: body.comer.name, got })
    await refreshAll()
    return null
  }
  return (
    <Page under="/services" tab={title} title={title}>
      {filed ? (
        <FiledShown filed={filed} offering={offering} />
      ) : (
        <PagedForm
          form={form}
          pages={pages}
          initial={first?.answers ?? {}}
          startPage={first?.page ?? 0}
          version={first?.savedAt ?? ''}
          draftKey={`${me.id}:${offering.id}:counter`}
          ports={ports}
          save={async (typed, page) => {
            const body = { offering: offering.id, answers: withoutNumber(typed), page }
            const saved = await call('drafts.save', { body })
            return saved.ok ? ok({ at: saved.value.savedAt, version: saved.value.savedAt }) : saved
          }}
          signIn={signInGate.ask}
          submit={submit}
        >
          <p>{say(words.next)}</p>
        </PagedForm>
      )}
    </Page>
  )
}

/** How a material came, or by when it is to follow; null where it was not asked for. */
function howCame(name: string, scanned: boolean, { papers, lacking }: ReturnType<typeof splitAnswers>): Text | null {
  if (scanned) return words.scanned
  if (papers.includes(name)) return words.paper
  return lacking?.fields.includes(name) ? fill(words.later, { until: lacking.until }) : null
}

function FiledShown({ filed, offering }: { readonly filed: Filed; readonly offering: Offering }) {
  const { say } = useLanguage()
  return (
    <>
      <dl className="zq-facts">
        <Fact name={say(words.applicant)}>
          <Quoted>{filed.name}</Quoted>
        </Fact>
        <Fact name={say(words.unit)}>
          <Quoted>{offering.units[0]?.name ?? offering.title}</Quoted>
        </Fact>
        {filed.got.length > 0 && (
          <Fact name={say(words.got)}>
            <ul>
              {filed.got.map((one) => (
                <li key={one.zh}>{say(one)}</li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <ReceiptShown receipt={{ id: filed.id, numbers: filed.numbers, answer: null }} />
    </>
  )
}
