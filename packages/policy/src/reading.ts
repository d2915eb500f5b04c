import type { Text } from '@zhiqiang/kernel'
import type { Span } from './source.ts'

/** What a numbered heading is in a plan. `section` has numbered children and no text of its own. */
export type ClauseKind = 'guiding' | 'principle' | 'goal' | 'task' | 'safeguard' | 'section'

/** How binding a verb is: 必须 … 推动 … 鼓励 … 探索 … 力争. */
export type StrengthClass = 'must' | 'promote' | 'encourage' | 'explore' | 'strive'

export interface Strength {
  readonly word: string
  readonly class: StrengthClass
  readonly span: Span
}

/** A document that the plan rests on (根据《…》（豫政〔2013〕60号）). */
export interface Basis {
  readonly title: string
  readonly number: string | null
  readonly span: Span
}

/** `plan` has tasks or goals; `law` has articles (第…条) and is not read as a plan; `other` is neither. */
export type Genre = 'plan' | 'law' | 'other'

export type SecrecyLevel = '绝密' | '机密' | '秘密'

export interface Secrecy {
  readonly level: SecrecyLevel
  readonly span: Span
}

/** 公开方式 as written: 主动公开, 依申请公开, 不予公开, or 内部 (此件不公开 …). */
export interface Openness {
  readonly mode: 'open' | 'on-request' | 'closed' | 'internal'
  readonly quote: string
  readonly span: Span
}

/** The names of the document fields that can carry a place in the source. */
export type DocumentField =
  | 'title'
  | 'number'
  | 'issuer'
  | 'issuedOn'
  | 'printedOn'
  | 'attachment'
  | 'registration'
  | 'sponsor'
  | 'supervisor'
  | 'copiedTo'
  | 'addressees'
  | 'openness'
  | 'secrecy'

export interface PolicyDocument {
  readonly title: string | null
  readonly number: string | null
  readonly issuer: string | null
  /** ISO date of signing (成文/落款); null where only a printing date stands. */
  readonly issuedOn: string | null
  /** ISO date of printing (印发). */
  readonly printedOn: string | null
  /** The title of the plan that a notice issues. */
  readonly attachment: string | null
  readonly basis: readonly Basis[]
  /** 登记号 of a registered normative document. */
  readonly registration: string | null
  /** 主办. */
  readonly sponsor: string | null
  /** 督办. */
  readonly supervisor: string | null
  readonly copiedTo: readonly string[]
  readonly openness: Openness | null
  readonly secrecy: Secrecy | null
  readonly genre: Genre
  /** The years that goals and deadlines name; `last` is the year the plan runs to. */
  readonly horizon: { readonly years: readonly number[]; readonly last: number | null }
  readonly spans: Readonly<Partial<Record<DocumentField, Span>>>
}

/** A unit named as responsible, exactly as written. */
export interface UnitMention {
  readonly name: string
  readonly span: Span
  /** Marked 牵头 in the text. */
  readonly lead: boolean
}

export interface Clause {
  /** Stable within the reading: the ordinal of the clause, `c1`, `c2` … */
  readonly id: string
  /** `四/(二)/1`, half-width brackets; `附件1:一` after a restart of the numbering. */
  readonly path: string
  /** Path of the clause above, null at the top. */
  readonly parent: string | null
  readonly level: number
  readonly heading: string
  readonly kind: ClauseKind
  readonly units: readonly string[]
  readonly lead: string | null
  /** Numbering, heading and own text, without the children. */
  readonly span: Span
  readonly headingSpan: Span
  readonly unitSpans: readonly UnitMention[]
  readonly strength: readonly Strength[]
  /** A leaf of kind task or safeguard: a row of the ledger. */
  readonly isTask: boolean
}

export type TargetOperator = '>=' | '>' | '=' | '<=' | '<' | 'growth>=' | 'cumulative>=' | 'each-year'

export interface Range {
  readonly min: number
  readonly max: number
}

export interface Target {
  readonly id: string
  readonly path: string
  readonly indicator: string
  readonly operator: TargetOperator
  readonly value: number | Range
  readonly unit: string
  /** A year, `annual`, a range `2021-2025`, or null where the text gives none. */
  readonly period: string | null
  readonly quote: string
  /** The quoted words. */
  readonly span: Span
  /** The numeral with its measure word. */
  readonly numberSpan: Span
  /** `up`: more is better; `down`: less is better. */
  readonly direction: 'up' | 'down'
  /** The rank goal that says the same (全省前3名 is both): whoever lists both lists it once. */
  readonly goal?: string
}

