import type { FieldKind, FileRef, Lang, RecordSort } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import type { FieldOf } from './facets.ts'

/** A file the server has taken in, not yet attached to anything. */
export interface UploadedFile extends FileRef {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Hash by GB/T 32905, 64 hex digits. */
  readonly sm3: string
}

/** A unit, a person or another record to choose. */
export interface RemoteOption {
  readonly id: string
  readonly name: string
  readonly place: string
}

/** What inputs ask of the page around them. Errors come back as words to show beside the input. */
export interface FieldPorts {
  readonly upload: (
    file: File,
    onProgress: (share: number) => void,
  ) => Promise<UploadedFile | { readonly error: string }>
  readonly searchUnits: (words: string) => Promise<readonly RemoteOption[]>
  readonly searchPeople: (words: string) => Promise<readonly RemoteOption[]>
  readonly searchRecords: (of: RecordSort, words: string) => Promise<readonly RemoteOption[]>
  /** The name of a unit or person, once known; the id's first digits before. */
  readonly nameOf: (id: string) => string
}

/** What an input of each kind holds while somebody fills it in. */
export interface WebValue {
  readonly text: string
  readonly longText: string
  readonly number: number
  readonly date: string
  readonly yesNo: boolean
  readonly choice: string
  readonly unit: string
  readonly person: string
  readonly record: string
  readonly units: readonly string[]
  readonly files: readonly UploadedFile[]
  readonly data: unknown
}

export interface InputProps<K extends FieldKind> {
  /** Of the control itself, so that its label points at it. */
  readonly id: string
  readonly field: FieldOf<K>
  readonly value: WebValue[K] | undefined
  readonly onChange: (value: WebValue[K] | undefined) => void
  readonly lang: Lang
  readonly invalid: boolean
  /** Ids of the hint and of the error. */
  readonly describedBy: string
  readonly ports: FieldPorts
}

export interface ShowProps<K extends FieldKind> {
  readonly field: FieldOf<K>
  readonly value: WebValue[K]
  readonly lang: Lang
  readonly ports: FieldPorts
}

/** The two faces of a field kind on the screen. */
export interface WebFacets<K extends FieldKind> {
  readonly Input: (props: InputProps<K>) => ReactNode
  readonly Show: (props: ShowProps<K>) => ReactNode
}

export type AllWebFacets = { readonly [K in FieldKind]: WebFacets<K> }
