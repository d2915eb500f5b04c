import { fill, t } from '@zhiqiang/kernel'
import type { PolicyLedger } from '@zhiqiang/policy'
import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { useReader } from './reader-context.ts'

const words = {
  will: t(
    '发布后将产生 {tasks} 项任务、{indicators} 项指标、{duties} 项周期事项',
    'Publishing makes tasks: {tasks}, indicators: {indicators}, recurring duties: {duties}',
  ),
  errors: t('{n} 条须处理', '{n} to decide'),
  check: t('{n} 条待核对', '{n} to check'),
  unread: t('{n} 个数字未读懂', '{n} unread numbers'),
  clean: t('没有待处理的发现', 'nothing left to check'),
  publish: t('发布', 'Publish'),
}

interface Props {
  readonly ledger: PolicyLedger
  readonly errors: number
  readonly show: (tab: 'findings' | 'numbers') => void
  readonly publish: () => void
}

/** What publishing would make, what is still open, and the button. */
export function PublishBar({ ledger, errors, show, publish }: Props) {
  const { openFindings, reading, policy } = useReader()
  const { say } = useLanguage()
  const unread = reading.numbers.filter((n) => n.class === 'unread').length
  const rest = openFindings.length - errors
  const may = policy.abilities.find((a) => a.step === 'publish')
  return (
    <footer className="rd-publish">
      <p>
        {say(fill(words.will, { ...ledger.counts }))}
        {errors > 0 && (
          <button type="button" className="rd-tool rd-bad" onClick={() => show('findings')}>
            {say(fill(words.errors, { n: errors }))}
          </button>
        )}
        {rest > 0 && (
          <button type="button" className="rd-tool" onClick={() => show('findings')}>
            {say(fill(words.check, { n: rest }))}
          </button>
        )}
        {unread > 0 && (
          <button type="button" className="rd-tool" onClick={() => show('numbers')}>
            {say(fill(words.unread, { n: unread }))}
          </button>
        )}
        {errors + rest + unread === 0 && <small className="rd-clean">{say(words.clean)}</small>}
      </p>
      {may && (
        <span className="rd-publish-go">
          {!may.allowed && may.why && <small>{say(may.why)}</small>}
          <Button type="primary" disabled={!may.allowed} onClick={publish}>
            {say(words.publish)}
          </Button>
        </span>
      )}
    </footer>
  )
}
