import type { ReactNode } from 'react'

export type Tone = 'plain' | 'wait' | 'busy' | 'good' | 'bad'

/** A shape of its own where two marks share a colour: under way and well, late and not yet over. */
export type Shape = Tone | 'down'

/** One shape per tone, so that nobody needs to see the colour. */
const shapes: Readonly<Record<Shape, ReactNode>> = {
  plain: <rect x="2" y="5" width="8" height="2" />,
  wait: <path d="M6 1 11 10.5H1z" />,
  busy: <path d="M3 1.5 10.5 6 3 10.5z" />,
  good: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  down: <path d="M6 11 11 1.5H1z" />,
  bad: <path d="M6 .8 11.2 6 6 11.2.8 6z" />,
}

/** A shape, a word and a colour that say the same. */
export function Mark({
  tone,
  shape = tone,
  children,
}: {
  readonly tone: Tone
  readonly shape?: Shape
  readonly children: ReactNode
}) {
  return (
    <span className={`zq-mark zq-mark-${tone}`}>
      <svg viewBox="0 0 12 12" width="10" height="10" fill="currentColor" aria-hidden="true">
        {shapes[shape]}
      </svg>
      {children}
    </span>
  )
}
