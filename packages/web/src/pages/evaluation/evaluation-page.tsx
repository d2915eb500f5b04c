import { useParams } from '@tanstack/react-router'
import { dateInChina, fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import type { Evaluation } from './evaluation-view.ts'
import { ProposeStep } from './propose-step.tsx'
import { TargetResults } from './target-results.tsx'
import { TaskResults } from './task-results.tsx'

const words = {
  live: t('数据截至 {day}，结项时锁定。', 'As the ledger knows it on {day}; frozen when it is closed.'),
  frozen: t('数据于 {day} 结项时锁定，此后不再改动。', 'Frozen on {day} when it was closed; it changes no more.'),
  plan: t('规划', 'Plan'),
  who: t('评估单位', 'Who evaluates'),
  due: t('完成期限', 'Due date'),
  checked: t('复核人', 'Checked'),
  ground: t('目标调整依据', 'Ground of the adjustments'),
  findings: t('评估发现', 'Findings'),
  proposals: t('建议', 'Proposals'),
  none: t('还没有填写。', 'Nothing written yet.'),
  files: t('材料', 'Papers'),
}

/** One evaluation: the result of each target and task, what was found and proposed, what was adjusted on which ground. */
export function EvaluationPage(): ReactNode {
  const { id } = useParams({ from: '/evaluations/$id' })
  const { lang, say } = useLanguage()
  const evaluation = useLoad('evaluations.get', { params: { id } })
  const thing = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={evaluation}>
      {(value) => (
        <Page
          under="/evaluations"
          tab={value.title}
          title={
            <>
              <Quoted>{value.title}</Quoted> <StateTag state={value} />
            </>
          }
          note={say(fill(value.frozen ? words.frozen : words.live, { day: formatDate(value.knownOn, lang) }))}
          actions={<PrintButton />}
        >
          <div className="zq-two">
            <div className="zq-stack">
              <Facts value={value} />
              <TargetResults evaluation={value} />
              <Written title={say(words.findings)} text={value.findings} />
              <Written title={say(words.proposals)} text={value.proposals} />
              <TaskResults evaluation={value} />
              {thing.data && thing.data.files.length > 0 && (
                <section>
                  <h2>{say(words.files)}</h2>
                  <FileList thingId={value.id} files={thing.data.files} />
                </section>
              )}
              <Timeline id={value.id} />
            </div>
            <aside className="zq-stack zq-acts-first">
              {thing.data && (
                <StepPanel
                  thing={thing.data}
                  without={['propose']}
                  initial={{ write: { findings: value.findings ?? '', proposals: value.proposals ?? '' } }}
                >
                  <div className="zq-actions">
                    <ProposeStep evaluation={value} thing={thing.data} />
                  </div>
                </StepPanel>
              )}
            </aside>
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function Facts({ value }: { readonly value: Evaluation }) {
  const { lang, say } = useLanguage()
  return (
    <dl className="zq-facts">
      <div>
        <dt>{say(words.plan)}</dt>
        <dd>
          <Quoted>{value.policyTitle}</Quoted>
        </dd>
      </div>
      <div>
        <dt>{say(words.who)}</dt>
        <dd>
          <UnitList units={value.units} />
        </dd>
      </div>
      {value.dueOn && (
        <div>
          <dt>{say(words.due)}</dt>
          <dd>
            <DueTag dueOn={value.dueOn} overdue={value.overdue} />
          </dd>
        </div>
      )}
      {value.checked && (
        <div>
          <dt>{say(words.checked)}</dt>
          <dd>
            <Quoted>{value.checked.by}</Quoted>{' '}
            <time dateTime={value.checked.at}>{formatDate(dateInChina(value.checked.at), lang)}</time>
          </dd>
        </div>
      )}
      {value.ground && (
        <div>
          <dt>{say(words.ground)}</dt>
          <dd>
            <Quoted>{value.ground}</Quoted>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Written({ title, text }: { readonly title: string; readonly text: string | null }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{title}</h2>
      {text === null ? (
        <p>
          <Mark tone="plain">{say(words.none)}</Mark>
        </p>
      ) : (
        <p lang="zh-CN" className="zq-prose">
          {text}
        </p>
      )}
    </section>
  )
}
