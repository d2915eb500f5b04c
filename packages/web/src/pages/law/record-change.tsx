import type { ReactNode } from 'react'
import { useHolds } from '../../app/session.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { OpenInDrawer } from '../../ui/open-step.tsx'

interface Props {
  readonly step: 'recordTerm' | 'recordSum' | 'recordInstrument'
  readonly initial?: Readonly<Record<string, unknown>>
}

/** The button that records a change of law, for those who may. */
export function RecordChange({ step, initial = {} }: Props): ReactNode {
  const may = useHolds('law.change')
  const declared = declaredStep('law-change', step)
  if (!may || !declared) return null
  return <OpenInDrawer kind="law-change" step={step} declared={declared} parentId={null} initial={initial} />
}
