import { useNavigate, useSearch } from '@tanstack/react-router'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useId } from 'react'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'

const words = {
  title: t('按当时所知查看', 'As it was known'),
  asOf: t('截至哪天的数据', 'Figures up to'),
  known: t('按哪天所知', 'As known on'),
  now: t('回到现在', 'Back to today'),
  looking: t('您在看过去：{what}', 'You look back: {what}'),
  upTo: t('截至{day}', 'up to {day}'),
  knownOn: t('按{day}所知', 'as known on {day}'),
}

/** Asks for the figures of periods that had ended by a day, as they were known on a day; the address keeps both. */
export function LookBack() {
  const { lang, say } = useLanguage()
  const { today } = useMe().city
  const search = useSearch({ from: '/indicators/$id' })
  const navigate = useNavigate({ from: '/indicators/$id' })
  const [a, b] = [useId(), useId()]
  const { put } = useFilters<typeof search>()
  const what = [
    search.asOf ? say(fill(words.upTo, { day: formatDate(search.asOf, lang) })) : '',
    search.known ? say(fill(words.knownOn, { day: formatDate(search.known, lang) })) : '',
  ].filter((one) => one !== '')
  return (
    <details className="zq-back" open={what.length > 0}>
      <summary>{say(words.title)}</summary>
      <div className="zq-line">
        <label htmlFor={a}>{say(words.asOf)}</label>
        <input
          id={a}
          type="date"
          max={today}
          value={search.asOf ?? ''}
          onChange={(e) => put({ asOf: e.target.value })}
        />
        <label htmlFor={b}>{say(words.known)}</label>
        <input
          id={b}
          type="date"
          max={today}
          value={search.known ?? ''}
          onChange={(e) => put({ known: e.target.value })}
        />
        {what.length > 0 && (
          <Button size="small" onClick={() => void navigate({ search: {}, replace: true })}>
            {say(words.now)}
          </Button>
        )}
      </div>
      {what.length > 0 && (
        <p role="status">
          <b>{say(fill(words.looking, { what: what.join(lang === 'zh' ? '，' : ', ') }))}</b>
        </p>
      )}
    </details>
  )
}
