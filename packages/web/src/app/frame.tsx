import { MenuOutlined } from '@ant-design/icons'
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { problem } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ErrorPage } from '../ui/error-page.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Bell } from './bell.tsx'
import { useLanguage } from './language.tsx'
import { lineAt, mayOpen, menuFor } from './menu.ts'
import { errorOf } from './problem.ts'
import { SampleBanner } from './sample-banner.tsx'
import { useMe } from './session.tsx'
import { words } from './words.ts'

/** The workbench around every page: side menu, top bar, banner of a sample city. On a phone the menu is a drawer. */
export function Frame() {
  const { say } = useLanguage()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (path) setOpen(false)
    // Whoever goes by key begins a new page at its content and not at the top of the frame.
    if (path !== shown.current) document.getElementById('main')?.focus({ preventScroll: true })
    shown.current = path
  }, [path])
  return (
    <div className="zq-frame">
      <a className="zq-skip" href="#main">
        {say(words.skip)}
      </a>
      <header className="zq-top">
        <Button
          className="zq-top-menu"
          type="text"
          icon={<MenuOutlined />}
          aria-label={say(words.menu)}
          onClick={() => setOpen(true)}
        />
        <Link to="/" className="zq-brand">
          <b>{say(words.product)}</b>
          <CityName />
        </Link>
        <Bell />
        <AccountMenu />
      </header>
      <aside className="zq-side">
        <Menu path={path} />
      </aside>
      <div className="zq-content">
        {me.city.sample && <SampleBanner />}
        <main id="main" tabIndex={-1}>
          {me.secondFactorDue && path !== '/account' && <Navigate to="/account" />}
          {mayOpen(path, me.verbs) ? <Outlet /> : <ErrorPage error={errorOf(problem('E_FORBIDDEN'))} />}
        </main>
      </div>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={say(words.mainMenu)}>
        <Menu path={path} />
      </Drawer>
    </div>
  )
}

function CityName() {
  const { lang } = useLanguage()
  const { city } = useMe()
  return lang === 'en' && city.nameEn ? <span>{city.nameEn}</span> : <span lang="zh-CN">{city.name}</span>
}

function Menu({ path }: { readonly path: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const current = lineAt(path)
  return (
    <nav className="zq-menu" aria-label={say(words.mainMenu)}>
      {menuFor(me.verbs).map((group) => (
        <div key={group.lines[0]?.to}>
          {group.title && <small>{say(group.title)}</small>}
          {group.lines.map((line) => (
            <Link key={line.to} to={line.to} {...(line.to === current?.to ? { 'aria-current': 'page' as const } : {})}>
              {say(line.title)}
            </Link>
          ))}
        </div>
      ))}
      <a href="/api/docs" className="zq-menu-apart">
        {say(words.api)}
      </a>
    </nav>
  )
}

/** A page that failed to draw or load keeps the frame around it. */
export function FrameError({ error }: { readonly error: unknown }) {
  return <ErrorPage error={error} />
}
