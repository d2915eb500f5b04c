import type {
  DateRange,
  FileRef,
  GivenConsent,
  IpNumber,
  IpNumberSort,
  Party,
  PartySort,
  Place,
  RegisterEntry,
  Signed,
} from './answer.ts'
import type { Condition } from './service/condition.ts'
import type { Text } from './text.ts'

interface FieldBase {
  readonly label: Text
  readonly hint?: Text
  readonly required: boolean
  /** Asked, shown and required only where it holds for the answers before it. */
  readonly when?: Condition
}

/**
 * Every field kind: what its declaration says besides its words, and the answer it gives. What it means to check, show,
 * print or find one lives in the folder of the same name in `fields`. `field` below makes declarations.
 */
export interface FieldKinds {
  text: { readonly says: { readonly max: number; readonly secret?: boolean }; readonly answer: string }
  longText: { readonly says: { readonly max: number }; readonly answer: string }
  number: {
    readonly says: { readonly min?: number; readonly max?: number; readonly whole?: boolean }
    readonly answer: number
  }
  /** Fen, so that no sum is ever rounded by a machine. */
  money: { readonly says: { readonly min?: number; readonly max?: number }; readonly answer: number }
  date: { readonly says: unknown; readonly answer: string }
  dateRange: { readonly says: unknown; readonly answer: DateRange }
  yesNo: { readonly says: unknown; readonly answer: boolean }
  choice: { readonly says: { readonly options: Options }; readonly answer: string }
  multiChoice: {
    readonly says: { readonly options: Options; readonly min?: number; readonly max?: number }
    readonly answer: readonly string[]
  }
  unit: { readonly says: unknown; readonly answer: string }
  units: { readonly says: unknown; readonly answer: readonly string[] }
  person: { readonly says: unknown; readonly answer: string }
  record: { readonly says: { readonly of: RecordSort }; readonly answer: string }
  /** Whoever applies, complains, owns or owes: no account of the city, but a name and, for organisations, a code. */
  party: { readonly says: { readonly sorts: readonly PartySort[] }; readonly answer: Party }
  /** A division of the city by its code of GB/T 2260. */
  region: { readonly says: unknown; readonly answer: string }
  address: { readonly says: unknown; readonly answer: Place }
  /** Classes or subclasses of the International Patent Classification. */
  ipc: {
    readonly says: { readonly level: 'class' | 'subclass'; readonly max: number }
    readonly answer: readonly string[]
  }
  /** Classes of the Nice Classification, 1 to 45. */
  nice: { readonly says: { readonly max: number }; readonly answer: readonly number[] }
  ipNumber: { readonly says: { readonly sorts: readonly IpNumberSort[] }; readonly answer: IpNumber }
  registerRef: { readonly says: { readonly register: string }; readonly answer: RegisterEntry }
  /** `maxBytes` is for each file; without `types` any file that evidence may be. */
  files: {
    readonly says: { readonly maxFiles: number; readonly types?: readonly FileSort[]; readonly maxBytes?: number }
    readonly answer: readonly FileRef[]
  }
  group: {
    readonly says: { readonly fields: Form; readonly min: number; readonly max: number; readonly row?: Text }
    readonly answer: readonly Readonly<Record<string, unknown>>[]
  }
  consent: { readonly says: { readonly text: Text; readonly version: string }; readonly answer: GivenConsent }
  signature: { readonly says: unknown; readonly answer: Signed }
  data: { readonly says: unknown; readonly answer: unknown }
}

export type FieldKind = keyof FieldKinds

/** A field declaration: plain data. */
export type Field = { [K in FieldKind]: FieldBase & { readonly kind: K } & FieldKinds[K]['says'] }[FieldKind]

export type Form = Readonly<Record<string, Field>>

/** The declared answers of a choice, each by its key. */
type Options = Readonly<Record<string, Text>>

/** What a `record` field chooses: a post with whoever holds it, a protection responsibility, a clause of a plan, a service item, a budget line, an expert or a mediator of the register, a bank with a product, a class that takes enrolments. */
export type RecordSort =
  | 'post'
  | 'responsibility'
  | 'clause'
  | 'item'
  | 'budget-line'
  | 'expert'
  | 'mediator'
  | 'bank'
  | 'training-class'

/** What a file may be, told by its content. */
export type FileSort = 'pdf' | 'ofd' | 'docx' | 'xlsx' | 'pptx' | 'doc' | 'xls' | 'ppt' | 'png' | 'jpg' | 'txt' | 'csv'

/** The answer one field gives: rows of a group are typed by the fields of the group. */
export type AnswerOf<F extends Field> = F extends { readonly kind: 'group'; readonly fields: infer G extends Form }
  ? readonly Answers<G>[]
  : FieldKinds[F['kind']]['answer']

/** Whether the answer is always there: required, and asked of everybody. */
type Sure<F extends Field> = F extends { readonly when: Condition } ? false : F['required']

/** The answers a form gives; an optional field may be absent, and one that is asked only sometimes. */
export type Answers<F extends Form> = {
  readonly [K in keyof F as Sure<F[K]> extends true ? K : never]: AnswerOf<F[K]>
} & {
  readonly [K in keyof F as Sure<F[K]> extends true ? never : K]?: AnswerOf<F[K]>
}

interface Hint {
  readonly hint?: Text
}

