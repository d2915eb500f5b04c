import type { ReactNode } from 'react'

/** Names and quotations stay Chinese on an English screen; the language is said, for readers aloud and for fonts. */
export function Quoted({ children }: { readonly children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>
}
