import { Navigate, useParams } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Instructions } from '../../ui/instructions.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { type ThingDetail, ThingFacts } from '../../ui/thing-facts.tsx'
import { ThingReports } from '../../ui/thing-reports.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import { Contributions, Extensions, Ground, Milestones } from './task-sections.tsx'
import { ServedBy } from './task-served.tsx'

/** A task: its facts and clause, its reports and history, and what I may do now. */
export function TaskPage(): ReactNode {
  const { id } = useParams({ from: '/tasks/$id' })
  const task = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={task}>
      {(value) =>
        // A link to a report knows its parent by id alone, and that may be an order.
        value.kind === 'order' ? <Navigate to="/orders/$id" params={{ id }} replace /> : <Task task={value} />
      }
    </Loaded>
  )
}

function Task({ task }: { readonly task: ThingDetail }) {
  rememberNames(task.units)
  const lead = task.units.find((unit) => unit.part === 'lead')
  const assign = {
    lead: lead?.id,
    co: task.units.filter((unit) => unit.part === 'co').map((unit) => unit.id),
    dueOn: task.dueOn ?? undefined,
  }
  return (
    <Page
      under="/tasks"
      tab={task.title}
      title={
        <>
          <Quoted>{task.title}</Quoted> <StateTag state={task} />
        </>
      }
    >
      <div className="zq-three">
        <div className="zq-stack">
          <Ground task={task} />
          <ThingFacts thing={task} />
          <ServedBy task={task} />
        </div>
        <div className="zq-stack">
          <Instructions data={task.data} />
          <Extensions task={task} />
          <Milestones task={task} />
          <ThingReports thing={task} />
          <Contributions task={task} />
          <Timeline id={task.id} />
        </div>
        <aside>
          <StepPanel thing={task} initial={{ assign, reassign: { co: assign.co } }} without={rowSteps}>
            <ReportStep task={task} />
          </StepPanel>
        </aside>
      </div>
    </Page>
  )
}

/** Taken beside the milestone they are about. */
const rowSteps = ['reachMilestone', 'dropMilestone']

const words = {
  notActive: t('签收以后才能报送进展。', 'Progress can be reported once the task is signed for.'),
}

/** Reporting progress, for the units of the task once it is under way. */
function ReportStep({ task }: { readonly task: ThingDetail }) {
  const { say } = useLanguage()
  const me = useMe()
  const declared = declaredStep('report', 'submit')
  const mine = task.units.some((unit) => me.posts.some((post) => post.unitId === unit.id))
  if (!declared || !mine || !me.verbs.includes('task.report')) return null
  if (task.state !== 'active') {
    return task.state === 'assigned' ? <p className="zq-faint">{say(words.notActive)}</p> : null
  }
  return <OpenStep kind="report" step="submit" declared={declared} parentId={task.id} />
}
