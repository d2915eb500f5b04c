import { type EffectsOf, ok, refuseInput, type Text, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { refuseAll, sumOn } from '../../presets/guards.server.ts'
import { limitedBy, stages } from '../../shared/funding/stages.ts'
import type { supportPolicy } from './kind.ts'

export const effects: EffectsOf<typeof supportPolicy, Ports> = {
  async enact({ answers, ports }) {
    const item = ports.items.titleOf(answers.item)
    if (!item) return refuseInput(t('没有这个事项', 'there is no such service'))
    if (answers.to !== undefined && answers.to < answers.from) {
      return refuseInput(t('有效期早于施行日期', 'it ends before it begins'))
    }
    if (answers.apart !== undefined && (answers.apart === answers.item || !ports.items.titleOf(answers.apart))) {
      return refuseInput(t('只能享受一项的，应是另一项服务', 'it is apart from the money of another service'))
    }
    const codes = answers.rules.map(({ code }) => code)
    const twice = codes.find((code, at) => codes.indexOf(code) !== at)
    if (twice !== undefined) return refuseInput(t(`编号“${twice}”重复`, `the code ${twice} stands twice`))
    const forbidden: (readonly [Text, Text])[] = []
    for (const { code, stage } of answers.rules) {
      const id = limitedBy[stage as keyof typeof stages]
      const limit = id === undefined ? null : await sumOn(ports, id, answers.to ?? answers.from)
      const late = id === undefined ? null : await sumOn(ports, id, answers.from)
      if (limit?.value !== 0 && late?.value !== 0) continue
      const { place } = (limit?.value === 0 ? limit : late) ?? { place: t('', '') }
      const { zh, en } = stages[stage as keyof typeof stages]
      forbidden.push([
        t(
          `规则 ${code}：不得资助“${zh}”（${place.zh}）`,
          `rule ${code}: public money does not pay for “${en}” (${place.en})`,
        ),
        t(`删去规则 ${code}`, `drop rule ${code}`),
      ] as const)
    }
    if (forbidden.length > 0) return refuseAll(forbidden)
    const { title, ...rest } = answers
    return ok({ title, data: JSON.parse(JSON.stringify(rest)) as ThingData })
  },
  async repeal({ answers }) {
    return ok({ data: { to: answers.on } })
  },
}
