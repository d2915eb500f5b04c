import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill } from '@zhiqiang/kernel'
import { type ReactNode, useState } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { ClauseLink, ThingLink } from '../../ui/thing-link.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { useNames } from '../../ui/use-names.ts'
import { Cell } from './cell.tsx'
import { ChargeDrawer } from './charge-drawer.tsx'
import { type Charge, words } from './words.ts'
import './responsibilities.css'

type Responsibility = CallOutput<'responsibilities.get'>

/** One protection responsibility: what it asks, who is in charge where, which cases hang on it. */
export function ResponsibilityPage(): ReactNode {
  const { id } = useParams({ from: '/responsibilities/$id' })
  const one = useLoad('responsibilities.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={one}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown one={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ one, thing }: { readonly one: Responsibility; readonly thing: ThingDetail }) {
  const { level, content, basis, clause } = one
  useNames({ people: false })
  if (clause) rememberNames([{ id: clause.id, name: `${clause.path} ${clause.heading}` }])
  const before = {
    name: one.title,
    level,
    ...(content ? { content } : {}),
    ...(basis ? { basis } : {}),
    ...(clause ? { clause: clause.id } : {}),
  }
  return (
    <Page
      under="/responsibilities"
      tab={one.title}
      title={
        <>
          <Quoted>{one.title}</Quoted> <StateTag state={one} />
        </>
      }
    >
      <div className="zq-three">
        <div className="zq-stack">
          <Facts one={one} />
          <Cases one={one} />
        </div>
        <div className="zq-stack">
          <Charges one={one} />
          <Timeline id={one.id} />
        </div>
        <aside>
          <StepPanel thing={thing} initial={{ amend: before }} />
        </aside>
      </div>
    </Page>
  )
}

function Facts({ one }: { readonly one: Responsibility }) {
  const { say } = useLanguage()
  return (
    <dl className="zq-facts">
      <div>
        <dt>{say(words.level)}</dt>
        <dd>{say(words[one.level])}</dd>
      </div>
      {one.content !== '' && (
        <div>
          <dt>{say(words.content)}</dt>
          <dd>
            <Quoted>{one.content}</Quoted>
          </dd>
        </div>
      )}
      {one.basis !== '' && (
        <div>
          <dt>{say(words.basis)}</dt>
          <dd>
            <Quoted>{one.basis}</Quoted>
          </dd>
        </div>
      )}
      {one.clause && (
        <div>
          <dt>{say(words.clause)}</dt>
          <dd>
            <ClauseLink id={one.clause.id} path={`${one.clause.path} ${one.clause.heading}`} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Charges({ one }: { readonly one: Responsibility }) {
  const { say } = useLanguage()
  const [openId, setOpenId] = useState<string | null>(null)
  const list = useRows('charges.list', { query: { responsibility: one.id, limit: 200 } })
  if (one.state !== 'listed') return null
  const open: Charge | undefined = list.rows.find((row) => row.id === openId)
  return (
    <section>
      <h2>{say(words.cells)}</h2>
      {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
      <ul className="zq-rows">
        {list.rows.map((row) => (
          <li key={row.id} className="zq-map-line">
            <Quoted>{row.placeName}</Quoted>
            <Cell charge={row} onOpen={(charge) => setOpenId(charge.id)} />
          </li>
        ))}
      </ul>
      <ChargeDrawer charge={open} onClose={() => setOpenId(null)} />
    </section>
  )
}

function Cases({ one }: { readonly one: Responsibility }) {
  const { say } = useLanguage()
  const list = useRows('responsibilities.cases', { params: { id: one.id }, query: {} })
  return (
    <section>
      <h2>{say(fill(words.cases, { n: one.cases }))}</h2>
      <RowList list={list} empty={<Empty title={say(words.noCase)}>{say(words.noCaseHint)}</Empty>}>
        {(row) => (
          <li key={row.id}>
            <div className="zq-line">
              <small>{say(row.kindLabel)}</small>
              <span className="zq-grow">
                <ThingLink thing={row} />
              </span>
              <StateTag state={row} />
              {row.dueOn && <DueTag dueOn={row.dueOn} overdue={row.overdue} />}
            </div>
          </li>
        )}
      </RowList>
    </section>
  )
}
