import { Link } from '@tanstack/react-router'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { Fact } from '../../ui/fact.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('学习情况', 'Attendance'),
  class: t('班次', 'Class'),
  hours: t('到课学时', 'Hours attended'),
  of: t('{n} / {all} 学时，至少 {share}%', '{n} of {all}, at least {share}%'),
  mark: t('考试成绩', 'Mark'),
  pass: t('{n} 分，{pass} 分合格', '{n}, pass mark {pass}'),
  unmarked: t('还没有登记', 'Not entered yet'),
  by: { code: t('签到', 'signed in'), unit: t('单位补记', 'entered by the unit') },
}

/** What an enrolment in a class came to so far: its lessons, its hours, its mark. */
export function Attendance({ found: { data } }: { readonly found: CaseDetail }): ReactNode {
  const { lang, say } = useLanguage()
  const { terms, round, mark } = data as { readonly [name in 'terms' | 'round' | 'mark']?: unknown }
  if (!isClass(round) || !isTerms(terms)) return null
  const lessons = recordsIn(data.attended)
  const n = lessons.reduce((all, { hours }) => all + Number(hours), 0)
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <dl className="zq-facts">
        <Fact name={say(words.class)}>
          <Link to="/classes/$id" params={{ id: round.id }}>
            <Quoted>{round.title}</Quoted>
          </Link>
        </Fact>
        <Fact name={say(words.hours)}>{say(fill(words.of, { n, all: terms.hours, share: terms.share }))}</Fact>
        {terms.pass !== null && (
          <Fact name={say(words.mark)}>
            {typeof mark === 'number' ? say(fill(words.pass, { n: mark, pass: terms.pass })) : say(words.unmarked)}
          </Fact>
        )}
      </dl>
      <ul className="zq-rows">
        {lessons.map((one) => (
          <li key={wordIn(one, 'session')}>
            <p className="zq-line">
              <span className="zq-grow">
                <Quoted>{wordIn(one, 'label')}</Quoted>
              </span>
              <span>{formatDate(wordIn(one, 'on'), lang)}</span>
              <small>{say(wordIn(one, 'by') === 'unit' ? words.by.unit : words.by.code)}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function isClass(value: unknown): value is { readonly id: string; readonly title: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'title' in value
}

function isTerms(
  value: unknown,
): value is { readonly hours: number; readonly share: number; readonly pass: number | null } {
  return typeof value === 'object' && value !== null && 'share' in value && 'pass' in value
}
