import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChoiceFilter, SearchBox } from '../../ui/filters.tsx'
import { StateFilter } from '../../ui/list-filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ThingLink, thingPlace } from '../../ui/thing-link.tsx'
import { ruleSorts, stageIds, stageWords } from './rule-words.ts'
import './rules.css'

type Row = CallOutput<'rules.list'>['rows'][number]
type Stage = CallOutput<'rules.board'>['stages'][number]

const words = {
  note: t(
    '制度文件从建议到失效的全过程：意见逐条答复，合法性由起草人以外的人员审核，有效期届满前提醒起草单位。',
    'Each rule from the idea to its end: opinions answered one by one, legality reviewed by another person, the drafting unit told before the end.',
  ),
  board: t('按阶段', 'By stage'),
  list: t('清单', 'List'),
  view: t('查看方式', 'View'),
  find: t('查找文件、单位', 'Find rules, units'),
  rule: t('文件名称', 'Rule'),
  sort: t('类型', 'Sort'),
  stage: t('阶段', 'Stage'),
  drafter: t('起草单位', 'Drafting unit'),
  opinions: t('意见', 'Opinions'),
  unanswered: t('{n} 条待答复', '{n} unanswered'),
  number: t('文号', 'Number'),
  force: t('施行日期', 'In force from'),
  valid: t('有效期至', 'Valid to'),
  validTo: t('有效期至 {on}', 'valid to {on}'),
  until: t('意见截止 {on}', 'opinions until {on}'),
  expiring: t('有效期将满', 'About to expire'),
  onlyExpiring: t('只看有效期将满的', 'Only those about to expire'),
  all: t('全部 {n} 项', 'All {n}'),
  nothing: t('无', 'None'),
  none: t('还没有制度文件。', 'There is no rule yet.'),
  noneHint: t(
    '由单位或联席会议办公室提出制定建议，立项后起草。',
    'A unit or the office proposes one; taken up, it is drafted.',
  ),
}

const columns: readonly Column<Row>[] = [
  { key: 'title', title: words.rule, width: 270, cell: (row) => <ThingLink thing={row} /> },
  { key: 'sort', title: words.sort, width: 100, cell: (row) => <Sort row={row} /> },
  { key: 'state', title: shared.state, width: 170, cell: (row) => <StateOf row={row} /> },
  { key: 'drafter', title: words.drafter, width: 140, cell: (row) => <Drafter row={row} /> },
  { key: 'opinions', title: words.opinions, width: 112, cell: (row) => <Opinions row={row} /> },
  { key: 'number', title: words.number, width: 150, cell: (row) => <Quoted>{row.number ?? '—'}</Quoted> },
  { key: 'force', title: words.force, width: 120, cell: (row) => <Day on={row.inForceOn} /> },
  { key: 'valid', title: words.valid, width: 120, cell: (row) => <Day on={row.validTo} /> },
  {
    key: 'due',
    title: shared.due,
    width: 160,
    extra: true,
    cell: (row) => <DueTag dueOn={row.dueOn} overdue={row.overdue} over={row.tone === 'good'} />,
  },
]

/** All rules by stage, or as a list to search and narrow. */
export function RulesPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/rules' })
  const mayPropose = useHolds('rule.propose')
  const declared = declaredStep('rule-project', 'propose')
  const query = useQuery()
  const asList = search.view === 'list'
  return (
    <Page
      tab={say(shared.rules)}
      title={say(shared.rules)}
      note={say(words.note)}
      actions={
        <>
          {mayPropose && declared && (
            <OpenInDrawer kind="rule-project" step="propose" declared={declared} parentId={null} />
          )}
          <Button href={urlOf('rules.export', { query })}>{say(shared.exportXlsx)}</Button>
          <PrintButton />
        </>
      }
    >
      <Tabs
        label={say(words.view)}
        tabs={[
          { title: words.board, to: { to: '/rules', search: {} }, current: !asList },
          { title: words.list, to: { to: '/rules', search: { view: 'list' } }, current: asList },
        ]}
      />
      {asList ? <RuleList /> : <Board />}
    </Page>
  )
}

