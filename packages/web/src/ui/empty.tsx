import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../app/language.tsx'
import { words as shared } from '../app/words.ts'

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  /** Where filters may be why nothing is there: takes them away. */
  readonly onClear?: () => void
}

/** Says what will stand here and how to make the first one. */
export function Empty({ title, children, onClear }: EmptyProps) {
  const { say } = useLanguage()
  return (
    <div className="zq-empty">
      <p>{title}</p>
      {children && <div>{children}</div>}
      {onClear && (
        <div>
          <Button onClick={onClear}>{say(shared.clear)}</Button>
        </div>
      )}
    </div>
  )
}
