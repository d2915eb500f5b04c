import {
  type Actor,
  adjustments,
  adjustmentsIn,
  type EffectContext,
  type EffectsOf,
  type FollowRequest,
  type Outcome,
  ok,
  type Result,
  refuseAct,
  refuseInput,
  type Thing,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { evaluation } from './kind.ts'

/** Longest cycle; more is a typing error. */
const longest = 10

/** The steps by which somebody draws an evaluation up. */
const drawing = ['begin', 'write', 'propose', 'submit']

function drawnBy(thing: Thing, actor: Actor): string[] {
  const before = Array.isArray(thing.data.drawnBy) ? thing.data.drawnBy.map(String) : []
  return [...new Set([...before, ...actor.posts.map((post) => post.postId)])]
}

export const effects: EffectsOf<typeof evaluation, Ports> = {
  async begin({ thing, answers, actor, ports }) {
    const plan = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (plan?.kind !== 'policy' || (plan.state !== 'published' && plan.state !== 'closed')) {
      return refuseInput(t('只能评估已发布的规划', 'only a published plan can be evaluated'))
    }
    const { from, to } = answers
    if (to < from || to - from >= longest) return refuseInput(t('起止年份不对', 'the years are not right'))
    const others = (await ports.things.children(plan.id, 'evaluation')).filter(
      (one) => one.id !== thing.id && one.state !== 'dropped',
    )
    if (others.some((one) => one.state !== 'closed')) {
      return refuseAct(
        t('这份规划还有一轮评估没有结项', 'an evaluation of this plan is not closed yet'),
        t('请先结项或撤销。', 'Close it or drop it first.'),
      )
    }
    const before = others.find((one) => from <= Number(one.data.to) && to >= Number(one.data.from))
    if (before) {
      return refuseAct(
        t(
          `${String(before.data.from)}—${String(before.data.to)}年已经评估过`,
          `${String(before.data.from)}–${String(before.data.to)} was evaluated already`,
        ),
        t('请选择以后的年份。', 'Choose later years.'),
      )
    }
    const { occurrence = null } = answers
    if (occurrence !== null) {
      const duty = typeof occurrence === 'string' ? await ports.things.get(occurrence) : null
      if (duty?.kind !== 'occurrence') return refuseInput(t('没有这次周期事项', 'there is no such occurrence'))
    }
    return ok({
      title: `${plan.title}${from === to ? from : `${from}—${to}`}年评估`,
      units: [{ unitId: answers.evaluator, part: 'owner' }],
      dueOn: answers.dueOn ?? null,
      data: {
        from,
        to,
        policyTitle: plan.title,
        occurrence: typeof occurrence === 'string' ? occurrence : null,
        drawnBy: drawnBy(thing, actor),
        adjustments: [],
      },
    })
  },
  async write({ thing, answers, actor }) {
    const { findings, proposals } = answers
    return ok({ data: { findings, proposals, drawnBy: drawnBy(thing, actor) } })
  },
  async propose({ thing, answers, actor, ports }) {
    const asked = adjustments(answers.adjustments)
    if (!asked.ok) return asked
    const own = await ports.things.ofPolicy(thing.parentId ?? '', 'indicator')
    for (const one of asked.value) {
      const found = own.find((other) => other.id === one.indicator)
      if (!found) return refuseInput(t('有指标不属于这份规划', 'an indicator is not one of this plan'))
      if (found.state !== 'watching' || typeof found.data.value !== 'number') {
        return refuseInput(t(`“${found.title}”没有可以调整的数值`, `${found.title} has no number to adjust`))
      }
      if (found.data.value === one.value && (one.period ?? found.data.period) === found.data.period) {
        return refuseInput(t(`“${found.title}”没有变化`, `${found.title} is not changed`))
      }
    }
    return ok({ data: { adjustments: asked.value.map((one) => ({ ...one })), drawnBy: drawnBy(thing, actor) } })
  },
  async submit({ thing, actor }) {
    if (typeof thing.data.findings !== 'string' || thing.data.findings === '') {
      return refuseAct(
        t('还没有填写评估意见', 'nothing was found yet'),
        t('请先填写评估意见。', 'Write the findings first.'),
      )
    }
    return ok({ data: { drawnBy: drawnBy(thing, actor) } })
  },
  async check({ thing, actor, now, ports }) {
    const own = await ports.things.actorsOf(thing.id, drawing)
    if (actor.id !== null && own.includes(actor.id)) {
      return refuseAct(
        t('起草人不能复核自己的评估', 'nobody checks an evaluation of his own'),
        t('请由另一位同事或市领导复核。', 'Ask a colleague or a leader to check it.'),
      )
    }
    return ok({ data: { checked: { by: actor.name, at: now } } })
  },
  close,
  async drop() {
    return ok({ dueOn: null })
  },
}

async function close(context: EffectContext<{ readonly ground?: string }, Ports>): Promise<Result<Outcome>> {
  const { thing, answers, now, today, ports } = context
  const asked = adjustmentsIn(thing.data.adjustments)
  const { ground = null } = answers
  if (asked.length > 0 && ground === null) {
    return refuseAct(
      t('调整目标要有依据文件', 'adjusted targets need a document they rest on'),
      t('请填写“依据文件”。', 'Name the ground.'),
    )
  }
  await ports.evaluations.freeze(thing.id, {
    policyId: thing.parentId ?? '',
    from: Number(thing.data.from),
    to: Number(thing.data.to),
    today,
  })
  const follow: FollowRequest[] = asked.map((one) => ({
    thingId: one.indicator,
    step: 'adjust',
    answers: {
      value: one.value,
      ...(one.period === null ? {} : { period: one.period }),
      why: one.why,
      ground,
      evaluation: thing.id,
      title: thing.title,
    },
  }))
  const duty = typeof thing.data.occurrence === 'string' ? await ports.things.get(thing.data.occurrence) : null
  if (duty !== null && ['open', 'late', 'closed'].includes(duty.state)) {
    follow.push({ thingId: duty.id, step: 'fulfil', answers: { text: `${thing.title}已结项。` } })
  }
  return ok({ dueOn: null, visibility: 1, data: { closedAt: now, figuresOn: today, ground }, follow })
}
