import type { LawLibrary } from '../law/library.ts'
import type { Text } from '../text.ts'
import type { PlainDate } from '../time/dates.ts'

/** What a field of a record holds: nothing, or a value of the sort of the field. */
export type RecordValue = string | number | boolean | readonly string[] | null
export type RecordValues = Readonly<Record<string, RecordValue>>

/**
 * Sorts of fields and the column each has: `text` and `longText` a text; `choice` the key of an option; `region` a code of
 * GB/T 2260; `day` a date; `number` a whole number; `names` and `codes` lists of texts.
 */
export type RecordFieldSort = 'text' | 'longText' | 'choice' | 'region' | 'day' | 'number' | 'names' | 'codes'

export interface RecordField {
  readonly label: Text
  readonly sort: RecordFieldSort
  readonly options?: Readonly<Record<string, Text>>
  /** What finds the record: words of its title, words of its text, names of whoever has to do with it. */
  readonly find?: 'title' | 'text' | 'people'
  /** Tags of the values, by which lists are narrowed; counts of them stand beside a search. `classes` are tagged by level. */
  readonly facet?: 'plain' | 'classes' | 'region'
  /** Reckoned from the other fields, never read from a source. */
  readonly reckoned?: true
  /** Names of natural persons: shown to the public only as the source published them, never in lists or exports. */
  readonly persons?: true
}

/** What a source says of one record: values by field, and every number it is known by, the one it is kept by first. */
export interface TakenRecord {
  readonly values: RecordValues
  readonly numbers: readonly string[]
  /** What was mended or left out on the way, for the report. */
  readonly notes: readonly TakenNote[]
}

export interface TakenNote {
  readonly field: string | null
  readonly text: Text
}

/** A record, or why there is none in this place of the source. */
export type Taken = { readonly record: TakenRecord } | { readonly refused: Text }

/** A line of a table, or an object of a JSON file: values by their heading as the source writes it. */
export interface SourceRow {
  /** The text under a field's heading; empty where there is none. */
  readonly text: (field: string) => string
  /** Several texts under a field's heading: a list of a JSON file, or the parts of one cell. */
  readonly list: (field: string) => readonly string[]
}

/** An element of an XML file: its name without prefix, its attributes, what is inside in order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Reads a register's records out of files. */
export interface RegisterReader {
  /** Headings that each field is known under; a file that has none of `wanted` is no file of this register. */
  readonly headings: Readonly<Record<string, readonly string[]>>
  readonly wanted: readonly string[]
  readonly row: (row: SourceRow) => Taken
  /** By the name of an element: reads each such element of an XML file. */
  readonly xml: Readonly<Record<string, (element: XmlElement) => Taken>>
}

/** What reckoning may ask: the law, and where an address lies. */
export interface ReckonPorts {
  readonly law: LawLibrary
  readonly today: PlainDate
  /** The division an address or a postcode lies in, as deep as it tells; null where it cannot be told. */
  readonly placeOf: (address: string) => string | null
}

/**
 * A register of the data platform (库): one real table whose columns are its fields; the migration beside the declaration
 * is compared with it by a test.
 */
export interface Register {
  readonly id: string
  readonly title: Text
  /** What one record is called: 件专利. */
  readonly one: Text
  /** Lists of registers are sorted by it. */
  readonly order: number
  readonly table: string
  readonly fields: Readonly<Record<string, RecordField>>
  /** The field that heads a record, and the one that dates it: lists are sorted newest first by it. */
  readonly heading: string
  readonly dated: string
  /**
   * The field by which, of two rows of one source about the same record, the later one holds: an application is published
   * before the right is. Without it two different rows of one file are at odds.
   */
  readonly laterBy?: string
  /** Lists that a file may spread over several rows of one record: a mark has a row for each class. */
  readonly gathers?: readonly string[]
  /** Fields by which two records are the same thing entered twice: told in the report on the quality of the data. */
  readonly alike?: readonly string[]
  /** Days that follow one another, as the same report checks them; none of them lies in the future. */
  readonly daysInOrder?: readonly (readonly string[])[]
  /** Fields of the summary that a record may well be without; the others are expected of every record. */
  readonly mayLack?: readonly string[]
  /** Fields shown with a hit, in order. */
  readonly summary: readonly string[]
  /** Groups of fields of the page of one record. */
  readonly groups: readonly { readonly title: Text; readonly fields: readonly string[] }[]
  readonly reader: RegisterReader
  /** Values that follow from the others: status, last day, region. Asked again when they may have changed with time. */
  readonly reckon: (values: RecordValues, ports: ReckonPorts) => RecordValues
  /** By which rule of law a value was reckoned, with its mark; nothing for values that rest on none. */
  readonly grounds?: (values: RecordValues, law: LawLibrary) => Readonly<Record<string, Text>>
}

/** Checks a declaration while keeping its literal types. */
export function defineRegister<const R extends Register>(register: R): R {
  return register
}

/** The type of the column of a field. */
export function columnOf(field: RecordField): string {
  switch (field.sort) {
    case 'day':
      return 'date'
    case 'number':
      return 'integer'
    case 'names':
    case 'codes':
      return 'text[]'
    default:
      return 'text'
  }
}
