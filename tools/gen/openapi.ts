import { openApiDocument } from '../../packages/server/src/http/open-api.ts'
import { version } from '../../packages/server/src/version.ts'
import type { GeneratedFile } from '../gen.ts'

/** Writes what `/api/openapi.json` answers, so that a change of the contract is seen in review. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const document = await openApiDocument(version)
  return [{ path: 'openapi.json', content: `${JSON.stringify(document, null, 2)}\n` }]
}
