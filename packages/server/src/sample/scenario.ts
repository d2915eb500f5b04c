import { fillSample, type SampleYears, sampleDate } from '@zhiqiang/catalog/sample'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { readSeed } from './seed-files.ts'

/** When something happens: days before the first start, or a date in one of the plan's years. */
export interface Moment {
  readonly d?: number
  readonly on?: string
}

interface Evidence {
  readonly file: string
  readonly text: string
}

export interface TaskEvent extends Moment {
  readonly by: string
  readonly do:
    | 'confirm'
    | 'assign'
    | 'sign'
    | 'decline'
    | 'setDue'
    | 'finish'
    | 'submit'
    | 'resubmit'
    | 'return'
    | 'accept'
  readonly lead?: string
  readonly why?: string
  readonly ground?: string
  readonly note?: string
  readonly dueOn?: string
  readonly text?: string
  readonly evidence?: readonly Evidence[]
}

export interface DutyPlan {
  readonly path: string
  readonly match: string
  readonly by: string
  readonly texts: readonly string[]
  readonly missed?: readonly number[]
  readonly late?: readonly number[]
}

/** The sample's history; `db/seed/sample/README.md` explains every member. */
export interface Scenario {
  readonly plans: readonly {
    readonly file: string
    readonly imported: Moment & { readonly by: string }
    readonly published: Moment & { readonly by: string; readonly visibility: 'public' | 'inside' }
    readonly decisions: readonly {
      readonly code: string
      readonly path?: string
      readonly decision: 'accepted' | 'dismissed'
      readonly by: string
      readonly why: string
    }[]
  }[]
  readonly tasks: readonly { readonly path: string; readonly events: readonly TaskEvent[] }[]
  readonly unsigned: readonly { readonly path: string; readonly confirm: Moment & { readonly by: string } }[]
  readonly indicators: readonly {
    readonly plan: string
    readonly path: string
    readonly match: string
    readonly owner: string
    readonly by: string
    readonly note: string
    readonly actuals: readonly { readonly period: string; readonly value: number }[]
  }[]
  readonly goals: readonly (Moment & {
    readonly path: string
    readonly match: string
    readonly do: 'setThreshold' | 'setProxy'
    readonly by: string
    readonly [answer: string]: unknown
  })[]
  readonly duties: readonly DutyPlan[]
  readonly periods: readonly (Moment & {
    readonly path: string
    readonly match: string
    readonly by: string
    readonly unit: string
    readonly n: number
    readonly first: string
    readonly why: string
    readonly fulfilBy: string
    readonly texts: readonly string[]
    readonly missed?: readonly number[]
    readonly late?: readonly number[]
  })[]
}

/** The history with its years filled in. */
export function readScenario(root: string, years: SampleYears): Scenario {
  return JSON.parse(fillSample(readSeed(root, 'scenario.json'), years)) as Scenario
}

/** The date of a moment, before it is moved to a working day. */
export function dateOf(moment: Moment, firstStart: PlainDate, years: SampleYears): PlainDate {
  return moment.on === undefined ? addDays(firstStart, -(moment.d ?? 0)) : sampleDate(moment.on, years)
}
