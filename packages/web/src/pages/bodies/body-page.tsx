import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, formatInstant, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { useNames } from '../../ui/use-names.ts'
import { frequencyWords, rankWords, sortWords, wordIn } from './body-words.ts'

type Body = CallOutput<'bodies.get'>
type Meeting = CallOutput<'meetings.list'>['rows'][number]

const words = {
  sort: t('类别', 'Sort'),
  place: t('行政区划', 'Division'),
  host: t('日常工作', 'Daily work'),
  ground: t('设立依据', 'Ground'),
  every: t('召开频次', 'Meets'),
  last: t('最近一次', 'Last meeting'),
  next: t('下一次最迟', 'Next by'),
  missed: t('到期未开', 'Missed'),
  members: t('现有成员（{n}）', 'Members today ({n})'),
  past: t('以前的成员和担任情况（{n}）', 'Past members and seats ({n})'),
  since: t('自 {from}', 'from {from}'),
  span: t('{from} 至 {to}', '{from} to {to}'),
  meetings: t('会议', 'Meetings'),
  noMeeting: t('还没有会议，或者您的单位没有参加过。', 'There is no meeting yet, or none your unit took part in.'),
  noMeetingHint: t('在右侧通知开会。', 'Whoever keeps the body calls one at the right.'),
  attendance: t('到会 {present}，缺席 {absent}', '{present} present, {absent} absent'),
  decisions: t('议定 {n} 项', '{n} decisions'),
  waiting: t('{n} 个单位待签阅', '{n} still to acknowledge'),
  reminders: t('提醒', 'Reminders'),
}

