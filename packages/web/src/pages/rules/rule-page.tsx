import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { CitedTasks } from '../../ui/cited-tasks.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { FileList } from '../../ui/file-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { useNames } from '../../ui/use-names.ts'
import { Opinions } from './rule-opinions.tsx'
import { RuleTerms } from './rule-terms.tsx'
import { ruleSorts, stageIds, stageWords } from './rule-words.ts'
import './rules.css'

type Rule = CallOutput<'rules.get'>

const words = {
  stages: t('进度', 'Stages'),
  purpose: t('制定目的', 'What it is for'),
  sort: t('类型', 'Sort'),
  drafter: t('起草单位', 'Drafting unit'),
  persons: t('起草人', 'Drafted by'),
  sendBy: t('送审期限', 'For review by'),
  legal: t('合法性审核', 'Legality review'),
  waits: t('{on} 送审，待审查', 'sent in on {on}, to be reviewed'),
  passed: t('{on} 通过', 'cleared on {on}'),
  adoption: t('集体审议', 'Adopted'),
  published: t('公布', 'Published'),
  force: t('施行日期', 'In force from'),
  valid: t('有效期至', 'Valid to'),
  noEnd: t('没有规定有效期', 'no end set'),
  expiring: t('有效期将于 {on} 届满，请评估后决定。', 'Valid to {on}: review it and decide.'),
  extended: t('延长', 'Extended'),
  abolished: t('废止', 'Abolished'),
  drafts: t('历次文稿', 'Drafts'),
  draft: t('第 {n} 稿', 'Draft {n}'),
  returned: t('退回', 'Sent back'),
}

/** Steps taken beside the row they are about. */
const elsewhere = ['cite', 'uncite', 'setTerm', 'dropTerm', 'amendTerm']

