import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { ClauseLink } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import type { ThingDetail } from '../thing/thing-facts.tsx'

const words = {
  source: t('出处', 'Source'),
  units: t('责任单位', 'Units'),
  evidence: t('佐证材料', 'Evidence'),
}

/** The left of a task's page: the clause as a quotation, who and when, the evidence so far. */
export function TaskFacts({ task }: { readonly task: ThingDetail }) {
  const { say } = useLanguage()
  const clause = useLoad(
    'clauses.get',
    { params: { id: task.clauseId ?? '' } },
    { enabled: task.clauseId !== null, staleTime: 60_000 },
  )
  return (
    <div className="zq-stack">
      {clause.data && <ClauseQuote clause={clause.data} />}
      <dl className="zq-facts">
        <div>
          <dt>{say(words.units)}</dt>
          <dd>
            <UnitList units={task.units} proposed={task.state === 'proposed'} />
          </dd>
        </div>
        <div>
          <dt>{say(shared.due)}</dt>
          <dd>
            <DueTag dueOn={task.dueOn} overdue={task.overdue} over={task.state === 'done' || task.state === 'closed'} />
          </dd>
        </div>
        {clause.data && (
          <>
            <div>
              <dt>{say(shared.clause)}</dt>
              <dd>
                <ClauseLink id={clause.data.id} path={clause.data.path} />
              </dd>
            </div>
            <div>
              <dt>{say(shared.plan)}</dt>
              <dd>
                <Link to="/policies/$id" params={{ id: clause.data.policy.id }}>
                  <Quoted>{clause.data.policy.title}</Quoted>
                </Link>
              </dd>
            </div>
          </>
        )}
      </dl>
      {task.files.length > 0 && (
        <section>
          <h2>{say(words.evidence)}</h2>
          <FileList thingId={task.id} files={task.files} />
        </section>
      )}
    </div>
  )
}

function ClauseQuote({ clause }: { readonly clause: CallOutput<'clauses.get'> }) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(words.source)}</h2>
      <blockquote lang="zh-CN" className="zq-quote">
        {clause.text}
      </blockquote>
    </section>
  )
}
