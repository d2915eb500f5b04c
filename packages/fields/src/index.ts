import type { Field, Form } from '@zhiqiang/kernel'
import { z } from 'zod'
import { choice } from './choice/choice.ts'
import { data } from './data/data.ts'
import { date } from './date/date.ts'
import type { AllFacets, FieldFacets } from './facets.ts'
import { files } from './files/files.ts'
import { longText } from './long-text/long-text.ts'
import { number } from './number/number.ts'
import { person } from './person/person.ts'
import { record } from './record/record.ts'
import { text } from './text/text.ts'
import { unit } from './unit/unit.ts'
import { units } from './units/units.ts'
import { yesNo } from './yes-no/yes-no.ts'

/** Every field kind with its facets; a kind without a folder does not compile. */
export const facets = {
  choice,
  data,
  date,
  files,
  longText,
  number,
  person,
  record,
  text,
  unit,
  units,
  yesNo,
} satisfies AllFacets

/** The check of one field's value, optional ones included. */
export function schemaOf(field: Field): z.ZodType {
  const facet: FieldFacets<never> = facets[field.kind]
  const schema = facet.schema(field as never)
  return field.required ? schema : schema.optional()
}

const checks = new WeakMap<Form, z.ZodType<Record<string, unknown>>>()

/** The check of a whole form; unknown names are refused, so that a misspelt answer is never silently dropped. */
export function formSchema(form: Form): z.ZodType<Record<string, unknown>> {
  const known = checks.get(form)
  if (known) return known
  const check = z.strictObject(Object.fromEntries(Object.entries(form).map(([name, f]) => [name, schemaOf(f)])))
  checks.set(form, check)
  return check
}
