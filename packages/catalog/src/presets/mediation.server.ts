import { fail, ok, problem, refuseInput, type Thing, t } from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from './asked.server.ts'
import { type Instalment, instalmentsOf } from './mediation.ts'
import { sidesOf } from './parties.ts'

/** What the steps of mediation, performance and confirmation do. */
export const mediationEffects = {
  async nameMediator({ thing, answers, today, ports }: Asked): Done {
    const id = String(answers.mediator)
    const name = await ports.org.accountName(id)
    if (name === null) return refuseInput(t('没有这个人', 'there is no such person'))
    if (recusedIn(thing).includes(id)) return unfit(t('该调解员已在本案回避', 'This mediator withdrew from the case'))
    const fault = await ports.cases.helperFault({ role: 'mediator', account: id }, sidesOf(thing), today)
    if (fault === 'not-registered') {
      return unfit(t(`${name}不在调解员名册`, 'That person is not on the register of mediators'))
    }
    if (fault === 'acts-for-a-side') {
      return unfit(t(`${name}是一方当事人的代理人，有利害关系`, 'That mediator acts for one of the sides'))
    }
    if (fault === 'works-for-a-side') {
      return unfit(t(`${name}在一方当事人处任职，有利害关系`, 'That mediator works for one of the sides'))
    }
    const others = thing.named.filter((one) => one !== mediatorOf(thing))
    const body = await ports.cases.helperUnit({ role: 'mediator', account: id }, today)
    const helper = { unit: body?.id ?? '', name: body?.name ?? '', since: today }
    return ok({ named: [...others, id], data: plain({ mediator: { id, name }, helper }) })
  },
  async recuse({ thing, actor }: Asked): Done {
    const id = mediatorOf(thing) ?? actor.id ?? ''
    return ok({
      named: thing.named.filter((one) => one !== id),
      data: { mediator: null, helper: null, recused: [...recusedIn(thing), id], signatures: null },
    })
  },
  async session({ thing, answers, actor }: Asked): Done {
    const { on, present, minutes } = answers
    const before = Array.isArray(thing.data.sessions) ? thing.data.sessions : []
    return ok({ data: { sessions: [...before, plain({ on, present, minutes, by: actor.name }) as never] } })
  },
  async propose({ answers, today }: Asked): Done {
    const instalments = (answers.instalments ?? []) as readonly Instalment[]
    if (instalments.some(({ on }) => on <= today)) {
      return refuseInput(t('付款期限应在今天之后', 'an instalment falls due after today'))
    }
    const sorted = [...instalments].sort((a, b) => (a.on < b.on ? -1 : 1))
    return ok({
      data: {
        agreement: String(answers.terms),
        instalments: sorted.map((one) => plain({ ...one }) as never),
        signatures: {},
      },
    })
  },
  async revise(_asked: Asked): Done {
    return ok({ data: { agreement: null, instalments: [], signatures: null, effectiveOn: null } })
  },
  async sign(asked: Asked): Done {
    return signed(asked, 'applicant')
  },
  async signToo(asked: Asked): Done {
    return signed(asked, 'party')
  },
  async returnResult({ answers }: Asked): Done {
    return ok({ data: { returned: plain(answers) } })
  },
  async pay({ thing, answers, today }: Asked): Done {
    const n = Number(answers.which)
    const all = instalmentsOf(thing.data)
    const one = all[n - 1]
    if (!one) return refuseInput(t('协议没有这一期', 'the agreement has no such instalment'))
    if (one.paid !== undefined) return refuseInput(t('这一期已经履行', 'this instalment was paid already'))
    const on = String(answers.on)
    if (on > today) return refuseInput(t('履行日期不能在今天之后', 'the day of payment cannot lie ahead'))
    return ok({
      data: { instalments: all.map((each, at) => plain(at === n - 1 ? { ...each, paid: on } : { ...each }) as never) },
      clocks: { [`pay${n}`]: { settled: true } },
    })
  },
  async missed({ thing, today }: Asked): Done {
    const late = instalmentsOf(thing.data).flatMap((one, at) =>
      one.paid === undefined && one.on < today ? [at + 1] : [],
    )
    return ok({ data: { missed: late }, record: { missed: late } })
  },
  async askCourt({ answers }: Asked): Done {
    return ok({ data: { confirmation: plain(answers) } })
  },
  async courtAccepts({ thing, answers }: Asked): Done {
    return ok({ data: { confirmation: { ...(thing.data.confirmation as object), accepted: plain(answers) } } })
  },
  async courtExtends(_asked: Asked): Done {
    return ok({ data: { courtExtended: true }, clocks: { courtDecide: { extendBy: 'confirmation.decide.extension' } } })
  },
  async courtRuled({ thing, answers }: Asked): Done {
    return ok({ data: { confirmation: { ...(thing.data.confirmation as object), ruled: plain(answers) } } })
  },
}

/** One side's signature; with the second the agreement is in effect and its instalments run. */
function signed({ thing, answers, today }: Asked, side: 'applicant' | 'party') {
  const signatures = { ...((thing.data.signatures ?? {}) as object), [side]: plain({ of: answers.signature }).of }
  if (!('applicant' in signatures) || !('party' in signatures)) return ok({ data: { signatures: plain(signatures) } })
  const clocks = instalmentsOf(thing.data).map(({ on }, at) => [`pay${at + 1}`, { until: on }] as const)
  return ok({
    state: 'agreed',
    data: { signatures: plain(signatures), effectiveOn: today },
    clocks: Object.fromEntries(clocks),
  })
}

function mediatorOf({ data }: Thing): string | null {
  const { mediator } = data
  return typeof mediator === 'object' && mediator !== null && 'id' in mediator ? String(mediator.id) : null
}

function recusedIn({ data }: Thing): readonly string[] {
  return Array.isArray(data.recused) ? data.recused.map(String) : []
}

function unfit(why: { readonly zh: string; readonly en: string }) {
  return fail(
    problem('E_GUARD', {
      why: t(`${why.zh}。`, `${why.en}.`),
      how: t('请从名册中另选一位调解员。', 'Choose another mediator of the register.'),
    }),
  )
}
