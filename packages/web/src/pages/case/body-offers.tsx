import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { Fact } from '../../ui/fact.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowStep } from '../../ui/row-step.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('可选的援助机构', 'Bodies to choose from'),
  km: t('约 {n} 公里', 'about {n} km'),
  unknown: t('距离未登记', 'distance not entered'),
  helper: t('援助机构', 'Who helps'),
  by: t('负责人员', 'In person'),
  since: t('交给机构', 'Handed over'),
}

/** The bodies offered for a choice, the nearest first; once one was chosen, who helps. */
export function BodyOffers({ found }: { readonly found: CaseDetail }): ReactNode {
  const { lang, say } = useLanguage()
  const offers = recordsIn(found.data.offers)
  const [helper] = recordsIn([found.data.helper])
  if (found.state === 'choosing' && offers.length > 0) {
    return (
      <section>
        <h2>{say(words.title)}</h2>
        <ul className="zq-rows">
          {offers.map((one) => (
            <li key={wordIn(one, 'id')}>
              <p className="zq-line">
                <b className="zq-grow">
                  <Quoted>{wordIn(one, 'name')}</Quoted>
                </b>
                <span>
                  {typeof one.km === 'number' ? say(fill(words.km, { n: String(one.km) })) : say(words.unknown)}
                </span>
              </p>
              <p>
                <Quoted>{wordIn(one, 'street')}</Quoted> <span className="zq-number">{wordIn(one, 'phone')}</span>
              </p>
              <RowStep thing={found} step="choose" given={{ body: wordIn(one, 'id') }} />
            </li>
          ))}
        </ul>
      </section>
    )
  }
  // A mediator's body stands with the agreement.
  if (!helper || found.data.mediator) return null
  return (
    <dl className="zq-facts">
      <Fact name={say(words.helper)}>
        <Quoted>{wordIn(helper, 'name')}</Quoted>
      </Fact>
      {wordIn(helper, 'by') !== '' && (
        <Fact name={say(words.by)}>
          <Quoted>{wordIn(helper, 'by')}</Quoted>
        </Fact>
      )}
      <Fact name={say(words.since)}>{formatDate(wordIn(helper, 'since'), lang)}</Fact>
    </dl>
  )
}
