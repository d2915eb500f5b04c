import type { PlainDate, Result, Text } from '@zhiqiang/kernel'

/** A record that was entered or corrected by hand. */
export interface HandWritten {
  readonly key: string
  readonly title: string
  /** What the fields are called that were given. */
  readonly fields: readonly string[]
}

/** Records of the data platform as people write them. What a person says holds before what files say, now and later. */
export interface RecordPort {
  /**
   * Enters a record, or corrects the one of a key. The values are read as those of a file are: a number with a wrong check
   * digit is refused with the right one, and so is anything else that a file would only be told of.
   */
  readonly write: (entry: {
    readonly thingId: string
    readonly register: string
    /** Null for a new record. */
    readonly key: string | null
    /** As they were typed, by field. */
    readonly values: Readonly<Record<string, string>>
    readonly on: PlainDate
    readonly at: string
  }) => Promise<Result<HandWritten>>
  /** Takes back what one act said; the record is as it would be without it, and gone where nothing else speaks of it. */
  readonly withdraw: (thingId: string, at: string, on: PlainDate) => Promise<Result<{ readonly key: string }>>
  /** A measure that indicators may be computed by: all its tests, and those usually taken. */
  readonly measure: (
    id: string,
  ) => { readonly id: string; readonly tests: readonly string[]; readonly taken: readonly string[] } | null
  /** How a query of the registers is understood: whether it asks for nothing, and values that no record can have. */
  readonly understood: (q: string) => Promise<{ readonly all: boolean; readonly unknown: readonly Text[] }>
}