/** A coordinating body: who sits in it, when it met and has to meet, its meetings, and what I may do now. */
export function BodyPage(): ReactNode {
  const { id } = useParams({ from: '/bodies/$id' })
  const body = useLoad('bodies.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={body}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown body={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ body, thing }: { readonly body: Body; readonly thing: ThingDetail }) {
  rememberNames(body.seats.map((seat) => ({ id: seat.unitId, name: seat.unitName })))
  useNames({ people: false })
  return (
    <Page
      under="/bodies"
      tab={body.title}
      title={
        <>
          <Quoted>{body.title}</Quoted> <StateTag state={body} />
        </>
      }
    >
      <div className="zq-three">
        <div className="zq-stack">
          <Facts body={body} />
          <Seats body={body} />
        </div>
        <div className="zq-stack">
          <Meetings body={body} />
          {body.reminders.length > 0 && <Reminders body={body} />}
          <Timeline id={body.id} />
        </div>
        <aside>
          <StepPanel thing={thing} initial={{ setFrequency: { every: body.every } }}>
            <CallStep body={body} />
          </StepPanel>
        </aside>
      </div>
    </Page>
  )
}

function Facts({ body }: { readonly body: Body }) {
  const { say } = useLanguage()
  return (
    <dl className="zq-facts">
      <Fact name={say(words.sort)}>{say(wordIn(sortWords, body.sort))}</Fact>
      <Fact name={say(words.place)}>
        <Quoted>{body.regionName}</Quoted>
      </Fact>
      <Fact name={say(words.host)}>
        <Quoted>{body.host.name}</Quoted>
      </Fact>
      <Fact name={say(words.ground)}>
        <Quoted>{body.ground}</Quoted>
      </Fact>
      <Fact name={say(words.every)}>{say(wordIn(frequencyWords, body.every))}</Fact>
      <Fact name={say(words.last)}>
        <Day on={body.lastMetOn} />
      </Fact>
      {body.dueOn && (
        <Fact name={say(words.next)}>
          <DueTag dueOn={body.dueOn} overdue={body.overdue} />
        </Fact>
      )}
      {body.missed.length > 0 && (
        <Fact name={say(words.missed)}>
          {body.missed.map((day) => (
            <div key={day}>
              <Day on={day} />
            </div>
          ))}
        </Fact>
      )}
    </dl>
  )
}

const order = Object.keys(rankWords)

function Seats({ body }: { readonly body: Body }) {
  const { say } = useLanguage()
  const { today } = useMe().city
  const now = body.seats
    .filter((seat) => seat.to === null || seat.to >= today)
    .toSorted((a, b) => order.indexOf(a.rank) - order.indexOf(b.rank))
  const past = body.seats.filter((seat) => !now.includes(seat))
  return (
    <section>
      <h2>{say(fill(words.members, { n: body.members }))}</h2>
      <SeatList seats={now} />
      {past.length > 0 && (
        <details>
          <summary>{say(fill(words.past, { n: past.length }))}</summary>
          <SeatList seats={past} />
        </details>
      )}
    </section>
  )
}

function SeatList({ seats }: { readonly seats: Body['seats'] }) {
  const { lang, say } = useLanguage()
  return (
    <ul className="zq-rows">
      {seats.map((seat) => (
        <li key={`${seat.unitId}-${seat.from}-${seat.rank}`}>
          <div className="zq-line">
            <span className="zq-grow">
              <Quoted>
                {seat.unitName}
                {seat.person && ` ${seat.person}`}
              </Quoted>
            </span>
            {seat.rank !== 'member' && <b>{say(wordIn(rankWords, seat.rank))}</b>}
            <small>
              {say(
                seat.to === null
                  ? fill(words.since, { from: formatDate(seat.from, lang) })
                  : fill(words.span, { from: formatDate(seat.from, lang), to: formatDate(seat.to, lang) }),
              )}
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Meetings({ body }: { readonly body: Body }) {
  const { say } = useLanguage()
  const list = useRows('meetings.list', { query: { body: body.id } })
  return (
    <section>
      <h2>{say(words.meetings)}</h2>
      <RowList list={list} empty={<Empty title={say(words.noMeeting)}>{say(words.noMeetingHint)}</Empty>}>
        {(meeting) => (
          <li key={meeting.id}>
            <MeetingLine meeting={meeting} />
          </li>
        )}
      </RowList>
    </section>
  )
}

function MeetingLine({ meeting }: { readonly meeting: Meeting }) {
  const { say } = useLanguage()
  const held = meeting.state === 'held' || meeting.state === 'issued'
  return (
    <>
      <div className="zq-line">
        <span className="zq-grow">
          <ThingLink thing={meeting} />
        </span>
        <StateTag state={meeting} />
        <Day on={meeting.on} />
      </div>
      {held && (
        <div className="zq-line">
          <small>{say(fill(words.attendance, { present: meeting.present, absent: meeting.absent }))}</small>
          <small>{say(fill(words.decisions, { n: meeting.decisions }))}</small>
          {meeting.waiting > 0 && <small>{say(fill(words.waiting, { n: meeting.waiting }))}</small>}
        </div>
      )}
    </>
  )
}

function Reminders({ body }: { readonly body: Body }) {
  const { lang, say } = useLanguage()
  return (
    <section>
      <h2>{say(words.reminders)}</h2>
      <ul className="zq-rows">
        {body.reminders.toReversed().map((one) => (
          <li key={one.at}>
            <div className="zq-line">
              <span className="zq-grow">
                <Quoted>{one.note}</Quoted>
              </span>
              <Quoted>{one.by}</Quoted>
              <time dateTime={one.at}>{formatInstant(one.at, lang)}</time>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Calling a meeting, for whoever keeps the body. */
function CallStep({ body }: { readonly body: Body }) {
  const me = useMe()
  const declared = declaredStep('meeting', 'call')
  const mine =
    me.verbs.includes('meeting.hold') &&
    (me.posts.some((post) => post.role === 'office') || me.posts.some((post) => post.region === body.region))
  if (!declared || !mine || body.state !== 'standing') return null
  return <OpenStep kind="meeting" step="call" declared={declared} parentId={body.id} />
}
