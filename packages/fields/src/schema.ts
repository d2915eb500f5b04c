import type { Field } from '@zhiqiang/kernel'
import type { z } from 'zod'
import type { Inner } from './facets.ts'
import { facetsOf } from './facets-of.ts'

/** The facets of any field; kinds that hold fields ask them too. */
export const inner: Inner = {
  schema: (field) => {
    const schema = facetsOf(field).schema(field as never, inner)
    return field.required ? schema : schema.optional()
  },
  sample: (field) => facetsOf(field).sample(field as never, inner),
  toPrint: (value, field, lang, nameOf) => facetsOf(field).toPrint(value as never, field as never, lang, nameOf, inner),
  toSearch: (value, field) => facetsOf(field).toSearch(value as never, field as never, inner),
}

const checks = new WeakMap<Field, z.ZodType>()

/** The check of one field's value, optional ones included. */
export function schemaOf(field: Field): z.ZodType {
  const known = checks.get(field)
  if (known) return known
  const check = inner.schema(field)
  checks.set(field, check)
  return check
}
