import { fail, membersIn, ok, problem, refuseInput, type ThingData, t } from '@zhiqiang/kernel'
import type { Asked, Done } from './asked.server.ts'
import { onceADay } from './guards.server.ts'
import { recountEffects } from './recount.server.ts'

/** Who may see what the office notes among itself: the unit in charge, units that were asked, the joint office. */
const insiders = ['case.handle', 'case.consult', 'case.oversee'] as const

const notTheirs = problem('E_GUARD', {
  why: t('这个人的岗位不办理本单位的这类办件。', 'Whoever was chosen holds no post that handles this case.'),
  how: t('请选承办单位的负责人或者经办人。', 'Choose the head or an officer of the unit in charge.'),
})

function unseen(name: string) {
  return problem('E_GUARD', {
    why: t(`${name}看不到本件，提醒不到。`, `${name} may not see this case and would not find it.`),
    how: t(
      '请选承办单位或者被征求意见单位的人。',
      'Choose somebody of the unit in charge or of a unit that was asked.',
    ),
  })
}

/** What the steps between acceptance and decision do. */
export const handlingEffects = {
  async assign({ thing, answers, today, ports }: Asked): Done {
    const id = String(answers.handler)
    if (!(await ports.org.may(id, ['case.handle'], thing, today))) return fail(notTheirs)
    const done = handledBy(thing, id, await ports.org.accountName(id))
    if (!done.ok) return done
    // Whoever else is named for it (experts, a mediator) is not told.
    return ok({
      ...done.value,
      tell: [{ to: { account: id }, words: t('办件指定由您承办', 'A case was assigned to you') }],
    })
  },
  async takeOn({ thing, actor }: Asked): Done {
    return handledBy(thing, actor.id ?? '', actor.name)
  },
  async urge({ thing, answers, today }: Asked): Done {
    if (thing.data.urgedOn === today) return onceADay()
    const handler = handlerOf(thing.data)
    const quote = typeof answers.words === 'string' ? { quote: answers.words } : {}
    const to = handler === null ? { parts: ['lead' as const] } : { account: handler }
    return ok({
      data: { urgedOn: today },
      tell: [{ to, words: t('办件被催办', 'You were urged about a case'), urgent: true, ...quote }],
    })
  },
  async transfer({ thing, answers, ports }: Asked): Done {
    const to = String(answers.unit)
    const unit = await ports.org.unitOf(to)
    if (!unit) return refuseInput(t('没有这个单位', 'there is no such unit'))
    const others = thing.units.filter((u) => u.part !== 'lead' && u.unitId !== to)
    return ok({
      units: [{ unitId: to, part: 'lead' }, ...others],
      named: thing.named.filter((id) => id !== handlerOf(thing.data)),
      data: { handler: null },
    })
  },
  async note({ answers, thing, seq, today, ports }: Asked): Done {
    const mention = answers.mention
    if (typeof mention !== 'string') return ok({})
    const name = await ports.org.accountName(mention)
    if (name === null) return refuseInput(t('没有这个人', 'there is no such person'))
    if (!(await ports.org.may(mention, insiders, thing, today))) return fail(unseen(name))
    return ok({
      record: { mentioned: name },
      // By whom and in which event: it stands in their list until they did something with the case themselves.
      data: { mentions: { ...membersIn(thing.data.mentions), [mention]: seq } as ThingData },
      tell: [
        {
          to: { account: mention },
          words: t('内部批注请您看', 'An internal note asks for your attention'),
          quote: String(answers.text),
        },
      ],
    })
  },
  async consult({ thing, answers, today }: Asked): Done {
    const until = String(answers.until)
    if (until <= today) return refuseInput(t('答复期限应在今天之后', 'the last day to answer lies after today'))
    const asked = (answers.units as readonly string[]).filter((id) => !thing.units.some((u) => u.unitId === id))
    return ok({
      units: [...thing.units, ...asked.map((unitId) => ({ unitId, part: 'co' as const }))],
      open: (answers.units as readonly string[]).map((unitId) => ({
        kind: 'consultation',
        step: 'ask',
        answers: { question: String(answers.question) },
        title: `${thing.title} 征求意见`,
        dueOn: until,
        units: [
          { unitId, part: 'owner' as const },
          ...thing.units.flatMap((u) => (u.part === 'lead' ? [{ unitId: u.unitId, part: 'author' as const }] : [])),
        ],
      })),
    })
  },
  async merge({ thing, answers, now, today, ports }: Asked): Done {
    const into = await ports.cases.byNumber(String(answers.into).trim())
    if (!into || into.id === thing.id || into.kind !== thing.kind) {
      return refuseInput(t('没有这个编号的同类办件', 'there is no other case of this service with that number'))
    }
    await ports.cases.note(thing.id, { closedAt: now })
    await ports.claims.release(thing.id, today)
    return ok({ data: { mergedInto: { id: into.id, no: String(answers.into).trim() } } })
  },
  async reopen({ thing, now, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: null, acceptedAt: now })
    return ok({})
  },
  async served({ answers }: Asked): Done {
    return ok({ served: { letter: String(answers.letter), on: String(answers.on) } })
  },
  async overdue(_: Asked): Done {
    return ok({})
  },
  ...recountEffects,
}

function handledBy(thing: Asked['thing'], id: string, name: string | null) {
  if (name === null) return refuseInput(t('没有这个人', 'there is no such person'))
  const others = thing.named.filter((one) => one !== handlerOf(thing.data))
  return ok({ named: [...others, id], data: { handler: { id, name } } })
}

/** The account that handles a case, if one was named. */
function handlerOf(data: Asked['thing']['data']): string | null {
  const { handler } = data
  return typeof handler === 'object' && handler !== null && 'id' in handler ? String(handler.id) : null
}

/** Why a case may not be decided yet: units that were asked have not answered. */
export async function openConsultations({ thing, ports }: Pick<Asked, 'thing' | 'ports'>) {
  const asked = await ports.things.children(thing.id, 'consultation')
  const open = asked.filter((one) => one.state === 'asked')
  if (open.length === 0) return null
  return fail(
    problem('E_GUARD', {
      why: t(`还有 ${open.length} 个单位没有答复征求意见。`, `${open.length} units that were asked have not answered.`),
      how: t('请等待答复，或者撤回征求。', 'Wait for their answers, or take the question back.'),
    }),
  )
}
