import { grants, type Verb } from './grants.ts'
import type { Role, Scope } from './role.ts'

/** A post somebody holds now, or a mandate to act for a subject of the hall: its role is `applicant`, its unit the subject. */
export interface HeldPost {
  /** Of the post or the mandate. */
  readonly postId: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
  readonly region: string
  /** Units of the post's region; only a county post needs them. */
  readonly regionUnits: readonly string[]
  /** The agency by whose mandate this one is held; nothing for whoever acts for a subject at first hand. */
  readonly through?: Agency
}

/** A subject of the hall that acts for another one. */
export interface Agency {
  readonly unitId: string
  readonly unitName: string
  /** The services it was let act in; null for all of them. */
  readonly items: readonly string[] | null
}

/** Whoever acts or asks. */
export interface Actor {
  readonly kind: 'account' | 'public' | 'operator' | 'clock'
  readonly id: string | null
  readonly name: string
  /** The only city this actor may touch; null for the operator, who may touch all. */
  readonly city: string | null
  readonly posts: readonly HeldPost[]
  /** Colleagues who are away today and for whom this one stands in, each with the unit they share; gives no right. */
  readonly standsInFor?: readonly { readonly id: string; readonly name: string; readonly unitId: string }[]
}

/** What `can` needs to know of the thing asked about. */
export interface Target {
  readonly city: string
  readonly region?: string | null
  /** 0 inside the office only, 1 released inside the city, 2 public. */
  readonly visibility?: number
  readonly units?: readonly { readonly unitId: string; readonly part: string }[]
  /** Accounts named for it. */
  readonly named?: readonly string[]
}

/** The post (and role) that lets an actor do something, or null. */
export interface Allowed {
  readonly role: Role
  readonly postId: string | null
  readonly unitId: string | null
}

/**
 * The one permission check: verb on a target within the scope granted to a role the actor holds now. Returns the first
 * post that allows it, so that the event can name it. `where` in the server compiles the same table to SQL.
 */
export function can(actor: Actor, verb: Verb, target: Target): Allowed | null {
  return waysTo(actor, verb, target)[0] ?? null
}

/** Every post of an actor that allows the verb on the target, in the order of the posts; empty where none does. */
export function waysTo(actor: Actor, verb: Verb, target: Target): readonly Allowed[] {
  if (actor.kind === 'operator') {
    return grants.operator[verb] ? [{ role: 'operator', postId: null, unitId: null }] : []
  }
  if (actor.kind === 'public') {
    return grants.public[verb] === 'public' && target.visibility === 2
      ? [{ role: 'public', postId: null, unitId: null }]
      : []
  }
  if (actor.city !== target.city) return []
  return actor.posts.flatMap((post) => {
    const scope = grants[post.role][verb]
    return scope && within(scope, post, target, actor.id)
      ? [{ role: post.role, postId: post.postId, unitId: post.unitId }]
      : []
  })
}

/** True when some post of the actor carries the verb at all, in its own city. For lists, creation and menus. */
export function holds(actor: Actor, verb: Verb): boolean {
  if (actor.kind === 'operator') return grants.operator[verb] !== undefined
  if (actor.kind === 'public') return grants.public[verb] !== undefined
  return actor.posts.some((post) => grants[post.role][verb] !== undefined)
}

function within(scope: Scope, post: HeldPost, target: Target, account: string | null): boolean {
  const units = target.units ?? []
  const { through } = post
  // An agency reaches what it took on itself, and the counter that stands open; nothing else of whom it acts for.
  if (through && scope !== 'public' && !units.some((u) => u.unitId === through.unitId && u.part === 'agent'))
    return false
  switch (scope) {
    case 'machine':
    case 'city':
      return true
    case 'inside':
      return (target.visibility ?? 0) >= 1
    case 'public':
      return target.visibility === 2
    case 'unit':
      // Once it acts for somebody no more, a case of theirs is no business of an agency.
      return units.some((u) => u.unitId === post.unitId && u.part !== 'agent')
    case 'lead':
      return units.some((u) => u.unitId === post.unitId && u.part === 'lead')
    case 'applied':
      return units.some((u) => u.unitId === post.unitId && u.part === 'applicant')
    case 'party':
      return units.some((u) => u.unitId === post.unitId && u.part === 'party')
    case 'named':
      return account !== null && (target.named ?? []).includes(account)
    case 'region':
      return target.region === post.region || units.some((u) => post.regionUnits.includes(u.unitId))
    default:
      return scope satisfies never
  }
}
