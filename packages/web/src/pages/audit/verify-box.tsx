import { useMutation } from '@tanstack/react-query'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatInstant, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { call } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { errorOf, problemOf } from '../../app/problem.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Verified = CallOutput<'audit.verify'>

const words = {
  verify: t('核验全部事件链', 'Verify every chain'),
  running: t('正在逐条重算哈希…', 'Computing every hash again…'),
  whole: t('全部完好', 'Everything is whole'),
  broken: t('发现 {n} 处断裂', '{n} breaks found'),
  counted: t(
    '核对了 {events} 条事件、{chains} 条链、{seals} 个日封。',
    'Checked {events} events, {chains} chains, {seals} day seals.',
  ),
  sealed: t('封存到 {at}', 'Sealed up to {at}'),
  at: t('第 {seq} 条', 'event {seq}'),
}

const kinds: Readonly<Record<Verified['faults'][number]['kind'], Text>> = {
  changed: t('内容被改', 'Changed'),
  removed: t('被删除', 'Removed'),
  swapped: t('顺序被调换', 'Swapped'),
  inserted: t('被插入', 'Inserted'),
  'cut-tail': t('末尾被截', 'Tail cut off'),
  'missing-chain': t('整条链缺失', 'Chain missing'),
  recomputed: t('整链被重算', 'Chain recomputed'),
  seal: t('日封不符', 'Seal does not fit'),
  state: t('状态与事件不符', 'State does not fit its events'),
}

/** Verifies all chains on demand and names the first broken link of each. */
export function VerifyBox() {
  const { say } = useLanguage()
  const verify = useMutation({
    mutationFn: async () => {
      const answer = await call('audit.verify', {})
      if (!answer.ok) throw errorOf(answer.problem)
      return answer.value
    },
  })
  return (
    <section className="zq-verify">
      <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
        {say(words.verify)}
      </Button>
      <div aria-live="polite">
        {verify.isPending && <p>{say(words.running)}</p>}
        {verify.error && <ProblemNotice problem={problemOf(verify.error)} />}
        {verify.data && <Answer verified={verify.data} />}
      </div>
    </section>
  )
}

function Answer({ verified }: { readonly verified: Verified }) {
  const { lang, say } = useLanguage()
  const { events, chains, seals, faults } = verified
  return (
    <>
      <p className="zq-line">
        <Mark tone={verified.ok ? 'good' : 'bad'}>
          {say(verified.ok ? words.whole : fill(words.broken, { n: faults.length }))}
        </Mark>
        <span>{say(fill(words.counted, { events, chains, seals }))}</span>
        {verified.sealedTo && <span>{say(fill(words.sealed, { at: formatInstant(verified.sealedTo, lang) }))}</span>}
      </p>
      <ul className="zq-rows">
        {faults.map((fault) => (
          <li key={`${fault.kind}-${fault.thingId}-${fault.seq}`}>
            <div className="zq-line">
              <Mark tone="bad">{say(kinds[fault.kind])}</Mark>
              <span className="zq-grow">
                <Quoted>{fault.title}</Quoted>
              </span>
              {fault.seq !== null && <span>{say(fill(words.at, { seq: fault.seq }))}</span>}
            </div>
            <p>{say(fault.says)}</p>
            <code>{fault.thingId}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
