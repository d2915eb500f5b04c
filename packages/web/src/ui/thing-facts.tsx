import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate, t } from '@zhiqiang/kernel'
import { useLoad } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { words as shared } from '../app/words.ts'
import { DueTag } from './due-tag.tsx'
import { Fact } from './fact.tsx'
import { FileList } from './file-list.tsx'
import { Quoted } from './quoted.tsx'
import { ClauseLink, ThingLink } from './thing-link.tsx'
import { UnitList } from './unit-list.tsx'

export type ThingDetail = CallOutput<'things.get'>

const words = {
  source: t('出处', 'Source'),
  units: t('责任单位', 'Units'),
  evidence: t('佐证材料', 'Evidence'),
  opened: t('建立', 'Opened'),
}

/** The left of a thing's page: its clause as a quotation, who and when, the evidence so far. */
export function ThingFacts({ thing }: { readonly thing: ThingDetail }) {
  const { lang, say } = useLanguage()
  const clause = useLoad(
    'clauses.get',
    { params: { id: thing.clauseId ?? '' } },
    { enabled: thing.clauseId !== null, staleTime: 60_000 },
  )
  const over = thing.tone === 'good' || thing.state === 'closed'
  return (
    <div className="zq-stack">
      {clause.data && (
        <section>
          <h2>{say(words.source)}</h2>
          <blockquote lang="zh-CN" className="zq-quote">
            {clause.data.text}
          </blockquote>
        </section>
      )}
      <Ground data={thing.data} />
      <dl className="zq-facts">
        {(thing.units.length > 0 || thing.kind === 'task') && (
          <Fact name={say(words.units)}>
            <UnitList units={thing.units} proposed={thing.state === 'proposed'} />
          </Fact>
        )}
        {(thing.dueOn || thing.kind === 'task') && (
          <Fact name={say(shared.due)}>
            <DueTag dueOn={thing.dueOn} overdue={thing.overdue} over={over} />
          </Fact>
        )}
        {clause.data && (
          <>
            <Fact name={say(shared.clause)}>
              <ClauseLink id={clause.data.id} path={clause.data.path} />
            </Fact>
            <Fact name={say(shared.plan)}>
              <Link to="/policies/$id" params={{ id: clause.data.policy.id }}>
                <Quoted>{clause.data.policy.title}</Quoted>
              </Link>
            </Fact>
          </>
        )}
        <Fact name={say(words.opened)}>
          <time dateTime={thing.openedAt}>{formatDate(dateInChina(thing.openedAt), lang)}</time>
        </Fact>
      </dl>
      {thing.files.length > 0 && (
        <section>
          <h2>{say(words.evidence)}</h2>
          <FileList thingId={thing.id} files={thing.files} />
        </section>
      )}
    </div>
  )
}

/** What a thing rests on where no clause asks for it: the office's ground, or a decision quoted from its minutes. */
function Ground({ data }: { readonly data: ThingDetail['data'] }) {
  const { say } = useLanguage()
  const { ground } = data
  if (typeof ground !== 'string' || ground === '') return null
  const from = textsIn(data.from)
  return (
    <section>
      <h2>{say(words.source)}</h2>
      {from.quote && (
        <blockquote lang="zh-CN" className="zq-quote">
          {from.quote}
        </blockquote>
      )}
      {from.id && from.kind ? (
        <ThingLink thing={{ id: from.id, kind: from.kind, title: ground }} />
      ) : (
        <Quoted>{ground}</Quoted>
      )}
    </section>
  )
}

function textsIn(value: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
