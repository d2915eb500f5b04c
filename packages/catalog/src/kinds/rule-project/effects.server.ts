import {
  type Actor,
  dayBefore,
  type EffectsOf,
  fail,
  ok,
  type PlainDate,
  problem,
  type Result,
  type Thing,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { ruleProject } from './kind.ts'
import {
  amended,
  citesOf,
  consultationOf,
  dateIn,
  draftersOf,
  ending,
  inForce,
  legalOf,
  standing,
  type Term,
  termsOf,
} from './rule-data.ts'
import { whoIs } from './rules.ts'

const refused = (zh: string, en: string, how: readonly [string, string]) =>
  fail(problem('E_GUARD', { why: t(zh, en), how: t(...how) }))
const wrong = (zh: string, en: string) => fail(problem('E_INPUT', { what: t(zh, en) }))

export const effects: EffectsOf<typeof ruleProject, Ports> = {
  async propose({ answers, actor, role, unitId, today, ports }) {
    if (role === 'lead' && answers.drafter !== unitId) {
      return wrong('只能提出由本单位起草的文件', 'a unit proposes rules that it drafts itself')
    }
    const tasks = await tasksIn(answers.tasks, ports)
    if (!tasks.ok) return tasks
    const { title, sort, purpose } = answers
    return ok({
      title,
      visibility: 1,
      units: [{ unitId: answers.drafter, part: 'lead' }],
      data: { sort, purpose, tasks: tasks.value, proposedBy: actor.name, proposedOn: today, drafts: [], terms: [] },
    })
  },
  async takeUp({ answers, today }) {
    return ok({ dueOn: answers.dueOn ?? null, data: { takenUpOn: today, sendBy: answers.dueOn ?? null } })
  },
  async cite({ thing, answers, ports }) {
    const tasks = await tasksIn([...citesOf(thing.data), answers.task], ports)
    return tasks.ok ? ok({ data: { tasks: tasks.value } }) : tasks
  },
  async uncite({ thing, answers }) {
    const left = citesOf(thing.data).filter((id) => id !== answers.task)
    if (left.length === citesOf(thing.data).length) return wrong('没有关联这条任务', 'this task is not linked')
    return ok({ data: { tasks: left } })
  },
  async saveDraft({ thing, answers, actor, now, seq }) {
    const before = Array.isArray(thing.data.drafts) ? thing.data.drafts : []
    const draft = { no: before.length + 1, note: answers.note, by: actor.name, at: now, seq }
    return ok({ data: { drafts: [...before, draft], ...drafted(thing, actor) } })
  },
  async setTerm({ thing, answers, actor }) {
    const { code, name, article, value, unit = '' } = answers
    if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(code)) {
      return wrong('代号只用小写字母、数字、点和连字符', 'a code has small letters, digits, dots and hyphens only')
    }
    const term: Term = { code, name, article, value, unit, from: null, to: null }
    const terms = termsOf(thing.data)
    const at = terms.findIndex((one) => one.code === code)
    return ok({ data: { terms: at < 0 ? [...terms, term] : [...terms.with(at, term)], ...drafted(thing, actor) } })
  },
  async dropTerm({ thing, answers, actor }) {
    const left = termsOf(thing.data).filter((one) => one.code !== answers.code)
    if (left.length === termsOf(thing.data).length) return noTerm
    return ok({ data: { terms: left, ...drafted(thing, actor) } })
  },
  async seek({ thing, answers, actor, today }) {
    const lead = thing.units.filter((one) => one.part === 'lead')
    const asked = [...new Set(answers.units ?? [])].filter((id) => lead.every((one) => one.unitId !== id))
    if (asked.length === 0 && !answers.public)
      return wrong('至少要征求一个单位或社会的意见', 'ask one unit or the public')
    if (answers.public && !answers.where) return wrong('请写明向社会征求意见的渠道', 'say where the public is asked')
    if (answers.until <= today) return wrong('截止日期要在今天以后', 'the closing day has to lie ahead')
    if (!Array.isArray(thing.data.drafts) || thing.data.drafts.length === 0) return noDraft
    const before = consultationOf(thing.data)?.unitIds ?? []
    const all = [...new Set([...before, ...asked])]
    return ok({
      dueOn: answers.until,
      units: [...lead, ...all.map((unitId) => ({ unitId, part: 'co' as const }))],
      data: {
        consultation: {
          unitIds: all,
          public: answers.public || consultationOf(thing.data)?.public === true,
          where: answers.where ?? '',
          from: today,
          until: answers.until,
        },
        ...drafted(thing, actor),
      },
    })
  },
  async prolong({ thing, answers }) {
    const now = consultationOf(thing.data)
    if (!now || answers.until <= now.until) return wrong('新的截止日期要更晚', 'the new closing day has to be later')
    return ok({ dueOn: answers.until, data: { consultation: { ...now, until: answers.until } } })
  },
  async close({ thing, today, ports }) {
    const now = consultationOf(thing.data)
    if (!now) return ok({})
    const given = await ports.things.children(thing.id, 'rule-opinion')
    const silent = now.unitIds.filter((id) => !given.some((one) => one.data.unitId === id))
    if (now.public || silent.length > 0) {
      return refused(
        now.public ? '正在向社会征求意见，要等到截止日期。' : `还有 ${silent.length} 个单位没有反馈。`,
        now.public ? 'The public was asked: it stays open until its day.' : `${silent.length} units have not answered.`,
        ['截止日期过后自动结束。', 'It closes by itself after its day.'],
      )
    }
    return ok({ dueOn: sendBy(thing), data: { consultation: { ...now, until: today } } })
  },
  async send({ thing, answers, actor, today, ports }) {
    const given = await ports.things.children(thing.id, 'rule-opinion')
    const open = given.filter((one) => one.state === 'open').length
    if (open > 0) {
      return refused(`还有 ${open} 条意见没有答复。`, `${open} opinions are not answered.`, [
        '请逐条采纳，或写明不采纳的理由。',
        'Adopt each, or say why not.',
      ])
    }
    const others = thing.units.filter((one) => one.part !== 'owner' && one.unitId !== answers.reviewer)
    const own = thing.units.find((one) => one.unitId === answers.reviewer && one.part === 'lead')
    return ok({
      dueOn: null,
      units: own ? [own, ...others] : [...others, { unitId: answers.reviewer, part: 'owner' }],
      data: {
        legal: { unitId: answers.reviewer, sentOn: today, sentBy: actor.name, passedOn: null },
        ...drafted(thing, actor),
      },
    })
  },
  async clear({ thing, answers, actor, today }) {
    const review = { opinion: answers.opinion, by: actor.name, passedOn: today }
    return ok({ data: { legal: { ...record(thing.data.legal), ...review } } })
  },
  async sendBack({ thing, answers, actor, today }) {
    const back = { ground: answers.ground, by: actor.name, on: today, from: 'legal' }
    return ok({ dueOn: sendBy(thing), data: { returned: [...returned(thing), back] } })
  },
  async adopt({ thing, answers, today }) {
    const { passedOn } = legalOf(thing.data)
    if (passedOn === null) {
      return refused('还没有通过合法性审核。', 'Its legality has not been cleared.', [
        '请先送审。',
        'Send it in first.',
      ])
    }
    if (answers.on > today) return wrong('审议日期还没有到', 'the day of the meeting has not come')
    if (answers.on < passedOn) {
      return wrong('审议要在合法性审核通过之后', 'it is discussed after its legality was cleared, not before')
    }
    return ok({ data: { adoption: { meeting: answers.meeting, on: answers.on } } })
  },
  async back({ thing, answers, actor, today }) {
    const back = { ground: `${answers.meeting}：${answers.ground}`, by: actor.name, on: today, from: 'cleared' }
    return ok({ dueOn: sendBy(thing), data: { returned: [...returned(thing), back] } })
  },
  async publish({ thing, answers, today, ports }) {
    const { number, inForceOn, validTo = null } = answers
    if (inForceOn < today) return wrong('施行日期不能早于公布之日', 'it cannot be in force before it is published')
    if (validTo !== null && validTo <= inForceOn) {
      return wrong('有效期要在施行日期之后', 'its validity ends after it came into force')
    }
    return inStanding(thing, { today, ports, inForceOn, validTo }, inForce(termsOf(thing.data), inForceOn, validTo), {
      number,
      publishedOn: today,
    })
  },
  async amendTerm({ thing, answers, seq, ports, now }) {
    const end = dateIn(thing.data, 'validTo')
    const terms = amended(termsOf(thing.data), answers.code, answers)
    if (!terms || (end !== null && answers.from > end)) return noTerm
    await ports.rules.putTerms(thing.id, seq, terms)
    const { code, ground } = answers
    const before = Array.isArray(thing.data.amended) ? thing.data.amended : []
    return ok({ data: { terms: [...terms], amended: [...before, { code, ground, at: now }] } })
  },
  async extend({ thing, answers, today, ports }) {
    const before = dateIn(thing.data, 'validTo')
    if (before !== null && answers.validTo <= before) return wrong('要晚于现在的有效期', 'it has to be later than now')
    const inForceOn = dateIn(thing.data, 'inForceOn') ?? today
    const history = Array.isArray(thing.data.extensions) ? thing.data.extensions : []
    const { validTo, number } = answers
    return inStanding(thing, { today, ports, inForceOn, validTo }, ending(termsOf(thing.data), before, validTo), {
      extensions: [...history, { from: before, to: validTo, number, on: today }],
      lettingGo: null,
    })
  },
  async letExpire({ thing, answers, actor, today }) {
    if (dateIn(thing.data, 'validTo') === null) return wrong('该文件没有规定有效期', 'this rule has no end of validity')
    return ok({ data: { expiringSince: null, lettingGo: { ground: answers.ground, by: actor.name, on: today } } })
  },
  async abolish({ thing, answers, today, seq, ports }) {
    if (answers.on > today) return wrong('废止日期还没有到', 'the day has not come yet')
    const inForceOn = dateIn(thing.data, 'inForceOn') ?? answers.on
    const last = lastDay(answers.on, inForceOn)
    const terms = last === null ? [] : ending(termsOf(thing.data), dateIn(thing.data, 'validTo'), last)
    await ports.rules.putTerms(thing.id, seq, terms)
    return ok({
      dueOn: null,
      data: { abolished: { on: answers.on, number: answers.number }, terms: [...terms], expiringSince: null },
    })
  },
  async drop({ answers, actor, today }) {
    return ok({ dueOn: null, data: { droppedFor: { ground: answers.ground, by: actor.name, on: today } } })
  },
  async turn({ thing, today, ports }) {
    if (thing.state === 'consulting') return ok({ state: 'revising', dueOn: sendBy(thing) })
    const inForceOn = dateIn(thing.data, 'inForceOn') ?? today
    const { rules } = await ports.org.cityState()
    const validTo = dateIn(thing.data, 'validTo')
    const stands = standing(today, { inForceOn, validTo, noticeMonths: rules.ruleNoticeMonths })
    const tells = stands.told && !thing.data.lettingGo
    return ok({
      ...(stands.state === thing.state ? {} : { state: stands.state }),
      dueOn: stands.dueOn,
      ...(stands.wakeOn === undefined ? {} : { wakeOn: stands.wakeOn }),
      data: { expiringSince: tells ? (dateIn(thing.data, 'expiringSince') ?? today) : null },
    })
  },
}

