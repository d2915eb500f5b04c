import { kinds } from '@zhiqiang/catalog/registry'
import { openApiDocument } from '../../packages/server/src/http/open-api.ts'
import { version } from '../../packages/server/src/version.ts'
import type { GeneratedFile } from '../gen.ts'

/** Writes what `/api/openapi.json` answers, so that a change of the contract is seen in review. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const document = await openApiDocument(version, kinds)
  return [{ path: 'openapi.json', content: `${printed(document)}\n` }]
}

const widest = 120

/** JSON with whatever fits on a line in one: a change of one member is then a change of one line. */
function printed(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  // One blank a level: the description is deep, and it is kept in the project.
  const deeper = `${indent} `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const members = Object.entries(value).map(([name, member]) => {
    const key = Array.isArray(value) ? '' : `${JSON.stringify(name)}: `
    return key + printed(member, deeper)
  })
  const line = members.length === 0 ? `${open}${close}` : `${open} ${members.join(', ')} ${close}`
  if (indent.length + line.length <= widest && !line.includes('\n')) return line
  return `${open}\n${members.map((member) => deeper + member).join(',\n')}\n${indent}${close}`
}
