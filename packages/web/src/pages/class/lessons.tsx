import { fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import { useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ClassDetail } from './class-detail.ts'

const words = {
  title: t('课次和签到', 'Lessons and signing in'),
  hours: t('{n} 学时', '{n} hours'),
  code: t('签到码', 'Code'),
  present: t('到课 {n} 人', '{n} present'),
  more: t('办理', 'Do something'),
}

interface Props {
  readonly lessons: ClassDetail['lessons']
  readonly runs: boolean
}

/** The lessons of a class; the code of one that is signed in to stands large, to be shown in class. */
export function Lessons({ lessons, runs }: Props) {
  const { lang, say } = useLanguage()
  const count = (text: Text, n: number) => say(fill(text, { n }))
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {lessons.map((one) => (
          <li key={one.id}>
            <p className="zq-line">
              <span className="zq-grow">
                <Quoted>{one.label}</Quoted>
              </span>
              <span>{formatDate(one.on, lang)}</span>
              <span>{count(words.hours, one.hours)}</span>
              <span>{count(words.present, one.present)}</span>
              <StateTag state={one} />
            </p>
            {one.state === 'open' && (
              <p className="zq-code">
                {say(words.code)} <code>{one.code}</code>
              </p>
            )}
            {runs && <LessonSteps id={one.id} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What may be done with a lesson, asked for once somebody wants to. */
function LessonSteps({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const found = useLoad('things.get', { params: { id } }, { enabled: open })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(words.more)}</summary>
      {open && <Loaded query={found}>{(thing) => <StepPanel thing={thing} />}</Loaded>}
    </details>
  )
}
