import {
  dateInChina,
  fail,
  membersIn,
  ok,
  type PlainDate,
  type Result,
  refuseInput,
  type Text,
  type ThingData,
  t,
  yearOf,
} from '@zhiqiang/kernel'
import type { ThingBrief } from '@zhiqiang/server/ports'
import type { AskedMatter } from '../shared/funding/asked.ts'
import { policyIn, yuan } from '../shared/funding/read.ts'
import { capped, type Matter, policyOn, priceOf, ruleFor, type SupportPolicy } from '../shared/funding/rules.ts'
import { limitedBy, stages } from '../shared/funding/stages.ts'
import { type Asked, type Done, plain } from './asked.server.ts'
import { type Guard, guarded, refuseAll, sumOn } from './guards.server.ts'
import { openConsultations } from './handling.server.ts'
import { reviewedEffects } from './reviewed.server.ts'

/** A condition as a case keeps it: fulfilled or not, and what to do where it is not. */
export interface Check {
  readonly label: Text
  readonly good: boolean
  readonly how: Text
}

/** What an item adds to the course of money granted in rounds. */
export interface FundedItem {
  /** `day` is when it was handed in. */
  readonly matters: (answers: Readonly<Record<string, unknown>>, day: PlainDate) => readonly AskedMatter[]
  /** Looked at before it is proposed: experts who have to conclude, say. */
  readonly ready?: readonly Guard[]
  /** The sum where the officer chooses it, in place of the rule's. */
  readonly sum?: (
    asked: Asked,
    policy: SupportPolicy,
  ) => Result<{ readonly total: number; readonly lines: readonly Line[] }>
}

/** What one matter is paid, under which rule. */
export interface Line {
  readonly label: string
  readonly rule: string
  readonly amount: number
}

/** Who may ask for what: every condition one by one, and what the policy of each matter's own day pays. */
async function reckon(asked: Asked, answers: Readonly<Record<string, unknown>>, item: FundedItem, round: ThingBrief) {
  const { ports, thing, today } = asked
  const all = (await ports.things.ofKind('support-policy')).map((one) => policyIn(one.id, one.title, one.data))
  const policies = all.filter((one) => one.item === thing.kind)
  const own = policies.find(({ id }) => id === round.data.policy)
  const subjectId = subjectOf(asked)
  const checks: Check[] = [
    ...(await subjectChecks(asked, subjectId)),
    ...(await apartChecks(asked, subjectId, all, own)),
  ]
  const lines: Line[] = []
  for (const one of item.matters(answers, handedIn(asked))) {
    const { matter, label } = one
    const limit = await limitOn(asked, matter)
    if (limit.check) checks.push(named(label, limit.check))
    const policy = policyOn(policies, matter.on)
    const rule = policy ? ruleFor(policy, matter) : null
    checks.push(named(label, ruleCheck(matter, policy, rule !== null)))
    const holder = (await ports.claims.holders(one.key)).find(
      ({ sort, thingId }) => sort === 'support' && thingId !== thing.id,
    )
    checks.push(
      named(label, {
        label: t('同一事项没有申请过其他资助', 'no other money was asked for it'),
        good: !holder,
        how: t(
          `${holder?.since ?? ''} 已由“${holder?.title ?? ''}”申请，同一事项只支持一次`,
          `it was asked for in another case on ${holder?.since ?? ''}; a matter is paid for once`,
        ),
      }),
    )
    if (rule) lines.push({ label, rule: `${rule.code} ${rule.name}`, amount: limit.cap(priceOf(rule, matter.spent)) })
  }
  const before = own ? await ports.funds.grantedTo(subjectId, own.id, yearOf(today)) : 0
  const sum = lines.reduce((all, { amount }) => all + amount, 0)
  return { checks, lines, total: capped(sum, own?.perYear ?? null, before), sum, own }
}

function named(label: string, check: Check): Check {
  return {
    ...check,
    label: t(`${label}：${check.label.zh}`, `${label}: ${check.label.en}`.replace(/\p{Script=Han}+/gu, '…')),
  }
}

function ruleCheck({ on, stage }: Matter, policy: SupportPolicy | null, found: boolean): Check {
  return {
    label: t('事项发生之日有政策支持', 'a policy of its day pays for it'),
    good: found,
    how: policy
      ? t(`“${policy.title}”不支持“${stages[stage].zh}”`, `the policy does not pay for “${stages[stage].en}”`)
      : t(`${on} 没有生效的政策`, `no policy was in force on ${on}`),
  }
}

/** What the law lets public money pay for a matter: nothing of some stages, a share of others. */
async function limitOn({ ports, today }: Asked, { stage, spent }: Matter) {
  const free = { check: null, cap: (sum: number) => sum }
  const id = limitedBy[stage]
  const limit = id === undefined ? null : await sumOn(ports, id, today)
  if (!limit) return free
  const forbidden = limit.value === 0
  const check: Check = {
    label: t('法规政策允许财政资助', 'public money may pay for it'),
    good: !forbidden,
    how: t(
      `不得资助“${stages[stage].zh}”（${limit.place.zh}）`,
      `public money does not pay for “${stages[stage].en}” (${limit.place.en})`,
    ),
  }
  const share = Math.floor((spent * limit.value) / 100)
  return { check, cap: (sum: number) => (limit.unit === 'percent' ? Math.min(sum, share) : sum) }
}

