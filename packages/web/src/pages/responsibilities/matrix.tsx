import { fill } from '@zhiqiang/kernel'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { Cell } from './cell.tsx'
import { type Charge, type Matrix, words } from './words.ts'

interface Props {
  readonly matrix: Pick<Matrix, 'places' | 'rows'>
  readonly onOpen: (charge: Charge) => void
}

/** Places by responsibilities; on a phone one place at a time. */
export function MatrixView(props: Props) {
  return useNarrow() ? <OnePlace {...props} /> : <Table {...props} />
}

function Table({ matrix, onOpen }: Props) {
  const { say } = useLanguage()
  return (
    <section className="zq-map" aria-label={say(words.matrix)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.place)}</th>
            {matrix.rows.map((row) => (
              <th key={row.id} scope="col">
                <ThingLink thing={row} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.places.map((place) => (
            <tr key={place.code}>
              <th scope="row">
                <Quoted>{place.name}</Quoted>
              </th>
              {matrix.rows.map((row) => {
                const cell = row.cells.find((one) => one.place === place.code)
                return (
                  <td key={row.id}>
                    {cell ? (
                      <Cell charge={cell} onOpen={onOpen} />
                    ) : (
                      <span className="zq-faint" title={say(words.notBorne)}>
                        —
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function OnePlace({ matrix, onOpen }: Props) {
  const { say } = useLanguage()
  const me = useMe()
  const own = matrix.places.find((place) =>
    me.posts.some((post) => post.role === 'county' && post.region === place.code),
  )
  const [chosen, choose] = useState<string | undefined>(undefined)
  const place = chosen ?? own?.code ?? matrix.places[0]?.code
  return (
    <section className="zq-stack" aria-label={say(words.matrix)}>
      <div className="zq-bar">
        <ChoiceFilter
          label={say(words.place)}
          value={place}
          options={matrix.places.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={choose}
          names
        />
      </div>
      <ul className="zq-rows">
        {matrix.rows.map((row) => {
          const cell = row.cells.find((one) => one.place === place)
          return (
            <li key={row.id} aria-label={say(fill(words.open, { title: row.title, place: cell?.placeName ?? '' }))}>
              <ThingLink thing={row} />
              {cell ? (
                <Cell charge={cell} onOpen={onOpen} />
              ) : (
                <small className="zq-faint">{say(words.notBorne)}</small>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