/** Makers of field declarations; `field.optional(x)` lets an answer be absent, `field.when(c, x)` asks it only sometimes. */
export const field = {
  /** `secret`: the engine keeps nothing of the answer, neither in the event nor as a hash. */
  text: (label: Text, o: Hint & { max?: number; secret?: boolean } = {}) =>
    ({
      kind: 'text',
      label,
      required: true,
      max: o.max ?? 200,
      ...(o.secret ? { secret: true } : {}),
      ...hint(o),
    }) as const,
  longText: (label: Text, o: Hint & { max?: number } = {}) =>
    ({ kind: 'longText', label, required: true, max: o.max ?? 5000, ...hint(o) }) as const,
  number: (label: Text, o: Hint & { min?: number; max?: number; whole?: boolean } = {}) =>
    ({ kind: 'number', label, required: true, ...o }) as const,
  /** Yuan on the screen, fen in the answer; `min` and `max` are fen. */
  money: (label: Text, o: Hint & { min?: number; max?: number } = {}) =>
    ({ kind: 'money', label, required: true, ...o }) as const,
  date: (label: Text, o: Hint = {}) => ({ kind: 'date', label, required: true, ...hint(o) }) as const,
  dateRange: (label: Text, o: Hint = {}) => ({ kind: 'dateRange', label, required: true, ...hint(o) }) as const,
  yesNo: (label: Text, o: Hint = {}) => ({ kind: 'yesNo', label, required: true, ...hint(o) }) as const,
  choice: <const O extends Options>(label: Text, options: O, o: Hint = {}) =>
    ({ kind: 'choice', label, required: true, options, ...hint(o) }) as const,
  multiChoice: <const O extends Options>(label: Text, options: O, o: Hint & { min?: number; max?: number } = {}) =>
    ({ kind: 'multiChoice', label, required: true, options, ...o }) as const,
  unit: (label: Text, o: Hint = {}) => ({ kind: 'unit', label, required: true, ...hint(o) }) as const,
  units: (label: Text, o: Hint = {}) => ({ kind: 'units', label, required: true, ...hint(o) }) as const,
  person: (label: Text, o: Hint = {}) => ({ kind: 'person', label, required: true, ...hint(o) }) as const,
  /** Something of the city, by its id; the effect checks that it is there. */
  record: (label: Text, of: RecordSort, o: Hint = {}) =>
    ({ kind: 'record', label, required: true, of, ...hint(o) }) as const,
  party: (label: Text, o: Hint & { sorts?: readonly PartySort[] } = {}) =>
    ({ kind: 'party', label, required: true, sorts: o.sorts ?? ['organisation', 'person'], ...hint(o) }) as const,
  region: (label: Text, o: Hint = {}) => ({ kind: 'region', label, required: true, ...hint(o) }) as const,
  address: (label: Text, o: Hint = {}) => ({ kind: 'address', label, required: true, ...hint(o) }) as const,
  ipc: (label: Text, o: Hint & { level?: 'class' | 'subclass'; max?: number } = {}) =>
    ({ kind: 'ipc', label, required: true, level: o.level ?? 'subclass', max: o.max ?? 1, ...hint(o) }) as const,
  nice: (label: Text, o: Hint & { max?: number } = {}) =>
    ({ kind: 'nice', label, required: true, max: o.max ?? 45, ...hint(o) }) as const,
  /** The first of `sorts` is offered first. */
  ipNumber: (label: Text, o: Hint & { sorts?: readonly IpNumberSort[] } = {}) =>
    ({ kind: 'ipNumber', label, required: true, sorts: o.sorts ?? ['patent'], ...hint(o) }) as const,
  /** An entry of a register by its number; a register that is not kept here takes the number as it is written. */
  registerRef: (label: Text, register: string, o: Hint = {}) =>
    ({ kind: 'registerRef', label, required: true, register, ...hint(o) }) as const,
  files: (label: Text, o: Hint & { maxFiles?: number; types?: readonly FileSort[]; maxBytes?: number } = {}) =>
    ({
      kind: 'files',
      label,
      required: true,
      maxFiles: o.maxFiles ?? 10,
      ...(o.types ? { types: o.types } : {}),
      ...(o.maxBytes ? { maxBytes: o.maxBytes } : {}),
      ...hint(o),
    }) as const,
  /** The same fields asked again for each row; `row` is what one row is called (发明人). */
  group: <const G extends Form>(label: Text, fields: G, o: Hint & { min?: number; max?: number; row?: Text } = {}) =>
    ({
      kind: 'group',
      label,
      required: true,
      fields,
      min: o.min ?? 1,
      max: o.max ?? 20,
      ...(o.row ? { row: o.row } : {}),
      ...hint(o),
    }) as const,
  /** A declaration that must be ticked; another wording is another `version`. */
  consent: (label: Text, text: Text, version: string, o: Hint = {}) =>
    ({ kind: 'consent', label, required: true, text, version, ...hint(o) }) as const,
  /** The name typed in; the server adds when, and the SM3 of the other answers of the form. */
  signature: (label: Text, o: Hint = {}) => ({ kind: 'signature', label, required: true, ...hint(o) }) as const,
  /** A value made by a screen of its own, checked by the effect that takes it. */
  data: (label: Text) => ({ kind: 'data', label, required: true }) as const,
  /** Asks `f` only where the condition holds for the answers to fields before it. */
  when: <F extends Field>(when: Condition, f: F) => ({ ...f, when }) as F & { readonly when: Condition },
  optional: <F extends Field>(f: F) =>
    ({ ...f, required: false }) as Omit<F, 'required'> & { readonly required: false },
}

function hint(o: Hint): Hint {
  return o.hint === undefined ? {} : { hint: o.hint }
}
