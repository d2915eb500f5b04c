import { type Problem, t } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'

const words = {
  aside: t(
    '这一步不受影响，填写的内容都在，可以继续办理。',
    'This step does not hang on it. What you typed is kept; you may go on.',
  ),
  check: t(
    '页面已更新，填写的内容都在。请核对后继续办理。',
    'The page shows it now, and what you typed is kept. Check it, then go on.',
  ),
}

/** What changed while somebody filled in a step, and that nothing typed was lost. */
export function StaleNotice({ problem }: { readonly problem: Problem }) {
  const { say } = useLanguage()
  const { details } = problem
  const aside = typeof details === 'object' && details !== null && 'aside' in details && details.aside === true
  return (
    <div className="zq-problem" role="alert">
      <b>{say(problem.message)}</b>
      <p>{say(aside ? words.aside : words.check)}</p>
    </div>
  )
}
