import { t } from '@zhiqiang/kernel'
import type { FieldPorts, FilterProps, RemoteOption } from './facets.web.tsx'
import { RemoteSelect } from './remote-select.web.tsx'

const placeholder = t('输入名称', 'Type a name')

/** Some of the units or people of the city. */
export function RemoteFilter({
  id,
  value,
  onChange,
  lang,
  ports,
  find,
}: Pick<FilterProps<'unit'>, 'id' | 'value' | 'onChange' | 'lang'> & {
  readonly ports: Pick<FieldPorts, 'nameOf'>
  readonly find: (words: string) => Promise<readonly RemoteOption[]>
}) {
  return (
    <RemoteSelect
      id={id}
      lang={lang}
      invalid={false}
      describedBy=""
      many
      placeholder={placeholder}
      find={find}
      nameOf={ports.nameOf}
      chosen={value?.split(',') ?? []}
      onChoose={(ids) => onChange(ids.length > 0 ? ids.join(',') : undefined)}
    />
  )
}
