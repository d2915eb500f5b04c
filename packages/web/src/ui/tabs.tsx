import { Link, type LinkProps } from '@tanstack/react-router'
import type { Text } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'

interface Props {
  /** Spoken name of the row of tabs. */
  readonly label: string
  readonly tabs: readonly { readonly title: Text; readonly to: LinkProps; readonly current: boolean }[]
}

/** A tab is its own address; whatever else the address filters by, the tab one is on is marked, and no other. */
const exactly = { exact: true, includeSearch: true } as const

/** Tabs of a page, as links: each can be kept and sent. */
export function Tabs({ label, tabs }: Props) {
  const { say } = useLanguage()
  return (
    <nav className="zq-tabs" aria-label={label}>
      {tabs.map(({ title, to, current }) => (
        <Link key={title.zh} {...to} activeOptions={exactly} {...(current ? { 'aria-current': 'page' } : {})}>
          {say(title)}
        </Link>
      ))}
    </nav>
  )
}
