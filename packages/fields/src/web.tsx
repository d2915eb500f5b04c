import type { FieldKind } from '@zhiqiang/kernel'
import type { WebFacets } from './facets.web.tsx'
import { webFacets } from './kinds.web.gen.ts'

export type {
  FieldPorts,
  KnownParty,
  OwnMaterialPort,
  RegionOption,
  RegisterOption,
  RemoteOption,
  UploadedFile,
  WebValue,
} from './facets.web.tsx'
export { errorsOf, FieldRow } from './field-row.web.tsx'
export { formatSize } from './files/format-size.ts'
export { RemoteSelect } from './remote-select.web.tsx'

/** The screen parts of a kind known only at run time. The caller hands each field its own kind's value. */
export function webFacetsOf(kind: FieldKind): WebFacets<FieldKind> {
  const all: Readonly<Record<FieldKind, unknown>> = webFacets
  return all[kind] as WebFacets<FieldKind>
}
