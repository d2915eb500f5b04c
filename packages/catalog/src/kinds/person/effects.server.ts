import { type EffectsOf, fail, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { person } from './kind.ts'

const loginForm = /^[a-z][a-z0-9.-]{2,31}$/
const shortestPassword = 10

export const effects: EffectsOf<typeof person, Ports> = {
  async enrol({ thing, answers, ports }) {
    if (!loginForm.test(answers.login)) {
      return refuseInput(
        t(
          '用户名要以小写字母开头，只含小写字母、数字、点、连字符，3 到 32 个字',
          'the user name must start with a small letter and hold only small letters, digits, dots and hyphens (3 to 32)',
        ),
      )
    }
    if (answers.password !== undefined && answers.password.length < shortestPassword) {
      return refuseInput(t('密码至少 10 个字符', 'a password has at least 10 characters'))
    }
    const password = answers.password ?? ports.newPassword()
    const put = await ports.org.putAccount(thing.id, {
      login: answers.login,
      name: answers.name,
      passwordHash: await ports.hashPassword(password),
    })
    if (!put.ok) return put
    return ok({
      title: answers.name,
      data: { login: answers.login },
      hideAnswers: true,
      record: { login: answers.login, name: answers.name },
      reply: { password },
    })
  },
  async resetPassword({ thing, ports }) {
    const password = ports.newPassword()
    await ports.org.setPassword(thing.id, await ports.hashPassword(password))
    return ok({ reply: { password } })
  },
  async unlock({ thing, ports }) {
    await ports.org.unlock(thing.id)
    return ok({})
  },
  async resetSecondFactor({ thing, actor, ports }) {
    if (actor.id === thing.id) {
      return fail(
        problem('E_GUARD', {
          why: t('不能重置自己的第二因素。', 'You cannot reset your own second factor.'),
          how: t(
            '请由另一位管理员办理，或在“我的账号”里关闭。',
            'Ask another administrator, or end it under My account.',
          ),
        }),
      )
    }
    await ports.org.endSecondFactor(thing.id)
    return ok({})
  },
  async bindIdentity({ thing, answers, ports }) {
    const issuer = answers.issuer.trim().replace(/\/+$/, '')
    const bound = await ports.org.bindIdentity(thing.id, { issuer, subject: answers.subject.trim() })
    return bound.ok ? ok({}) : bound
  },
  async unbindIdentity({ thing, ports }) {
    await ports.org.unbindIdentity(thing.id)
    return ok({})
  },
  async disable({ thing, actor, now, ports }) {
    if (actor.id === thing.id) {
      return fail(
        problem('E_GUARD', {
          why: t('不能停用自己的账号。', 'You cannot disable your own account.'),
          how: t('请由另一位管理员办理。', 'Ask another administrator.'),
        }),
      )
    }
    await ports.org.setDisabled(thing.id, now)
    return ok({})
  },
  async enable({ thing, ports }) {
    await ports.org.setDisabled(thing.id, null)
    return ok({})
  },
}
