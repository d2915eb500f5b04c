import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { settingKinds } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

type Setting = CallOutput<'offerings.get'>['settings'][number]

const words = {
  title: t('本市的规定', 'Rules of the city'),
  holds: t('施行中', 'In force'),
  not: t('未施行', 'Not in force'),
}

/** The rules of a service that the city keeps as data; whoever keeps them finds each one's page. */
export function Settings({ settings, linked }: { readonly settings: readonly Setting[]; readonly linked: boolean }) {
  const { say } = useLanguage()
  const [first] = settings
  if (first === undefined) return null
  // Products of banks are told under their own name.
  const title = settings.every(({ kind }) => kind === first.kind) ? first.kindTitle : words.title
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul className="zq-rows">
        {settings.map((one) => (
          <li key={one.id}>
            <p className="zq-line">
              <span>{say(one.kindTitle)}</span>
              {linked ? <ThingLink thing={one} /> : <Quoted>{one.title}</Quoted>}
              <Mark tone={one.holds ? 'good' : 'plain'}>{say(one.holds ? words.holds : words.not)}</Mark>
            </p>
            <dl className="zq-facts">
              {one.said.map(({ label, value }) => (
                <Fact key={label.zh} name={say(label)}>
                  <Quoted>{say(value)}</Quoted>
                </Fact>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The ways to set a new rule of a service, for whoever may. */
export function SettingOpenings({ item, offering }: { readonly item: string; readonly offering: string }) {
  const { verbs } = useMe()
  const openings = settingKinds(item).flatMap(({ kind, steps }) =>
    Object.entries(steps).flatMap(([step, declared]) =>
      declared.from.length > 0 || !verbs.includes(declared.can) ? [] : [{ kind, step, declared }],
    ),
  )
  if (openings.length === 0) return null
  return (
    <div className="zq-stack">
      {openings.map((one) => (
        <OpenStep key={one.kind} {...one} parentId={offering} />
      ))}
    </div>
  )
}
