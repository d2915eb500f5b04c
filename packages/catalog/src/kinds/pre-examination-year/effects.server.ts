import { type EffectsOf, membersIn, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { plain } from '../../presets/asked.server.ts'
import { offeringOf } from '../../presets/dated.server.ts'
import type { preExaminationYear } from './kind.ts'

export const effects: EffectsOf<typeof preExaminationYear, Ports> = {
  async set({ thing, answers, ports }) {
    const offering = await offeringOf('pre-examination', { thing, ports })
    if (!offering.ok) return offering
    const { year, ...figures } = answers
    const from = `${year}-01-01`
    const others = await ports.things.children(offering.value.id, 'pre-examination-year')
    if (others.some(({ id, state, data }) => id !== thing.id && state === 'set' && data.from === from)) {
      return refuseInput(t(`${year} 年已经公布`, `${year} was published already`))
    }
    return ok({
      title: `${year} 年`,
      visibility: 2,
      data: { ...plain(figures), from, to: `${year}-12-31`, taken: 0, tally: {} },
    })
  },
  async amend({ answers: { why: _, ...changed } }) {
    return ok({ data: plain({ perSubject: null, ...changed }) })
  },
  async tally({ thing, answers: { taken, sort, months } }) {
    const tally = membersIn(thing.data.tally)
    const { n = 0, sum = 0 } = membersIn(sort === undefined ? undefined : tally[sort])
    return ok({
      data: {
        ...(taken === undefined ? {} : { taken }),
        ...(sort === undefined || months === undefined
          ? {}
          : { tally: { ...tally, [sort]: { n: Number(n) + 1, sum: Number(sum) + months } } }),
      },
    })
  },
}
