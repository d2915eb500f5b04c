import { type EffectsOf, fail, membersIn, ok, type PlainDate, problem, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports, SubjectWrite } from '@zhiqiang/server/ports'
import type { subject } from './kind.ts'

/** Who joins the people of a subject, as the use case found them. */
interface Joining {
  readonly account: string
  readonly name: string
  readonly role: 'manager' | 'member'
  readonly until: PlainDate | null
}

/** Which agency is let act, in what and until when. */
interface Empowering {
  readonly agency: string
  readonly name: string
  readonly items: readonly string[] | null
  readonly until: PlainDate | null
}

/** As events and data keep it. */
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as ThingData

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
      data: {
        sort: facts.sort,
        contact: facts.contact,
        people: { [holder]: { name: facts.contact, role: 'manager', from: today, to: null } },
      },
      hideAnswers: true,
      record: { sort: facts.sort, name: facts.name },
    })
  },
  async takeDown({ thing, answers, ports }) {
    // The step is internal: the use case of the counter has checked every member.
    const facts = answers.subject as SubjectWrite
    const put = await ports.subjects.put(thing.id, facts)
    if (!put.ok) return put
    return ok({
      title: facts.name,
      region: facts.region,
      units: [{ unitId: thing.id, part: 'owner' }],
      // As above: the number of a card stands in its table and in no event.
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
    const login = answers.login.trim().toLowerCase()
    const account = await ports.subjects.accountOf(login)
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
    const to = answers.until ?? null
    await ports.subjects.mandate(thing.id, { accountId: account, sort: 'member', from: today, to })
    return ok({
      data: {
        people: { ...membersIn(thing.data.people), [account]: { name: login, role: 'member', from: today, to } },
      },
    })
  },
  async join({ thing, answers, today, ports }) {
    const { account, name, role, until } = answers.member as unknown as Joining
    await ports.subjects.mandate(thing.id, {
      accountId: account,
      sort: role === 'manager' ? 'holder' : 'member',
      from: today,
      to: until,
    })
    const person = { name, role, from: today, to: until }
    return ok({
      data: { people: { ...membersIn(thing.data.people), [account]: person } },
      hideAnswers: true,
      record: { account, ...person },
    })
  },
  async empower({ thing, answers, today, ports }) {
    const { agency, name, items, until } = answers.agency as unknown as Empowering
    const mandate = { name, items, from: today, to: until }
    await ports.subjects.empower(thing.id, { agencyId: agency, items, from: today, to: until })
    return ok({
      data: { agencies: { ...membersIn(thing.data.agencies), [agency]: plain(mandate) } },
      hideAnswers: true,
      record: plain({ agency, ...mandate }),
    })
  },
  async endMandate({ thing, answers, today, ports }) {
    const { holder } = answers.mandate as unknown as { readonly holder: string }
    // From the moment it is ended nobody acts by it, not even for the rest of the day.
    await ports.subjects.endMandate(thing.id, holder, today)
    const without = (all: ThingData) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== holder))
    return ok({
      data: { people: without(membersIn(thing.data.people)), agencies: without(membersIn(thing.data.agencies)) },
      hideAnswers: true,
      record: { holder, endedOn: today },
    })
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
