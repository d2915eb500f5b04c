import type { Field, FieldKind } from '@zhiqiang/kernel'
import type { FieldFacets } from './facets.ts'
import { facets } from './kinds.gen.ts'

/** The facets of a kind known only at run time. The caller hands each field its own kind's value. */
export function facetsOf(field: Field): FieldFacets<never> {
  const all: Readonly<Record<FieldKind, unknown>> = facets
  return all[field.kind] as FieldFacets<never>
}
