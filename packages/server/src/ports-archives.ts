import type { PlainDate, Text } from '@zhiqiang/kernel'

/** A closed case whose time of keeping is over, with what speaks against destroying it. */
export interface DueFile {
  readonly id: string
  readonly no: string
  /** The service in Chinese. */
  readonly item: string
  readonly closedOn: PlainDate
  readonly keepUntil: PlainDate
  /** The hash of its last event. */
  readonly hash: string
  readonly against: readonly Text[]
}

/** The file of a closed case. */
export interface KeptFile {
  readonly id: string
  readonly no: string
  /** The last day it is kept; null: for ever. */
  readonly keepUntil: PlainDate | null
  /** The unit that leads the case. */
  readonly unit: string | null
  readonly destroyed: boolean
}

/** What a certificate of destruction says. */
export interface CertificateAsked {
  readonly unitId: string
  readonly listId: string
  readonly list: string
  readonly on: PlainDate
  readonly files: readonly Pick<DueFile, 'no' | 'item' | 'closedOn' | 'keepUntil' | 'hash'>[]
  readonly approvals: readonly string[]
  readonly supervisors: readonly string[]
  readonly how: string
}

/** Files of closed cases: what is due, what holds it back, its destruction. */
export interface ArchivePort {
  /** Files of a unit's cases that are due and on no list. */
  readonly due: (unitId: string, today: PlainDate) => Promise<readonly DueFile[]>
  /** The files that stand on a list; one whose time was made longer has that against it. */
  readonly onList: (listId: string, today: PlainDate) => Promise<readonly DueFile[]>
  readonly enlist: (listId: string, ids: readonly string[]) => Promise<void>
  /** A number of its own for a list. */
  readonly listNumber: (year: number) => Promise<string>
  readonly approve: (listId: string, on: PlainDate) => Promise<void>
  readonly destroyed: (ids: readonly string[], on: PlainDate) => Promise<void>
  /** Takes what was not destroyed off a list. */
  readonly release: (listId: string) => Promise<void>
  /** The file of a case by its number, locked; null where the case is open or there is none. */
  readonly byNumber: (no: string) => Promise<KeptFile | null>
  readonly hold: (
    id: string,
    hold: { readonly caseId: string; readonly ground: string; readonly why: string; readonly on: PlainDate },
  ) => Promise<void>
  readonly lift: (id: string, on: PlainDate) => Promise<void>
  readonly extend: (caseId: string, until: PlainDate, on: PlainDate) => Promise<void>
  /** Composes and numbers a certificate; its files are written afterwards. */
  readonly certify: (
    id: string,
    asked: CertificateAsked,
  ) => Promise<{
    readonly title: string
    readonly number: string
    readonly code: string
    readonly contentSm3: string
    readonly issuer: string
  }>
}
