import { Link, useParams } from '@tanstack/react-router'
import { counterWayOf, counterWays, formatInstant, type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useUncovered } from '../../ui/uncover.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { Advised } from './advised.tsx'
import { Agreement } from './agreement.tsx'
import { Answers } from './answers.tsx'
import { ArchiveShown } from './archive.tsx'
import { Attendance } from './attendance.tsx'
import { BodyOffers } from './body-offers.tsx'
import type { CaseDetail } from './case-detail.ts'
import { Checks } from './checks.tsx'
import { Clocks } from './clocks.tsx'
import { Consultations } from './consultations.tsx'
import { Course } from './course.tsx'
import { Decision } from './decision.tsx'
import { RegisterEntry } from './entry.tsx'
import { Handovers } from './handovers.tsx'
import { Letters } from './letters.tsx'
import { Matches } from './matches.tsx'
import { Offers } from './offers.tsx'
import { PanelShown } from './panel.tsx'
import { Project } from './project.tsx'
import { Rating } from './rating.tsx'
import { Related } from './related.tsx'
import { Reward } from './reward.tsx'
import { Versions } from './versions.tsx'

const words = {
  applicant: t('申请人', 'Applicant'),
  agency: t('代理机构', 'Agency'),
  contact: t('联系人', 'Contact'),
  online: t('已在线参加', 'takes part here'),
  paper: t('未在线参加', 'takes part on paper'),
  unit: t('承办单位', 'Unit'),
  handler: t('承办人', 'Officer'),
  away: t('不在岗，代办人', 'away; stands in:'),
  received: t('收到', 'Received'),
  service: t('事项', 'Service'),
  phone: t('咨询电话', 'Ask at'),
  complaints: t('监督投诉', 'Complaints'),
  pack: t('下载全部材料、文书和经过（ZIP）', 'All materials, letters and events (ZIP)'),
}

const channels = { online: t('网上提交', 'online'), counter: t('窗口收件', 'filed by an officer') }

/** A case: what was applied for, how it goes, and what I may do now. */
export function CasePage(): ReactNode {
  const { id } = useParams({ from: '/cases/$id' })
  const found = useLoad('cases.get', { params: { id } })
  return <Loaded query={found}>{(value) => <CaseShown found={value} />}</Loaded>
}

function CaseShown({ found }: { readonly found: CaseDetail }) {
  const { say } = useLanguage()
  rememberNames([...found.units, ...namedIn(found.data.agreed)])
  const first = (found.data.answers ?? {}) as Readonly<Record<string, unknown>>
  rememberRound(found.data.round)
  const { data, button } = useUncovered(found)
  rememberNames(namedIn([found.data.mediator]))
  return (
    <Page
      under="/cases"
      tab={found.no}
      title={
        <>
          {say(found.itemTitle)} <Quoted>{found.no}</Quoted> <StateTag state={found} />
        </>
      }
    >
      <div className="zq-three">
        <div className="zq-stack">
          <Facts found={found} />
          <Answers found={{ ...found, data }} />
          {button}
          <PackLink found={found} />
        </div>
        <div className="zq-stack">
          <Versions found={found} />
          <Decision found={found} />
          <BodyOffers found={found} />
          <Reward found={found} />
          <Agreement found={found} />
          <Course found={found} />
          <Attendance found={found} />
          <Advised found={found} />
          <Rating found={found} />
          <Checks found={found} />
          <Project found={found} />
          <Handovers found={found} />
          <Offers found={found} />
          <Matches data={found.data} />
          <Letters letters={found.letters} />
          <RegisterEntry found={found} />
          <Clocks clocks={found.clocks} />
          <PanelShown found={found} />
          <ArchiveShown found={found} />
          <Consultations found={found} />
          <Related found={found} />
          <Timeline id={found.id} />
        </div>
        <aside>
          <StepPanel thing={found} initial={{ correct: first }} without={elsewhere} />
        </aside>
      </div>
    </Page>
  )
}

/** For the unit that handles it: everything of the case in one file. */
function PackLink({ found }: { readonly found: CaseDetail }) {
  const { say } = useLanguage()
  if (!found.packs || found.closedAt !== null) return null
  return (
    <p>
      <a href={urlOf('cases.pack', { params: { id: found.id } })} download>
        {say(words.pack)}
      </a>
    </p>
  )
}

/** Online, or how it came to the officer who filed it. */
function cameBy({ channel, data }: CaseDetail): Text {
  const way = counterWayOf(data.way)
  return way
    ? t(`${channels[channel].zh}：${counterWays[way].zh}`, `${channels[channel].en}, ${counterWays[way].en}`)
    : channels[channel]
}

/** Steps that stand beside what they are about. */
const elsewhere = ['choose']

/** Units that an applicant named, as the case keeps them. */
function namedIn(value: unknown) {
  return recordsIn(value).map((one) => ({ id: wordIn(one, 'id'), name: wordIn(one, 'name') }))
}

/** The class or round that was applied for reads as its name among the answers. */
function rememberRound(round: unknown): void {
  if (typeof round !== 'object' || round === null || !('id' in round && 'title' in round)) return
  rememberNames([{ id: String(round.id), name: String(round.title) }])
}

function Facts({ found }: { readonly found: CaseDetail }) {
  const { lang, say } = useLanguage()
  const { subject, offering } = found
  const [agent = {}] = recordsIn([found.data.agent])
  const agency = wordIn(agent, 'name')
  return (
    <dl className="zq-facts">
      <Fact name={say(words.applicant)}>
        <Quoted>{subject.name}</Quoted>
      </Fact>
      {agency !== '' && (
        <Fact name={say(words.agency)}>
          <Quoted>{agency}</Quoted>
        </Fact>
      )}
      {subject.contact !== '' && (
        <Fact name={say(words.contact)}>
          <Quoted>{subject.contact}</Quoted> <span className="zq-number">{subject.phone}</span>
        </Fact>
      )}
      {found.parties.map((party) => (
        <Fact key={party.role} name={say(party.label)}>
          <Quoted>{party.name}</Quoted>{' '}
          <small className="zq-faint">{say(party.online ? words.online : words.paper)}</small>
        </Fact>
      ))}
      <Fact name={say(words.service)}>
        <Link to="/services/$id" params={{ id: offering.id }}>
          <Quoted>{offering.title}</Quoted>
        </Link>
      </Fact>
      <Fact name={say(words.unit)}>
        <UnitList units={found.units.filter((unit) => unit.part === 'lead')} />
      </Fact>
      {found.handler && (
        <Fact name={say(words.handler)}>
          <Quoted>{found.handler.name}</Quoted>
          {found.handler.deputy && (
            <small className="zq-faint">
              {' '}
              {say(words.away)} <Quoted>{found.handler.deputy.name}</Quoted>
            </small>
          )}
        </Fact>
      )}
      <Fact name={say(words.received)}>
        {formatInstant(found.openedAt, lang)} <small className="zq-faint">{say(cameBy(found))}</small>
      </Fact>
      {(found.dueOn !== null || found.closedAt === null) && (
        <Fact name={say(shared.due)}>
          <DueTag dueOn={found.dueOn} overdue={found.overdue} over={found.closedAt !== null} />
        </Fact>
      )}
      <Fact name={say(words.phone)}>
        <Quoted>{offering.phone}</Quoted>
      </Fact>
      <Fact name={say(words.complaints)}>
        <Quoted>{offering.complaints}</Quoted>
      </Fact>
    </dl>
  )
}
