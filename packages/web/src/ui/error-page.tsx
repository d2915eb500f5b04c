import { Link } from '@tanstack/react-router'
import { type Problem, problem, t } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'
import { problemOf } from '../app/problem.ts'
import { useHolds } from '../app/session.tsx'
import { words } from '../app/words.ts'
import { Page } from './page.tsx'
import { ProblemNotice } from './problem-notice.tsx'

const titles = {
  missing: t('没有这个页面', 'No such page'),
  forbidden: t('没有权限', 'No permission'),
  failed: t('没有打开', 'It did not open'),
  gone: t('已不在您手上', 'No longer with you'),
  goneWhy: t(
    '这件事已经转到别处，例如退签或改派，您的岗位不再看到它。',
    'The matter went elsewhere, declined or assigned anew; your post no longer sees it.',
  ),
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

/** What was open here a moment ago has gone out of sight, mostly by one's own step: declined, handed over. */
export function GonePage() {
  const { say } = useLanguage()
  return (
    <Page title={say(titles.gone)} tab={say(titles.gone)}>
      <p role="status">{say(titles.goneWhy)}</p>
      <WayOn />
    </Page>
  )
}

function Refused({ problem: refusal, again }: { readonly problem: Problem; readonly again?: () => void }) {
  const { say } = useLanguage()
  const title = say(titleOf(refusal))
  return (
    <Page title={title} tab={title}>
      <ProblemNotice problem={refusal} {...(again && refusal.code !== 'E_NOT_FOUND' ? { again } : {})} />
      <WayOn />
    </Page>
  )
}

function titleOf({ code }: Problem) {
  if (code === 'E_NOT_FOUND') return titles.missing
  return code === 'E_FORBIDDEN' ? titles.forbidden : titles.failed
}

function WayOn() {
  const { say } = useLanguage()
  const mayReadTasks = useHolds('task.read')
  return (
    <p>
      <Link to="/">{say(titles.next)}</Link>
      {mayReadTasks && (
        <>
          {' · '}
          <Link to="/tasks">{say(words.tasks)}</Link>
        </>
      )}
    </p>
  )
}
