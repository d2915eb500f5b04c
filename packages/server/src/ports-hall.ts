import type { Guide, Json, PartyRole, PlainDate, Requirement, Result, Text } from '@zhiqiang/kernel'

/** Service items as they are declared, and whether the city offers them. */
export interface ItemPort {
  /** Null where nothing of that name is a service item. */
  readonly titleOf: (item: string) => Text | null
  readonly guideOf: (item: string) => Guide | null
  /** Who besides the applicant takes part in a case of it. */
  readonly partiesOf: (item: string) => Readonly<Record<string, PartyRole>>
  /** What its answers must tell before it is handed in. */
  readonly requirementsOf: (item: string) => readonly Requirement[]
  /** What whoever applies is called where the item keeps their name; else null. */
  readonly withholdsOf: (item: string) => Text | null
  /** The offering of an item that takes applications; null where the city has none. */
  readonly offeringOf: (item: string) => Promise<string | null>
  readonly isOffered: (item: string) => Promise<boolean>
  /** The unit that handles what the city offers in an area; null where it offers nothing there yet. */
  readonly leadOfArea: (area: string) => Promise<string | null>
}

export interface SubjectWrite {
  readonly sort: 'person' | 'organisation'
  readonly name: string
  /** 统一社会信用代码 of an organisation; null for a person. */
  readonly code: string | null
  readonly region: string
  readonly contact: string
  readonly phone: string
  /** Of whoever came to the counter without an account: the number of the card or the licence. */
  readonly walkIn?: string
}

/** Applicants of the hall and who may act for them. */
export interface SubjectPort {
  readonly put: (id: string, subject: SubjectWrite) => Promise<Result<null>>
  readonly setContact: (
    id: string,
    contact: { readonly contact: string; readonly phone: string; readonly address: string | null },
  ) => Promise<void>
  /** Null for no subject of the city, and for one that was closed. */
  readonly get: (id: string) => Promise<{ readonly id: string; readonly name: string; readonly region: string } | null>
  /** The organisation of a credit code, where it is registered. */
  readonly byCode: (code: string) => Promise<{ readonly id: string; readonly name: string } | null>
  /** The account of a user name of the city. */
  readonly accountOf: (login: string) => Promise<string | null>
  readonly mandate: (
    id: string,
    mandate: {
      readonly accountId: string
      /** A holder manages the subject, a member applies for it. */
      readonly sort: 'holder' | 'member'
      readonly from: PlainDate
      readonly to: PlainDate | null
    },
  ) => Promise<void>
  /** Lets another subject act for it, in the named services or in all. */
  readonly empower: (
    id: string,
    mandate: {
      readonly agencyId: string
      readonly items: readonly string[] | null
      readonly from: PlainDate
      readonly to: PlainDate | null
    },
  ) => Promise<void>
  /** Ends the mandate of an account or an agency: from that day on it holds no more. */
  readonly endMandate: (id: string, holder: string, from: PlainDate) => Promise<void>
  readonly close: (id: string, at: string) => Promise<void>
}

/** Who stands on the sides of a case: subjects of the hall, and by name whoever takes part on paper. */
export interface CaseSides {
  readonly subjects: readonly string[]
  readonly names: readonly string[]
}

/** A case of a round (an application window, a class), as the round lists it. */
export interface RoundCase {
  readonly id: string
  readonly kind: string
  readonly no: string
  readonly state: string
  readonly applicant: string
  readonly subjectId: string
  readonly data: { readonly [key: string]: Json | undefined }
}