/** A rule: how far it is, what was said of it, its terms, and what I may do now. */
export function RulePage(): ReactNode {
  const { id } = useParams({ from: '/rules/$id' })
  const rule = useLoad('rules.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={rule}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown rule={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ rule, thing }: { readonly rule: Rule; readonly thing: ThingDetail }) {
  const { lang, say } = useLanguage()
  useNames({ people: false })
  rememberNames(rule.units)
  return (
    <Page
      under="/rules"
      tab={rule.title}
      title={
        <>
          <Quoted>{rule.title}</Quoted> <StateTag state={rule} />
        </>
      }
    >
      <Stages rule={rule} />
      {rule.expiring && rule.validTo && (
        <p className="zq-expiring">
          <Mark tone="wait">{say(fill(words.expiring, { on: formatDate(rule.validTo, lang) }))}</Mark>
        </p>
      )}
      <div className="zq-three">
        <div className="zq-stack">
          <Facts rule={rule} />
          <CitedTasks thing={thing} tasks={rule.tasks} />
        </div>
        <div className="zq-stack">
          <RuleTerms rule={rule} thing={thing} />
          <Opinions rule={rule} />
          <Drafts rule={rule} thing={thing} />
          <Timeline id={rule.id} />
        </div>
        <aside>
          <StepPanel
            thing={thing}
            without={elsewhere}
            initial={{ ...(rule.asked ? { prolong: { until: rule.asked.until } } : {}), seek: { public: false } }}
          >
            <OpinionSteps rule={rule} />
          </StepPanel>
        </aside>
      </div>
    </Page>
  )
}

function Stages({ rule }: { readonly rule: Rule }) {
  const { say } = useLanguage()
  const now = stageIds.indexOf(rule.stage)
  return (
    <ol className="zq-stages" aria-label={say(words.stages)}>
      {stageIds.map((id, at) => (
        <li
          key={id}
          data-passed={at < now && rule.state !== 'dropped'}
          {...(at === now ? { 'aria-current': 'step' } : {})}
        >
          {say(stageWords[id])}
        </li>
      ))}
    </ol>
  )
}

function Facts({ rule }: { readonly rule: Rule }) {
  const { lang, say } = useLanguage()
  const day = (on: string) => formatDate(on, lang)
  const sort = ruleSorts[rule.sort]
  const { legal, adoption, abolished } = rule
  const facts: readonly (readonly [string, ReactNode] | null)[] = [
    sort ? [say(words.sort), say(sort)] : null,
    [say(words.drafter), <Quoted key="u">{rule.units.find((unit) => unit.part === 'lead')?.name ?? '—'}</Quoted>],
    rule.drafters.length > 0 ? [say(words.persons), <Quoted key="p">{rule.drafters.join('、')}</Quoted>] : null,
    rule.state === 'drafting' && rule.dueOn ? [say(words.sendBy), day(rule.dueOn)] : null,
    legal
      ? [
          say(words.legal),
          <span key="l">
            <Quoted>{legal.unit.name}</Quoted>{' '}
            {legal.passedOn
              ? say(fill(words.passed, { on: day(legal.passedOn) }))
              : say(fill(words.waits, { on: day(legal.sentOn) }))}{' '}
            {legal.by !== '' && <Quoted>{legal.by}</Quoted>}
            {legal.opinion !== '' && (
              <span className="zq-prose" lang="zh-CN">
                {'\n'}
                {legal.opinion}
              </span>
            )}
          </span>,
        ]
      : null,
    adoption
      ? [
          say(words.adoption),
          <span key="a">
            <Quoted>{adoption.meeting}</Quoted> {day(adoption.on)}
          </span>,
        ]
      : null,
    rule.publishedOn
      ? [
          say(words.published),
          <span key="n">
            <Quoted>{rule.number ?? ''}</Quoted> {day(rule.publishedOn)}
          </span>,
        ]
      : null,
    rule.inForceOn ? [say(words.force), day(rule.inForceOn)] : null,
    rule.inForceOn ? [say(words.valid), rule.validTo ? day(rule.validTo) : say(words.noEnd)] : null,
    ...rule.extensions.map(
      (one) =>
        [
          say(words.extended),
          <span key={one.number}>
            <Quoted>{one.number}</Quoted> {one.from && day(one.from)} → {day(one.to)}
          </span>,
        ] as const,
    ),
    abolished
      ? [
          say(words.abolished),
          <span key="x">
            <Quoted>{abolished.number}</Quoted> {day(abolished.on)}
          </span>,
        ]
      : null,
  ]
  return (
    <>
      <section>
        <h2>{say(words.purpose)}</h2>
        <p className="zq-prose" lang="zh-CN">
          {rule.purpose}
        </p>
      </section>
      <dl className="zq-facts">
        {facts.flatMap((fact, at) =>
          fact === null
            ? []
            : [
                // biome-ignore lint/suspicious/noArrayIndexKey: the facts stand in one order and an extension may repeat
                <div key={at}>
                  <dt>{fact[0]}</dt>
                  <dd>{fact[1]}</dd>
                </div>,
              ],
        )}
      </dl>
    </>
  )
}

/** Every draft with its files, the newest first, and why it was sent back. */
function Drafts({ rule, thing }: { readonly rule: Rule; readonly thing: ThingDetail }) {
  const { lang, say } = useLanguage()
  if (rule.drafts.length === 0 && rule.returned.length === 0) return null
  return (
    <section>
      <h2>{say(words.drafts)}</h2>
      <ul className="zq-rows">
        {rule.drafts.toReversed().map((one) => (
          <li key={one.no}>
            <div className="zq-line">
              <b className="zq-grow">{say(fill(words.draft, { n: one.no }))}</b>
              <Quoted>{one.by}</Quoted>
              <time dateTime={one.at}>{formatDate(dateInChina(one.at), lang)}</time>
            </div>
            <p className="zq-prose" lang="zh-CN">
              {one.note}
            </p>
            <FileList thingId={thing.id} files={thing.files.filter((file) => file.eventSeq === one.seq)} />
          </li>
        ))}
        {rule.returned.map((one) => (
          <li key={`${one.on}${one.ground}`}>
            <div className="zq-line">
              <Mark tone="bad">{say(words.returned)}</Mark>
              <span className="zq-grow" lang="zh-CN">
                {one.ground}
              </span>
              <Quoted>{one.by}</Quoted>
              <time dateTime={one.on}>{formatDate(one.on, lang)}</time>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Giving my unit's opinion, or recording one of the public. */
function OpinionSteps({ rule }: { readonly rule: Rule }) {
  const me = useMe()
  const give = declaredStep('rule-opinion', 'give')
  const record = declaredStep('rule-opinion', 'record')
  const mine = (id: string) => me.posts.some((post) => post.unitId === id)
  const asked = rule.state === 'consulting' && rule.asked?.units.some((unit) => mine(unit.id))
  const drafts = rule.units.some((unit) => unit.part === 'lead' && mine(unit.id))
  const office = me.posts.some((post) => post.role === 'office')
  const takes = (rule.state === 'consulting' || rule.state === 'revising') && rule.asked?.public === true
  return (
    <>
      {asked && give && me.verbs.includes('rule.opine') && (
        <OpenStep kind="rule-opinion" step="give" declared={give} parentId={rule.id} />
      )}
      {takes && record && (drafts || office) && me.verbs.includes('rule.draft') && (
        <OpenStep kind="rule-opinion" step="record" declared={record} parentId={rule.id} />
      )}
    </>
  )
}
