import { fill, formatInstant, t } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'
import { recordsIn, wordIn } from './data-records.ts'
import { Quoted } from './quoted.tsx'

const words = {
  instructions: t('领导批示', 'Instructions'),
  reminders: t('催办', 'Reminders'),
  times: t('已催办 {n} 次', 'Reminded {n} times'),
  plain: t('请抓紧办理并报送进展。', 'Please press on and report.'),
}

/** What leaders wrote on a thing, and how often the office reminded its units. */
export function Instructions({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  const { lang, say } = useLanguage()
  const instructions = recordsIn(data.instructions).toReversed()
  const reminders = recordsIn(data.reminders).toReversed()
  return (
    <>
      {instructions.length > 0 && (
        <section>
          <h2>{say(words.instructions)}</h2>
          <ul className="zq-rows">
            {instructions.map((one) => (
              <li key={wordIn(one, 'at')}>
                <p className="zq-prose" lang="zh-CN">
                  {wordIn(one, 'text')}
                </p>
                <small>
                  <Quoted>{wordIn(one, 'by')}</Quoted>{' '}
                  <time dateTime={wordIn(one, 'at')}>{formatInstant(wordIn(one, 'at'), lang)}</time>
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reminders.length > 0 && (
        <section>
          <h2>
            {say(words.reminders)} <small>{say(fill(words.times, { n: reminders.length }))}</small>
          </h2>
          <ul className="zq-rows">
            {reminders.slice(0, 3).map((one) => (
              <li key={wordIn(one, 'at')}>
                <p className="zq-prose">
                  {wordIn(one, 'text') ? <span lang="zh-CN">{wordIn(one, 'text')}</span> : say(words.plain)}
                </p>
                <small>
                  <Quoted>{wordIn(one, 'by')}</Quoted>{' '}
                  <time dateTime={wordIn(one, 'at')}>{formatInstant(wordIn(one, 'at'), lang)}</time>
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
