import { fill, t } from '@zhiqiang/kernel'
import { useState } from 'react'
import { useLanguage } from '../app/language.tsx'

interface Part {
  readonly id: string
  readonly name: string
  readonly part: string
}

const words = {
  none: t('未定', 'None yet'),
  lead: t('牵头', 'lead'),
  proposed: t('拟牵头', 'proposed lead'),
  more: t('等 {n} 个单位', 'and others, {n} in all'),
  fold: t('收起', 'fold'),
}

/**
 * The units of a thing: the leading one first and marked, or the owner where nobody leads; each of the others once after
 * it, whatever parts it has.
 */
export function UnitList({
  units,
  proposed = false,
}: {
  readonly units: readonly Part[]
  readonly proposed?: boolean
}) {
  const { say } = useLanguage()
  if (units.length === 0) return <span className="zq-faint">{say(words.none)}</span>
  const leading = units.filter((unit) => unit.part === 'lead')
  const lead = leading.length > 0 ? leading : units.filter((unit) => unit.part === 'owner')
  const named = new Map(units.map((unit) => [unit.id, unit]))
  for (const unit of lead) named.delete(unit.id)
  const others = [...named.values()]
  return (
    <span className="zq-units">
      {lead.map((unit) => (
        <span key={unit.id}>
          <b lang="zh-CN">{unit.name}</b>
          {unit.part === 'lead' && <small>{say(proposed ? words.proposed : words.lead)}</small>}
        </span>
      ))}
      {others.length > 0 && <UnitNames units={others} most={4} />}
    </span>
  )
}

/** Names in one line; past `most` of them the rest is folded behind a button. A collective unit expands to dozens. */
export function UnitNames({ units, most }: { readonly units: readonly Part[]; readonly most: number }) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const folds = units.length > most
  const shown = folds && !open ? units.slice(0, most - 1) : units
  return (
    <span>
      <span lang="zh-CN">{shown.map((unit) => unit.name).join('、')}</span>
      {folds && (
        <button type="button" className="zq-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? words.fold : fill(words.more, { n: units.length }))}
        </button>
      )}
    </span>
  )
}
