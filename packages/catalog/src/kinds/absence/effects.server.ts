import { type EffectsOf, membersIn, ok, refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { absence } from './kind.ts'

const heads: readonly string[] = ['lead', 'county']

export const effects: EffectsOf<typeof absence, Ports> = {
  async enter({ answers, actor, today, ports }) {
    const { deputy, from, to } = answers
    const person = answers.person ?? actor.id ?? ''
    if (to < from) return refuseInput(t('结束日期早于开始日期', 'it ends before it begins'))
    if (to < today) return refuseInput(t('结束日期已经过去', 'its last day is past'))
    if (deputy === person) return refuseInput(t('代办人不能是本人', 'nobody stands in for oneself'))
    const [name, deputyName] = [await ports.org.accountName(person), await ports.org.accountName(deputy)]
    if (name === null || deputyName === null) return refuseInput(t('没有这个人', 'there is no such person'))
    const [held, deputyHeld] = [await ports.org.unitsOf(person, today), await ports.org.unitsOf(deputy, today)]
    const unit = held.find((one) => deputyHeld.some((other) => other.unitId === one.unitId))
    if (!unit) {
      return refuseAct(
        t(`${deputyName}和${name}不在同一单位。`, `${deputyName} and ${name} are not of one unit.`),
        t('请选同一单位的人代办。', 'Choose somebody of the same unit.'),
      )
    }
    const own = await ports.org.unitsOf(actor.id ?? '', today)
    const forOther = person !== actor.id && actor.kind === 'account'
    if (forOther && !own.some((one) => one.unitId === unit.unitId && heads.includes(one.role))) {
      return refuseAct(
        t('只有单位负责人可以为别人登记。', 'Only the head of the unit enters it for somebody else.'),
        t('请由本人或者单位负责人登记。', 'Ask the person, or the head of the unit.'),
      )
    }
    const others = (await ports.things.ofUnit(unit.unitId, ['absence'])).filter(
      (one) => one.state === 'entered' && String(one.data.from) <= to && String(one.data.to) >= from,
    )
    if (others.some((one) => idOf(one.data.person) === person)) {
      return refuseAct(
        t(`${name}这段时间已经登记过。`, `An absence of ${name} is entered for these days already.`),
        t('请先提前结束原来的登记。', 'End that one first.'),
      )
    }
    if (others.some((one) => idOf(one.data.person) === deputy)) {
      return refuseAct(
        t(`${deputyName}这段时间也不在岗。`, `${deputyName} is away in these days, too.`),
        t('请选另一个人代办。', 'Choose somebody else.'),
      )
    }
    if (others.some((one) => idOf(one.data.deputy) === person)) {
      return refuseAct(
        t(`${name}这段时间正代别人办理。`, `${name} stands in for somebody else in these days.`),
        t('请先为那个人另选代办人。', 'Choose another deputy for that one first.'),
      )
    }
    return ok({
      title: `${name}（${deputyName}代办）`,
      dueOn: to,
      units: [{ unitId: unit.unitId, part: 'lead' }],
      named: [person, deputy],
      data: {
        person: { id: person, name },
        deputy: { id: deputy, name: deputyName },
        unitId: unit.unitId,
        from,
        to,
        ...(answers.why === undefined ? {} : { why: answers.why }),
      },
      tell: [{ to: { named: true }, words: t('登记了不在岗代办', 'An absence with a deputy was entered') }],
    })
  },
}

function idOf(value: Parameters<typeof membersIn>[0]): unknown {
  return membersIn(value).id
}
