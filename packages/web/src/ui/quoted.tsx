import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import { chineseRuns } from './chinese-runs.ts'

/** Names and quotations stay Chinese on an English screen; the language is said, for readers aloud and for fonts. */
export function Quoted({ children }: { readonly children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>
}

/** A sentence that holds Chinese names among its own words; on an English screen each name says its language. */
export function Named({ text }: { readonly text: string }): ReactNode {
  const { lang } = useLanguage()
  if (lang === 'zh') return text
  return chineseRuns(text).map(({ words, chinese, at }) => (chinese ? <Quoted key={at}>{words}</Quoted> : words))
}
