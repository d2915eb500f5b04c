import { Link } from '@tanstack/react-router'
import { dateInChina, fill, formatDate, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { originalsOf } from './originals.ts'
import { useReader } from './reader-context.ts'

const words = {
  version: t('第 {n} 版', 'Version {n}'),
  tasks: t('任务台账', 'Its tasks'),
  indicators: t('指标', 'Its indicators'),
  publicPage: t('公开页', 'Public page'),
  original: t('原件', 'Original'),
  change: t('调整公开范围', 'Change who may read it'),
  amend: t('按新文件修订', 'Amend by a new document'),
  amended: t('修订（{n} 次）', 'Amendments ({n})'),
  sums: t(
    '保留 {kept}、移动 {moved}、改写 {reworded}、新增 {new}、删去 {dropped}',
    'kept {kept}, moved {moved}, reworded {reworded}, new {new}, dropped {dropped}',
  ),
  more: t('其他办理', 'Other steps'),
}

/** The steps that stand on the page in a place of their own. */
const elsewhere = ['correct', 'decide', 'publish', 'show', 'amend']

/** The head of a plan: what it is, its state and version, and where its ledger is. */
export function PlanPage({ showDialog, children }: { readonly showDialog: () => void; readonly children: ReactNode }) {
  const { policy } = useReader()
  const { lang, say } = useLanguage()
  const mayReadTasks = useHolds('task.read')
  const mayReadIndicators = useHolds('indicator.read')
  const { version, number, issuer, issuedOn } = policy.policy
  const may = (step: string) => policy.abilities.some((a) => a.step === step && a.allowed)
  const other = policy.abilities.filter((a) => !elsewhere.includes(a.step))
  return (
    <Page
      title={<Quoted>{policy.title}</Quoted>}
      tab={policy.title}
      under="/policies"
      note={
        <span className="rd-head">
          <StateTag state={policy} />
          {version > 0 && <span>{say(fill(words.version, { n: version }))}</span>}
          {number && <Quoted>{number}</Quoted>}
          {issuer && <Quoted>{issuer}</Quoted>}
          {issuedOn && <time dateTime={issuedOn}>{formatDate(issuedOn, lang)}</time>}
        </span>
      }
      actions={
        <>
          {originalsOf(policy).map((file, n) => (
            <a key={file.id} href={`/api/policies/${policy.id}/original/${n}`} download>
              {say(words.original)} <Quoted>{file.name}</Quoted>
            </a>
          ))}
          {policy.publicLink && <a href={policy.publicLink}>{say(words.publicPage)}</a>}
          {version > 0 && (
            <>
              {mayReadTasks && (
                <Link to="/tasks" search={{ policy: policy.id }}>
                  {say(words.tasks)}
                </Link>
              )}
              {mayReadIndicators && (
                <Link to="/indicators" search={{ policy: policy.id }}>
                  {say(words.indicators)}
                </Link>
              )}
            </>
          )}
          {may('amend') && (
            <Link to="/policies/$id/amend" params={{ id: policy.id }}>
              {say(words.amend)}
            </Link>
          )}
          {may('show') && <Button onClick={showDialog}>{say(words.change)}</Button>}
        </>
      }
    >
      <Amendments amendments={policy.data.amendments} />
      {children}
      {other.length > 0 && (
        <details className="rd-more">
          <summary>{say(words.more)}</summary>
          <StepPanel thing={policy} without={elsewhere} />
        </details>
      )}
    </Page>
  )
}

interface Amendment {
  readonly version: number
  readonly policyId: string
  readonly title: string
  readonly number: string | null
  readonly why: string
  readonly by: string
  readonly at: string
  readonly kept: number
  readonly moved: number
  readonly reworded: number
  readonly new: number
  readonly dropped: number
}

/** Which documents made the later versions of a plan, on what ground, and what they changed; folded. */
function Amendments({ amendments }: { readonly amendments: unknown }) {
  const { lang, say } = useLanguage()
  if (!Array.isArray(amendments) || amendments.length === 0) return null
  // Only the step that amends a plan writes this member, in this shape.
  const list = amendments as readonly Amendment[]
  return (
    <details className="rd-more">
      <summary>{say(fill(words.amended, { n: list.length }))}</summary>
      <ul className="zq-rows">
        {list.toReversed().map((one) => (
          <li key={one.version}>
            <div className="zq-line">
              <b>{say(fill(words.version, { n: one.version }))}</b>
              <span className="zq-grow">
                <Link to="/policies/$id" params={{ id: one.policyId }}>
                  <Quoted>{[one.title, one.number].filter(Boolean).join(' ')}</Quoted>
                </Link>
              </span>
              <time dateTime={one.at}>{formatDate(dateInChina(one.at), lang)}</time>
            </div>
            <p>
              <Quoted>{one.why}</Quoted> <small>{say(fill(words.sums, { ...one, number: one.number ?? '' }))}</small>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
