import {
  dateInChina,
  type EffectsOf,
  type IpNumber,
  listIn,
  membersIn,
  ok,
  patentSortOf,
  refuseInput,
  type Thing,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { EntryWrite, Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { closingEffects } from '../../presets/closing.server.ts'
import { answersIn } from '../../presets/filed.server.ts'
import { handlingEffects, openConsultations } from '../../presets/handling.server.ts'
import { wholeIntakeEffects } from '../../presets/intake.server.ts'
import type { Sort } from '../../shared/pre-examination/industries.ts'
import { monthsBetween } from '../../shared/pre-examination/months.ts'
import { classOf, inScope, onRegister, quotaLeft, subjectIdOf, takeQuota, yearOn } from './gates.server.ts'
import type { preExamination } from './item.ts'

const { transfer: _, merge: __, ...handling } = handlingEffects

const terms = {
  invention: 'pre-examination.invention',
  utility: 'pre-examination.utility-model',
  design: 'pre-examination.design',
} as const
const outcomes = {
  granted: ['authorised', '已授权'],
  rejected: ['rejected', '被驳回'],
  withdrawn: ['dropped', '已撤回'],
} as const

export const effects: EffectsOf<typeof preExamination, Ports> = {
  ...wholeIntakeEffects,
  ...handling,
  async submit(asked: Asked): Done {
    const handedIn = await wholeIntakeEffects.submit(asked)
    if (!handedIn.ok) return handedIn
    const data = handedIn.value.data ?? {}
    const checks = await checked(asked, subjectIdOf({ data }))
    if (!checks.ok) return checks
    return (await quotaLeft(asked)) ?? ok({ ...handedIn.value, data: { ...data, ...checks.value } })
  },
  async correct(asked: Asked): Done {
    const corrected = await wholeIntakeEffects.correct(asked)
    if (!corrected.ok) return corrected
    const checks = await checked(asked, subjectIdOf(asked.thing))
    return checks.ok ? ok({ data: { ...corrected.value.data, ...checks.value } }) : checks
  },
  async accept(asked: Asked): Done {
    const standing = await onRegister(asked, subjectIdOf(asked.thing))
    if (!standing.ok) return standing
    const quota = await takeQuota(asked)
    if (!quota.ok) return quota
    const accepted = await wholeIntakeEffects.accept(asked)
    if (!accepted.ok) return accepted
    return ok({
      clocks: examining(asked.thing),
      ...(quota.value ? { follow: [counted(asked, quota.value.year, { taken: quota.value.taken })] } : {}),
    })
  },
  async reopen(asked: Asked): Done {
    const reopened = await handlingEffects.reopen(asked)
    return reopened.ok ? ok({ ...reopened.value, clocks: examining(asked.thing) }) : reopened
  },
  async opinion({ answers, now }: Asked): Done {
    return ok({ data: { opinion: { defects: String(answers.defects), at: now } } })
  },
  async mend({ answers, now }: Asked): Done {
    return ok({ data: { mended: { reply: String(answers.reply), at: now } } })
  },
  async pass(asked: Asked): Done {
    const { thing, answers, actor, now, today, ports } = asked
    const waiting = await openConsultations(asked)
    if (waiting) return waiting
    const entered = await ports.registers.enter({ id: thing.id, kind: thing.kind }, entryOf(thing, {}), today)
    if (!entered.ok) return entered
    const { number, code } = entered.value
    return ok({ data: { decision: { ...plain(answers), by: actor.name, at: now }, entry: { number, code } } })
  },
  async close(asked: Asked): Done {
    const { thing, today, ports } = asked
    if (thing.data.entry !== undefined) await ports.registers.put(thing.id, 'ended', today, '没有进入快速审查通道')
    return closingEffects.close(asked)
  },
  async fileIt({ thing, answers, today, ports }: Asked): Done {
    const number = answers.number as IpNumber
    const filedOn = String(answers.filedOn)
    const passedOn = dateInChina(String(membersIn(thing.data.decision).at))
    if (patentSortOf(number.number) !== answersIn(thing).sort) {
      return refuseInput(t('申请号的专利类型与预审的不同', 'the number is of another sort of patent'))
    }
    if (filedOn > today) return refuseInput(t('申请日不能晚于今天', 'the filing date cannot lie ahead'))
    if (filedOn < passedOn) {
      return refuseInput(t(`申请日早于预审合格之日（${passedOn}）`, `it was filed before it passed (${passedOn})`))
    }
    const claim = { sort: 'pre-examination', matter: `patent:${number.number}`, thingId: thing.id, day: today }
    const holder = await ports.claims.take(claim)
    if (holder) return refuseInput(t(`该申请号已由“${holder.title}”报告`, 'the number was reported by another case'))
    return recorded({ thing, today, ports }, { filing: { number: number.number, filedOn } }, '报告正式申请')
  },
  async mark({ thing, answers, today, ports }: Asked): Done {
    const markedOn = String(answers.on)
    if (markedOn > today) return refuseInput(t('加注日期不能晚于今天', 'it cannot be marked ahead'))
    return recorded({ thing, today, ports }, { markedOn }, '加注快速审查标记')
  },
  async result({ thing, answers, now, today, ports }: Asked): Done {
    const on = String(answers.on)
    const filedOn = String(membersIn(thing.data.filing).filedOn)
    if (on > today || on < filedOn) {
      return refuseInput(t('日期应在申请日和今天之间', 'the day lies between the filing and today'))
    }
    const [state] = outcomes[answers.outcome as keyof typeof outcomes]
    const months = state === 'authorised' ? monthsBetween(filedOn, on) : null
    const year = await yearOn({ ports }, thing.parentId ?? '', on)
    const { sort } = answersIn(thing)
    const usual = listIn<{ readonly sort: string; readonly months: number }>(year?.data.ordinary)
    const ordinary = usual.find((one) => one.sort === sort)?.months ?? null
    const result = { outcome: String(answers.outcome), on, months, ordinary }
    const done = await recorded({ thing, today, ports }, { result }, '反馈审查结果')
    if (!done.ok) return done
    await ports.cases.note(thing.id, { closedAt: now })
    const follow = year && months !== null ? [counted({ thing }, year.id, { sort: String(sort), months })] : []
    return ok({ ...done.value, state, follow })
  },
  /** The applicant’s filing is suspended with the case, so that nothing more is taken from it. */
  async abnormal(asked: Asked): Done {
    const { thing, answers, today, ports } = asked
    const ground = String(answers.ground)
    await ports.registers.put(thing.id, 'revoked', today, ground)
    const closed = await closingEffects.close(asked)
    if (!closed.ok) return closed
    const entry = await ports.registers.ofSubject('pre-examination-subjects', subjectIdOf(thing))
    if (entry?.state !== 'valid') return closed
    return ok({ ...closed.value, follow: [{ thingId: entry.thingId, step: 'flag', answers: { ground } }] })
  },
}

/** What was looked at when a file came in; the first that is wrong refuses it. */
async function checked(asked: Asked, subjectId: string) {
  const { answers, thing } = asked
  if (answers.sort === 'design' && !/^\d{2}-\d{2}$/u.test(String(answers.locarno))) {
    return refuseInput(t('洛迦诺分类号应写成 08-05 这样', 'a Locarno class is written like 08-05'))
  }
  const subject = await onRegister(asked, subjectId)
  if (!subject.ok) return subject
  const scope = await inScope(asked, thing.parentId ?? '')
  return scope.ok ? ok(plain({ checks: [subject.value, scope.value] })) : scope
}

/** Counts a case into the figures of its year, by its number, so that each figure tells what it is made of. */
function counted({ thing }: Pick<Asked, 'thing'>, year: string, answers: ThingData) {
  return { thingId: year, step: 'tally', answers: { no: String(thing.data.no), ...answers } }
}

/** The term to pre-examine is another one for each sort. */
function examining(thing: Thing) {
  return { decide: { term: terms[answersIn(thing).sort as Sort] } }
}

/** Keeps what happened after passing, in the case and in its entry. */
async function recorded(
  { thing, today, ports }: Pick<Asked, 'thing' | 'today' | 'ports'>,
  data: ThingData,
  why: string,
): Done {
  const changed = await ports.registers.change(thing.id, entryOf(thing, data), today, why)
  return changed.ok ? ok({ data }) : changed
}

/** The entry names no title: an application is not public yet. */
function entryOf(thing: Thing, more: ThingData): EntryWrite {
  const { no, subject, filing, markedOn, result } = { ...thing.data, ...more }
  const { number, filedOn } = membersIn(filing)
  const { outcome, on, months, ordinary } = membersIn(result)
  const { sort } = answersIn(thing)
  const inMonths = (n: unknown) => (typeof n === 'number' ? `${n} 个月` : '')
  const { id, name } = subject as { readonly id: string; readonly name: string }
  return {
    title: String(no),
    holder: name,
    subject: id,
    class: String(sort),
    facts: {
      class: classOf(answersIn(thing)).symbol,
      number: String(number ?? ''),
      filedOn: String(filedOn ?? ''),
      markedOn: String(markedOn ?? ''),
      result: outcome === undefined ? '' : `${outcomes[outcome as keyof typeof outcomes][1]}（${String(on)}）`,
      months: inMonths(months),
      ordinary: inMonths(ordinary),
    },
    ...(number === undefined ? {} : { rights: [String(number)] }),
  }
}