/** A goal without a number: a rank (居全省前列), a direction (明显增加), a coverage (基本全覆盖). */
export interface Goal {
  readonly id: string
  readonly path: string
  readonly type: 'rank' | 'direction' | 'coverage'
  readonly indicator: string
  readonly quote: string
  readonly span: Span
  readonly period: string | null
  /** Only for `rank`: within the first N (null: 前列 without a number) of whom (全省). */
  readonly rank?: { readonly within: number | null; readonly of: string }
  /** Only for `direction`. */
  readonly direction?: 'up' | 'down'
}

/** `3 years` is `{ unit: 'year', n: 3 }`; 定期 has `unset`: the office has to set a period. */
export interface Every {
  readonly unit: 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day' | 'unset'
  readonly n: number
}

export interface Cadence {
  readonly id: string
  readonly path: string
  readonly quote: string
  /** `year`, `3 years`, `quarter`, `month`, `regular` … as the contract of the parser writes it. */
  readonly every: string
  readonly rule: Every
  readonly span: Span
}

export interface Deadline {
  readonly id: string
  readonly path: string
  readonly quote: string
  /** `2015`, `2015-06`, `2015-06-30`. */
  readonly by: string
  readonly mode: 'before' | 'from'
  readonly span: Span
}

export type MechanismType =
  | 'mechanism'
  | 'system'
  | 'platform'
  | 'centre'
  | 'fund'
  | 'database'
  | 'list'
  | 'register'
  | 'archive'

/** A mechanism, platform, list, fund … that the plan wants built or used. */
export interface NamedSystem {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly quote: string
  readonly type: MechanismType
  readonly span: Span
  readonly nameSpan: Span
}

/** What a stretch of the source was read as. */
export type CoverageClass =
  | 'head'
  | 'title'
  | 'preamble'
  | 'heading'
  | 'body'
  | 'target'
  | 'goal'
  | 'cadence'
  | 'deadline'
  | 'units'
  | 'mechanism'
  | 'table'
  | 'tail'
  | 'repeat'
  | 'law'
  | 'blank'
  | 'unread'

export interface Coverage {
  readonly span: Span
  readonly class: CoverageClass
}

export type NumberClass =
  | 'target'
  | 'cadence'
  | 'deadline'
  | 'date'
  | 'document number'
  | 'law'
  | 'numbering'
  | 'name'
  | 'other'
  | 'unread'

export interface NumberMention {
  readonly span: Span
  readonly class: NumberClass
  readonly quote: string
}

/** Why the reviewer should look: see the message of each {@link Finding}. */
export type FindingCode =
  | 'unit-typo'
  | 'collective-unit'
  | 'no-unit'
  | 'broken-numbering'
  | 'cut-sentence'
  | 'past-horizon'
  | 'synonym-mechanism'
  | 'second-finder'
  | 'unread-number'
  | 'law-not-plan'
  | 'not-a-plan'
  | 'lost-text'
  | 'repeated-text'

export interface Finding {
  readonly id: string
  readonly code: FindingCode
  readonly severity: 'info' | 'warning' | 'error'
  readonly span: Span
  /** Path of the clause it stands in, null outside the clauses. */
  readonly path: string | null
  readonly message: Text
  /** What the reviewer may accept: the slice `span` would read `replacement`. */
  readonly suggestion?: { readonly replacement: string; readonly label: Text }
}

export interface ReadingPart {
  readonly span: Span
  readonly kind: 'paragraph' | 'heading' | 'table' | 'page'
  readonly page?: number
}

/** The decoded original that all spans point into (code points). */
export interface ReadingSource {
  readonly encoding: string
  /** SM3 of the original bytes, hex; null until a caller with the bytes (or a digest) fills it. */
  readonly sm3: string | null
  /** In code points. */
  readonly length: number
  readonly text: string
  readonly parts: readonly ReadingPart[]
}

/** What {@link readPolicy} makes of one document. Its JSON is the contract of `zq policy parse --json`. */
export interface PolicyReading {
  readonly document: PolicyDocument
  readonly clauses: readonly Clause[]
  readonly targets: readonly Target[]
  readonly goals: readonly Goal[]
  readonly cadences: readonly Cadence[]
  readonly deadlines: readonly Deadline[]
  readonly named_systems: readonly NamedSystem[]
  readonly findings: readonly Finding[]
  readonly source: ReadingSource
  readonly coverage: readonly Coverage[]
  readonly numbers: readonly NumberMention[]
}
