import { fail, ok, problem, refuseInput, type ThingData, t } from '@zhiqiang/kernel'
import { agencyOf } from './agency.server.ts'
import { type Asked, type Done, plain } from './asked.server.ts'
import { onceADay, refuseUnmet } from './guards.server.ts'
import { partiesIn } from './parties.server.ts'

/** What the steps of intake do. */
export const intakeEffects = {
  async submit({ thing, answers, actor, unitId, role, now, today, ports }: Asked): Done {
    const offering = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (offering?.data.item !== thing.kind) return fail(problem('E_NOT_FOUND'))
    if (offering.state !== 'published') return fail(notOffered(offering.title, offering.data.why))
    const { comer, ...form } = answers
    const unmet = await refuseUnmet(thing.kind, form, ports)
    if (unmet) return unmet
    const atCounter = isComer(comer) ? comer.subject : null
    const subject = await ports.subjects.get(atCounter ?? (role === 'applicant' ? (unitId ?? '') : ''))
    if (!subject) return fail(problem('E_FORBIDDEN'))
    const withheld = ports.items.withholdsOf(thing.kind)
    const agency = atCounter === null ? agencyOf(actor, subject.id, thing.kind, withheld !== null) : ok(null)
    if (!agency.ok) return agency
    const channel = atCounter === null ? 'online' : 'counter'
    if (actor.id !== null) await ports.cases.dropDraft(actor.id, offering.id)
    const opened = await ports.cases.open(thing.id, { item: thing.kind, subject: subject.id, channel, now, today })
    const lead = offering.units.flatMap((u) => (u.part === 'lead' ? [{ ...u, part: 'lead' as const }] : []))
    return ok({
      title: `${offering.title} ${opened.no}`,
      units: [
        ...lead,
        { unitId: subject.id, part: 'applicant' },
        ...(agency.value ? [{ unitId: agency.value.id, part: 'agent' as const }] : []),
      ],
      data: {
        no: opened.no,
        channel,
        subject: withheld ? { name: withheld.zh } : { id: subject.id, name: subject.name },
        ...(agency.value ? { agent: { ...agency.value } } : {}),
        ...(isComer(comer) && comer.papers.length > 0 ? { papers: comer.papers } : {}),
        ...(isComer(comer) && comer.way !== undefined ? { way: comer.way } : {}),
        promises: plain({ accept: offering.data.accept, decide: offering.data.decide }),
        answers: plain(form),
        ...partiesIn(ports.items.partiesOf(thing.kind), form, {}),
      },
      reply: { no: opened.no, code: opened.code },
    })
  },
  async accept({ thing, now, ports }: Asked): Done {
    await ports.cases.note(thing.id, { acceptedAt: now })
    return ok({})
  },
  async acceptLacking({ thing, answers, now, today, ports }: Asked): Done {
    const until = String(answers.until)
    if (until <= today) return refuseInput(t('承诺补齐的日期应在今天之后', 'the promised day lies after today'))
    await ports.cases.note(thing.id, { acceptedAt: now })
    return ok({
      data: { lacking: { what: String(answers.lacking), until } },
      clocks: { lacking: { until } },
    })
  },
  async handInLacking({ thing }: Asked): Done {
    const lacking = thing.data.lacking as ThingData
    return ok({ data: { lacking: { ...lacking, handedIn: true } }, clocks: { lacking: { settled: true } } })
  },
  async askCorrection({ thing, answers, today }: Asked): Done {
    if (thing.data.defects !== undefined) {
      return fail(
        problem('E_GUARD', {
          why: t(
            '已经退回补正过一次。补正只能一次，全部问题一次告知。',
            'It was sent back once already; a second time is not possible.',
          ),
          how: t('请受理，或者不予受理并写明理由。', 'Accept it, or do not accept it and say why.'),
        }),
      )
    }
    const until = String(answers.until)
    if (until <= today) return refuseInput(t('补正期限应在今天之后', 'the last day lies after today'))
    return ok({ data: { defects: String(answers.defects) }, clocks: { correct: { until } } })
  },
  async pressCorrection({ thing, today }: Asked): Done {
    return thing.data.remindedOn === today ? onceADay() : ok({ data: { remindedOn: today } })
  },
  async correct({ thing, answers, ports }: Asked): Done {
    const unmet = await refuseUnmet(thing.kind, answers, ports)
    const parties = partiesIn(ports.items.partiesOf(thing.kind), answers, thing.data)
    return unmet ?? ok({ data: { answers: plain(answers), ...parties } })
  },
}

const { acceptLacking: _, handInLacking: __, ...whole } = intakeEffects
/** What the steps of an intake do that leaves nothing to follow. */
export const wholeIntakeEffects = whole

function isComer(
  value: unknown,
): value is { readonly subject: string; readonly papers: readonly string[]; readonly way?: string } {
  return typeof value === 'object' && value !== null && 'subject' in value && 'papers' in value
}

function notOffered(title: string, why: unknown) {
  return problem('E_GUARD', {
    why: t(
      `“${title}”现在不收新申请。${typeof why === 'string' ? why : ''}`,
      'No new applications are taken at present.',
    ),
    how: t('您填写的内容已存为草稿。', 'What you filled in is kept as a draft.'),
  })
}
