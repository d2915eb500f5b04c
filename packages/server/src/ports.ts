import type {
  Actual,
  CalendarYear,
  CityRules,
  Json,
  LawChange,
  LawLibrary,
  PlainDate,
  Result,
  Role,
  Surroundings,
  TermDeadline,
  TermVersion,
  Thing,
  Verb,
  WorkCalendar,
} from '@zhiqiang/kernel'
import type { PolicyReading } from '@zhiqiang/policy'
import type { ArchivePort } from './ports-archives.ts'
import type { ClaimPort, FundPort } from './ports-funds.ts'
import type { CasePort, ItemPort, LetterPort, SubjectPort } from './ports-hall.ts'
import type { PaperPort } from './ports-papers.ts'
import type { RecordPort } from './ports-records.ts'
import type { QuotaPort, RegisterPort } from './ports-registers.ts'

/** What an effect may ask of the installation. Everything happens inside the act's transaction. */
export interface Ports {
  readonly org: OrgPort
  readonly policies: PolicyPort
  readonly indicators: IndicatorPort
  readonly population: PopulationPort
  readonly assessments: AssessmentPort
  readonly evaluations: EvaluationPort
  readonly rounds: RoundPort
  readonly charges: ChargePort
  readonly things: ThingPort
  readonly papers: PaperPort
  readonly rules: RulePort
  readonly maps: MapPort
  readonly law: LawPort
  readonly calendars: CalendarPort
  readonly lawTexts: LawTextPort
  readonly items: ItemPort
  readonly subjects: SubjectPort
  readonly cases: CasePort
  readonly archives: ArchivePort
  readonly claims: ClaimPort
  readonly letters: LetterPort
  readonly registers: RegisterPort
  readonly quotas: QuotaPort
  readonly funds: FundPort
  readonly lawChanges: LawChangePort
  readonly records: RecordPort
  /** Makes a hash of a password; slow on purpose. */
  readonly hashPassword: (password: string) => Promise<string>
  /** A random password that can be read out over the telephone. */
  readonly newPassword: () => string
}

/** The law in force for the city, as it is within the act. */
export interface LawPort {
  /** When a term ends that begins on a day (for hours: at an instant), by the version in force on that day. */
  readonly deadline: (term: string, from: string) => Promise<Result<TermDeadline>>
  /** The version of a term in force on a day; null where there is none. */
  readonly termOn: (term: string, day: PlainDate) => Promise<TermVersion | null>
  readonly calendar: () => Promise<WorkCalendar>
  /** Everything that is declared, with the city's own changes. */
  readonly library: () => Promise<LawLibrary>
}

/** Changes of law that the city records over what ships. */
export interface LawChangePort {
  readonly put: (id: string, change: LawChange) => Promise<void>
  readonly withdraw: (id: string) => Promise<void>
}

/** Working days of a year as the city enters them. */
export interface CalendarPort {
  /** The thing that holds the city's own entry of a year; null where the shipped one, or none, is in force. */
  readonly ownYear: (year: number) => Promise<string | null>
  /** Puts a year in force in place of what stood there. */
  readonly put: (id: string, eventSeq: number, year: CalendarYear) => Promise<void>
  /** Takes the city's own entry back: the shipped one, or none, is in force again. */
  readonly withdraw: (id: string) => Promise<void>
}

/** An article of an imported text. */
export interface LawArticle {
  /** `14`, `14-1` for 第十四条之一. */
  readonly article: string
  /** Chapter and section it stands in; empty where there is none. */
  readonly heading: string
  readonly text: string
}

/** The text of one version of an instrument, as it was read. */
export interface LawTextWrite {
  /** Id of a declared instrument, else its title. */
  readonly instrument: string
  readonly title: string
  readonly version: string
  /** What stands between the title and the first article: who passed it, and when. */
  readonly head: string
  readonly sm3: string
  readonly articles: readonly LawArticle[]
}

