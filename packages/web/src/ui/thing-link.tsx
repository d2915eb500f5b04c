import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isItem } from './declared.ts'

interface Named {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly parentId?: string | null
}

/** The page a thing lives on. A report lives on its task's, an acknowledgement on its meeting's. */
export function thingPlace(thing: Named) {
  switch (thing.kind) {
    case 'task':
      return { to: '/tasks/$id', params: { id: thing.id } } as const
    case 'report':
      return thing.parentId
        ? ({ to: '/tasks/$id', params: { id: thing.parentId }, hash: `report-${thing.id}` } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    case 'order':
      return { to: '/orders/$id', params: { id: thing.id } } as const
    case 'indicator':
      return { to: '/indicators/$id', params: { id: thing.id } } as const
    case 'policy':
      return { to: '/policies/$id', params: { id: thing.id } } as const
    case 'assessment':
      return { to: '/assessments/$id', params: { id: thing.id } } as const
    case 'evaluation':
      return { to: '/evaluations/$id', params: { id: thing.id } } as const
    case 'objection':
      return thing.parentId
        ? ({ to: '/assessments/$id', params: { id: thing.parentId } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    case 'county':
      return { to: '/counties/$id', params: { id: thing.id } } as const
    case 'county-plan':
      return thing.parentId
        ? ({ to: '/counties/$id/plan', params: { id: thing.parentId } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    case 'scheme':
      return { to: '/schemes/$id', params: { id: thing.id } } as const
    case 'round':
      return { to: '/rounds/$id', params: { id: thing.id } } as const
    case 'sheet':
      return { to: '/sheets/$id', params: { id: thing.id } } as const
    case 'annual-plan':
      return { to: '/annual-plans/$id', params: { id: thing.id } } as const
    case 'responsibility':
      return { to: '/responsibilities/$id', params: { id: thing.id } } as const
    case 'charge':
      return thing.parentId
        ? ({ to: '/responsibilities/$id', params: { id: thing.parentId } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    case 'law-change':
      return { to: '/law/changes/$id', params: { id: thing.id } } as const
    case 'rule-project':
      return { to: '/rules/$id', params: { id: thing.id } } as const
    case 'rule-opinion':
      return thing.parentId
        ? ({ to: '/rules/$id', params: { id: thing.parentId } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    case 'reform':
      return { to: '/reforms/$id', params: { id: thing.id } } as const
    case 'body':
      return { to: '/bodies/$id', params: { id: thing.id } } as const
    case 'meeting':
      return { to: '/meetings/$id', params: { id: thing.id } } as const
    case 'acknowledgement':
      return thing.parentId
        ? ({ to: '/meetings/$id', params: { id: thing.parentId } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    case 'training-class':
      return { to: '/classes/$id', params: { id: thing.id } } as const
    case 'training-session':
      return thing.parentId
        ? ({ to: '/classes/$id', params: { id: thing.parentId } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    case 'offering':
      return { to: '/services/$id', params: { id: thing.id } } as const
    case 'support-round':
    case 'support-policy':
    case 'budget-line':
    case 'payment-batch':
      return { to: '/funds/$id', params: { id: thing.id } } as const
    case 'pledge-loan':
      return { to: '/loans/$id', params: { id: thing.id } } as const
    case 'search-watch':
    case 'topic':
      return { to: '/watches/$id', params: { id: thing.id } } as const
    case 'knowledge':
      return { to: '/knowledge/$id', params: { id: thing.id } } as const
    case 'destruction-list':
      return { to: '/archives/lists/$id', params: { id: thing.id } } as const
    case 'letter':
      return { to: '/letters/$id', params: { id: thing.id } } as const
    case 'consultation':
    case 'rating':
    case 'expert-opinion':
      return thing.parentId
        ? ({ to: '/cases/$id', params: { id: thing.parentId } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
    default:
      return isItem(thing.kind)
        ? ({ to: '/cases/$id', params: { id: thing.id } } as const)
        : ({ to: '/things/$id', params: { id: thing.id } } as const)
  }
}

interface Props {
  readonly thing: Named
  readonly children?: ReactNode
  /** Besides going there. */
  readonly onOpen?: () => void
}

/** A link to a thing's page, named by its title. */
export function ThingLink({ thing, children, onOpen }: Props) {
  return (
    <Link {...thingPlace(thing)} {...(onOpen ? { onClick: onOpen } : {})}>
      {children ?? <span lang="zh-CN">{thing.title}</span>}
    </Link>
  )
}

/** A link to a clause by its path in the plan. */
export function ClauseLink({ id, path }: { readonly id: string | null; readonly path: string | null }) {
  if (!id) return <span>{path}</span>
  return (
    <Link to="/clauses/$id" params={{ id }}>
      <span lang="zh-CN">{path || id}</span>
    </Link>
  )
}
