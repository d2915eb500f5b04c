import { type EffectsOf, fail, ok, problem, refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { enrolmentsOf, linesOf, namedIn, seated } from '../../shared/training/enrolled.server.ts'
import type { trainingSession } from './kind.ts'

/** Six signs that are easily told apart when they are read from a wall. */
function newCode(ports: Ports): string {
  return ports.newPassword().replaceAll('-', '').slice(0, 6).toUpperCase()
}

export const effects: EffectsOf<typeof trainingSession, Ports> = {
  async hold({ thing, answers, ports }) {
    const held = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (held?.kind !== 'training-class') return fail(problem('E_NOT_FOUND'))
    if (held.state !== 'open' && held.state !== 'running' && held.state !== 'ended') {
      return refuseAct(t('这个班次已经结束。', 'The class is over.'), t('不能再开设课次。', 'No lesson can be held.'))
    }
    const { from, to } = held.data.dates as { readonly from: string; readonly to: string }
    if (answers.on < from || answers.on > to) {
      return refuseInput(t(`上课日期应在 ${from} 至 ${to} 之间`, `the day lies between ${from} and ${to}`))
    }
    const others = (await ports.things.children(held.id, thing.kind)).filter(({ id }) => id !== thing.id)
    if (others.some(({ data }) => data.label === answers.label)) {
      return refuseInput(t(`已经有课次“${answers.label}”`, 'there is a lesson of that name'))
    }
    const sum = others.reduce((all, { data }) => all + Number(data.hours), answers.hours)
    if (sum > Number(held.data.hours)) {
      return refuseInput(
        t(
          `各课次合计 ${sum} 学时，超过班次的 ${held.data.hours} 学时`,
          `lessons of ${sum} hours are more than the class has`,
        ),
      )
    }
    return ok({
      title: `${held.title} ${answers.label}`,
      units: held.units.flatMap(({ unitId, part }) => (part === 'lead' ? [{ unitId, part: 'lead' as const }] : [])),
      data: { ...answers, code: newCode(ports) },
    })
  },
  async renew({ ports }) {
    return ok({ data: { code: newCode(ports) } })
  },
  async mark({ thing, answers, ports }) {
    const enrolments = await enrolmentsOf(ports, thing.parentId ?? '')
    const named = namedIn(
      linesOf(answers.present),
      enrolments.filter(({ state }) => seated.has(state)),
    )
    if (!named.ok) return named
    const { label, on, hours } = thing.data
    const lesson = { session: thing.id, label: label ?? '', on: on ?? '', hours: hours ?? 0 }
    return ok({ follow: named.value.map(({ id }) => ({ thingId: id, step: 'present', answers: { lesson } })) })
  },
}
