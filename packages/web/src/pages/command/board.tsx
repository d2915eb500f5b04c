import { Link, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Board = CallOutput<'command.board'>
type Place = Board['places'][number]
type Light = 'overdue' | 'soon'

const words = {
  title: t('各县（市、区）在走的期限', 'Clocks that run, by county'),
  place: t('县（市、区）', 'County'),
  open: t('在走的期限', 'Running'),
  soon: t('三天内到期', 'Due within three days'),
  overdue: t('已超期', 'Overdue'),
  all: t('合计', 'In all'),
}

/** Clocks by county: how many run, how many are nearly due, how many ran out; each number opens to its clocks below. */
export function CommandBoard({ board }: { readonly board: Board }): ReactNode {
  const { say } = useLanguage()
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.place)}</th>
              {[words.open, words.soon, words.overdue].map((name) => (
                <th scope="col" className="zq-right" key={name.zh}>
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line counted={board.total}>{say(words.all)}</Line>
            {board.places.map((place) => (
              <Line key={place.region} counted={place} region={place.region}>
                <Quoted>{place.name}</Quoted>
              </Line>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface LineProps {
  readonly counted: Pick<Place, 'open' | 'soon' | 'overdue'>
  /** Absent for all counties. */
  readonly region?: string
  readonly children: ReactNode
}

function Line({ counted, region, children }: LineProps) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className="zq-right">
        <Count n={counted.open} {...(region === undefined ? {} : { region })} />
      </td>
      {(['soon', 'overdue'] as const).map((light) => (
        <td className="zq-right" key={light}>
          <Count n={counted[light]} light={light} {...(region === undefined ? {} : { region })} />
        </td>
      ))}
    </tr>
  )
}

const tones = { soon: 'wait', overdue: 'bad' } as const

function Count({ n, light, region }: { readonly n: number; readonly light?: Light; readonly region?: string }) {
  const { item } = useSearch({ from: '/command' })
  if (n === 0) return <span className="zq-faint">0</span>
  const search = {
    ...(item === undefined ? {} : { item }),
    ...(region === undefined ? {} : { region }),
    ...(light === undefined ? {} : { light }),
  }
  return (
    <Link to="/command" search={search}>
      {light === undefined ? n : <Mark tone={tones[light]}>{String(n)}</Mark>}
    </Link>
  )
}
