import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { recordIn, wordIn } from '../../ui/data-records.ts'
import { Fact } from '../../ui/fact.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('答复的依据', 'Source of the answer'),
  source: t('依据', 'Source'),
  back: t('追问', 'Asked back'),
  earlier: t('追问前的答复', 'Answer before that'),
}

/** Of a question: what its answer rests on, what was asked back. */
export function Advised({ found: { data } }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  const source = recordIn(data.source)
  const earlier = recordIn(data.earlier)
  if (!source) return null
  const back = wordIn(data, 'back')
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <dl className="zq-facts">
        <Fact name={say(words.source)}>
          <SourceLink source={source} />
        </Fact>
        {back !== '' && (
          <Fact name={say(words.back)}>
            <Quoted>{back}</Quoted>
          </Fact>
        )}
        {earlier && (
          <Fact name={say(words.earlier)}>
            <Quoted>{wordIn(earlier, 'answer')}</Quoted>
          </Fact>
        )}
      </dl>
    </section>
  )
}
