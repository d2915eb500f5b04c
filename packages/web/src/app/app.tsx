import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { tokens } from '@zhiqiang/kernel'
import { App as AntApp, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { queries, useLoad } from './api.ts'
import { LanguageProvider, useLanguage } from './language.tsx'
import { problemOf } from './problem.ts'
import { router } from './router.ts'
import { SessionProvider } from './session.tsx'
import { SignInDialog } from './sign-in-dialog.tsx'
import { cssVariables, themeOf } from './theme.ts'
import { words } from './words.ts'

/** The workbench from the outside in: data, language, session, looks, pages. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <WithSession />
      </LanguageProvider>
    </QueryClientProvider>
  )
}

function WithSession() {
  const { data: me, error, refetch } = useLoad('session.me', {}, { staleTime: 60_000 })
  const { say } = useLanguage()
  if (me) {
    return (
      <Looks brand={me.city.brandColour}>
        <SessionProvider me={me}>
          <RouterProvider router={router} />
        </SessionProvider>
        <SignInDialog person={me} />
      </Looks>
    )
  }
  if (error && problemOf(error).code === 'E_SIGN_IN') {
    location.replace(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
    return null
  }
  return (
    <Looks brand={tokens.colour.brand}>
      <main className="zq-starting">
        {error ? (
          <ProblemNotice problem={problemOf(error)} again={() => void refetch()} />
        ) : (
          <p aria-live="polite">{say(words.loading)}</p>
        )}
      </main>
    </Looks>
  )
}

const calmQuery = matchMedia('(prefers-reduced-motion: reduce)')
const subscribeCalm = (tell: () => void) => {
  calmQuery.addEventListener('change', tell)
  return () => calmQuery.removeEventListener('change', tell)
}

function Looks({ brand, children }: { readonly brand: string; readonly children: ReactNode }) {
  const { lang } = useLanguage()
  const calm = useSyncExternalStore(subscribeCalm, () => calmQuery.matches)
  const theme = useMemo(() => themeOf(brand, calm), [brand, calm])
  return (
    <ConfigProvider theme={theme} locale={lang === 'en' ? enGB : zhCN} button={{ autoInsertSpace: false }}>
      <style>{cssVariables(brand)}</style>
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  )
}
