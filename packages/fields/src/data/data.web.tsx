import { t } from '@zhiqiang/kernel'
import type { WebFacets } from '../facets.web.tsx'

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
    if (typeof value === 'string' && idForm.test(value)) return <span lang="zh-CN">{ports.nameOf(value)}</span>
    return Array.isArray(value) ? (
      <details>
        <summary>{words.rows[lang].replace('{n}', String(value.length))}</summary>
        {value.map((one) => (
          <code key={JSON.stringify(one)} style={{ display: 'block' }}>
            {lineOf(one)}
          </code>
        ))}
      </details>
    ) : (
      <code>{JSON.stringify(value)}</code>
    )
  },
}

function lineOf(one: unknown): string {
  return typeof one === 'object' && one !== null ? Object.values(one).map(String).join(' ') : String(one)
}