/** Cases of the hall as they are numbered, listed and counted. */
export interface CasePort {
  /** Gives a case its number and the code that shows its progress without signing in; of the code only a hash is kept. */
  readonly open: (
    id: string,
    opened: {
      readonly item: string
      readonly subject: string
      readonly channel: 'online' | 'counter'
      readonly now: string
      readonly today: PlainDate
    },
  ) => Promise<{ readonly no: string; readonly code: string }>
  readonly note: (id: string, at: { readonly acceptedAt?: string; readonly closedAt?: string | null }) => Promise<void>
  /** What somebody had filled in and now handed in is no draft any more. */
  readonly dropDraft: (account: string, offering: string) => Promise<void>
  /** Makes the code by which whoever is named as a party joins a case; an earlier one holds no more. */
  readonly invite: (id: string, party: string, now: string) => Promise<{ readonly code: string }>
  /**
   * Whether somebody may mediate between subjects or judge what they hand in: holds a post of that role on the day (the
   * register), acts for none of them and works at none of them.
   */
  readonly helperFault: (
    helper: { readonly role: 'mediator' | 'expert'; readonly account: string },
    sides: CaseSides,
    today: PlainDate,
  ) => Promise<'not-registered' | 'acts-for-a-side' | 'works-for-a-side' | null>
  /** The unit for which somebody stands on the register on a day; null for nobody of it. */
  readonly helperUnit: (
    helper: { readonly role: 'mediator' | 'expert'; readonly account: string },
    today: PlainDate,
  ) => Promise<{ readonly id: string; readonly name: string } | null>
  /** Draws experts of the register by lot, none of them tied to a side or among those left out. */
  readonly drawExperts: (lot: {
    readonly count: number
    readonly sides: CaseSides
    readonly without: readonly string[]
    readonly today: PlainDate
  }) => Promise<readonly string[]>
  /** A code to read out, and the hash that a case keeps of it; `hashOf` tells whether a code that is read out is the one. */
  readonly newCode: (no: string) => { readonly code: string; readonly hash: string }
  readonly hashOf: (no: string, code: string) => string
  /** Who applied and how to reach them; for the steps that may say so. */
  readonly applicantOf: (
    id: string,
  ) => Promise<{ readonly name: string; readonly contact: string; readonly phone: string }>
  /** The number of a case, and since when it is done; null while it is not. */
  readonly standing: (id: string) => Promise<{ readonly no: string; readonly closedAt: string | null }>
  readonly byNumber: (no: string) => Promise<{ readonly id: string; readonly kind: string } | null>
  /** Puts a case into a round. */
  readonly enterRound: (id: string, roundId: string) => Promise<void>
  /** The cases of a round, in the order they came. */
  readonly ofRound: (roundId: string) => Promise<readonly RoundCase[]>
}

/** A letter to make: which one, with which step of the case, and what was answered in it. */
export interface LetterAsked {
  readonly case: string
  readonly name: string
  readonly step: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly on: PlainDate
  /** Name and subject of the party it goes to; no name means the applicant, no subject somebody on paper. */
  readonly recipient: string | null
  readonly subject: string | null
  /** 0 for the first copy. */
  readonly copy: number
}

/** A letter as it was made. */
export interface LetterMade {
  readonly title: string
  readonly number: string
  readonly version: number
  readonly code: string
  readonly item: string
  readonly caseNo: string
  readonly issuer: string
  readonly subject: string | null
  readonly recipient: string
  readonly contentSm3: string
  readonly remedies: readonly { readonly sort: 'reconsider' | 'sue'; readonly term: string; readonly body: string }[]
}

/** Documents of cases: made from what the case says, written to files later, served. */
export interface LetterPort {
  /** Composes and numbers a letter. */
  readonly make: (id: string, asked: LetterAsked) => Promise<LetterMade>
  readonly written: (id: string, at: string) => Promise<void>
  readonly served: (
    id: string,
    served: { readonly method: string; readonly on?: PlainDate; readonly announcedOn?: PlainDate },
  ) => Promise<void>
  /** Whether whoever it goes to agreed to be served in the system. */
  readonly agreed: (subject: string | null) => Promise<boolean>
  /** Whether a case of an item takes a step in the state it is in. */
  readonly takes: (item: string, step: string, state: string) => boolean
}
