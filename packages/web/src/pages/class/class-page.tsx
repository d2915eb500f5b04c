import { useParams } from '@tanstack/react-router'
import { fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { declaredStep, kindTitle } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import type { ClassDetail } from './class-detail.ts'
import { Figures } from './figures.tsx'
import { Lessons } from './lessons.tsx'
import { People } from './people.tsx'

const words = {
  unit: t('培训单位', 'Held by'),
  days: t('授课日期', 'Days'),
  range: t('{from}至{to}', '{from} to {to}'),
  until: t('报名截止', 'Enrolment until'),
  place: t('地点', 'Place'),
  places: t('名额', 'Places'),
  left: t('共 {n} 个，已录取 {taken} 人，候补 {waiting} 人', '{n}, {taken} taken, {waiting} waiting'),
  hours: t('学时', 'Hours'),
  asks: t('{hours} 学时，到课至少 {share}%', '{hours} hours, at least {share}% attended'),
  exam: t('考试', 'Exam'),
  pass: t('{n} 分合格', 'pass mark {n}'),
  noExam: t('不考试', 'None'),
  syllabus: t('课程内容', 'Syllabus'),
}

/** A class: what it offers, how many enrolled, its lessons with their codes, and what I may do. */
export function ClassPage(): ReactNode {
  const { id } = useParams({ from: '/classes/$id' })
  const found = useLoad('classes.get', { params: { id } })
  return <Loaded query={found}>{(value) => <ClassShown found={value} />}</Loaded>
}

function ClassShown({ found }: { readonly found: ClassDetail }) {
  const { say } = useLanguage()
  const me = useMe()
  const hold = declaredStep('training-session', 'hold')
  const runs =
    me.verbs.includes('training.run') &&
    found.units.some(({ id, part }) => part === 'lead' && me.posts.some((post) => post.unitId === id))
  const holds = runs && hold && ['open', 'running', 'ended'].includes(found.state)
  return (
    <Page
      under="/services"
      tab={found.title}
      title={
        <>
          <Quoted>{found.title}</Quoted> <StateTag state={found} />
        </>
      }
      note={say(kindTitle(found.kind))}
    >
      <div className="zq-two">
        <div className="zq-stack">
          {found.inside && <Figures found={found} />}
          <Facts found={found} />
          {found.lessons.length > 0 && <Lessons lessons={found.lessons} runs={runs} />}
          {found.inside && <People people={found.people} />}
          <Timeline id={found.id} />
        </div>
        <aside>
          <StepPanel thing={found} initial={{ amend: found.data, marks: { marks: sheetOf(found) } }}>
            {holds && <OpenStep kind="training-session" step="hold" declared={hold} parentId={found.id} />}
          </StepPanel>
        </aside>
      </div>
    </Page>
  )
}

/** The sheet of marks to begin with: everybody who sits the exam, with the mark entered so far. */
function sheetOf({ people }: ClassDetail): string {
  const sitting = people.filter(({ state }) => state === 'attending' || state === 'judging')
  const alone = (name: string) => people.filter(({ trainee }) => trainee === name).length === 1
  return sitting.map(({ no, trainee, mark }) => `${alone(trainee) ? trainee : no} ${mark ?? ''}`.trimEnd()).join('\n')
}

function Facts({ found }: { readonly found: ClassDetail }) {
  const { lang, say } = useLanguage()
  const { data, taken, waiting } = found
  const { from, to } = data.dates as { readonly from: string; readonly to: string }
  const put = (text: Text, values: Readonly<Record<string, unknown>>) =>
    say(fill(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))))
  return (
    <>
      <dl className="zq-facts">
        <Fact name={say(words.unit)}>
          <UnitList units={found.units} />
        </Fact>
        <Fact name={say(words.days)}>
          {from === to
            ? formatDate(from, lang)
            : put(words.range, { from: formatDate(from, lang), to: formatDate(to, lang) })}
        </Fact>
        <Fact name={say(words.until)}>{formatDate(String(data.until), lang)}</Fact>
        <Fact name={say(words.place)}>
          <Quoted>{String(data.place)}</Quoted>
        </Fact>
        <Fact name={say(words.places)}>{put(words.left, { n: data.places, taken, waiting })}</Fact>
        <Fact name={say(words.hours)}>{put(words.asks, { hours: data.hours, share: data.share })}</Fact>
        <Fact name={say(words.exam)}>{data.exam === true ? put(words.pass, { n: data.pass }) : say(words.noExam)}</Fact>
      </dl>
      <section>
        <h2>{say(words.syllabus)}</h2>
        <p className="zq-prose" lang="zh-CN">
          {String(data.syllabus)}
        </p>
      </section>
    </>
  )
}
