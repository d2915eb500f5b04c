import { roleNames, type Text, type Verb } from '@zhiqiang/kernel'
import { createContext, type ReactNode, use } from 'react'
import type { Me } from './api.ts'

const SessionContext = createContext<Me | null>(null)

export function SessionProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <SessionContext value={me}>{children}</SessionContext>
}

/** Whoever is signed in. Every page of the workbench stands inside the provider. */
export function useMe(): Me {
  const me = use(SessionContext)
  if (!me) throw new Error('no session around this page')
  return me
}

/** Whether some post of mine carries the verb; decides what the menu offers, never what the server allows. */
export function useHolds(verb: Verb): boolean {
  return useMe().verbs.includes(verb)
}

/** The subjects I act for at first hand: myself, my firms; whom an agency of mine acts for is none of them. */
export function ownSubjects(me: Me): readonly Me['posts'][number][] {
  return me.posts.filter(({ role, through }) => role === 'applicant' && through === null)
}

/** The name of a role as an event or a post carries it. */
export function roleText(role: string): Text {
  const names: Readonly<Record<string, Text>> = roleNames
  return names[role] ?? { zh: role, en: role }
}
