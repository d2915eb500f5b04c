import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import { wordIn } from './data-records.ts'
import { Named } from './quoted.tsx'

const none = t('没有注明', 'not named')

/** Where an answer has it from, leading to the public page it stands on. */
export function SourceLink({ source }: { readonly source: unknown }): ReactNode {
  const { say } = useLanguage()
  if (typeof source !== 'object' || source === null) return <span className="zq-faint">{say(none)}</span>
  const said = source as Readonly<Record<string, unknown>>
  return (
    <a href={wordIn(said, 'href')}>
      <Named text={say({ zh: wordIn(said, 'zh'), en: wordIn(said, 'en') })} />
    </a>
  )
}
