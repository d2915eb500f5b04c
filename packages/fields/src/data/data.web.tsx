import { t } from '@zhiqiang/kernel'
import type { FieldPorts, WebFacets } from '../facets.web.tsx'

const words = { rows: t('{n} 项', '{n} entries') }

/** The id of another thing, which the page may know by name. */
const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A value made by a screen of its own: a form has no control for it; a history names the thing it points to, or says how
 * much it is and opens on request.
 */
export const dataWeb: WebFacets<'data'> = {
  Input: () => null,
  Show: ({ value, lang, ports }) => {
    if (typeof value === 'string') return <span lang="zh-CN">{nameIn(value, ports)}</span>
    return Array.isArray(value) ? (
      <details>
        <summary>{words.rows[lang].replace('{n}', String(value.length))}</summary>
        {value.map((one) => (
          <code key={JSON.stringify(one)} style={{ display: 'block' }}>
            {lineOf(one, ports)}
          </code>
        ))}
      </details>
    ) : (
      <code>{JSON.stringify(value)}</code>
    )
  },
  Filter: null,
}

function lineOf(one: unknown, ports: FieldPorts): string {
  const parts = typeof one === 'object' && one !== null ? Object.values(one) : [one]
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => nameIn(String(part), ports))
    .join(' ')
}

/** The name of what an id or a code points to, where the page knows it; words that point to nothing stand as they are. */
function nameIn(value: string, ports: FieldPorts): string {
  const name = ports.nameOf(value)
  return idForm.test(value) || !value.startsWith(name) ? name : value
}
