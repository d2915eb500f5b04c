import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'

const words = {
  note: t(
    '每人结业取得的学时，证书撤销的不计。',
    'Hours of each person who passed; revoked certificates count nothing.',
  ),
  sum: t('合计 {n} 学时', '{n} hours in all'),
  one: t('{n} 学时', '{n} hours'),
  none: t('还没有学时。', 'No hours yet.'),
  hint: t('参加培训并结业后，学时记在这里。', 'Hours stand here once a training is passed.'),
  toServices: t('去报名', 'Enrol in a class'),
}

/** Hours on record: of each person the sum, and the certificates it comes of, which lead to their cases. */
export function HoursPage(): ReactNode {
  const { say } = useLanguage()
  const found = useLoad('registers.credits', {})
  return (
    <Page tab={say(shared.hours)} title={say(shared.hours)} note={say(words.note)}>
      <Loaded query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say(words.none)}>
              <p>{say(words.hint)}</p>
              <Link to="/services">{say(words.toServices)}</Link>
            </Empty>
          ) : (
            <div className="zq-stack">
              {rows.map((row) => (
                <Person key={row.holder} row={row} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

type Row = CallOutput<'registers.credits'>['rows'][number]

function Person({ row: { holder, sum, entries } }: { readonly row: Row }) {
  const { lang, say } = useLanguage()
  return (
    <section>
      <h2>
        <Quoted>{holder}</Quoted> {say(fill(words.sum, { n: sum }))}
      </h2>
      <ul className="zq-rows">
        {entries.map((one) => (
          <li key={one.id}>
            <p className="zq-line">
              <span className="zq-grow">
                {one.thingId === null ? (
                  <Quoted>{one.title}</Quoted>
                ) : (
                  <Link to="/cases/$id" params={{ id: one.thingId }}>
                    <Quoted>{one.title}</Quoted>
                  </Link>
                )}
              </span>
              <Quoted>{one.number}</Quoted>
              <span>{formatDate(one.enteredOn, lang)}</span>
              <span>{say(fill(words.one, { n: one.credits }))}</span>
              <Mark tone={one.state === 'valid' ? 'good' : 'bad'}>{say(one.stateLabel)}</Mark>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
