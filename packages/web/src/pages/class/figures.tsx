import { Link } from '@tanstack/react-router'
import { type Text, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import type { ClassDetail } from './class-detail.ts'

const title = t('本班数字', 'Figures of the class')

/** What is counted, by the states of the enrolments it is made of. */
const figures: readonly { readonly label: Text; readonly states: readonly string[] }[] = [
  {
    label: t('录取', 'Enrolled'),
    states: ['enrolled', 'attending', 'judging', 'absent', 'passed', 'failed', 'missed', 'revoked'],
  },
  { label: t('候补', 'Waiting'), states: ['waiting'] },
  { label: t('待评定', 'To be judged'), states: ['judging', 'absent'] },
  { label: t('到课', 'Attended'), states: ['attending', 'judging', 'passed', 'failed', 'revoked'] },
  { label: t('结业', 'Passed'), states: ['passed'] },
  { label: t('未结业', 'No certificate'), states: ['failed', 'missed'] },
  { label: t('证书撤销', 'Revoked'), states: ['revoked'] },
]

/** How many enrolled, wait, passed: each opens the cases it counts. */
export function Figures({ found: { id, people } }: { readonly found: ClassDetail }) {
  const { say } = useLanguage()
  const count = (states: readonly string[]) => people.filter(({ state }) => states.includes(state)).length
  return (
    <nav className="zq-chips" aria-label={say(title)}>
      {figures.map(({ label, states }) => (
        <Link key={label.zh} to="/cases" search={{ item: 'training', round: id, state: states.join(',') }}>
          {say(label)} <b>{count(states)}</b>
        </Link>
      ))}
    </nav>
  )
}
