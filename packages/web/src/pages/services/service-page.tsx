import { useNavigate, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { areas, promisedTimes, type Service, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds, useMe } from '../../app/session.tsx'
import { BookmarkButton } from '../../ui/bookmark-button.tsx'
import { declaredKind } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { SettingOpenings, Settings, useSettingOpenings } from './settings.tsx'
import './service.css'

type Offering = CallOutput<'offerings.get'>

const words = {
  area: t('服务领域', 'Area'),
  unit: t('实施主体', 'Handled by'),
  place: t('办理地点', 'Place'),
  hours: t('办理时间', 'Hours'),
  phone: t('咨询电话', 'Telephone'),
  complaints: t('监督投诉', 'Complaints'),
  times: t('承诺时限', 'Promised'),
  result: t('办理结果', 'Result'),
  fee: t('收费', 'Fee'),
  free: t('不收费', 'Free'),
  conditions: t('受理条件', 'Conditions'),
  materials: t('材料', 'Materials'),
  noMaterials: t('不需要提交材料。', 'No materials are needed.'),
  questions: t('常见问题', 'Questions'),
  gaps: t('还不能发布', 'Cannot be published yet'),
  counter: t('窗口收件', 'File at the counter'),
  apply: t('在线申办', 'Apply'),
  selfCheck: t('先自查', 'Check it yourself first'),
}

/** A service: its guide, and for the office what it says of it. */
export function ServicePage(): ReactNode {
  const { id } = useParams({ from: '/services/$id' })
  const offering = useLoad('offerings.get', { params: { id } })
  return <Loaded query={offering}>{(value) => <ServiceShown offering={value} />}</Loaded>
}

function ServiceShown({ offering }: { readonly offering: Offering }) {
  const { say } = useLanguage()
  const applies = useHolds('case.apply')
  const manages = useHolds('offering.manage')
  const keeps = useHolds('product.put')
  const staff = useHolds('register.read')
  const openings = useSettingOpenings(offering)
  const navigate = useNavigate()
  rememberNames(offering.units)
  const me = useMe()
  const kind = declaredKind(offering.item)
  const service = kind?.service
  const counts = useHolds('case.counter') && kind?.steps.file && !service?.withholds && leads(me.posts, offering.units)
  return (
    <Page
      under="/services"
      tab={offering.title}
      title={
        <>
          <Quoted>{offering.title}</Quoted> <StateTag state={offering} />
        </>
      }
      note={say(offering.summary)}
      actions={
        <>
          <BookmarkButton thing={offering.id} />
          {counts && offering.state === 'published' && (
            <Button onClick={() => void navigate({ to: '/services/$id/counter', params: { id: offering.id } })}>
              {say(words.counter)}
            </Button>
          )}
          {applies && offering.state === 'published' && (
            <>
              {service?.selfCheck && (
                <Button onClick={() => void navigate({ to: '/self-checks' })}>{say(words.selfCheck)}</Button>
              )}
              <Button
                type="primary"
                onClick={() => void navigate({ to: '/services/$id/apply', params: { id: offering.id } })}
              >
                {say(words.apply)}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="zq-two">
        <div className="zq-stack">
          {manages && offering.gaps.length > 0 && <Gaps gaps={offering.gaps} />}
          <Facts offering={offering} />
          {service && <GuideShown service={service} />}
          <Settings settings={offering.settings} linked={manages || keeps || staff} />
          {manages && <Timeline id={offering.id} />}
        </div>
        {(manages || openings.length > 0) && (
          <aside>
            {manages && <StepPanel thing={offering} initial={{ amend: initialOf(offering) }} />}
            <SettingOpenings openings={openings} offering={offering.id} />
          </aside>
        )}
      </div>
    </Page>
  )
}

/** Whether one of the posts is of the unit that answers for the service. */
function leads(posts: readonly { readonly unitId: string }[], units: Offering['units']): boolean {
  return posts.some(({ unitId }) => units.some(({ id, part }) => part === 'lead' && id === unitId))
}

function initialOf({ units, place, hours, phone, complaints, accept, decide }: Offering) {
  return { unit: units[0]?.id, place, hours, phone, complaints, accept, decide }
}

function Gaps({ gaps }: { readonly gaps: readonly Text[] }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.gaps)}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.zh}>
            <Mark tone="bad">{say(gap)}</Mark>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ offering }: { readonly offering: Offering }) {
  const { say } = useLanguage()
  const guide = declaredKind(offering.item)?.service?.guide ?? {}
  const told = (name: Text, value: string) =>
    value === '' ? null : (
      <Fact name={say(name)}>
        <Quoted>{value}</Quoted>
      </Fact>
    )
  return (
    <dl className="zq-facts">
      <Fact name={say(words.area)}>{say(areas[offering.area])}</Fact>
      <Fact name={say(words.unit)}>
        <UnitList units={offering.units} />
      </Fact>
      <Fact name={say(words.times)}>
        {promisedTimes(guide, offering).map((one) => (
          <p key={one.zh}>{say(one)}</p>
        ))}
      </Fact>
      {told(words.place, offering.place)}
      {told(words.hours, offering.hours)}
      {told(words.phone, offering.phone)}
      {told(words.complaints, offering.complaints)}
    </dl>
  )
}

function GuideShown({ service: { guide } }: { readonly service: Service }) {
  const { say } = useLanguage()
  return (
    <>
      <section>
        <h2>{say(words.conditions)}</h2>
        <ol className="zq-numbered">
          {guide.conditions.map((one) => (
            <li key={one.zh}>{say(one)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say(words.materials)}</h2>
        {guide.materials.length === 0 && <p>{say(words.noMaterials)}</p>}
        <ul className="zq-rows" hidden={guide.materials.length === 0}>
          {guide.materials.map((one) => (
            <li key={one.id}>
              <b>{say(one.name)}</b>
              <p>{say(one.accepted)}</p>
            </li>
          ))}
        </ul>
      </section>
      <dl className="zq-facts">
        <Fact name={say(words.result)}>{say(guide.result)}</Fact>
        <Fact name={say(words.fee)}>{guide.fee.free ? say(words.free) : say(guide.fee.what)}</Fact>
      </dl>
      {guide.questions.length > 0 && (
        <section>
          <h2>{say(words.questions)}</h2>
          {guide.questions.map((one) => (
            <div key={one.ask.zh}>
              <h3>{say(one.ask)}</h3>
              <p>{say(one.answer)}</p>
            </div>
          ))}
        </section>
      )}
    </>
  )
}
