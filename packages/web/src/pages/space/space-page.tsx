import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatInstant, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, type Rows, refreshAll, useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ThingLine } from '../../ui/thing-line.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { RestOfGroup } from '../home/rest-of-group.tsx'
import { Bookmarks } from './bookmarks.tsx'
import { OwnRatings } from './own-ratings.tsx'
import { SpaceTabs } from './space-tabs.tsx'
import './space.css'

type Work = CallOutput<'home.work'>
type Deadline = CallOutput<'deadlines.list'>['rows'][number]
type Draft = CallOutput<'drafts.list'>['rows'][number]

const words = {
  todo: t('待办', 'To do'),
  nothing: t('现在没有要您办的事。', 'There is nothing for you to do right now.'),
  deadlines: t('期限', 'Days to keep'),
  noDeadlines: t('没有在走的期限。', 'No term is running.'),
  byYou: t('您的期限', 'yours'),
  byOffice: t('承办单位的期限', 'the office’s'),
  estimated: t('当年放假安排未公布，日期为推算', 'reckoned: that year’s holidays are not announced'),
  cases: t('在办的办件', 'Cases under way'),
  noCases: t('没有在办的办件。', 'No case is under way.'),
  drafts: t('草稿', 'Drafts'),
  noDrafts: t('没有草稿。申办时填写的内容自动存在这里。', 'No drafts. What you fill in is kept here by itself.'),
  resume: t('继续填写', 'Go on'),
  remove: t('删除', 'Remove'),
  sure: t('确认删除', 'Remove it'),
  saved: t('{when}保存', 'kept {when}'),
  letters: t('最近的文书', 'Latest letters'),
  noLetters: t('还没有文书。', 'No letters yet.'),
  apply: t('去申办', 'Apply for a service'),
  rest: t('全部 {n} 件', 'All {n}'),
}

/** How many rows of a list stand here; the rest is a click away. */
const few = 5

/** My space: what waits for me, what runs, what I began, what I marked. */
export function SpacePage(): ReactNode {
  const { lang, say } = useLanguage()
  const me = useMe()
  const work = useLoad('home.work', {})
  const deadlines = useRows('deadlines.list', { query: {} })
  const cases = useRows('cases.list', { query: { open: 'true', sort: 'due', limit: few } })
  const drafts = useRows('drafts.list', { query: {} })
  const letters = useRows('letters.list', { query: { limit: few } })
  return (
    <Page
      tab={say(shared.space)}
      title={say(shared.space)}
      note={<time dateTime={me.city.today}>{formatDate(me.city.today, lang)}</time>}
      actions={<Link to="/services">{say(words.apply)}</Link>}
    >
      <SpaceTabs />
      <div className="zq-space">
        <Part title={words.todo}>
          <Loaded query={work}>{(value) => <Todo work={value} />}</Loaded>
        </Part>
        <Part title={words.deadlines}>
          <RowList list={deadlines} empty={<p className="zq-faint">{say(words.noDeadlines)}</p>}>
            {(row) => <DeadlineLine key={`${row.thing.id}${row.name}${row.round}`} row={row} />}
          </RowList>
        </Part>
        <Part title={words.cases}>
          <RowList list={firstOf(cases)} empty={<p className="zq-faint">{say(words.noCases)}</p>}>
            {(row) => (
              <li key={row.id}>
                <div className="zq-line">
                  <span className="zq-grow">
                    <Link to="/cases/$id" params={{ id: row.id }}>
                      {say(row.itemTitle)} <Quoted>{row.no}</Quoted>
                    </Link>
                  </span>
                  <StateTag state={row} />
                  <DueTag dueOn={row.dueOn} overdue={row.overdue} over={row.closedAt !== null} />
                </div>
                <small>
                  <Quoted>{row.subject.name}</Quoted>
                </small>
              </li>
            )}
          </RowList>
          {(cases.total ?? 0) > few && (
            <Link to="/cases" search={{ open: 'true' }}>
              {say(fill(words.rest, { n: cases.total ?? 0 }))}
            </Link>
          )}
        </Part>
        <Part title={words.drafts}>
          <RowList list={drafts} empty={<p className="zq-faint">{say(words.noDrafts)}</p>}>
            {(row) => <DraftLine key={row.id} row={row} />}
          </RowList>
        </Part>
        <Part title={words.letters}>
          <RowList list={firstOf(letters)} empty={<p className="zq-faint">{say(words.noLetters)}</p>}>
            {(row) => (
              <li key={row.id}>
                <div className="zq-line">
                  <span className="zq-grow">
                    <ThingLink thing={row} />
                  </span>
                  <StateTag state={row} />
                  <time dateTime={row.issuedOn}>{formatDate(row.issuedOn, lang)}</time>
                </div>
                <small>
                  <Quoted>{row.recipient}</Quoted>
                </small>
              </li>
            )}
          </RowList>
          {(letters.total ?? 0) > few && <Link to="/letters">{say(fill(words.rest, { n: letters.total ?? 0 }))}</Link>}
        </Part>
        <OwnRatings />
        <Bookmarks />
      </div>
    </Page>
  )
}

/** The first rows of a list, without the way to more of them on this page. */
function firstOf<R>(list: Rows<R>): Rows<R> {
  return { ...list, more: null }
}

function Part({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(title)}</h2>
      {children}
    </section>
  )
}

function Todo({ work }: { readonly work: Work }) {
  const { say } = useLanguage()
  const groups = work.groups.filter(({ total }) => total > 0)
  if (groups.length === 0) return <p className="zq-faint">{say(words.nothing)}</p>
  return groups.map((group) => (
    <div key={group.id} className="zq-todo">
      <h3>
        {say(group.title)} <small className="zq-number">{group.total}</small>
      </h3>
      <p className="zq-note">{say(group.hint)}</p>
      <ul className="zq-rows">
        {group.rows.slice(0, few).map((thing) => (
          <li key={thing.id}>
            <ThingLine thing={thing} />
          </li>
        ))}
      </ul>
      <RestOfGroup group={group} shown={Math.min(few, group.rows.length)} />
    </div>
  ))
}

function DeadlineLine({ row }: { readonly row: Deadline }) {
  const { say } = useLanguage()
  return (
    <li>
      <div className="zq-line">
        <DueTag dueOn={row.dueOn} overdue={row.overdue} />
        <b>{say(row.label)}</b>
        <Mark tone={row.duty === 'office' ? 'plain' : 'wait'}>
          {say(row.duty === 'office' ? words.byOffice : words.byYou)}
        </Mark>
      </div>
      <ThingLink thing={row.thing}>
        {say(row.itemTitle)} <Quoted>{row.no}</Quoted>
      </ThingLink>
      {row.estimated && <small> {say(words.estimated)}</small>}
    </li>
  )
}

function DraftLine({ row }: { readonly row: Draft }) {
  const { lang, say } = useLanguage()
  const [sure, setSure] = useState(false)
  const remove = async () => {
    await call('drafts.remove', { params: { id: row.id } })
    await refreshAll()
  }
  return (
    <li className="zq-line">
      <Link className="zq-grow" to="/services/$id/apply" params={{ id: row.offering }}>
        {say(words.resume)} {say(row.itemTitle)}
      </Link>
      <small>{say(fill(words.saved, { when: formatInstant(row.savedAt, lang) }))}</small>
      <Button type="link" size="small" danger={sure} onClick={() => (sure ? void remove() : setSure(true))}>
        {say(sure ? words.sure : words.remove)}
      </Button>
    </li>
  )
}
