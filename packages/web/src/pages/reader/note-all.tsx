import { fill, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useReader } from './reader-context.ts'

const words = { all: t('{n} 条提示全部知悉', 'Note all {n} remarks') }

/**
 * Answers at once all findings that only say something, and the tasks without a unit, which go to the assignment queue
 * anyway. Those to be checked stay one by one.
 */
export function NoteAll() {
  const { openFindings, editable, note } = useReader()
  const { say } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const remarks = openFindings.filter(
    (f) => f.suggestion === undefined && (f.severity === 'info' || f.code === 'no-unit'),
  )
  if (!editable || remarks.length < 2) return null
  const answer = async () => {
    setBusy(true)
    setProblem(await note(remarks.map((f) => f.id)))
    setBusy(false)
  }
  return (
    <div>
      <Button size="small" loading={busy} onClick={() => void answer()}>
        {say(fill(words.all, { n: remarks.length }))}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}
