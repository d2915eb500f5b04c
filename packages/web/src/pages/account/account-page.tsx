import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { roleText, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SessionList } from './session-list.tsx'
import { TokenForm } from './token-form.tsx'
import { Ways } from './ways.tsx'

const words = {
  posts: t('我的岗位', 'My posts'),
  none: t('没有岗位，因此没有权限。请联系管理员。', 'You hold no post and so no permission. Ask an administrator.'),
}

/** Who I am here, where I am signed in, my password, tokens for programs. */
export function AccountPage(): ReactNode {
  const { say } = useLanguage()
  const me = useMe()
  return (
    <Page
      tab={say(shared.account)}
      title={say(shared.account)}
      note={
        <>
          <Quoted>{me.name}</Quoted> <small>{me.login}</small>
        </>
      }
    >
      <div className="zq-stack zq-narrow">
        <section>
          <h2>{say(words.posts)}</h2>
          {me.posts.length === 0 && <p>{say(words.none)}</p>}
          <ul className="zq-rows">
            {me.posts.map((post) => (
              <li key={post.postId}>
                <span className="zq-line">
                  <Quoted>{`${post.unitName} · ${post.title}`}</Quoted>
                  <small>{say(roleText(post.role))}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <Ways />
        <SecondFactor />
        <SessionList />
        <PasswordForm />
        <TokenForm />
      </div>
    </Page>
  )
}
