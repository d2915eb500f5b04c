import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { useNames } from '../../ui/use-names.ts'
import { rankWords, wordIn } from './body-words.ts'

type Meeting = CallOutput<'meetings.get'>
type Attendance = Meeting['attendance'][number]
type Decided = Meeting['decided'][number]

const words = {
  body: t('机构', 'Body'),
  on: t('日期', 'Date'),
  place: t('地点', 'Place'),
  number: t('纪要文号', 'Minutes'),
  issued: t('印发', 'Issued'),
  others: t('列席', 'Also attending'),
  agenda: t('议题', 'Agenda'),
  paper: t('会议纪要公文', 'The minutes as an official paper'),
  files: t('会议材料', 'Papers'),
  minutes: t('会议情况', 'What was said'),
  decided: t('议定事项', 'Decisions'),
  noDecision: t('还没有登记议定事项。', 'No decision is entered yet.'),
  noDecisionHint: t(
    '会议召开后在右侧逐项登记；印发纪要时各成为一条任务。',
    'They are entered once it was held; each becomes a task when the minutes are issued.',
  ),
  lead: t('牵头', 'Lead'),
  co: t('配合', 'with'),
  by: t('期限', 'By'),
  task: t('任务', 'Task'),
  attendance: t('到会情况', 'Attendance'),
  was: { called: t('已通知', 'Called'), present: t('到会', 'Present'), absent: t('缺席', 'Absent') },
  acknowledge: t('您的单位没有到会', 'Your unit was absent'),
}