/** What the address narrows the list by, as the list and its export are asked. */
function useQuery() {
  const { view: _, expiring, ...filter } = useSearch({ from: '/rules' })
  return { ...filter, ...(expiring ? { expiring: 'true' as const } : {}) }
}

function Board() {
  const board = useLoad('rules.board', {})
  return (
    <Loaded query={board}>
      {({ stages }) => (
        <div className="zq-board">
          {stages.map((stage) => (
            <StageColumn key={stage.id} stage={stage} />
          ))}
        </div>
      )}
    </Loaded>
  )
}

function StageColumn({ stage }: { readonly stage: Stage }) {
  const { lang, say } = useLanguage()
  return (
    <section data-stage={stage.id}>
      <h2>
        {say(stageWords[stage.id])} <span className="zq-number">{stage.total}</span>
      </h2>
      {stage.rows.length === 0 && <p className="zq-faint">{say(words.nothing)}</p>}
      <ul>
        {stage.rows.map((row) => (
          <li key={row.id}>
            <ThingLink thing={row} />
            <StateOf row={row} />
            <Drafter row={row} />
            {row.until && <small>{say(fill(words.until, { on: formatDate(row.until, lang) }))}</small>}
            {row.opinions.open > 0 && <Opinions row={row} />}
            {row.validTo && <small>{say(fill(words.validTo, { on: formatDate(row.validTo, lang) }))}</small>}
          </li>
        ))}
      </ul>
      {stage.total > stage.rows.length && (
        <Link to="/rules" search={{ view: 'list', stage: stage.id }}>
          {say(fill(words.all, { n: stage.total }))}
        </Link>
      )}
    </section>
  )
}

function RuleList() {
  const { say } = useLanguage()
  const search = useSearch({ from: '/rules' })
  const navigate = useNavigate({ from: '/rules' })
  const list = useRows('rules.list', { query: useQuery() })
  const { put } = useFilters<typeof search>()
  return (
    <ThingTable
      name="rules"
      label={say(shared.rules)}
      list={list}
      columns={columns}
      idOf={(row) => row.id}
      onOpen={(row) => void navigate(thingPlace(row))}
      card={(row) => (
        <>
          <ThingLink thing={row} />
          <span className="zq-line">
            <StateOf row={row} />
            {row.opinions.open > 0 && <Opinions row={row} />}
          </span>
          <Drafter row={row} />
        </>
      )}
      filters={
        <>
          <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
          <ChoiceFilter
            label={say(words.stage)}
            value={search.stage}
            options={stageIds.map((value) => ({ value, label: say(stageWords[value]) }))}
            onChange={(stage) => put({ stage })}
          />
          <StateFilter kind="rule-project" value={search.state} onChange={(state) => put({ state })} />
          <Checkbox
            checked={search.expiring === true}
            onChange={(event) => put({ expiring: event.target.checked || undefined })}
          >
            {say(words.onlyExpiring)}
          </Checkbox>
        </>
      }
      empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
    />
  )
}

function StateOf({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  return (
    <span className="zq-line">
      <StateTag state={row} />
      {row.expiring && <Mark tone="wait">{say(words.expiring)}</Mark>}
    </span>
  )
}

function Sort({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  const sort = ruleSorts[row.sort]
  return <span>{sort && say(sort)}</span>
}

function Drafter({ row }: { readonly row: Row }) {
  return <Quoted>{row.units.find((unit) => unit.part === 'lead')?.name ?? '—'}</Quoted>
}

function Opinions({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  if (row.opinions.open > 0) return <Mark tone="wait">{say(fill(words.unanswered, { n: row.opinions.open }))}</Mark>
  return <span className="zq-number">{row.opinions.all || '—'}</span>
}