/** The key under which an applicant holds the one project that public money pays for at a time. */
export function projectOf(subjectId: string): string {
  return `project:${subjectId}`
}

/** States of a project in which its applicant gets no other public money. */
const failed = ['late', 'failed']

async function subjectChecks({ ports }: Asked, subjectId: string): Promise<readonly Check[]> {
  const subject = await ports.subjects.get(subjectId)
  const regions = (await ports.org.regions()).map(({ code }) => code)
  const open = await ports.funds.recoveriesOf(subjectId)
  const failing = (await ports.claims.holders(projectOf(subjectId))).filter(({ state }) => failed.includes(state))
  return [
    {
      label: t('申请人在本市登记', 'the applicant is registered in this city'),
      good: subject !== null && regions.includes(subject.region),
      how: t('请向登记地的城市申请', 'apply in the city of registration'),
    },
    {
      label: t('没有未退回的财政资金', 'no money is waiting to be paid back'),
      good: open.length === 0,
      how: t(
        `请先退回 ${open.map(({ no, amount }) => `${no} 的 ${yuan(amount)}`).join('、')}`,
        'pay back first what was asked back',
      ),
    },
    {
      label: t('没有逾期未验收、未通过验收的项目', 'no project is late for acceptance or failed it'),
      good: failing.length === 0,
      how: t(
        `请先完成 ${failing.map(({ title }) => `“${title}”`).join('、')} 的验收`,
        'have the project accepted first',
      ),
    },
  ]
}

/** Money that a policy lets nobody have in the same year: of each such policy, whether some was granted this year. */
async function apartChecks(
  { ports, today }: Asked,
  subjectId: string,
  all: readonly SupportPolicy[],
  own: SupportPolicy | undefined,
): Promise<readonly Check[]> {
  const others = all.filter((one) => own && (own.apart === one.item || one.apart === own.item))
  return Promise.all(
    others.map(async ({ id, title }) => ({
      label: t(`同一年没有享受“${title}”的资金`, 'no money was granted this year under a policy apart from this one'),
      good: (await ports.funds.grantedTo(subjectId, id, yearOf(today))) === 0,
      how: t(
        `今年已按“${title}”获得支持，两项只能享受一项`,
        'money was granted under it: only one of the two can be had',
      ),
    })),
  )
}

function handedIn({ thing, today }: Asked): PlainDate {
  return thing.revision === 0 ? today : dateInChina(thing.openedAt)
}

/** The applicant of a case, or of one that is being handed in. */
export function subjectOf({ thing, answers, unitId }: Asked): string {
  const known = membersIn(thing.data.subject)
  if (typeof known.id === 'string') return known.id
  const { comer } = answers as { readonly comer?: { readonly subject: string } }
  return comer?.subject ?? unitId ?? ''
}

