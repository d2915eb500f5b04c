import type { Basis } from '../law/index.ts'
import type { Text } from '../text.ts'
import type { Area } from './area.ts'
import type { Condition } from './condition.ts'
import type { Letter, Remedy } from './letter.ts'
import type { Requirement } from './requirement.ts'
import type { SelfCheck } from './self-check.ts'

/** Whom a service is for. */
export type Audience = 'person' | 'firm' | 'university' | 'institute' | 'agency'

/** A material to hand in (材料). Its id is the name of the file field of the form that takes it. */
export interface Material {
  readonly id: string
  readonly name: Text
  /** When it must be handed in; absent for always. */
  readonly when?: Condition
  readonly form: 'original' | 'copy' | 'electronic'
  readonly copies: number
  /** Who issues it. A material the government holds itself is not asked of anybody. */
  readonly source: 'applicant' | 'agency' | 'government'
  /** What makes it acceptable (受理标准). */
  readonly accepted: Text
  readonly basis: Basis | null
}

/** One page of a form: a question group that is asked together. */
export interface FormPage {
  readonly title: Text
  readonly fields: readonly string[]
  /** Left out where it does not hold. */
  readonly when?: Condition
}

/** A question that is asked often (常见问题). */
export interface Faq {
  readonly ask: Text
  readonly answer: Text
}

/** What a fee is for and where it is laid down; `free` names what says so. */
export type Fee =
  | { readonly free: true; readonly basis: Basis | null }
  | { readonly free: false; readonly what: Text; readonly term: string }

/**
 * The guide of a service item in the elements of the national structure (政务服务事项实施清单), as far as they are the same in
 * every city; place, hours, telephone and promise are the city's own.
 */
export interface Guide {
  /** One plain sentence: what one gets. */
  readonly summary: Text
  /** 服务对象. */
  readonly audience: readonly Audience[]
  /** 设定依据. */
  readonly basis: readonly Basis[]
  /** 受理条件, one a line. */
  readonly conditions: readonly Text[]
  readonly materials: readonly Material[]
  /** 结果名称. */
  readonly result: Text
  /** 办件类型: decided at the counter, or promised within a term. */
  readonly sort: 'instant' | 'promised'
  /**
   * How the promised times are told, with `{n}` for the working days, where they do not run to acceptance and from there to
   * the decision; null where none is made.
   */
  readonly promises?: { readonly accept?: Text | null; readonly decide?: Text }
  readonly fee: Fee
  readonly questions: readonly Faq[]
}

/** Somebody else whom an application names (被请求人、被邀请方); `field` of its form says who. */
export interface PartyRole {
  readonly label: Text
  readonly field: string
}

/** How bodies that help in the cases of a service are compared: by the states that mean it went well or not. */
export interface Helped {
  /** What such a body is called. */
  readonly label: Text
  readonly good: readonly string[]
  readonly bad: readonly string[]
  /** Told besides: the share that went well, or the middle of the days it took. */
  readonly by: 'rate' | 'days'
}

/** What makes a kind of thing a service item (事项): everything the hall shows of it and needs to take applications. */
export interface Service {
  readonly area: Area
  /** Words people look for it by, besides its name. */
  readonly words: readonly string[]
  readonly guide: Guide
  /** Conditions that the answers tell; whoever does not fulfil one cannot hand in. */
  readonly requires?: readonly Requirement[]
  /** The opening step of the kind that an application is handed in by, and the pages its form is asked in. */
  readonly apply: { readonly step: string; readonly pages: readonly FormPage[] }
  /** Who besides the applicant takes part, by the name the case keeps them under. */
  readonly parties?: Readonly<Record<string, PartyRole>>
  /**
   * Keeps who applied from whoever handles it: what a reporter is called instead. No list, search, history, file name or
   * log names them; a step of the kind may show the name for a reason.
   */
  readonly withholds?: Text
  /** Bodies that help in its cases, and what is told of them; a case keeps the one that helps as `helper`. */
  readonly helped?: Helped
  /** Letters that the authority of the county in charge handles: the command view shows their clocks by county. */
  readonly byCounty?: true
  /** The kind of thing in which others answer what it asks for; its case page shows those the reader may see. */
  readonly answers?: string
  /** What a firm may look at by itself, for nobody else to see. */
  readonly selfCheck?: SelfCheck
  /** The letter code in case numbers: 〔2026〕维援 1 号 … one or a few Chinese characters. */
  readonly series: string
  /** Its own wording of documents, by the names its steps call them by; the others are worded as for every item. */
  readonly letters?: Readonly<Record<string, Letter>>
  /** What may be done against its decisions; empty where they are no administrative acts. Absent: reconsideration and suit. */
  readonly remedies?: readonly Remedy[]
  /** How long files are kept after the case is closed (档案), and what says so. */
  readonly archive: { readonly years: number | 'permanent'; readonly basis: Basis | null }
}
