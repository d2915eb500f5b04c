import type { ReactNode } from 'react'

/** A line of the facts of a thing (`zq-facts`): its name and what it says. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
