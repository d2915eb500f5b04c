import type { CallOutput } from '@zhiqiang/contract'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'

type Found = CallOutput<'cases.list'>['rows'][number]['found']

/** Where the words of a search stand in a case, the words themselves marked. */
export function FoundText({ found }: { readonly found: Found }): ReactNode {
  const { say } = useLanguage()
  if (!found) return null
  let at = 0
  const runs = found.runs.map(({ text, hit }) => {
    at += text.length
    return hit ? <mark key={at}>{text}</mark> : text
  })
  return (
    <span className="zq-found">
      <small className="zq-faint">{say(found.where)}</small> <span lang="zh-CN">{runs}</span>
    </span>
  )
}