const noTerm = wrong('没有这个条款数值，或日期不在它的期限内', 'there is no such term, or it is not in force then')
const noDraft = refused('还没有文稿。', 'There is no draft yet.', ['请先提交一稿。', 'Hand in a draft first.'])

/** A rule that is published as of today: its state, its next day, its terms. */
async function inStanding(
  thing: Thing,
  rule: {
    readonly today: PlainDate
    readonly ports: Ports
    readonly inForceOn: PlainDate
    readonly validTo: PlainDate | null
  },
  terms: readonly Term[],
  data: Thing['data'],
) {
  const { today, ports, inForceOn, validTo } = rule
  const { rules } = await ports.org.cityState()
  const stands = standing(today, { inForceOn, validTo, noticeMonths: rules.ruleNoticeMonths })
  if (stands.state === 'expired') return wrong('有效期已经过了', 'its validity has ended already')
  await ports.rules.putTerms(thing.id, thing.revision + 1, terms)
  return ok({
    ...(stands.state === thing.state ? {} : { state: stands.state }),
    dueOn: stands.dueOn,
    ...(stands.wakeOn === undefined ? {} : { wakeOn: stands.wakeOn }),
    data: { ...data, inForceOn, validTo, terms: [...terms], expiringSince: stands.told ? today : null },
  })
}

/** Everybody who had a hand in the draft. */
function drafted(thing: Thing, actor: Actor) {
  const before = draftersOf(thing.data)
  const who = whoIs(actor)
  return { drafters: before.some((one) => one.id === who) ? [...before] : [...before, { id: who, name: actor.name }] }
}

function sendBy(thing: Thing): PlainDate | null {
  return dateIn(thing.data, 'sendBy')
}

function returned(thing: Thing) {
  return Array.isArray(thing.data.returned) ? thing.data.returned : []
}

function record(value: Thing['data'][string]) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

/** The last day a rule abolished on a day was in force; none where it never was. */
function lastDay(on: PlainDate, inForceOn: PlainDate): PlainDate | null {
  return on <= inForceOn ? null : dayBefore(on)
}

/** Ids of tasks somebody names, each once; unknown ones are refused. */
async function tasksIn(named: unknown, ports: Ports): Promise<Result<string[]>> {
  const ids = [...new Set(Array.isArray(named) ? named.map(String) : [])]
  for (const id of ids) {
    const found = /^[0-9a-f-]{36}$/.test(id) ? await ports.things.get(id) : null
    if (found?.kind !== 'task') return wrong('没有这条任务', 'there is no such task')
  }
  return ok(ids)
}