/** The effects of the funded course for an item. */
export function fundedEffects(item: FundedItem) {
  const { grant: _, ...shared } = reviewedEffects
  return {
    ...shared,
    async submit(asked: Asked): Done {
      const { ports, thing, today } = asked
      const round = (await ports.things.ofKind('support-round')).find(
        (one) => one.state === 'open' && one.data.item === thing.kind && String(one.data.from) <= today,
      )
      if (!round) {
        return refuseAll([
          [
            t('现在没有开放的申报批次', 'no round is open now'),
            t(
              '请留意申报通知；您填写的内容已存为草稿',
              'watch for the next call; what you filled in is kept as a draft',
            ),
          ],
        ])
      }
      const made = await reviewedEffects.submit(asked)
      if (!made.ok) return made
      const entered = await enter(asked, item, round)
      if (!entered.ok) return entered
      await ports.cases.enterRound(thing.id, round.id)
      const place = { id: round.id, title: round.title }
      return ok({ ...made.value, data: { ...made.value.data, round: place, ...entered.value } })
    },
    async correct(asked: Asked): Done {
      const made = await reviewedEffects.correct(asked)
      if (!made.ok) return made
      const round = await roundOf(asked)
      if (!round) return refuseInput(t('没有这个批次', 'there is no such round'))
      await asked.ports.claims.release(asked.thing.id, asked.today, 'support')
      const entered = await enter(asked, item, round)
      return entered.ok ? ok({ ...made.value, data: { ...made.value.data, ...entered.value } }) : entered
    },
    propose: guarded(proposing(item), openAsked, ...(item.ready ?? [])),
    async object({ thing, answers, now }: Asked): Done {
      return ok({ data: { objection: { ...plain(answers), at: now, no: thing.revision + 1 } } })
    },
    async answerObjection(asked: Asked): Done {
      const { thing, answers, actor, now } = asked
      const objection = membersIn(thing.data.objection)
      return ok({
        follow: await publicAnswers(asked, false),
        data: { objection: { ...objection, answer: String(answers.ground), by: actor.name, answeredAt: now } },
      })
    },
    async upholdObjection(asked: Asked): Done {
      const closed = await reviewedEffects.close(asked)
      return closed.ok ? ok({ ...closed.value, follow: await publicAnswers(asked, true) }) : closed
    },
    async settle({ thing, ports, today }: Asked): Done {
      const round = membersIn(thing.data.round)
      const held = await ports.things.get(String(round.id))
      const { policy, line } = held?.data ?? {}
      const amount = Number(membersIn(thing.data.support).total)
      const to = { thingId: thing.id, roundId: String(round.id), policyId: String(policy), lineId: String(line) }
      await ports.funds.owe({ ...to, amount, day: today })
      return ok({})
    },
    async changeAccount({ thing, answers }: Asked): Done {
      return ok({ data: { answers: { ...membersIn(thing.data.answers), ...plain(answers) } } })
    },
    async pay({ thing, now, today, ports }: Asked): Done {
      await ports.funds.move(thing.id, { standing: 'paid', paidOn: today })
      await ports.cases.note(thing.id, { closedAt: now })
      return ok({ data: { paidOn: today } })
    },
    async bounce({ thing, answers, ports }: Asked): Done {
      await ports.funds.move(thing.id, { standing: 'owed', batchId: null })
      return ok({ data: { bounced: String(answers.why) } })
    },
    async recover({ thing, answers, today, actor, now, ports }: Asked): Done {
      const until = String(answers.until)
      if (until <= today) return refuseInput(t('退款截止日应在今天之后', 'the last day lies after today'))
      await ports.funds.move(thing.id, { standing: 'recovering' })
      return ok({ data: { recovery: { ...plain(answers), by: actor.name, at: now } }, clocks: { repay: { until } } })
    },
    async repay({ thing, answers, ports }: Asked): Done {
      await ports.funds.move(thing.id, { standing: 'recovered' })
      return ok({ data: { repaid: plain(answers) } })
    },
  }
}

/** What was objected on the public page is answered with the case. */
async function publicAnswers({ thing, answers, ports }: Asked, upheld: boolean) {
  const { id } = membersIn(thing.data.round)
  const raised = await ports.things.children(String(id), 'public-objection')
  return raised
    .filter(({ state, data }) => state === 'taken' && data.case === thing.id)
    .map((one) => ({ thingId: one.id, step: 'answered', answers: { upheld, ground: String(answers.ground) } }))
}

/** Refuses what fails a condition, all at once; else takes the matters, so that nobody is paid for them a second time. */
async function enter(asked: Asked, item: FundedItem, round: ThingBrief): Promise<Result<ThingData>> {
  const { ports, thing, today, answers } = asked
  const { checks, lines, total } = await reckon(asked, answers, item, round)
  const failed = checks.filter(({ good }) => !good)
  if (failed.length > 0) return refuseAll(failed.map(({ label, how }) => [missed(label, how), how]))
  for (const { key, label } of item.matters(answers, handedIn(asked))) {
    const holder = await ports.claims.take({ sort: 'support', matter: key, thingId: thing.id, day: today })
    if (!holder) continue
    const why = t(`“${label}”已由“${holder.title}”申请`, 'a matter was asked for in another case')
    return refuseAll([[why, t('同一事项只支持一次', 'a matter is paid for once')]])
  }
  // Where the officer chooses the sum, nothing can be said of it yet.
  const expected = item.sum ? null : { lines: plainList(lines), total }
  return ok({ checks: plainList(checks), expected })
}

function missed(label: Text, how: Text): Text {
  return t(`不符合“${label.zh}”：${how.zh}`, `not fulfilled: ${label.en} (${how.en})`)
}

function plainList(list: readonly object[]) {
  return list.map((one) => plain(one as Readonly<Record<string, unknown>>))
}

function proposing(item: FundedItem) {
  return async (asked: Asked): Done => {
    const round = await roundOf(asked)
    if (!round) return refuseInput(t('没有这个批次', 'there is no such round'))
    const { thing, answers, actor, now } = asked
    const { checks, lines, total, own } = await reckon(asked, membersIn(thing.data.answers), item, round)
    const failed = checks.filter(({ good }) => !good)
    if (failed.length > 0) return refuseAll(failed.map(({ label, how }) => [missed(label, how), how]))
    const chosen = item.sum && own ? item.sum(asked, own) : ok({ total, lines })
    if (!chosen.ok) return fail(chosen.problem)
    const support = { lines: plainList(chosen.value.lines), total: chosen.value.total }
    return ok({
      data: {
        checks: plainList(checks),
        support,
        decision: { ...plain(answers), by: actor.name, at: now },
      },
    })
  }
}

const openAsked: Guard = async (asked) => {
  const waiting = await openConsultations(asked)
  return waiting && !waiting.ok ? waiting : null
}

async function roundOf({ thing, ports }: Asked): Promise<ThingBrief | null> {
  const { id } = membersIn(thing.data.round)
  return typeof id === 'string' ? ports.things.get(id) : null
}