/** A meeting: agenda, what was said and decided, who was there and has read the minutes, and what I may do now. */
export function MeetingPage(): ReactNode {
  const { id } = useParams({ from: '/meetings/$id' })
  const meeting = useLoad('meetings.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={meeting}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown meeting={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ meeting, thing }: { readonly meeting: Meeting; readonly thing: ThingDetail }) {
  const { say } = useLanguage()
  const mayDraft = useHolds('paper.draft')
  useNames({ people: false })
  rememberNames(meeting.attendance.map((one) => ({ id: one.unitId, name: one.unitName })))
  const members = meeting.attendance.map((one) => one.unitId)
  const present = meeting.attendance.filter((one) => one.was === 'present').map((one) => one.unitId)
  const others = meeting.others ? { others: meeting.others } : {}
  const plan = { on: meeting.on, place: meeting.place, agenda: meeting.agenda.join('\n') }
  return (
    <Page
      under="/bodies"
      tab={meeting.title}
      title={
        <>
          <Quoted>{meeting.title}</Quoted> <StateTag state={meeting} />
        </>
      }
      actions={
        mayDraft &&
        (meeting.state === 'held' || meeting.state === 'issued') && (
          <Link to="/papers" search={{ sort: 'minutes', meeting: meeting.id }}>
            {say(words.paper)}
          </Link>
        )
      }
    >
      <div className="zq-three">
        <div className="zq-stack">
          <Facts meeting={meeting} />
          <section>
            <h2>{say(words.agenda)}</h2>
            <ol className="zq-rows" lang="zh-CN">
              {meeting.agenda.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          </section>
          {thing.files.length > 0 && (
            <section>
              <h2>{say(words.files)}</h2>
              <FileList thingId={thing.id} files={thing.files} />
            </section>
          )}
        </div>
        <div className="zq-stack">
          {meeting.minutes !== '' && (
            <section>
              <h2>{say(words.minutes)}</h2>
              <p className="zq-prose" lang="zh-CN">
                {meeting.minutes}
              </p>
            </section>
          )}
          <Decisions meeting={meeting} />
          <AttendanceList meeting={meeting} />
          <Timeline id={meeting.id} />
        </div>
        <aside>
          <OwnAcknowledgement meeting={meeting} />
          <StepPanel
            thing={thing}
            initial={{
              move: plan,
              record: { on: meeting.on, present: members },
              amend: { present, minutes: meeting.minutes, ...others },
            }}
          />
        </aside>
      </div>
    </Page>
  )
}

function Facts({ meeting }: { readonly meeting: Meeting }) {
  const { lang, say } = useLanguage()
  return (
    <dl className="zq-facts">
      <div>
        <dt>{say(words.body)}</dt>
        <dd>
          <Link to="/bodies/$id" params={{ id: meeting.body.id }}>
            <Quoted>{meeting.body.title}</Quoted>
          </Link>
        </dd>
      </div>
      <div>
        <dt>{say(words.on)}</dt>
        <dd>
          {meeting.state === 'called' ? (
            <DueTag dueOn={meeting.on} overdue={meeting.overdue} />
          ) : (
            <time dateTime={meeting.on}>{formatDate(meeting.on, lang)}</time>
          )}
        </dd>
      </div>
      <div>
        <dt>{say(words.place)}</dt>
        <dd>
          <Quoted>{meeting.place}</Quoted>
        </dd>
      </div>
      {meeting.others && (
        <div>
          <dt>{say(words.others)}</dt>
          <dd>
            <Quoted>{meeting.others}</Quoted>
          </dd>
        </div>
      )}
      {meeting.issuedOn && (
        <div>
          <dt>{say(words.issued)}</dt>
          <dd>
            <time dateTime={meeting.issuedOn}>{formatDate(meeting.issuedOn, lang)}</time>
          </dd>
        </div>
      )}
      {meeting.number && (
        <div>
          <dt>{say(words.number)}</dt>
          <dd>
            <Quoted>{meeting.number}</Quoted>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Decisions({ meeting }: { readonly meeting: Meeting }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.decided)}</h2>
      {meeting.decided.length === 0 && <Empty title={say(words.noDecision)}>{say(words.noDecisionHint)}</Empty>}
      <ol className="zq-rows">
        {meeting.decided.map((one) => (
          <li key={one.n} id={`decision-${one.n}`}>
            <Decision decided={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Decision({ decided }: { readonly decided: Decided }) {
  const { lang, say } = useLanguage()
  return (
    <>
      <p className="zq-prose" lang="zh-CN">
        {decided.n}．{decided.text}
      </p>
      <div className="zq-line">
        <span className="zq-grow">
          {say(words.lead)} <b lang="zh-CN">{decided.lead.name}</b>
          {decided.co.length > 0 && (
            <>
              {' '}
              {say(words.co)} <Quoted>{decided.co.map((unit) => unit.name).join('、')}</Quoted>
            </>
          )}
        </span>
        {decided.dueOn && (
          <small>
            {say(words.by)} <time dateTime={decided.dueOn}>{formatDate(decided.dueOn, lang)}</time>
          </small>
        )}
        {decided.task && (
          <>
            <StateTag state={decided.task} />
            <ThingLink thing={decided.task}>{say(words.task)}</ThingLink>
          </>
        )}
      </div>
    </>
  )
}

function AttendanceList({ meeting }: { readonly meeting: Meeting }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.attendance)}</h2>
      <ul className="zq-rows">
        {meeting.attendance.map((one) => (
          <li key={one.unitId}>
            <div className="zq-line">
              <span className="zq-grow">
                <Quoted>
                  {one.unitName}
                  {one.person && ` ${one.person}`}
                </Quoted>{' '}
                {one.rank !== 'member' && <small>{say(wordIn(rankWords, one.rank))}</small>}
              </span>
              <Mark tone={toneOf(one)}>{say(words.was[one.was])}</Mark>
              {one.acknowledgement && (
                <>
                  <StateTag state={one.acknowledgement} />
                  {one.acknowledgement.state === 'open' && (
                    <DueTag dueOn={one.acknowledgement.dueOn} overdue={one.acknowledgement.overdue} />
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function toneOf({ was }: Attendance) {
  if (was === 'present') return 'good'
  return was === 'absent' ? 'bad' : 'plain'
}

/** The acknowledgement my own unit owes, to be signed here beside the minutes. */
function OwnAcknowledgement({ meeting }: { readonly meeting: Meeting }) {
  const me = useMe()
  const own = meeting.attendance.find(
    (one) => one.acknowledgement?.state === 'open' && me.posts.some((post) => post.unitId === one.unitId),
  )
  if (!own?.acknowledgement || !me.verbs.includes('meeting.acknowledge')) return null
  return <Acknowledge id={own.acknowledgement.id} name={own.unitName} />
}

function Acknowledge({ id, name }: { readonly id: string; readonly name: string }) {
  const { say } = useLanguage()
  const thing = useLoad('things.get', { params: { id } })
  if (!thing.data) return null
  return (
    <>
      <p className="zq-note">
        {say(words.acknowledge)} <Quoted>{name}</Quoted>
      </p>
      <StepPanel thing={thing.data} />
    </>
  )
}
