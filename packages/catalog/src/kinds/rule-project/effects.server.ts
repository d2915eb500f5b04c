import {
  type Actor,
  dayBefore,
  type EffectsOf,
  listIn,
  membersIn,
  ok,
  type PlainDate,
  refuseAct,
  refuseInput,
  type Thing,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { taskLinks, tasksNamed } from '../../shared/cites.server.ts'
import type { ruleProject } from './kind.ts'
import {
  amended,
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

export const effects: EffectsOf<typeof ruleProject, Ports> = {
  ...taskLinks,
  async propose({ answers, actor, role, unitId, today, ports }) {
    if (role === 'lead' && answers.drafter !== unitId) {
      return refuseInput(t('只能提出由本单位起草的文件', 'a unit proposes rules that it drafts itself'))
    }
    const tasks = await tasksNamed(answers.tasks, ports)
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
  async saveDraft({ thing, answers, actor, now, seq }) {
    const before = listIn(thing.data.drafts)
    const draft = { no: before.length + 1, note: answers.note, by: actor.name, at: now, seq }
    return ok({ data: { drafts: [...before, draft], ...drafted(thing, actor) } })
  },
  async setTerm({ thing, answers, actor }) {
    const { code, name, article, value, unit = '' } = answers
    if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(code)) {
      return refuseInput(
        t('代号只用小写字母、数字、点和连字符', 'a code has small letters, digits, dots and hyphens only'),
      )
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
      return refuseInput(t('至少要征求一个单位或社会的意见', 'ask one unit or the public'))
    if (answers.public && !answers.where)
      return refuseInput(t('请写明向社会征求意见的渠道', 'say where the public is asked'))
    if (answers.until <= today) return refuseInput(t('截止日期要在今天以后', 'the closing day has to lie ahead'))
    if (listIn(thing.data.drafts).length === 0) return noDraft
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
    if (!now || answers.until <= now.until)
      return refuseInput(t('新的截止日期要更晚', 'the new closing day has to be later'))
    return ok({ dueOn: answers.until, data: { consultation: { ...now, until: answers.until } } })
  },
  async close({ thing, today, ports }) {
    const now = consultationOf(thing.data)
    if (!now) return ok({})
    const given = await ports.things.children(thing.id, 'rule-opinion')
    const silent = now.unitIds.filter((id) => !given.some((one) => one.data.unitId === id))
    if (now.public || silent.length > 0) {
      return refuseAct(
        now.public
          ? t('正在向社会征求意见，要等到截止日期。', 'The public was asked: it stays open until its day.')
          : t(`还有 ${silent.length} 个单位没有反馈。`, `${silent.length} units have not answered.`),
        t('截止日期过后自动结束。', 'It closes by itself after its day.'),
      )
    }
    return ok({ dueOn: sendBy(thing), data: { consultation: { ...now, until: today } } })
  },
  async send({ thing, answers, actor, today, ports }) {
    const given = await ports.things.children(thing.id, 'rule-opinion')
    const open = given.filter((one) => one.state === 'open').length
    if (open > 0) {
      return refuseAct(
        t(`还有 ${open} 条意见没有答复。`, `${open} opinions are not answered.`),
        t('请逐条采纳，或写明不采纳的理由。', 'Adopt each, or say why not.'),
      )
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
    return ok({ data: { legal: { ...membersIn(thing.data.legal), ...review } } })
  },
  async sendBack({ thing, answers, actor, today }) {
    const back = { ground: answers.ground, by: actor.name, on: today, from: 'legal' }
    return ok({ dueOn: sendBy(thing), data: { returned: [...listIn(thing.data.returned), back] } })
  },
  async adopt({ thing, answers, today }) {
    const { passedOn } = legalOf(thing.data)
    if (passedOn === null) {
      return refuseAct(
        t('还没有通过合法性审核。', 'Its legality has not been cleared.'),
        t('请先送审。', 'Send it in first.'),
      )
    }
    if (answers.on > today) return refuseInput(t('审议日期还没有到', 'the day of the meeting has not come'))
    if (answers.on < passedOn) {
      return refuseInput(t('审议要在合法性审核通过之后', 'it is discussed after its legality was cleared, not before'))
    }
    return ok({ data: { adoption: { meeting: answers.meeting, on: answers.on } } })
  },
  async back({ thing, answers, actor, today }) {
    const back = { ground: `${answers.meeting}：${answers.ground}`, by: actor.name, on: today, from: 'cleared' }
    return ok({ dueOn: sendBy(thing), data: { returned: [...listIn(thing.data.returned), back] } })
  },
  async publish({ thing, answers, today, seq, ports }) {
    const { number, inForceOn, validTo = null } = answers
    if (inForceOn < today)
      return refuseInput(t('施行日期不能早于公布之日', 'it cannot be in force before it is published'))
    if (validTo !== null && validTo <= inForceOn) {
      return refuseInput(t('有效期要在施行日期之后', 'its validity ends after it came into force'))
    }
    return inStanding(
      thing,
      { today, seq, ports, inForceOn, validTo },
      inForce(termsOf(thing.data), inForceOn, validTo),
      {
        number,
        publishedOn: today,
      },
    )
  },
  async amendTerm({ thing, answers, seq, ports, now }) {
    const end = dateIn(thing.data, 'validTo')
    const terms = amended(termsOf(thing.data), answers.code, answers)
    if (!terms || (end !== null && answers.from > end)) return noTerm
    await ports.rules.putTerms(thing.id, seq, terms)
    const { code, ground } = answers
    return ok({ data: { terms: [...terms], amended: [...listIn(thing.data.amended), { code, ground, at: now }] } })
  },
  async extend({ thing, answers, today, seq, ports }) {
    const before = dateIn(thing.data, 'validTo')
    if (before !== null && answers.validTo <= before)
      return refuseInput(t('要晚于现在的有效期', 'it has to be later than now'))
    const inForceOn = dateIn(thing.data, 'inForceOn') ?? today
    const { validTo, number } = answers
    return inStanding(thing, { today, seq, ports, inForceOn, validTo }, ending(termsOf(thing.data), before, validTo), {
      extensions: [...listIn(thing.data.extensions), { from: before, to: validTo, number, on: today }],
      lettingGo: null,
    })
  },
  async letExpire({ thing, answers, actor, today }) {
    if (dateIn(thing.data, 'validTo') === null) {
      return refuseInput(t('该文件没有规定有效期', 'this rule has no end of validity'))
    }
    return ok({ data: { expiringSince: null, lettingGo: { ground: answers.ground, by: actor.name, on: today } } })
  },
  async abolish({ thing, answers, today, seq, ports }) {
    if (answers.on > today) return refuseInput(t('废止日期还没有到', 'the day has not come yet'))
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

const noTerm = refuseInput(
  t('没有这个条款数值，或日期不在它的期限内', 'there is no such term, or it is not in force then'),
)
const noDraft = refuseAct(t('还没有文稿。', 'There is no draft yet.'), t('请先提交一稿。', 'Hand in a draft first.'))

/** A rule that is published as of today: its state, its next day, its terms. */
async function inStanding(
  thing: Thing,
  rule: {
    readonly today: PlainDate
    readonly seq: number
    readonly ports: Ports
    readonly inForceOn: PlainDate
    readonly validTo: PlainDate | null
  },
  terms: readonly Term[],
  data: Thing['data'],
) {
  const { today, seq, ports, inForceOn, validTo } = rule
  const { rules } = await ports.org.cityState()
  const stands = standing(today, { inForceOn, validTo, noticeMonths: rules.ruleNoticeMonths })
  if (stands.state === 'expired') return refuseInput(t('有效期已经过了', 'its validity has ended already'))
  await ports.rules.putTerms(thing.id, seq, terms)
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

/** The last day a rule abolished on a day was in force; none where it never was. */
function lastDay(on: PlainDate, inForceOn: PlainDate): PlainDate | null {
  return on <= inForceOn ? null : dayBefore(on)
}
