import { useLanguage } from '../app/language.tsx'
import { roleText } from '../app/session.tsx'

/** Who did it: a person by name; the clock, the machine, the public and those whose names were destroyed by what they are. */
export function ActorName({ actor, role }: { readonly actor: string; readonly role: string }) {
  const { say } = useLanguage()
  if (isNobody(role) || actor === '') return <span>{say(roleText(role))}</span>
  return <span lang="zh-CN">{actor}</span>
}

/** Whether nobody with a name stands behind the role. */
export function isNobody(role: string): boolean {
  return role === 'clock' || role === 'operator' || role === 'public'
}
