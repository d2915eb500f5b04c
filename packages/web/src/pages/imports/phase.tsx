import type { CallOutput } from '@zhiqiang/contract'
import { Progress } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { phases, words } from './words.ts'

/** An import as lists and its page have it. */
export type Run = CallOutput<'data.imports'>['rows'][number]

const tones: Readonly<Record<Run['phase'], Tone>> = {
  waiting: 'plain',
  running: 'busy',
  done: 'good',
  cancelled: 'wait',
  failed: 'bad',
}

/** How far an import is, and whether it is a trial. */
export function Phase({ run }: { readonly run: Run }): ReactNode {
  const { say } = useLanguage()
  return (
    <span className="zq-line">
      <Mark tone={tones[run.phase]}>{say(phases[run.phase])}</Mark>
      {run.dryRun && <small>{say(words.trial)}</small>}
    </span>
  )
}

/** The bar of a file that is being read. */
export function ReadingBar({ run }: { readonly run: Run }): ReactNode {
  const { say } = useLanguage()
  return <Progress percent={Math.floor(run.progress / 10)} aria-label={say(words.phase)} />
}

/** True while something may still change. */
export function isOpen({ phase }: Run): boolean {
  return phase === 'waiting' || phase === 'running'
}
