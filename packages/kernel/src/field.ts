import type { Text } from './text.ts'

/** A file already uploaded by the same person, named in an input by its upload id. */
export interface FileRef {
  readonly upload: string
}

interface FieldBase {
  readonly label: Text
  readonly hint?: Text
  readonly required: boolean
}

/** A field declaration: plain data. What it means to show, check or print one lives with its kind in `fields`. */
export type Field =
  | (FieldBase & { readonly kind: 'text'; readonly max: number; readonly secret?: boolean })
  | (FieldBase & { readonly kind: 'longText'; readonly max: number })
  | (FieldBase & { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean })
  | (FieldBase & { readonly kind: 'date' })
  | (FieldBase & { readonly kind: 'yesNo' })
  | (FieldBase & { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> })
  | (FieldBase & { readonly kind: 'unit' })
  | (FieldBase & { readonly kind: 'units' })
  | (FieldBase & { readonly kind: 'person' })
  | (FieldBase & { readonly kind: 'record'; readonly of: RecordSort })
  | (FieldBase & { readonly kind: 'files'; readonly maxFiles: number })
  | (FieldBase & { readonly kind: 'data' })

/** What a `record` field chooses: a post with whoever holds it, a protection responsibility, a clause of a plan. */
export type RecordSort = 'post' | 'responsibility' | 'clause'

export type FieldKind = Field['kind']
export type Form = Readonly<Record<string, Field>>

interface ValueOf {
  text: string
  longText: string
  number: number
  date: string
  yesNo: boolean
  choice: string
  unit: string
  units: readonly string[]
  person: string
  record: string
  files: readonly FileRef[]
  data: unknown
}

/** The answers a form gives; an optional field may be absent. */
export type Answers<F extends Form> = {
  readonly [K in keyof F as F[K]['required'] extends true ? K : never]: ValueOf[F[K]['kind']]
} & {
  readonly [K in keyof F as F[K]['required'] extends true ? never : K]?: ValueOf[F[K]['kind']]
}

interface Options {
  readonly hint?: Text
}

/** Makers of field declarations; `field.optional(x)` lets an answer be absent. */
export const field = {
  /** `secret`: the engine keeps nothing of the answer, neither in the event nor as a hash. */
  text: (label: Text, o: Options & { max?: number; secret?: boolean } = {}) =>
    ({
      kind: 'text',
      label,
      required: true,
      max: o.max ?? 200,
      ...(o.secret ? { secret: true } : {}),
      ...hint(o),
    }) as const,
  longText: (label: Text, o: Options & { max?: number } = {}) =>
    ({ kind: 'longText', label, required: true, max: o.max ?? 5000, ...hint(o) }) as const,
  number: (label: Text, o: Options & { min?: number; max?: number; whole?: boolean } = {}) =>
    ({ kind: 'number', label, required: true, ...o }) as const,
  date: (label: Text, o: Options = {}) => ({ kind: 'date', label, required: true, ...hint(o) }) as const,
  yesNo: (label: Text, o: Options = {}) => ({ kind: 'yesNo', label, required: true, ...hint(o) }) as const,
  choice: <const O extends Readonly<Record<string, Text>>>(label: Text, options: O, o: Options = {}) =>
    ({ kind: 'choice', label, required: true, options, ...hint(o) }) as const,
  unit: (label: Text, o: Options = {}) => ({ kind: 'unit', label, required: true, ...hint(o) }) as const,
  units: (label: Text, o: Options = {}) => ({ kind: 'units', label, required: true, ...hint(o) }) as const,
  person: (label: Text, o: Options = {}) => ({ kind: 'person', label, required: true, ...hint(o) }) as const,
  /** Something of the city, by its id; the effect checks that it is there. */
  record: (label: Text, of: RecordSort, o: Options = {}) =>
    ({ kind: 'record', label, required: true, of, ...hint(o) }) as const,
  files: (label: Text, o: Options & { maxFiles?: number } = {}) =>
    ({ kind: 'files', label, required: true, maxFiles: o.maxFiles ?? 10, ...hint(o) }) as const,
  /** A value made by a screen of its own, checked by the effect that takes it. */
  data: (label: Text) => ({ kind: 'data', label, required: true }) as const,
  optional: <F extends Field>(f: F) =>
    ({ ...f, required: false }) as Omit<F, 'required'> & { readonly required: false },
}

function hint(o: Options): { hint?: Text } {
  return o.hint === undefined ? {} : { hint: o.hint }
}
