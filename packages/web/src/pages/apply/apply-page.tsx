import { useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fittingAnswers } from '@zhiqiang/fields'
import { fill, ok, type Problem, promisedTimes, receiptNumbers, requirementsFor, type Step, t } from '@zhiqiang/kernel'
import { type ReactNode, useState } from 'react'
import { call, refreshAll, signInGate, useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { declaredKind } from '../../ui/declared.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PagedForm } from '../../ui/paged-form/paged-form.tsx'
import { useFieldPorts } from '../../ui/use-field-ports.ts'
import { ForWhom, forWhom } from './for-whom.tsx'
import { answerIn, type Receipt, ReceiptShown } from './receipt.tsx'

type Offering = CallOutput<'offerings.get'>
type Draft = CallOutput<'drafts.list'>['rows'][number]

const words = {
  title: t('申办：{zh}', 'Apply: {en}'),
  next: t('提交后立即得到受理编号和查询码。', 'You get a number and a code at once.'),
  promised: t('承诺时限：', 'Promised: '),
  and: t('；', '; '),
}

/** Applying for a service: one group of questions a page; what was typed is kept. */
export function ApplyPage(): ReactNode {
  const { id } = useParams({ from: '/services/$id/apply' })
  const offering = useLoad('offerings.get', { params: { id } })
  const drafts = useRows('drafts.list', { query: {} })
  return (
    <Loaded query={offering}>
      {(value) =>
        drafts.loading ? null : <Apply offering={value} draft={drafts.rows.find((one) => one.offering === value.id)} />
      }
    </Loaded>
  )
}

function Apply({ offering, draft }: { readonly offering: Offering; readonly draft: Draft | undefined }) {
  const { say } = useLanguage()
  const { fill: known = {} } = useSearch({ from: '/services/$id/apply' })
  const me = useMe()
  const ports = useFieldPorts()
  const whom = forWhom(me.posts, offering.item)
  const [subject, setSubject] = useState(
    () => whom.find(({ unitId }) => unitId === draft?.subject)?.unitId ?? whom[0]?.unitId,
  )
  const acting = subject === undefined ? {} : { subject }
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  // The draft as the page was opened with: saving it must not begin the form anew.
  const [first] = useState(draft)
  const kind = declaredKind(offering.item)
  const service = kind?.service
  const step: Step | undefined = service && kind?.steps[service.apply.step]
  if (!service || !step) return null
  const times = promisedTimes(service.guide, offering)
  const title = say(fill(words.title, { zh: kind.title.zh, en: kind.title.en }))
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const done = await call('things.open', {
      body: { kind: offering.item, step: service.apply.step, parentId: offering.id, requestId, answers, ...acting },
    })
    if (!done.ok) return done.problem
    setReceipt({
      id: done.value.thing.id,
      numbers: receiptNumbers(done.value.reply),
      answer: answerIn(done.value.reply),
    })
    await refreshAll()
    return null
  }
  return (
    <Page under="/services" tab={title} title={title}>
      {receipt ? (
        <ReceiptShown receipt={receipt} />
      ) : (
        <>
          <ForWhom of={whom} value={subject} onChange={setSubject} />
          <PagedForm
            form={step.form}
            pages={service.apply.pages}
            initial={{ ...fittingAnswers(step.form, known), ...first?.answers }}
            startPage={first?.page ?? 0}
            version={first?.savedAt ?? ''}
            draftKey={`${me.id}:${offering.id}`}
            ports={ports}
            save={async (typed, page) => {
              const saved = await call('drafts.save', {
                body: { offering: offering.id, answers: typed, page, ...acting },
              })
              return saved.ok ? ok({ at: saved.value.savedAt, version: saved.value.savedAt }) : saved
            }}
            signIn={signInGate.ask}
            submit={submit}
            checks={(answers) =>
              requirementsFor(service.requires ?? [], answers).map(({ requirement, state }) => ({
                label: requirement.words,
                good: state === 'met',
                how: requirement.mend,
              }))
            }
          >
            <p>
              {say(words.next)}
              {times.length > 0 && `${say(words.promised)}${times.map(say).join(say(words.and))}`}
            </p>
          </PagedForm>
        </>
      )}
    </Page>
  )
}
