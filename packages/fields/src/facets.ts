import type { Field, FieldKind, FieldKinds, Lang, Text } from '@zhiqiang/kernel'
import type { z } from 'zod'

/** The declaration of one kind of field. */
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>

type Answer<K extends FieldKind> = FieldKinds[K]['answer']

/** Says the name of what an id or a code stands for: a unit, a person, a division. */
export type NameOf = (id: string) => string

/** Whether an answer is among what a filter asks for; the filter is a text as an address carries it. */
export type Matches<A> = (answer: A, wanted: string) => boolean

/** What an answer is settled with once a form is taken. */
export interface Settling {
  /** The instant of the act. */
  readonly at: string
  /** SM3 of the canonical JSON of all other answers of the form. */
  readonly sm3: string
  /** Seals the SM3, where the installation has a key. */
  readonly seal?: (sm3: string) => { readonly algorithm: string; readonly value: string }
}

/** The same of any field, for kinds that hold fields of their own. */
export interface Inner {
  readonly schema: (field: Field) => z.ZodType
  readonly sample: (field: Field) => unknown
  readonly toPrint: (value: unknown, field: Field, lang: Lang, nameOf: NameOf) => string
  readonly toSearch: (value: unknown, field: Field) => readonly string[]
}

/** What every field kind must bring besides its screen parts. */
export interface FieldFacets<K extends FieldKind> {
  /** The check of what a form sends. */
  readonly schema: (field: FieldOf<K>, inner: Inner) => z.ZodType
  /** What is wrong with a value that the check refused and how to put it right; null: the general words do. */
  readonly mend: (value: unknown, field: FieldOf<K>) => Text | null
  /** A believable answer that the check takes. */
  readonly sample: (field: FieldOf<K>, inner: Inner) => Answer<K>
  /** As a line of a log writes it. */
  readonly toText: (value: Answer<K>) => string
  /** As a letter or a printout writes it. */
  readonly toPrint: (value: Answer<K>, field: FieldOf<K>, lang: Lang, nameOf: NameOf, inner: Inner) => string
  /** The words it is found by. */
  readonly toSearch: (value: Answer<K>, field: FieldOf<K>, inner: Inner) => readonly string[]
  /** Whether a filter lets it through; null where nobody would filter by it. */
  readonly matches: Matches<Answer<K>> | null
  /** What the server makes of the answer when the form is taken, where that is more than what was sent. */
  readonly settle?: (sent: unknown, field: FieldOf<K>, settling: Settling) => Answer<K>
}

export type AllFacets = { readonly [K in FieldKind]: FieldFacets<K> }
