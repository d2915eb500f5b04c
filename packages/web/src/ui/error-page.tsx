import { Link } from '@tanstack/react-router'
import { type Problem, problem, t } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'
import { problemOf } from '../app/problem.ts'
import { words } from '../app/words.ts'
import { Page } from './page.tsx'
import { ProblemNotice } from './problem-notice.tsx'

const titles = {
  missing: t('没有这个页面', 'No such page'),
  forbidden: t('没有权限', 'No permission'),
  failed: t('没有打开', 'It did not open'),
  next: t('回到“我的工作”', 'Go to “My work”'),
}

/** A page that could not be shown, with a way on. */
export function ErrorPage({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  return <Refused problem={problemOf(error)} {...(again ? { again } : {})} />
}

/** An address nothing stands at. */
export function MissingPage() {
  return <Refused problem={problem('E_NOT_FOUND')} />
}

function Refused({ problem: refusal, again }: { readonly problem: Problem; readonly again?: () => void }) {
  const { say } = useLanguage()
  const title = say(titleOf(refusal))
  return (
    <Page title={title} tab={title}>
      <ProblemNotice problem={refusal} {...(again && refusal.code !== 'E_NOT_FOUND' ? { again } : {})} />
      <p>
        <Link to="/">{say(titles.next)}</Link>
        {' · '}
        <Link to="/tasks">{say(words.tasks)}</Link>
      </p>
    </Page>
  )
}

function titleOf({ code }: Problem) {
  if (code === 'E_NOT_FOUND') return titles.missing
  return code === 'E_FORBIDDEN' ? titles.forbidden : titles.failed
}
