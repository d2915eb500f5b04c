import { formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { UnitList } from '../../ui/unit-list.tsx'
import { yuanOf } from '../../ui/yuan.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('各家答复', 'Answers'),
  months: t('个月', 'months'),
  until: t('有效期至', 'holds until'),
  open: t('查看全过程', 'See all of it'),
}

/** What others answered to the need, side by side; its owner chooses here. */
export function Offers({ found: { answers } }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  if (answers.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ul className="zq-rows">
        {answers.map((one) => (
          <li key={one.id}>
            <div className="zq-line">
              <UnitList units={one.units.filter((unit) => unit.part === 'co')} />
              <StateTag state={one} />
              {one.state === 'asked' && <DueTag dueOn={one.dueOn} overdue={one.overdue} />}
              <ThingLink thing={one}>{say(words.open)}</ThingLink>
            </div>
            {one.state !== 'asked' && <Offered id={one.id} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Offer {
  readonly amount: number
  readonly rate: number
  readonly months: number
  readonly conditions?: string
  readonly validUntil: string
}

function Offered({ id }: { readonly id: string }) {
  const { lang, say } = useLanguage()
  const answer = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={answer}>
      {(value) => {
        const offer = value.data.offer as Offer | undefined
        return (
          <>
            {offer && (
              <p>
                <b className="zq-number">{yuanOf(offer.amount, lang)}</b> ·{' '}
                <span className="zq-number">{offer.rate}%</span> · {offer.months} {say(words.months)} ·{' '}
                <small>
                  {say(words.until)} {formatDate(offer.validUntil, lang)}
                </small>
              </p>
            )}
            {offer?.conditions && <Quoted>{offer.conditions}</Quoted>}
            {value.abilities.some(({ step, allowed }) => step === 'choose' && allowed) && <StepPanel thing={value} />}
          </>
        )
      }}
    </Loaded>
  )
}
