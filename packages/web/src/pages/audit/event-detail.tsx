import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { roleText } from '../../app/session.tsx'
import { ActorName } from '../../ui/actor-name.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Quoted } from '../../ui/quoted.tsx'

export type AuditEvent = CallOutput<'audit.events'>['rows'][number]

const words = {
  step: t('步骤', 'Step'),
  by: t('经办', 'By'),
  at: t('时间', 'When'),
  recorded: t('记录时间', 'Recorded'),
  hash: t('哈希（SM3）', 'Hash (SM3)'),
  payload: t('事件内容', 'What the event says'),
}

/** One event as it is chained. */
export function EventDetail({ event }: { readonly event: AuditEvent }) {
  const { lang, say } = useLanguage()
  return (
    <div className="zq-stack">
      <dl className="zq-facts">
        <div>
          <dt>{say(words.step)}</dt>
          <dd>
            {say(event.label)} <small>#{event.seq}</small>
          </dd>
        </div>
        <div>
          <dt>{say(words.by)}</dt>
          <dd>
            <ActorName actor={event.actor} role={event.role} /> <small>{say(roleText(event.role))}</small>{' '}
            <Quoted>{event.unit}</Quoted>
          </dd>
        </div>
        <div>
          <dt>{say(words.at)}</dt>
          <dd>
            <time dateTime={event.at}>{formatInstant(event.at, lang)}</time>
          </dd>
        </div>
        <div>
          <dt>{say(words.recorded)}</dt>
          <dd>
            <time dateTime={event.recordedAt}>{formatInstant(event.recordedAt, lang)}</time>
          </dd>
        </div>
        <div>
          <dt>{say(words.hash)}</dt>
          <dd>
            <code className="zq-break">{event.hash}</code>
          </dd>
        </div>
      </dl>
      <FileList thingId={event.thingId} files={event.files} />
      <section>
        <h2>{say(words.payload)}</h2>
        <pre className="zq-json" lang="zh-CN">
          {JSON.stringify(event.payload, null, 2)}
        </pre>
      </section>
    </div>
  )
}
