import { fill, formatDate, formatInstant, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { recordIn, wordIn } from '../../ui/data-records.ts'
import { declaredStep } from '../../ui/declared.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Fact } from '../../ui/fact.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import { OpenStep } from '../../ui/open-step.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { CaseDetail } from './case-detail.ts'
import { ClockLines } from './clocks.tsx'

const words = {
  title: t('服务评价', 'Rating of the service'),
  level: t('评价', 'Rating'),
  reasons: t('主要因为', 'Mostly because of'),
  said: t('说明', 'In their words'),
  given: t('评价时间', 'Given'),
  followUp: t('{on} 回访', 'Followed up on {on}'),
  found: t('核实情况', 'What was found'),
  done: t('整改和答复', 'What was done'),
  again: t('回访后再评', 'Rated again'),
  comma: t('、', ', '),
}

type Given = NonNullable<CaseDetail['rating']['given']>

/** What whoever applied thinks of the service, and what came of it; for the applicant the way to say so. */
export function Rating({ found: { id, rating } }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  const { may, given } = rating
  const rate = declaredStep('rating', 'rate')
  if (!given && !(may && rate)) return null
  return (
    <section id="rating">
      <h2>{say(words.title)}</h2>
      {given ? <Shown given={given} /> : rate && <OpenStep kind="rating" step="rate" declared={rate} parentId={id} />}
    </section>
  )
}

function Shown({ given }: { readonly given: Given }) {
  const { lang, say } = useLanguage()
  const { data } = given
  const followUp = recordIn(data.followUp)
  const again = recordIn(data.again)
  return (
    <>
      <p className="zq-line">
        <LevelMark level={wordIn(data, 'level')} />
        <StateTag state={given} />
        {given.dueOn !== null && <DueTag dueOn={given.dueOn} overdue={given.overdue} />}
      </p>
      <dl className="zq-facts">
        <Fact name={say(words.given)}>{formatInstant(given.openedAt, lang)}</Fact>
        <Reasons chosen={data.reasons} />
        <Said words={words.said} text={wordIn(data, 'words')} />
      </dl>
      {followUp && (
        <>
          <h3>{say(fill(words.followUp, { on: formatDate(wordIn(followUp, 'on'), lang) }))}</h3>
          <dl className="zq-facts">
            <Said words={words.found} text={wordIn(followUp, 'found')} />
            <Said words={words.done} text={wordIn(followUp, 'done')} />
          </dl>
        </>
      )}
      {again && (
        <>
          <h3>{say(words.again)}</h3>
          <p className="zq-line">
            <LevelMark level={wordIn(again, 'level')} /> <Quoted>{wordIn(again, 'words')}</Quoted>
          </p>
        </>
      )}
      {given.clocks.length > 0 && <ClockLines clocks={given.clocks} />}
      {given.abilities.some(({ allowed }) => allowed) && (
        <div className="zq-report">
          <StepPanel thing={given} />
        </div>
      )}
    </>
  )
}

function Said({ words: name, text }: { readonly words: (typeof words)['said']; readonly text: string }) {
  const { say } = useLanguage()
  if (text === '') return null
  return (
    <Fact name={say(name)}>
      <Quoted>{text}</Quoted>
    </Fact>
  )
}

/** The reasons that were ticked, in the words of the form. */
function Reasons({ chosen }: { readonly chosen: unknown }) {
  const { say } = useLanguage()
  const field = declaredStep('rating', 'rate')?.form.reasons
  if (!Array.isArray(chosen) || field?.kind !== 'multiChoice') return null
  const named = chosen.flatMap((one) => {
    const label = field.options[String(one)]
    return label ? [say(label)] : []
  })
  return <Fact name={say(words.reasons)}>{named.join(say(words.comma))}</Fact>
}
