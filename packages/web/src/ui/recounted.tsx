import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import { Day } from './day.tsx'
import { declaredKind } from './declared.ts'

const words = { none: t('不再计算', 'not running') }

interface Moved {
  readonly clock: string
  readonly was: string | null
  readonly due: string | null
}

/** Last days that moved with the work calendar: of an event of a case, each from which day to which. */
export function Recounted({
  kind,
  payload,
}: {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}): ReactNode {
  const { say } = useLanguage()
  const moved = movedIn(payload)
  if (moved.length === 0) return null
  return (
    <dl className="zq-answers">
      {moved.map(({ clock, was, due }) => (
        <div key={clock}>
          <dt>{say(declaredKind(kind)?.clocks?.[clock]?.label ?? t(clock, clock))}</dt>
          <dd>
            {was === null ? say(words.none) : <Day on={was} />} → {due === null ? say(words.none) : <Day on={due} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function movedIn({ record }: Readonly<Record<string, unknown>>): readonly Moved[] {
  if (typeof record !== 'object' || record === null || !('recounted' in record)) return []
  // Written by the engine beside the clocks it reckoned anew.
  return Array.isArray(record.recounted) ? (record.recounted as readonly Moved[]) : []
}
