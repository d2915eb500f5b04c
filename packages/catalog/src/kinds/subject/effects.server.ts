import { type EffectsOf, fail, ok, problem, t } from '@zhiqiang/kernel'
import type { Ports, SubjectWrite } from '@zhiqiang/server/ports'
import type { subject } from './kind.ts'

export const effects: EffectsOf<typeof subject, Ports> = {
  async register({ thing, answers, today, ports }) {
    // The step is internal: the use case that registers has checked every member.
    const { holder, ...facts } = answers.subject as SubjectWrite & { readonly holder: string }
    const put = await ports.subjects.put(thing.id, facts)
    if (!put.ok) return put
    await ports.subjects.mandate(thing.id, { accountId: holder, sort: 'holder', from: today, to: null })
    return ok({
      title: facts.name,
      region: facts.region,
      units: [{ unitId: thing.id, part: 'owner' }],
      // The code of a person is personal data: it stands in its table, where reads are logged, and in no event.
      data: { sort: facts.sort, contact: facts.contact },
      hideAnswers: true,
      record: { sort: facts.sort, name: facts.name },
    })
  },
  async amend({ thing, answers, ports }) {
    const { contact, phone, address } = answers
    await ports.subjects.setContact(thing.id, { contact, phone, address: address ?? null })
    return ok({ data: { contact }, hideAnswers: true, record: { changed: ['contact', 'phone', 'address'] } })
  },
  async authorise({ thing, answers, today, ports }) {
    const account = await ports.subjects.accountOf(answers.login.trim().toLowerCase())
    if (account === null) {
      return fail(
        problem('E_INPUT', {
          what: t(`本市没有用户名“${answers.login}”`, `nobody here has the user name “${answers.login}”`),
        }),
      )
    }
    if (answers.until !== undefined && answers.until < today) {
      return fail(problem('E_INPUT', { what: t('截止日不能早于今天', 'the last day cannot be in the past') }))
    }
    await ports.subjects.mandate(thing.id, {
      accountId: account,
      sort: 'agent',
      from: today,
      to: answers.until ?? null,
    })
    return ok({})
  },
  async agreeService({ today }) {
    return ok({ data: { eServiceSince: today } })
  },
  async endService() {
    return ok({ data: { eServiceSince: null } })
  },
  async close({ thing, ports, now }) {
    await ports.subjects.close(thing.id, now)
    return ok({})
  },
}
