import type { z } from 'zod'
import { absences } from './absences.ts'
import { advice } from './advice.ts'
import { annual } from './annual.ts'
import { archives } from './archives.ts'
import { assessments } from './assessments.ts'
import { auth } from './auth.ts'
import { benefits } from './benefits.ts'
import { bodies } from './bodies.ts'
import { classes } from './classes.ts'
import { cockpit } from './cockpit.ts'
import { command } from './command.ts'
import { counter } from './counter.ts'
import { counties } from './counties.ts'
import { data } from './data.ts'
import type { Endpoint } from './endpoint.ts'
import { evaluations } from './evaluations.ts'
import { funds } from './funds.ts'
import { hall } from './hall.ts'
import { home } from './home.ts'
import { law } from './law.ts'
import { ledger } from './ledger.ts'
import { letters } from './letters.ts'
import { loans } from './loans.ts'
import { mandates } from './mandates.ts'
import { maps } from './maps.ts'
import { marks } from './marks.ts'
import { recordMeasures } from './measures.ts'
import { notices } from './notices.ts'
import { openData } from './open-data.ts'
import { orders } from './orders.ts'
import { organisation } from './organisation.ts'
import { papers } from './papers.ts'
import { policies } from './policies.ts'
import { ratings } from './ratings.ts'
import { reforms } from './reforms.ts'
import { registers } from './registers.ts'
import { responsibilities } from './responsibilities.ts'
import { rounds } from './rounds.ts'
import { rules } from './rules.ts'
import { schemes } from './schemes.ts'
import { selfChecks } from './self-checks.ts'
import { sending } from './sending.ts'
import { space } from './space.ts'
import { things } from './things.ts'
import { views } from './views.ts'
import { watches } from './watches.ts'
import { workload } from './workload.ts'

/** Every endpoint, by its operation id. Routes, OpenAPI and clients are made from this object. */
export const contract = {
  ...auth,
  ...things,
  ...policies,
  ...ledger,
  ...orders,
  ...notices,
  ...sending,
  ...views,
  ...organisation,
  ...bodies,
  ...rounds,
  ...rules,
  ...ratings,
  ...reforms,
  ...papers,
  ...responsibilities,
  ...annual,
  ...assessments,
  ...evaluations,
  ...schemes,
  ...counties,
  ...cockpit,
  ...loans,
  ...command,
  ...maps,
  ...data,
  ...openData,
  ...watches,
  ...marks,
  ...recordMeasures,
  ...law,
  ...classes,
  ...funds,
  ...counter,
  ...hall,
  ...home,
  ...advice,
  ...benefits,
  ...registers,
  ...selfChecks,
  ...space,
  ...mandates,
  ...letters,
  ...workload,
  ...archives,
  ...absences,
}

export type Contract = typeof contract
export type OperationId = keyof Contract

type In<T> = T extends z.ZodType ? ([T] extends [z.ZodNever] ? undefined : z.input<T>) : undefined
type Out<T> = T extends z.ZodType ? ([T] extends [z.ZodNever] ? undefined : z.output<T>) : undefined
type Parts<E> = E extends Endpoint<infer P, infer Q, infer B, infer O> ? { p: P; q: Q; b: B; o: O } : never
type Given<T, K extends string> = [T] extends [undefined] ? { readonly [X in K]?: undefined } : { readonly [X in K]: T }

/** What a caller sends: only the parts the endpoint declares. */
export type CallInput<K extends OperationId> = Given<In<Parts<Contract[K]>['p']>, 'params'> &
  Given<In<Parts<Contract[K]>['q']>, 'query'> &
  Given<In<Parts<Contract[K]>['b']>, 'body'>

/** What a handler gets, validated and with defaults filled in. */
export interface HandlerInput<K extends OperationId> {
  readonly params: Out<Parts<Contract[K]>['p']>
  readonly query: Out<Parts<Contract[K]>['q']>
  readonly body: Out<Parts<Contract[K]>['b']>
}

/** What the endpoint answers as JSON. */
export type CallOutput<K extends OperationId> = Out<Parts<Contract[K]>['o']>
