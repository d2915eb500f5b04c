import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'

interface Props {
  /** Null when nothing is open. */
  readonly id: string | null
  readonly title: ReactNode
  readonly initial?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A post or person opened beside its table: facts, what may be done, history. */
export function ThingDrawer({ id, title, initial = {}, onClose, children }: Props) {
  const thing = useLoad('things.get', { params: { id: id ?? '' } }, { enabled: id !== null })
  return (
    <Drawer open={id !== null} onClose={onClose} size={520} title={title}>
      {id !== null && (
        <div className="zq-stack">
          <div>{children}</div>
          <Loaded query={thing}>
            {(value) => (
              <>
                <StepPanel thing={value} initial={initial} />
                <Timeline id={value.id} />
              </>
            )}
          </Loaded>
        </div>
      )}
    </Drawer>
  )
}
