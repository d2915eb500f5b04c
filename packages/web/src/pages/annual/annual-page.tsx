import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { useNames } from '../../ui/use-names.ts'
import { AnnualLine } from './annual-line.tsx'

type Annual = CallOutput<'annual.get'>

const words = {
  sum: t(
    '牵头 {led} 项，已列入 {covered} 项，未覆盖 {uncovered} 项。',
    '{led} led, {covered} covered, {uncovered} uncovered.',
  ),
  covered: t('已列入计划', 'In the plan'),
  uncovered: t('未覆盖', 'Uncovered'),
  why: t('未列入的理由', 'Why they are left out'),
  none: t('这个单位现在没有牵头的任务。', 'The unit leads no open task now.'),
  due: t('报送期限', 'To be submitted by'),
}

/** The steps taken on a line of the plan. */
const onLines = ['cover', 'uncover']

/** An annual plan: each task the unit leads, with what it does of it this year or none. */
export function AnnualPage(): ReactNode {
  const { id } = useParams({ from: '/annual-plans/$id' })
  const annual = useLoad('annual.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={annual}>
      {(value) => <Loaded query={thing}>{(detail) => <Shown annual={value} thing={detail} />}</Loaded>}
    </Loaded>
  )
}

function Shown({ annual, thing }: { readonly annual: Annual; readonly thing: ThingDetail }) {
  const { say } = useLanguage()
  rememberNames(annual.lines.map((line) => ({ id: line.taskId, name: line.title })))
  useNames({ people: false })
  const may = thing.abilities.some((one) => one.step === 'cover' && one.allowed)
  const covered = annual.lines.filter((line) => line.item !== null)
  const uncovered = annual.lines.filter((line) => line.item === null)
  const lines = (list: Annual['lines']) => (
    <ul className="zq-rows">
      {list.map((line) => (
        <li key={line.taskId}>
          <AnnualLine line={line} plan={thing} may={may} year={annual.year} />
        </li>
      ))}
    </ul>
  )
  return (
    <Page
      under="/annual-plans"
      tab={annual.title}
      title={
        <>
          <Quoted>{annual.title}</Quoted> <StateTag state={annual} />
        </>
      }
      note={say(fill(words.sum, { led: annual.led, covered: annual.covered, uncovered: annual.uncovered }))}
    >
      <div className="zq-two">
        <div className="zq-stack">
          {annual.lines.length === 0 && <Empty title={say(words.none)} />}
          {uncovered.length > 0 && (
            <section>
              <h2>
                {say(words.uncovered)} <small className="zq-number">{uncovered.length}</small>
              </h2>
              {annual.uncoveredWhy && (
                <p className="zq-note">
                  {say(words.why)} <Quoted>{annual.uncoveredWhy}</Quoted>
                </p>
              )}
              {lines(uncovered)}
            </section>
          )}
          {covered.length > 0 && (
            <section>
              <h2>
                {say(words.covered)} <small className="zq-number">{covered.length}</small>
              </h2>
              {lines(covered)}
            </section>
          )}
        </div>
        <aside className="zq-stack">
          {annual.dueOn && (
            <dl className="zq-facts">
              <div>
                <dt>{say(words.due)}</dt>
                <dd>
                  <DueTag dueOn={annual.dueOn} overdue={annual.overdue} />
                </dd>
              </div>
              <div>
                <dt>{say(shared.unit)}</dt>
                <dd>
                  <Quoted>{annual.unitName}</Quoted>
                </dd>
              </div>
            </dl>
          )}
          <StepPanel thing={thing} without={onLines} />
          <Timeline id={annual.id} />
        </aside>
      </div>
    </Page>
  )
}
