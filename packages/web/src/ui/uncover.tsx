import { t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLoad } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { problemOf } from '../app/problem.ts'
import { ProblemNotice } from './problem-notice.tsx'

interface Concealing {
  readonly id: string
  readonly data: Readonly<Record<string, unknown>>
  readonly conceals: boolean
}

const words = {
  ask: t('查看完整账号', 'Show account numbers'),
  logged: t('查看会记入访问日志。', 'The access log keeps who looked.'),
}

/** A thing's data with what is masked in it made whole once the reader asks, and the button to ask with. */
export function useUncovered({ id, data, conceals }: Concealing): {
  readonly data: Concealing['data']
  readonly button: ReactNode
} {
  const { say } = useLanguage()
  const [asked, setAsked] = useState(false)
  // Every reading is logged: it is not fetched again by itself.
  const { data: whole, error } = useLoad(
    'things.uncover',
    { params: { id } },
    { enabled: asked, staleTime: Number.POSITIVE_INFINITY },
  )
  if (!conceals) return { data, button: null }
  const button = error ? (
    <ProblemNotice problem={problemOf(error)} />
  ) : (
    whole === undefined && (
      <p className="zq-line">
        <Button size="small" loading={asked} onClick={() => setAsked(true)}>
          {say(words.ask)}
        </Button>
        <small className="zq-faint">{say(words.logged)}</small>
      </p>
    )
  )
  return { data: whole?.data ?? data, button }
}
