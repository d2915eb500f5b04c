import { formatDate, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { yuanFigure } from '../../ui/yuan.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('登记', 'In the register'),
  number: t('登记号', 'Number'),
  sum: t('金额（元）', 'Sum (yuan)'),
  until: t('有效期至', 'Valid until'),
  why: t('说明', 'Remark'),
  code: t('核验', 'Verify'),
  before: t('变更前', 'Before the change of'),
}

/** What was entered in a register for a case, and what it said before each change. */
export function RegisterEntry({ found: { entry } }: { readonly found: CaseDetail }) {
  const { lang, say } = useLanguage()
  if (entry === null) return null
  return (
    <section>
      <h2>
        {say(words.title)} <Mark tone={entry.state === 'valid' ? 'good' : 'bad'}>{say(entry.stateLabel)}</Mark>
      </h2>
      <dl className="zq-facts">
        <Fact name={say(words.number)}>
          <Quoted>{entry.number}</Quoted>
        </Fact>
        <Said facts={entry.facts} />
        {entry.amount !== null && <Fact name={say(words.sum)}>{yuanFigure(entry.amount)}</Fact>}
        {entry.until !== null && <Fact name={say(words.until)}>{formatDate(entry.until, lang)}</Fact>}
        {entry.why !== null && (
          <Fact name={say(words.why)}>
            <Quoted>{entry.why}</Quoted>
          </Fact>
        )}
        <Fact name={say(words.code)}>
          <a href={`/verify/${entry.code}`}>{entry.code}</a>
        </Fact>
      </dl>
      {entry.changes.map((change) => (
        <details key={`${change.changedOn} ${change.why}`}>
          <summary>
            {say(words.before)} {formatDate(change.changedOn, lang)} <Quoted>{change.why}</Quoted>
          </summary>
          <dl className="zq-facts">
            <Said facts={change.facts} />
            {change.amount !== null && <Fact name={say(words.sum)}>{yuanFigure(change.amount)}</Fact>}
          </dl>
        </details>
      ))}
    </section>
  )
}

/** What an entry says, line by line as it was written. */
function Said({ facts }: { readonly facts: NonNullable<CaseDetail['entry']>['facts'] }) {
  const { say } = useLanguage()
  return facts.map(({ label, value }) => (
    <Fact key={label.zh} name={say(label)}>
      <span className="zq-prose" lang="zh-CN">
        {value}
      </span>
    </Fact>
  ))
}
