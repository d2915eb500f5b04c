import { type Lang, pick, type Text } from '@zhiqiang/kernel'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'

interface Language {
  readonly lang: Lang
  /** The text in the language of the screen. */
  readonly say: (text: Text) => string
  readonly change: (lang: Lang) => void
}

const LanguageContext = createContext<Language>({ lang: 'zh', say: (text) => text.zh, change: () => undefined })

/** The language a visitor chose, from the cookie the server reads too; Chinese when none. */
function chosenLanguage(cookies: string): Lang {
  return /(?:^|;\s*)zq-lang=en(?:;|$)/.test(cookies) ? 'en' : 'zh'
}

const year = 365 * 86_400

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(() => chosenLanguage(document.cookie))
  const change = useCallback((next: Lang) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in plain http, where offices run this
    document.cookie = `zq-lang=${next}; path=/; max-age=${year}; samesite=lax`
    setLang(next)
  }, [])
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN'
  const value = useMemo(() => ({ lang, say: (text: Text) => pick(text, lang), change }), [lang, change])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return use(LanguageContext)
}
