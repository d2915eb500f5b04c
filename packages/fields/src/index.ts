import type { Field, Form, Lang } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { NameOf } from './facets.ts'
import { inner, schemaOf } from './schema.ts'

export type { NameOf } from './facets.ts'
export { allowedTypes, type HeldFile, unfit } from './files/files.ts'
export { facets } from './kinds.gen.ts'
export { fittingAnswers, type ReadAnswers, readAnswer, readAnswers } from './read-answers.ts'
export { settleAnswers, type Taking } from './settle.ts'

/** The shape of what a form takes, for descriptions; {@link readAnswers} checks. */
export function formSchema(form: Form): z.ZodType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(form).map(([name, f]) => {
        const schema = f.when ? schemaOf(f).optional() : schemaOf(f)
        return [name, schema.meta({ title: f.label.zh, description: f.label.en })]
      }),
    ),
  )
}

/** The JSON Schema of what a form takes, as it is sent. */
export function jsonSchemaOf(form: Form): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(formSchema(form), { io: 'input', unrepresentable: 'any' })
  return schema
}

/** Believable answers to every field of a form, for tests and for forms filled in as an example. */
export function sampleAnswers(form: Form): Record<string, unknown> {
  return Object.fromEntries(Object.entries(form).map(([name, f]) => [name, inner.sample(f)]))
}

/** An answer as a letter or a printout writes it. */
export function printed(value: unknown, field: Field, lang: Lang, nameOf: NameOf = (id) => id): string {
  return inner.toPrint(value, field, lang, nameOf)
}

/** The words answers are found by, each once. */
export function searchWords(form: Form, answers: Readonly<Record<string, unknown>>): readonly string[] {
  const words = Object.entries(form).flatMap(([name, f]) =>
    answers[name] === undefined ? [] : inner.toSearch(answers[name], f),
  )
  return [...new Set(words)]
}
