import { t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

const words = { title: t('配套制度和改革举措', 'Rules and reforms for it') }

/** The rules to be issued and the reforms that serve a task. */
export function ServedBy({ task }: { readonly task: ThingDetail }) {
  const { say } = useLanguage()
  const query = { task: task.id, limit: 20 }
  const rules = useLoad('rules.list', { query }, { enabled: useHolds('rule.read') })
  const reforms = useLoad('reforms.list', { query }, { enabled: useHolds('reform.read') })
  const all = [...(rules.data?.rows ?? []), ...(reforms.data?.rows ?? [])]
  if (all.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {all.map((one) => (
          <li key={one.id}>
            <div className="zq-line">
              <span className="zq-grow">
                <ThingLink thing={one} />
              </span>
              <StateTag state={one} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
