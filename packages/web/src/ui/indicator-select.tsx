import { RemoteSelect } from '@zhiqiang/fields/web'
import { t } from '@zhiqiang/kernel'
import { call } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { nameOf, rememberNames } from './use-field-ports.ts'

const placeholder = t('输入指标名称', 'Type the name of an indicator')

interface Props {
  readonly id: string
  /** Spoken name, where no label element points at the id. */
  readonly label?: string
  readonly many: boolean
  /** Whether those no longer followed are offered too: their figures stay. */
  readonly ended?: boolean
  readonly chosen: readonly string[]
  /** The ids, and the titles as far as they were met. */
  readonly onChoose: (ids: readonly string[], titles: readonly string[]) => void
}

async function search(query: { readonly q: string; readonly state?: string }) {
  const answer = await call('indicators.list', { query: { ...query, limit: 50 } })
  if (!answer.ok) return []
  const found = answer.value.rows.map((row) => ({ id: row.id, name: row.title, place: row.policyTitle }))
  rememberNames(found)
  return found
}

const searchAll = (q: string) => search({ q })
const searchWatched = (q: string) => search({ q, state: 'watching' })

/** A picker of indicators; the plan stands beside each, as two plans may word a target alike. */
export function IndicatorSelect({ id, label, many, ended = false, chosen, onChoose }: Props) {
  const { lang } = useLanguage()
  return (
    <RemoteSelect
      id={id}
      {...(label === undefined ? {} : { label })}
      lang={lang}
      invalid={false}
      describedBy=""
      many={many}
      placeholder={placeholder}
      find={ended ? searchAll : searchWatched}
      nameOf={nameOf}
      chosen={chosen}
      onChoose={(ids) => onChoose(ids, ids.map(nameOf))}
    />
  )
}
