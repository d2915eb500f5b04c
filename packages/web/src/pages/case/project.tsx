import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { yuanOf } from '../../ui/yuan.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('项目进展', 'Course of the project'),
  by: t('应于 {day} 完成', 'due {day}'),
  done: t('{day} 完成', 'done {day}'),
  after: t('晚于计划', 'later than planned'),
  income: t('承诺和实际收入', 'Income against the promise'),
  one: t('验收后第一年', 'First year after acceptance'),
  three: t('验收后第三年', 'Third year after acceptance'),
  promised: t('承诺 {sum}', '{sum} promised'),
  told: t('实际 {sum}，为承诺的 {share}%', '{sum} told, {share}% of it'),
  until: t('应于 {day} 前报告', 'to be told until {day}'),
}

/** Milestones of a project as planned and done, and what it earned beside what was promised. */
export function Project({ found: { data } }: { readonly found: CaseDetail }): ReactNode {
  const { lang, say } = useLanguage()
  const project = data.project
  if (typeof project !== 'object' || project === null || !('milestones' in project)) return null
  const milestones = recordsIn(project.milestones)
  const income = recordsIn('income' in project ? project.income : [])
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <ol className="zq-rows">
        {milestones.map((one) => {
          const [by, on] = [wordIn(one, 'by'), wordIn(one, 'on')]
          return (
            <li key={`${by} ${wordIn(one, 'what')}`}>
              <p className="zq-line">
                <span className="zq-grow">
                  <Quoted>{wordIn(one, 'what')}</Quoted>{' '}
                  <small>
                    <Quoted>{wordIn(one, 'target')}</Quoted>
                  </small>
                </span>
                <span>{say(fill(words.by, { day: formatDate(by, lang) }))}</span>
                {on !== '' && (
                  <Mark tone={on > by ? 'wait' : 'good'}>
                    {say(fill(words.done, { day: formatDate(on, lang) }))}
                    {on > by && ` · ${say(words.after)}`}
                  </Mark>
                )}
              </p>
              {wordIn(one, 'came') !== '' && (
                <p>
                  <Quoted>{wordIn(one, 'came')}</Quoted>
                </p>
              )}
            </li>
          )
        })}
      </ol>
      {income.length > 0 && (
        <>
          <h3>{say(words.income)}</h3>
          <ul className="zq-rows">
            {income.map((one) => (
              <Earned key={wordIn(one, 'after')} of={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Earned({ of }: { readonly of: Readonly<Record<string, unknown>> }) {
  const { lang, say } = useLanguage()
  const promised = Number(of.promised)
  const { sales } = of
  return (
    <li>
      <p className="zq-line">
        <span className="zq-grow">{say(wordIn(of, 'after') === 'one' ? words.one : words.three)}</span>
        <span>{say(fill(words.promised, { sum: yuanOf(promised, lang) }))}</span>
        {typeof sales === 'number' ? (
          <Mark tone={sales >= promised ? 'good' : 'bad'}>
            {say(fill(words.told, { sum: yuanOf(sales, lang), share: Math.floor((sales / promised) * 100) }))}
          </Mark>
        ) : (
          <small>{say(fill(words.until, { day: formatDate(wordIn(of, 'until'), lang) }))}</small>
        )}
      </p>
    </li>
  )
}
