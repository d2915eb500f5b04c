import type { CallOutput } from '@zhiqiang/contract'
import { webFacetsOf } from '@zhiqiang/fields/web'
import { formatInstant, t } from '@zhiqiang/kernel'
import { useRows } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { problemOf } from '../app/problem.ts'
import { roleText } from '../app/session.tsx'
import { words as shared } from '../app/words.ts'
import { ActorName, isNobody } from './actor-name.tsx'
import { answersIn } from './declared.ts'
import { FileList } from './file-list.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { Quoted } from './quoted.tsx'
import { Recounted } from './recounted.tsx'
import { MoreButton } from './row-list.tsx'
import { useFieldPorts } from './use-field-ports.ts'
import { useNames } from './use-names.ts'

type Event = CallOutput<'things.history'>['rows'][number]

const words = {
  title: t('经过', 'History'),
  hash: t('事件哈希', 'Event hash'),
  behalf: t('代', 'for'),
}

/** Everything that happened to a thing: people speak, the system murmurs. */
export function Timeline({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const list = useRows('things.history', { params: { id }, query: {} })
  useNames({ people: list.rows.some((event) => event.kind === 'post') })
  return (
    <section className="zq-timeline" aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
      {list.loading && <p className="zq-loading">{say(shared.loading)}</p>}
      <ol>
        {list.rows.map((event) => (
          <TimelineEvent key={event.seq} event={event} />
        ))}
      </ol>
      <MoreButton list={list} />
    </section>
  )
}

function TimelineEvent({ event }: { readonly event: Event }) {
  const { lang, say } = useLanguage()
  const ports = useFieldPorts()
  const answers = answersIn(event.kind, event.type, event.payload)
  const quiet = isNobody(event.role)
  return (
    <li className={quiet && answers.length === 0 ? 'zq-event zq-event-quiet' : 'zq-event'}>
      <p className="zq-event-head">
        <b>{say(event.label)}</b> <ActorName actor={event.actor} role={event.role} />{' '}
        <small>
          {!isNobody(event.role) && say(roleText(event.role))}
          {event.behalf !== null && (
            <>
              {' · '}
              {say(words.behalf)} <Quoted>{event.behalf}</Quoted>
            </>
          )}
          {event.unit && (
            <>
              {' · '}
              <span lang="zh-CN">{event.unit}</span>
            </>
          )}
        </small>
        <time dateTime={event.at} title={`#${event.seq} · ${say(words.hash)} ${event.hash}`}>
          {formatInstant(event.at, lang)}
        </time>
      </p>
      {answers.length > 0 && (
        <dl className="zq-answers">
          {answers.map(({ name, field, value }) => {
            const { Show } = webFacetsOf(field.kind)
            return (
              <div key={name}>
                <dt>{say(field.label)}</dt>
                <dd>
                  <Show field={field} value={value as never} lang={lang} ports={ports} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      <Recounted kind={event.kind} payload={event.payload} />
      <FileList thingId={event.thingId} files={event.files} />
    </li>
  )
}
