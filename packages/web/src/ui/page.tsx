import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useLanguage } from '../app/language.tsx'
import { lineAt, type MenuLine } from '../app/menu.ts'
import { words } from '../app/words.ts'

interface Props {
  readonly title: ReactNode
  /** What the browser's tab says. */
  readonly tab: string
  /** The menu line this page hangs below, as its address; nothing for a page of the menu itself. */
  readonly under?: MenuLine['to']
  readonly actions?: ReactNode
  /** One or two sentences under the title. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** A page of the workbench: where I am, its title, what can be done to the whole of it. */
export function Page({ title, tab, under, actions, note, children }: Props) {
  const { say } = useLanguage()
  useEffect(() => {
    document.title = `${tab} · ${say(words.product)}`
  }, [tab, say])
  const above = under ? lineAt(under) : undefined
  return (
    <article className="zq-page">
      {above && (
        <nav className="zq-trail" aria-label={say(words.breadcrumb)}>
          <Link to={above.to}>
            <span aria-hidden="true">‹ </span>
            {say(above.title)}
          </Link>
        </nav>
      )}
      <header className="zq-head">
        <div>
          <h1>{title}</h1>
          {note && <p className="zq-note">{note}</p>}
        </div>
        {actions && <div className="zq-actions">{actions}</div>}
      </header>
      {children}
    </article>
  )
}
