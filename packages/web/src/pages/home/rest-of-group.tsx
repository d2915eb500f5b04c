import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'

type Group = CallOutput<'home.work'>['groups'][number]

const words = {
  rest: t('还有 {n} 条没有列出', '{n} more are not listed'),
  ledger: t('在台账里看', 'See them in the ledger'),
  cases: t('在办件里看', 'See them among the cases'),
  letters: t('在文书里看', 'See them among the letters'),
  ratings: t('在服务评价里看', 'See them among the ratings'),
  loans: t('在质押贷款里看', 'See them among the loans'),
}

/** How many rows of a group are not shown here, and where they stand; nothing when all are. */
export function RestOfGroup({ group, shown }: { readonly group: Group; readonly shown: number }) {
  const { say } = useLanguage()
  const rest = group.total - shown
  if (rest <= 0) return null
  return (
    <p className="zq-foot">
      {say(fill(words.rest, { n: rest }))} <Way group={group} />
    </p>
  )
}

function Way({ group }: { readonly group: Group }) {
  const { say } = useLanguage()
  switch (group.id) {
    case 'overdue':
      return (
        <Link to="/tasks" search={{ overdue: true }}>
          {say(words.ledger)}
        </Link>
      )
    case 'toAssign':
      return <Link to="/assign">{say(words.ledger)}</Link>
    case 'toConfirm':
      return (
        <Link to="/tasks" search={{ state: 'proposed' }}>
          {say(words.ledger)}
        </Link>
      )
    case 'toSign':
      return (
        <Link to="/tasks" search={{ state: 'assigned' }}>
          {say(words.ledger)}
        </Link>
      )
    case 'escalated':
      return (
        <Link to="/orders" search={{ escalated: true }}>
          {say(words.ledger)}
        </Link>
      )
    case 'toComplete':
    case 'toRespond':
    case 'mentioned':
    case 'standIn':
    case 'toHandle':
    case 'toAdvise':
    case 'toJudge':
      return (
        <Link to="/cases" search={{ open: 'true' }}>
          {say(words.cases)}
        </Link>
      )
    case 'toReceive':
      return (
        <Link to="/letters" search={{ state: 'sent' }}>
          {say(words.letters)}
        </Link>
      )
    case 'toOffer':
      return (
        <Link to="/loans" search={{ state: 'asked' }}>
          {say(words.loans)}
        </Link>
      )
    case 'toFollowUp':
      return (
        <Link to="/ratings" search={{ state: 'toFollow' }}>
          {say(words.ratings)}
        </Link>
      )
    case 'toRate':
      return (
        <Link to="/cases" search={{ open: 'false' }}>
          {say(words.cases)}
        </Link>
      )
    case 'toPublish':
      return <Link to="/policies">{say(words.ledger)}</Link>
    default:
      return (
        <Link to="/tasks" search={{ sort: 'due' }}>
          {say(words.ledger)}
        </Link>
      )
  }
}