export interface LawTextPort {
  /** The thing that holds the text in use of a version; whoever asks is the only one to change that until the act is over. */
  readonly inUse: (instrument: string, version: string) => Promise<string | null>
  readonly put: (id: string, text: LawTextWrite) => Promise<void>
  readonly end: (id: string) => Promise<void>
}

/** Terms of published rules, which others ask for by their day. */
export interface RulePort {
  /** Writes all periods of all terms of a rule; what stood there is replaced, and the rule's history keeps it. */
  readonly putTerms: (projectId: string, eventSeq: number, terms: readonly RuleTermWrite[]) => Promise<void>
}

export interface RuleTermWrite {
  readonly code: string
  readonly name: string
  readonly article: string
  readonly value: string
  readonly unit: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** A polygon: rings of points (longitude, latitude), the outer one first. */
export type Polygon = readonly (readonly (readonly [number, number])[])[]

/** A division as a map draws it. */
export interface CountyShape {
  readonly code: string
  readonly name: string
  readonly polygons: readonly Polygon[]
}

/** A map file as it was read: its name and hash, whose map it is, the shapes of the city's divisions. */
export interface MapWrite {
  readonly name: string
  readonly sm3: string
  readonly source: string | null
  readonly shapes: readonly CountyShape[]
}

export interface MapPort {
  /** The map in use, or none; whoever asks is the only one to change that until the act is over. */
  readonly inUse: () => Promise<string | null>
  readonly put: (id: string, shapes: readonly CountyShape[]) => Promise<void>
}

export interface ThingBrief {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly dueOn: PlainDate | null
  readonly units: readonly { readonly unitId: string; readonly part: string }[]
  readonly data: { readonly [key: string]: Json | undefined }
}

export interface ThingPort {
  readonly get: (id: string) => Promise<ThingBrief | null>
  readonly children: (parentId: string, kind: string) => Promise<readonly ThingBrief[]>
  /** Things of the named kinds that a unit takes part in. */
  readonly ofUnit: (unitId: string, kinds: readonly string[]) => Promise<readonly ThingBrief[]>
  readonly ofPolicy: (policyId: string, kind: string) => Promise<readonly ThingBrief[]>
  /** Things of a kind that belong to a division. */
  readonly ofRegion: (region: string, kind: string) => Promise<readonly ThingBrief[]>
  /** Every thing of a kind in the city. */
  readonly ofKind: (kind: string) => Promise<readonly ThingBrief[]>
  /** Account ids that took the named steps on a thing; separation of duties asks. */
  readonly actorsOf: (id: string, types: readonly string[]) => Promise<readonly string[]>
}

export interface UnitWrite {
  readonly name: string
  readonly nameEn: string | null
  readonly region: string
  readonly parentId: string | null
  readonly collective: boolean
  readonly validFrom: PlainDate
  readonly names: readonly { readonly name: string; readonly sort: 'full' | 'short' | 'alias' | 'former' }[]
}

export interface OrgPort {
  readonly putUnit: (id: string, unit: UnitWrite) => Promise<Result<null>>
  readonly endUnit: (id: string, on: PlainDate, successorId: string | null) => Promise<void>
  readonly addUnitName: (id: string, name: string, sort: 'full' | 'short' | 'alias' | 'former') => Promise<void>
  /** Gives a unit a new full name; the old one stays as a former name. */
  readonly renameUnit: (id: string, name: string) => Promise<Result<null>>
  readonly putMember: (collectiveId: string, unitId: string, from: PlainDate, to: PlainDate | null) => Promise<void>
  readonly unitExists: (id: string, on: PlainDate) => Promise<boolean>
  readonly regionExists: (code: string) => Promise<boolean>
  /** The name in use and the division of a unit of the city; null when it has no such unit. */
  readonly unitOf: (unitId: string) => Promise<{ readonly name: string; readonly region: string } | null>
  /** The city's divisions, itself included. */
  readonly regions: () => Promise<readonly { readonly code: string; readonly name: string }[]>
  readonly findUnits: (names: readonly string[], on: PlainDate) => Promise<ReadonlyMap<string, FoundUnit>>
  readonly putAccount: (
    id: string,
    account: { readonly login: string; readonly name: string; readonly passwordHash: string },
  ) => Promise<Result<null>>
  readonly setPassword: (id: string, passwordHash: string) => Promise<void>
  /** Disables or enables; disabling ends every session at once. */
  readonly setDisabled: (id: string, at: string | null) => Promise<void>
  readonly unlock: (id: string) => Promise<void>
  /** Takes authenticator and recovery codes away and ends every session. */
  readonly endSecondFactor: (id: string) => Promise<void>
  /** Binds an account to who somebody is at an identity provider; refused when that is bound to another account. */
  readonly bindIdentity: (
    id: string,
    identity: { readonly issuer: string; readonly subject: string },
  ) => Promise<Result<null>>
  /** Ends the binding and every session. */
  readonly unbindIdentity: (id: string) => Promise<void>
  readonly putPost: (
    id: string,
    post: { readonly unitId: string; readonly title: string; readonly role: string },
  ) => Promise<void>
  readonly closePost: (id: string, on: PlainDate) => Promise<void>
  /** Ends the present holder's term the day before and begins the new one's; null leaves the post empty. */
  readonly handOver: (postId: string, to: string | null, on: PlainDate) => Promise<{ readonly from: string | null }>
  /** A post of the city that is in use, with the division of its unit; null when there is none. */
  readonly postOf: (postId: string) => Promise<{ readonly unitId: string; readonly region: string } | null>
  readonly openDuties: (postId: string) => Promise<number>
  readonly accountExists: (id: string) => Promise<boolean>
  /** The name of an account of the city that is in use; null for anybody else. */
  readonly accountName: (id: string) => Promise<string | null>
  /** Whether an account holds a post on a day that carries one of the verbs on a thing. */
  readonly may: (id: string, verbs: readonly Verb[], thing: Thing, on: PlainDate) => Promise<boolean>
  /** The posts of units that an account holds on a day. */
  readonly unitsOf: (id: string, on: PlainDate) => Promise<readonly { readonly unitId: string; readonly role: Role }[]>
  readonly cityState: () => Promise<{
    readonly sample: boolean
    readonly daysAhead: number
    readonly rules: CityRules
  }>
  readonly setCity: (change: {
    readonly brandColour?: string
    readonly nameEn?: string
    readonly daysAhead?: number
    readonly rules?: CityRules
  }) => Promise<void>
}

export interface FoundUnit {
  readonly unitId: string
  readonly name: string
  readonly collective: boolean
  /** Members on that date, for a collective unit. */
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

export interface ClauseWrite {
  readonly id: string
  readonly path: string
  readonly parent: string | null
  readonly level: number
  readonly heading: string
  readonly kind: string
  readonly spanStart: number
  readonly spanEnd: number
  readonly text: string
  /** What its version did to it; `first` in version 1. */
  readonly change: 'first' | 'kept' | 'moved' | 'reworded' | 'new'
}

export interface PolicyPort {
  /** A clause of the city's plans by its permanent id. */
  readonly clause: (id: string) => Promise<{ readonly path: string; readonly heading: string } | null>
  readonly putText: (
    id: string,
    text: { readonly text: string; readonly encoding: string; readonly sm3: string; readonly reading: PolicyReading },
  ) => Promise<void>
  readonly reading: (id: string) => Promise<PolicyReading | null>
  /** The reading as the newest version published it. */
  readonly published: (id: string) => Promise<PolicyReading | null>
  /** Gives a plan the text and the uncorrected reading of another document; versions keep what was published. */
  readonly takeText: (id: string, fromId: string) => Promise<void>
  readonly putVersion: (
    id: string,
    version: number,
    publishedAt: string,
    eventSeq: number,
    reading: PolicyReading,
  ) => Promise<void>
  readonly putClauses: (id: string, version: number, clauses: readonly ClauseWrite[]) => Promise<void>
  /** Path → permanent id of the clauses of the newest version. */
  readonly clauseIds: (id: string) => Promise<ReadonlyMap<string, string>>
  /** A short id for a clause's permanent link. */
  readonly newClauseId: () => string
}

/** A raw number as it is written: of the city, a county or another city; null withdraws what stood there. */
export interface ActualWrite {
  readonly level: 'city' | 'county' | 'peer'
  readonly place: string
  readonly period: string
  readonly part: 'value' | 'of' | 'twice'
  readonly value: number | null
}

/** Who wrote, when, in which event. */
export interface WrittenBy {
  readonly enteredBy: string
  readonly eventSeq: number
  readonly at: string
}

export interface IndicatorPort {
  /** Writes raw numbers; gives the ones that stood there with another value. A number written again as it was is left. */
  readonly putActuals: (
    id: string,
    actuals: readonly ActualWrite[],
    by: WrittenBy & { readonly source: string },
  ) => Promise<readonly ActualWrite[]>
  readonly putTargets: (
    id: string,
    targets: readonly { readonly place: string; readonly period: string; readonly value: number | null }[],
    by: WrittenBy,
  ) => Promise<void>
  /** Codes of the city's counties. */
  readonly counties: () => Promise<readonly string[]>
  /** The same with their names. */
  readonly countyNames: () => Promise<ReadonlyMap<string, string>>
  /** What is known beside an indicator's goal: its figures, places, inhabitants, targets broken down. */
  readonly surroundings: (id: string) => Promise<{ readonly actuals: readonly Actual[]; readonly around: Surroundings }>
}

export interface RoundPort {
  /** The units themselves and the members of collective ones, in force on a day. */
  readonly reporters: (
    unitIds: readonly string[],
    on: PlainDate,
  ) => Promise<readonly { readonly unitId: string; readonly name: string; readonly region: string }[]>
}

/** A unit in charge of a responsibility in a place, with the post whose holder is the person. */
export interface ChargeOwner {
  readonly unitId: string
  readonly postId: string | null
  readonly since: PlainDate
}

export interface ChargePort {
  /** Writes who is in charge; whoever is not among them is no more. */
  readonly put: (
    charge: { readonly id: string; readonly responsibilityId: string; readonly place: string },
    owners: readonly ChargeOwner[],
  ) => Promise<void>
}

/** A score of one subject for one item. */
export interface ScoreWrite {
  readonly subject: string
  readonly item: string
  readonly points: number | null
  readonly value: number | null
  readonly target: number | null
  readonly why: string
}

export interface AssessmentPort {
  /** Writes scores; one that is as it was is left, the others stay as earlier versions. */
  readonly putScores: (id: string, scores: readonly ScoreWrite[], by: WrittenBy) => Promise<void>
  readonly scores: (id: string) => Promise<readonly ScoreWrite[]>
  readonly unitRegions: (unitIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** Which plan is evaluated, over which years, as known on which day. */
export interface EvaluationAsked {
  readonly policyId: string
  readonly from: number
  readonly to: number
  readonly today: PlainDate
}

export interface EvaluationPort {
  /** Writes down where every target and task of the plan stands; what is written never changes. */
  readonly freeze: (id: string, asked: EvaluationAsked) => Promise<void>
}

export interface PopulationPort {
  readonly put: (
    baseId: string,
    figures: readonly { readonly region: string; readonly year: number; readonly value: number }[],
  ) => Promise<void>
}

export type { MeasureContext, MeasureQuery } from './core/measures/query/store.ts'
export type { CertificateAsked, DueFile, KeptFile } from './ports-archives.ts'
export type { ClaimHolder, ClaimPort, FundPort, Payable } from './ports-funds.ts'
export type { CasePort, CaseSides, ItemPort, LetterPort, RoundCase, SubjectPort, SubjectWrite } from './ports-hall.ts'
export type { IssuedPaper, PaperPort, SignedText } from './ports-papers.ts'
export type { EntryWrite, QuotaPort, RegisterPort, StandingEntry } from './ports-registers.ts'
