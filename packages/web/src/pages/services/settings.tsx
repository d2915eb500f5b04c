import type { CallOutput } from '@zhiqiang/contract'
import { type Text, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { settingKinds } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

type Offering = CallOutput<'offerings.get'>
type Setting = Offering['settings'][number]

const words = {
  title: t('本市的规定', 'Rules of the city'),
  holds: t('施行中', 'In force'),
  not: t('未施行', 'Not in force'),
}

/** What the city keeps for a service as data: rules, whose pages whoever keeps them finds, and what has a page for everybody. */
export function Settings({ settings, linked }: { readonly settings: readonly Setting[]; readonly linked: boolean }) {
  const titles = [...new Map(settings.map(({ section }) => [section?.zh, section])).values()]
  return titles.map((title) => (
    <Section
      key={title?.zh ?? ''}
      title={title ?? titleOf(settings)}
      settings={settings.filter(({ section }) => section?.zh === title?.zh)}
      linked={linked || title !== null}
    />
  ))
}

/** Rules of one kind are told under its name: products of banks. */
function titleOf(settings: readonly Setting[]): Text {
  const [first, ...others] = settings.filter(({ section }) => section === null)
  return first && others.every(({ kind }) => kind === first.kind) ? first.kindTitle : words.title
}

function Section({
  title,
  settings,
  linked,
}: {
  readonly title: Text
  readonly settings: readonly Setting[]
  readonly linked: boolean
}) {
  const { say } = useLanguage()
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul className="zq-rows">
        {settings.map((one) => (
          <li key={one.id}>
            <p className="zq-line">
              {one.section === null && <span>{say(one.kindTitle)}</span>}
              {linked ? <ThingLink thing={one} /> : <Quoted>{one.title}</Quoted>}
              {one.section === null ? (
                <Mark tone={one.holds ? 'good' : 'plain'}>{say(one.holds ? words.holds : words.not)}</Mark>
              ) : (
                <StateTag state={one} />
              )}
            </p>
            {(one.section === null || one.holds) && (
              <dl className="zq-facts">
                {one.said.map(({ label, value }) => (
                  <Fact key={label.zh} name={say(label)}>
                    <Quoted>{say(value)}</Quoted>
                  </Fact>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the reader may open for a service: its rules if they keep them, its classes if their unit runs it. */
export function useSettingOpenings({ item, units }: Pick<Offering, 'item' | 'units'>) {
  const me = useMe()
  const runs = units.some(({ id, part }) => part === 'lead' && me.posts.some(({ unitId }) => unitId === id))
  return settingKinds(item).flatMap(({ kind, steps }) =>
    Object.entries(steps).flatMap(([step, declared]) => {
      const may = me.verbs.includes(declared.can) && (declared.can !== 'training.run' || runs)
      return declared.from.length === 0 && may ? [{ kind, step, declared }] : []
    }),
  )
}

/** The ways to set a new rule of a service, or to open what belongs to it. */
export function SettingOpenings({
  openings,
  offering,
}: {
  readonly openings: ReturnType<typeof useSettingOpenings>
  readonly offering: string
}) {
  return (
    <div className="zq-stack">
      {openings.map((one) => (
        <OpenStep key={one.kind} {...one} parentId={offering} />
      ))}
    </div>
  )
}
