import type { ReactNode } from 'react'

/** Says what will stand here and how to make the first one. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="zq-empty">
      <p>{title}</p>
      {children && <div>{children}</div>}
    </div>
  )
}
