import { t } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'

const words = {
  send: t('派单', 'Send on'),
}

/** The steps by which a letter goes to another unit, as far as the reader may take one. */
const sending = ['refer', 'dispatch']

/** Sending one letter of the command view to the unit in charge, without leaving the view. */
export function SendOn({ id, no }: { readonly id: string; readonly no: string }): ReactNode {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={say({ zh: `派单 ${no}`, en: `Send on ${no}` })}>
        {say(words.send)}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={480}
        title={<span lang="zh-CN">{no}</span>}
        destroyOnHidden
      >
        <Sending id={id} />
      </Drawer>
    </>
  )
}

function Sending({ id }: { readonly id: string }) {
  const found = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={found}>
      {(thing) => (
        <StepPanel thing={{ ...thing, abilities: thing.abilities.filter(({ step }) => sending.includes(step)) }} />
      )}
    </Loaded>
  )
}
