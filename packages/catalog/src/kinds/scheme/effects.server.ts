import {
  type EffectsOf,
  fail,
  type Json,
  ok,
  problem,
  refuseInput,
  type SchemeItem,
  schemeItem,
  schemeItems,
  shownIn,
  t,
  weighing,
  withItem,
  withItems,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { scheme } from './kind.ts'

const noItem = problem('E_INPUT', { what: t('没有这个项目', 'there is no such item') })

export const effects: EffectsOf<typeof scheme, Ports> = {
  async make({ answers }) {
    const { name, sort, by, cutoff, dueOn, ground } = answers
    return ok({ title: name, visibility: 1, dueOn: dueOn ?? null, data: { sort, by, cutoff, ground, items: [] } })
  },
  async change({ answers }) {
    const { name, sort, by, cutoff, dueOn, ground } = answers
    return ok({ title: name, dueOn: dueOn ?? null, data: { sort, by, cutoff, ground } })
  },
  async putItem({ thing, answers, seq, ports }) {
    const { item: which, source: fedBy, ...written } = answers
    const item = schemeItem({ ...written, id: which ?? `n${seq}`, indicator: fedBy ?? null })
    if (!item.ok) return item
    const source = item.value.indicator
    if (source !== null && (await ports.things.get(source))?.kind !== 'indicator') {
      return noSource(item.value)
    }
    const items = withItem(schemeItems(thing.data.items), item.value)
    return items.ok ? ok({ data: { items: plain(items.value) } }) : items
  },
  async putItems({ thing, answers, seq, ports }) {
    const put: SchemeItem[] = []
    for (const [i, one] of listed(answers.items).entries()) {
      const item = schemeItem({ ...one, id: one.item ?? `n${seq}.${i + 1}`, indicator: one.source })
      if (!item.ok) return item
      put.push(item.value)
    }
    if (put.length === 0) return fail(noItem)
    const known = new Set((await ports.things.ofKind('indicator')).map((one) => one.id))
    const lost = put.find((one) => one.indicator !== null && !known.has(one.indicator))
    if (lost) return noSource(lost)
    const items = withItems(schemeItems(thing.data.items), put)
    return items.ok ? ok({ data: { items: plain(items.value) } }) : items
  },
  async dropItem({ thing, answers }) {
    const items = schemeItems(thing.data.items)
    const left = items.filter((one) => one.id !== answers.item)
    return left.length === items.length ? fail(noItem) : ok({ data: { items: plain(left) } })
  },
  async send({ thing, answers, actor, now, today, ports }) {
    const items = schemeItems(thing.data.items)
    if (items.length === 0) return refuseInput(t('还没有登记项目', 'no item was entered'))
    const values = await figuresOf(items, String(thing.data.cutoff), ports)
    const gaps = values.filter((one) => one.value === null).length
    if (gaps > 0 && answers.gaps === undefined) {
      return fail(
        problem('E_GUARD', {
          why: t(`还有 ${gaps} 个缺口`, `there are ${gaps} gaps`),
          how: t('请补上来源或数据，或填写缺口处理说明。', 'Fill them, or say what becomes of them.'),
        }),
      )
    }
    const sent = { on: today, at: now, by: actor.name, gaps: answers.gaps ?? null, values }
    return ok({ dueOn: null, data: { sent: sent as unknown as Json } })
  },
  async reopen() {
    return ok({ data: { sent: null } })
  },
  async end() {
    return ok({ dueOn: null })
  },
}

/** Every item's figure as the ledger has it now. */
async function figuresOf(items: readonly SchemeItem[], cutoff: string, ports: Ports) {
  const series = new Map<string, ReturnType<typeof weighing>['city']>()
  for (const source of new Set(items.flatMap((one) => one.indicator ?? []))) {
    const { actuals, around } = await ports.indicators.surroundings(source)
    series.set(source, weighing(actuals, around).city)
  }
  return items.map((item) => {
    const known = (series.get(item.indicator ?? '') ?? []).flatMap(({ year, value }) =>
      value === null ? [] : [{ year, value }],
    )
    return { item: item.id, ...shownIn(item, known, cutoff) }
  })
}

function plain(items: readonly SchemeItem[]): Json {
  return items.map((one) => ({ ...one }))
}

function listed(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
}

function noSource({ name }: SchemeItem) {
  return refuseInput(t(`“${name}”的数据来源不存在`, `the source of ${name} does not exist`))
}
