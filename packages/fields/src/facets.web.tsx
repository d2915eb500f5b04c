import type { FieldKind, FieldKinds, FileRef, Lang, RecordSort, Text } from '@zhiqiang/kernel'
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

/** A division of the city. */
export interface RegionOption {
  /** Six digits of GB/T 2260. */
  readonly code: string
  readonly name: string
}

/** What is known of an organisation by its credit code. */
export interface KnownParty {
  readonly name: string
}

/** An entry of a register to choose. */
export interface RegisterOption {
  readonly id: string
  readonly number: string
  readonly title: string
}

/** A file of somebody's own store. */
export interface Material {
  readonly sm3: string
  readonly name: string
  readonly type: string
  readonly size: number
}

export interface OwnMaterialPort {
  readonly list: () => Promise<readonly Material[]>
  /** The file for this form; null where it is gone. */
  readonly reuse: (sm3: string) => Promise<UploadedFile | null>
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
  /** The divisions of the city. */
  readonly regions: () => Promise<readonly RegionOption[]>
  /** What is known of an organisation, so that nobody types it again; null when nothing is. */
  readonly knownParty: (creditCode: string) => Promise<KnownParty | null>
  /** Entries of a register; none where the register is not kept here. */
  readonly searchRegister: (register: string, words: string) => Promise<readonly RegisterOption[]>
  /** Files handed in before, for those who have a store of their own; nothing for all others. */
  readonly materials?: OwnMaterialPort | null
  /** The name of a unit or person, once known; the id's first digits before. */
  readonly nameOf: (id: string) => string
  /** The screen parts of a kind, for kinds that hold fields of their own. */
  readonly facetsOf: (kind: FieldKind) => WebFacets<FieldKind>
}

/** What is held otherwise while somebody fills a form in than it is once the form is taken. */
interface HeldOtherwise {
  /** Fen, or the text as typed where that is no sum. */
  readonly money: number | string
  readonly files: readonly UploadedFile[]
  readonly consent: { readonly version: string; readonly text?: string; readonly at?: string }
  readonly signature: { readonly name: string; readonly at?: string; readonly sm3?: string }
}

/** What an input of each kind holds while somebody fills it in. */
export type WebValue = {
  readonly [K in FieldKind]: K extends keyof HeldOtherwise ? HeldOtherwise[K] : FieldKinds[K]['answer']
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
  /** Faults inside the answer by their place (`2.name`), for kinds that hold fields of their own. */
  readonly errors?: Readonly<Record<string, Text>>
}

export interface ShowProps<K extends FieldKind> {
  readonly field: FieldOf<K>
  readonly value: WebValue[K]
  readonly lang: Lang
  readonly ports: FieldPorts
}

export interface FilterProps<K extends FieldKind> {
  readonly id: string
  readonly field: FieldOf<K>
  /** As an address carries it; what it lets through is said by `matches` of the kind. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly lang: Lang
  readonly ports: FieldPorts
}

/** The faces of a field kind on the screen. */
export interface WebFacets<K extends FieldKind> {
  readonly Input: (props: InputProps<K>) => ReactNode
  readonly Show: (props: ShowProps<K>) => ReactNode
  /** Null where nobody would filter a list by it. */
  readonly Filter: ((props: FilterProps<K>) => ReactNode) | null
  /** The input is several controls: its label is the legend over them. */
  readonly several?: boolean
}

export type AllWebFacets = { readonly [K in FieldKind]: WebFacets<K> }
