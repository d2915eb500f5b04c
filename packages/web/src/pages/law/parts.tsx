import { Link } from '@tanstack/react-router'
import { articleName, fill, formatDate, type Text } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { words } from './words.ts'

interface Basis {
  readonly instrument: string
  readonly title: Text
  readonly article: string | null
}

/** 《…》第14条, leading to the article. */
export function BasisLink({ basis }: { readonly basis: Basis }): ReactNode {
  const { say } = useLanguage()
  return (
    <Link to="/law/instruments/$id" params={{ id: basis.instrument }}>
      <Title text={basis.title} /> {basis.article !== null && say(articleName(basis.article))}
    </Link>
  )
}

/** The title of an instrument; one that has only a Chinese one keeps it. */
export function Title({ text }: { readonly text: Text }): ReactNode {
  const { lang, say } = useLanguage()
  if (lang === 'zh') return `《${text.zh}》`
  return text.en === text.zh ? <Quoted>{text.zh}</Quoted> : say(text)
}

/** A note; one that the office wrote stays Chinese. */
export function Note({ text }: { readonly text: Text }): ReactNode {
  const { say } = useLanguage()
  return <p className="zq-note">{text.en === text.zh ? <Quoted>{text.zh}</Quoted> : say(text)}</p>
}

/** Says where something was not read in the official text; nothing where it was. */
export function MarkTag({ mark }: { readonly mark: 'confirmed' | 'unconfirmed' }): ReactNode {
  const { say } = useLanguage()
  return mark === 'unconfirmed' ? <Mark tone="wait">{say(words.unconfirmed)}</Mark> : null
}

/** From when to when a version holds. */
export function Days({ from, to }: { readonly from: string; readonly to: string | null }): ReactNode {
  const { lang, say } = useLanguage()
  const first = formatDate(from, lang)
  return say(
    to === null ? fill(words.from, { from: first }) : fill(words.span, { from: first, to: formatDate(to, lang) }),
  )
}

/** The version a list shows: the one in force, else the last. */
export function shownOf<V>({
  versions,
  on,
}: {
  readonly versions: readonly V[]
  readonly on: number | null
}): V | undefined {
  return versions[on ?? versions.length - 1]
}
