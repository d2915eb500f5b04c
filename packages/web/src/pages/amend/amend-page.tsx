import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { AmendForm } from './amend-form.tsx'
import './amend.css'
import { PairRow } from './pair-row.tsx'
import { type Change, changeWords, type Pair, type Settled, saidOf } from './pairs.ts'

type Plan = CallOutput<'policies.get'>
type Comparison = CallOutput<'policies.compare'>

const words = {
  title: t('按新文件修订', 'Amend by a new document'),
  note: t(
    '逐条按内容比对，不按序号。任务、经过、佐证和固定链接随条款保留；核对无误后再发布。',
    'Compared clause by clause by content, not by number. Tasks, history, evidence and links stay with their clause.',
  ),
  choose: t('选择已导入、待审核的新文件', 'Choose a document that is imported and in review'),
  none: t('没有待审核的文件。', 'No document is in review.'),
  noneHint: t('先上传新文件并核对，再回到这里比对。', 'Upload the new document and check it, then come back here.'),
  upload: t('上传新文件', 'Upload the new document'),
  old: t('现行版本（第 {n} 版）', 'Present version ({n})'),
  now: t('新文件', 'New document'),
  only: t('只看', 'Show only'),
  changed: t('有变化的', 'what changed'),
  errors: t('新文件还有 {n} 条必须处理的发现。', 'The new document has {n} findings that must be decided.'),
  review: t('去处理', 'Decide them'),
}

/** A new document beside the published plan, before it replaces anything. */
export function AmendPage(): ReactNode {
  const { id } = useParams({ from: '/policies/$id/amend' })
  const plan = useLoad('policies.get', { params: { id } })
  return <Loaded query={plan}>{(value) => <Amend plan={value} />}</Loaded>
}

function Amend({ plan }: { readonly plan: Plan }) {
  const { say } = useLanguage()
  const search = useSearch({ from: '/policies/$id/amend' })
  const navigate = useNavigate({ from: '/policies/$id/amend' })
  const inReview = useLoad('policies.list', { query: { state: 'review', limit: 200 } })
  const candidates = (inReview.data?.rows ?? []).filter((one) => one.id !== plan.id && one.version === 0)
  return (
    <Page
      under="/policies"
      tab={say(words.title)}
      title={
        <>
          {say(words.title)}{' '}
          <Link to="/policies/$id" params={{ id: plan.id }}>
            <Quoted>{plan.title}</Quoted>
          </Link>
        </>
      }
      note={say(words.note)}
    >
      <div className="zq-bar">
        {candidates.length > 0 && (
          <Select<string>
            className="zq-amend-choice"
            aria-label={say(words.choose)}
            placeholder={say(words.choose)}
            {...(search.with ? { value: search.with } : {})}
            options={candidates.map((one) => ({
              value: one.id,
              label: <Quoted>{[one.title, one.number].filter(Boolean).join(' ')}</Quoted>,
            }))}
            onChange={(next) => void navigate({ search: { with: next } })}
          />
        )}
        <Link to="/policies/new">{say(words.upload)}</Link>
      </div>
      {inReview.data && candidates.length === 0 && !search.with && (
        <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
      )}
      {search.with && <Compared key={search.with} plan={plan} other={search.with} />}
    </Page>
  )
}

function Compared({ plan, other }: { readonly plan: Plan; readonly other: string }) {
  const [settled, setSettled] = useState<Settled>({})
  const said = saidOf(settled)
  const query = { with: other, ...(said === '' ? {} : { said }) }
  const comparison = useLoad('policies.compare', { params: { id: plan.id }, query }, { keep: true })
  return (
    <Loaded query={comparison}>
      {(value) => (
        <Shown
          plan={plan}
          comparison={value}
          settled={settled}
          settle={(after, before) => setSettled({ ...settled, [after]: before })}
        />
      )}
    </Loaded>
  )
}

interface Props {
  readonly plan: Plan
  readonly comparison: Comparison
  readonly settled: Settled
  readonly settle: (after: string, before: string | null) => void
}

function Shown({ plan, comparison, settled, settle }: Props) {
  const { say } = useLanguage()
  const [only, setOnly] = useState<Change | 'changed' | null>('changed')
  const { counts, pairs, from, to } = comparison
  const shown = pairs.filter((pair) => fits(pair, only))
  const chip = (value: Change | 'changed', label: string, n: number) => (
    <button
      key={value}
      type="button"
      className="zq-amend-chip"
      aria-pressed={only === value}
      onClick={() => setOnly(only === value ? null : value)}
    >
      {label} <b>{n}</b>
    </button>
  )
  // What a new clause may come from: what would else be dropped, and what is paired with a reworded one.
  const sources = pairs.flatMap((pair) =>
    pair.before && (pair.change === 'dropped' || pair.change === 'reworded') ? [pair.before] : [],
  )
  return (
    <>
      <fieldset className="zq-amend-chips" aria-label={say(words.only)}>
        {chip('changed', say(words.changed), pairs.length - counts.kept)}
        {changeWords.map(({ change, label }) => chip(change, say(label), counts[change]))}
      </fieldset>
      <div className="zq-amend-grid">
        <div className="zq-amend-head">
          <h2>
            {say(fill(words.old, { n: from.version }))} {from.number && <Quoted>{from.number}</Quoted>}
          </h2>
          <h2>
            {say(words.now)}{' '}
            <Link to="/policies/$id" params={{ id: to.id }}>
              <Quoted>{to.number ?? to.title}</Quoted>
            </Link>
          </h2>
        </div>
        {shown.map((pair) => (
          <PairRow
            key={`${pair.before?.clause ?? ''}-${pair.after?.clause ?? ''}`}
            pair={pair}
            sources={sources}
            settle={settle}
          />
        ))}
      </div>
      {to.errors > 0 ? (
        <p className="zq-note">
          {say(fill(words.errors, { n: to.errors }))}{' '}
          <Link to="/policies/$id" params={{ id: to.id }}>
            {say(words.review)}
          </Link>
        </p>
      ) : (
        <AmendForm plan={plan} comparison={comparison} settled={settled} />
      )}
    </>
  )
}

function fits(pair: Pair, only: Change | 'changed' | null): boolean {
  if (only === null) return true
  return only === 'changed' ? pair.change !== 'kept' : pair.change === only
}
