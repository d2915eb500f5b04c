import { type EffectsOf, fail, guideGaps, offeringFactsIn, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { offering } from './kind.ts'

export const effects: EffectsOf<typeof offering, Ports> = {
  async offer({ answers, ports }) {
    const { item, unit, ...facts } = answers
    const title = ports.items.titleOf(item)
    if (title === null) return refuseInput(t('没有这个事项', 'there is no such service'))
    if (await ports.items.isOffered(item)) {
      return fail(problem('E_DUPLICATE', { what: t(`事项“${title.zh}”`, `service “${title.en}”`) }))
    }
    return ok({ title: title.zh, units: [{ unitId: unit, part: 'lead' }], data: { item, ...facts } })
  },
  async amend({ thing, answers, ports }) {
    const { unit, ...facts } = answers
    const gaps = thing.state === 'published' ? gapsOf({ ...thing.data, ...facts }, ports) : []
    if (gaps.length > 0) return fail(incomplete(gaps))
    return ok({ units: [{ unitId: unit, part: 'lead' }], data: facts })
  },
  async publish({ thing, ports }) {
    const gaps = gapsOf(thing.data, ports)
    return gaps.length > 0 ? fail(incomplete(gaps)) : ok({ visibility: 2, data: { why: '' } })
  },
  async suspend({ answers }) {
    return ok({ data: { why: answers.why } })
  },
}

function gapsOf(data: { readonly [key: string]: unknown }, ports: Ports) {
  const guide = ports.items.guideOf(String(data.item))
  return guide
    ? guideGaps(guide, offeringFactsIn(data))
    : [t('没有这个事项的指南', 'there is no guide for this service')]
}

function incomplete(gaps: readonly { readonly zh: string; readonly en: string }[]) {
  return problem('E_GUARD', {
    why: t(
      `事项要素不全：${gaps.map((gap) => gap.zh).join('；')}`,
      `Elements are missing: ${gaps.map((gap) => gap.en).join('; ')}`,
    ),
    how: t('补齐后再发布。', 'Fill them in, then publish.'),
  })
}
