import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { wordIn } from '../../ui/data-records.ts'
import { Fact } from '../../ui/fact.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('答复的依据', 'Source of the answer'),
  source: t('依据', 'Source'),
  back: t('追问', 'Asked back'),
  earlier: t('追问前的答复', 'Answer before that'),
  helpful: t('评价', 'Rating'),
  yes: t('有用', 'helpful'),
  no: t('没有用', 'not helpful'),
}

/** Of a question: what its answer rests on, what was asked back, how the answer was rated. */
export function Advised({ found: { data } }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  const { source, earlier, rating } = data
  if (!isRecord(source)) return null
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
        {isRecord(earlier) && (
          <Fact name={say(words.earlier)}>
            <Quoted>{wordIn(earlier, 'answer')}</Quoted>
          </Fact>
        )}
        {isRecord(rating) && (
          <Fact name={say(words.helpful)}>
            {say(rating.helpful === true ? words.yes : words.no)} <Quoted>{wordIn(rating, 'remark')}</Quoted>
          </Fact>
        )}
      </dl>
    </section>
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
