import { useLanguage } from '../app/language.tsx'
import { roleText } from '../app/session.tsx'

/** Who did it: a person by name; the clock, the machine and the public by what they are; nobody whose name was destroyed. */
export function ActorName({ actor, role }: { readonly actor: string; readonly role: string }) {
  const { say } = useLanguage()
  if (actor === '') return null
  if (isNobody(role)) return <span>{say(roleText(role))}</span>
  return <span lang="zh-CN">{actor}</span>
}

/** Whether nobody with a name stands behind the role. */
export function isNobody(role: string): boolean {
  return role === 'clock' || role === 'operator' || role === 'public'
}
