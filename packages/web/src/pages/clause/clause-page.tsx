import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { Light } from '../../ui/state-tag.tsx'
import { ThingLine, type ThingRowView } from '../../ui/thing-line.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

type Chain = CallOutput<'clauses.get'>

const words = {
  version: t('第 {n} 版', 'version {n}'),
  public: t('公开页', 'Public page'),
  reports: t('进展报告', 'Reports'),
  dropped: t(
    '第 {n} 版起没有这一条；以下是删去以前的原文。',
    'Left out since version {n}; this is what it said before.',
  ),
  versions: t('各版本的写法', 'In each version'),
  changes: {
    first: t('首次发布', 'first published'),
    kept: t('内容未变', 'unchanged'),
    moved: t('位置有变', 'moved'),
    reworded: t('文字有改', 'reworded'),
    new: t('新增', 'new'),
  },
  empty: t('这一条没有派生任务、事项或指标，或您无权查看。', 'Nothing hangs on this clause, or nothing you may see.'),
}

/** A clause as a quotation, and the chain below it: tasks, reports, duties, indicators. */
export function ClausePage(): ReactNode {
  const { id } = useParams({ from: '/clauses/$id' })
  const clause = useLoad('clauses.get', { params: { id } })
  return <Loaded query={clause}>{(value) => <Clause clause={value} />}</Loaded>
}

function Clause({ clause }: { readonly clause: Chain }) {
  const { say } = useLanguage()
  const bare = clause.tasks.length + clause.reports.length + clause.duties.length + clause.indicators.length === 0
  return (
    <Page
      under="/policies"
      tab={clause.path}
      title={<Quoted>{[clause.path, clause.heading].filter(Boolean).join(' ')}</Quoted>}
      note={
        <>
          <Link to="/policies/$id" params={{ id: clause.policy.id }}>
            <Quoted>{clause.policy.title}</Quoted>
          </Link>{' '}
          {clause.policy.number && <Quoted>{clause.policy.number}</Quoted>}{' '}
          <small>{say(fill(words.version, { n: clause.policy.version }))}</small>
        </>
      }
      actions={
        <>
          <CopyLink link={clause.permanentLink} />
          {clause.policy.public && <Button href={clause.permanentLink}>{say(words.public)}</Button>}
        </>
      }
    >
      <div className="zq-stack">
        <blockquote lang="zh-CN" className="zq-clause">
          {clause.text}
        </blockquote>
        {clause.droppedIn !== null && <p className="zq-note">{say(fill(words.dropped, { n: clause.droppedIn }))}</p>}
        {clause.versions.length > 1 && <Versions clause={clause} />}
        {bare && <p className="zq-faint">{say(words.empty)}</p>}
        <ChainLink title={say(shared.tasks)} things={clause.tasks} />
        <ChainLink title={say(words.reports)} things={clause.reports} />
        <ChainLink title={say(shared.duties)} things={clause.duties} />
        {clause.indicators.length > 0 && (
          <section>
            <h2>{say(shared.indicators)}</h2>
            <ul className="zq-rows">
              {clause.indicators.map((indicator) => (
                <li key={indicator.id}>
                  <div className="zq-line">
                    <span className="zq-grow">
                      <ThingLink thing={indicator} />
                    </span>
                    {indicator.latest !== null && <b className="zq-number">{indicator.latest}</b>}
                    <Light light={indicator.light} />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  )
}

/** What the clause said in each version, the newest first. */
function Versions({ clause }: { readonly clause: Chain }) {
  const { say } = useLanguage()
  const changes: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = words.changes
  return (
    <section>
      <h2>{say(words.versions)}</h2>
      <ul className="zq-rows">
        {clause.versions.toReversed().map((one) => (
          <li key={one.version}>
            <div className="zq-line">
              <b>{say(fill(words.version, { n: one.version }))}</b>
              <Quoted>{one.path}</Quoted>
              <small>{say(changes[one.change] ?? t(one.change, one.change))}</small>
            </div>
            {one.version !== clause.policy.version && one.text !== clause.text && (
              <blockquote lang="zh-CN" className="zq-small-quote">
                {one.text}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChainLink({ title, things }: { readonly title: string; readonly things: readonly ThingRowView[] }) {
  if (things.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="zq-rows">
        {things.map((thing) => (
          <li key={thing.id}>
            <ThingLine thing={thing} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const copy = {
  refused: t('浏览器不允许复制，请手工复制：{link}', 'The browser does not allow copying; copy by hand: {link}'),
}

function CopyLink({ link }: { readonly link: string }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const full = new URL(link, location.origin).href
  const put = async () => {
    try {
      await navigator.clipboard.writeText(full)
      void message.success(say(shared.copied))
    } catch {
      void message.info(say(fill(copy.refused, { link: full })), 8)
    }
  }
  return <Button onClick={() => void put()}>{say(shared.copyLink)}</Button>
}
