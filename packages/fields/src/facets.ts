import type { Field, FieldKind } from '@zhiqiang/kernel'
import type { z } from 'zod'

/** The declaration of one kind of field. */
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>

/** What every field kind must bring besides its screen parts. */
export interface FieldFacets<K extends FieldKind> {
  readonly schema: (field: FieldOf<K>) => z.ZodType
  readonly toText: (value: never) => string
}

export type AllFacets = { readonly [K in FieldKind]: FieldFacets<K> }
