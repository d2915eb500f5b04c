import { fill, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Named } from '../../ui/quoted.tsx'
import { useReader } from './reader-context.ts'

const words = {
  unknown: t('{name}：本市没有这个单位', '{name}: no such unit in the city'),
  alias: t('{name}，即{official}', '{name} is {official}'),
  collective: t('{name}：展开为 {n} 家', '{name}: {n} members'),
  noMembers: t('{name}：集合单位，还没有成员', '{name}: a collective unit without members'),
}

/** What the names of a clause stand for in the city: only those that are not simply a unit's own name. */
export function UnitChips({ names }: { readonly names: readonly string[] }) {
  const { units } = useReader()
  const { say } = useLanguage()
  const notes = names.flatMap((name) => {
    const match = units[name]
    if (match === undefined) return []
    if (match.unitId === null) {
      return [
        <li key={name}>
          <Mark tone="wait">
            <Named text={say(fill(words.unknown, { name }))} />
          </Mark>
        </li>,
      ]
    }
    if (match.collective) {
      const said = match.members.length === 0 ? words.noMembers : words.collective
      return [
        <li key={name}>
          <details>
            <summary>
              <Named text={say(fill(said, { name, n: match.members.length }))} />
            </summary>
            <span lang="zh-CN">{match.members.join('、')}</span>
          </details>
        </li>,
      ]
    }
    if (match.name === name) return []
    return [
      <li key={name} className="rd-alias">
        <Named text={say(fill(words.alias, { name, official: match.name }))} />
      </li>,
    ]
  })
  return notes.length === 0 ? null : <ul className="rd-notes-list">{notes}</ul>
}
