import { type Text, t } from './text.ts'

/** What a person may hold a post as. `operator` is whoever runs `zq` on the machine itself; `clock` is a due date acting. */
export type Role =
  | 'office'
  | 'lead'
  | 'reporter'
  | 'county'
  | 'leader'
  | 'auditor'
  | 'administrator'
  | 'public'
  | 'operator'
  | 'clock'

export const roleNames: Readonly<Record<Role, Text>> = {
  office: t('联席会议办公室', 'Joint-conference office'),
  lead: t('单位负责人', 'Head of unit'),
  reporter: t('单位填报员', 'Unit reporter'),
  county: t('县（市、区）专员', 'County officer'),
  leader: t('市领导', 'City leader'),
  auditor: t('审计员', 'Auditor'),
  administrator: t('系统管理员', 'Administrator'),
  public: t('公众', 'Public'),
  operator: t('本机运维', 'Machine operator'),
  clock: t('到期自动处理', 'Due date'),
}

/** A verb on a noun. Every endpoint and every step of a lifecycle names one. */
export type Verb =
  | 'policy.import'
  | 'policy.read'
  | 'policy.review'
  | 'policy.publish'
  | 'task.read'
  | 'task.assign'
  | 'task.sign'
  | 'task.report'
  | 'task.close'
  | 'report.read'
  | 'report.review'
  | 'report.write'
  | 'duty.read'
  | 'duty.set'
  | 'duty.fulfil'
  | 'indicator.read'
  | 'indicator.enter'
  | 'indicator.revise'
  | 'figure.read'
  | 'unit.read'
  | 'unit.manage'
  | 'person.read'
  | 'person.manage'
  | 'city.manage'
  | 'clock.set'
  | 'audit.read'
  | 'file.upload'

/**
 * How far a verb reaches: the whole city, what is released inside the city, things one's region or unit takes part in,
 * things one's unit leads, what the public may see, or everything on the machine.
 */
export type Scope = 'machine' | 'city' | 'inside' | 'region' | 'unit' | 'lead' | 'public'

type Grants = Readonly<Partial<Record<Verb, Scope>>>

const officeGrants: Grants = {
  'policy.import': 'city',
  'policy.read': 'city',
  'policy.review': 'city',
  'policy.publish': 'city',
  'task.read': 'city',
  'task.assign': 'city',
  'task.close': 'city',
  'report.read': 'city',
  'report.review': 'city',
  'duty.read': 'city',
  'duty.set': 'city',
  'duty.fulfil': 'city',
  'indicator.read': 'city',
  'indicator.enter': 'city',
  'indicator.revise': 'city',
  'figure.read': 'city',
  'unit.read': 'city',
  'person.read': 'city',
  'file.upload': 'city',
}

const unitReads: Grants = {
  'policy.read': 'inside',
  'task.read': 'unit',
  'report.read': 'unit',
  'duty.read': 'unit',
  'indicator.read': 'inside',
  'figure.read': 'city',
  'unit.read': 'city',
  'file.upload': 'city',
}

/** Which role may do what, how far. The one table behind every check; the scope matrix test states it again, cell by cell. */
export const grants: Readonly<Record<Role, Grants>> = {
  office: officeGrants,
  lead: {
    ...unitReads,
    'task.sign': 'lead',
    'task.report': 'unit',
    'report.write': 'unit',
    'report.review': 'lead',
    'duty.fulfil': 'unit',
    'indicator.enter': 'unit',
  },
  reporter: {
    ...unitReads,
    'task.report': 'unit',
    'report.write': 'unit',
    'duty.fulfil': 'unit',
    'indicator.enter': 'unit',
  },
  county: {
    ...unitReads,
    'task.read': 'region',
    'report.read': 'region',
    'duty.read': 'region',
    'task.sign': 'lead',
    'task.report': 'unit',
    'report.write': 'unit',
  },
  leader: {
    'policy.read': 'inside',
    'task.read': 'city',
    'report.read': 'city',
    'duty.read': 'city',
    'indicator.read': 'city',
    'figure.read': 'city',
    'unit.read': 'city',
    'person.read': 'city',
  },
  auditor: {
    'policy.read': 'city',
    'task.read': 'city',
    'report.read': 'city',
    'duty.read': 'city',
    'indicator.read': 'city',
    'figure.read': 'city',
    'unit.read': 'city',
    'person.read': 'city',
    'audit.read': 'city',
  },
  administrator: {
    'policy.read': 'inside',
    'unit.read': 'city',
    'unit.manage': 'city',
    'person.read': 'city',
    'person.manage': 'city',
    'city.manage': 'city',
    'clock.set': 'city',
    'file.upload': 'city',
  },
  public: { 'policy.read': 'public' },
  operator: {
    ...everywhere(officeGrants),
    'task.sign': 'machine',
    'task.report': 'machine',
    'report.write': 'machine',
    'unit.manage': 'machine',
    'person.manage': 'machine',
    'city.manage': 'machine',
    'clock.set': 'machine',
    'audit.read': 'machine',
  },
  clock: {},
}

function everywhere(from: Grants): Grants {
  return Object.fromEntries(Object.keys(from).map((verb) => [verb, 'machine']))
}

/** A post somebody holds now. */
export interface HeldPost {
  readonly postId: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
  readonly region: string
  /** Units of the post's region; only a county post needs them. */
  readonly regionUnits: readonly string[]
}

/** Whoever acts or asks. */
export interface Actor {
  readonly kind: 'account' | 'public' | 'operator' | 'clock'
  readonly id: string | null
  readonly name: string
  /** The only city this actor may touch; null for the operator, who may touch all. */
  readonly city: string | null
  readonly posts: readonly HeldPost[]
}

/** What `can` needs to know of the thing asked about. */
export interface Target {
  readonly city: string
  readonly region?: string | null
  /** 0 inside the office only, 1 released inside the city, 2 public. */
  readonly visibility?: number
  readonly units?: readonly { readonly unitId: string; readonly part: string }[]
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
  if (actor.kind === 'operator') {
    return grants.operator[verb] ? { role: 'operator', postId: null, unitId: null } : null
  }
  if (actor.kind === 'public') {
    return grants.public[verb] === 'public' && target.visibility === 2
      ? { role: 'public', postId: null, unitId: null }
      : null
  }
  if (actor.city !== target.city) return null
  for (const post of actor.posts) {
    const scope = grants[post.role][verb]
    if (scope && within(scope, post, target)) return { role: post.role, postId: post.postId, unitId: post.unitId }
  }
  return null
}

/** True when some post of the actor carries the verb at all, in its own city. For lists, creation and menus. */
export function holds(actor: Actor, verb: Verb): boolean {
  if (actor.kind === 'operator') return grants.operator[verb] !== undefined
  if (actor.kind === 'public') return grants.public[verb] !== undefined
  return actor.posts.some((post) => grants[post.role][verb] !== undefined)
}

function within(scope: Scope, post: HeldPost, target: Target): boolean {
  const units = target.units ?? []
  switch (scope) {
    case 'machine':
    case 'city':
      return true
    case 'inside':
      return (target.visibility ?? 0) >= 1
    case 'public':
      return target.visibility === 2
    case 'unit':
      return units.some((u) => u.unitId === post.unitId)
    case 'lead':
      return units.some((u) => u.unitId === post.unitId && u.part === 'lead')
    case 'region':
      return target.region === post.region || units.some((u) => post.regionUnits.includes(u.unitId))
    default:
      return scope satisfies never
  }
}
