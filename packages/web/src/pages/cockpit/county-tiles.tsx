import { fill } from '@zhiqiang/kernel'
import type { CSSProperties } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { type Cockpit, FigureLink } from './figure-link.tsx'
import { shareOf } from './shade.ts'
import { words } from './words.ts'

/** A tile for each county: all there is until the city supplies a map, and what the map says in words and links. */
export function CountyTiles({ counties }: Pick<Cockpit, 'counties'>) {
  const { say } = useLanguage()
  const worst = Math.max(1, ...counties.map((county) => county.late.value))
  return (
    <ul className="zq-tiles">
      {counties.map((county) => (
        <li key={county.code} style={shade(county.late.value, worst)}>
          <b>
            <Quoted>{county.name}</Quoted>
          </b>
          <FigureLink figure={county.late}>{say(fill(words.lateOf, { n: county.late.value }))}</FigureLink>
          <FigureLink figure={county.done}>{say(fill(words.doneOf, { n: county.done.value }))}</FigureLink>
          <FigureLink figure={county.items}>{say(fill(words.takes, { n: county.items.value }))}</FigureLink>
        </li>
      ))}
    </ul>
  )
}

/** How dark a tile is. React's types know no custom properties. */
function shade(late: number, worst: number): CSSProperties {
  return { '--late': shareOf(late, worst) } as CSSProperties
}
