import { t } from '@zhiqiang/kernel'
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
}

/** The units of a thing: the leading one first and marked, the others after it. */
export function UnitList({
  units,
  proposed = false,
}: {
  readonly units: readonly Part[]
  readonly proposed?: boolean
}) {
  const { say } = useLanguage()
  if (units.length === 0) return <span className="zq-faint">{say(words.none)}</span>
  const lead = units.filter((unit) => unit.part === 'lead' || unit.part === 'owner')
  const others = units.filter((unit) => !lead.includes(unit))
  return (
    <span className="zq-units">
      {lead.map((unit) => (
        <span key={unit.id}>
          <b lang="zh-CN">{unit.name}</b>
          {unit.part === 'lead' && <small>{say(proposed ? words.proposed : words.lead)}</small>}
        </span>
      ))}
      {others.length > 0 && <span lang="zh-CN">{others.map((unit) => unit.name).join('、')}</span>}
    </span>
  )
}
