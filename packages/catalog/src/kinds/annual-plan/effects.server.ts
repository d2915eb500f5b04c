import { type EffectsOf, fail, ok, problem, refuseInput, type Thing, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Item, itemsOf, toCover } from './items.ts'
import type { annualPlan } from './kind.ts'

const notYear = problem('E_INPUT', {
  what: t('年度要写成四位数字，如 2027', 'write the year with four digits, such as 2027'),
})
const notLed = problem('E_INPUT', {
  what: t('这不是本单位牵头、还在办理的任务', 'this is no open task that the unit leads'),
})
const unsaid = (n: number) =>
  problem('E_GUARD', {
    why: t(
      `还有 ${n} 项牵头任务没有列入，也没有说明理由。`,
      `${n} tasks it leads are neither in the plan nor explained.`,
    ),
    how: t('请逐项列入，或写明未列入的任务和理由。', 'Put them in, or say what is left out and why.'),
  })

function unitOf(thing: Thing): string {
  return String(thing.data.unitId)
}

async function open(thing: Thing, ports: Ports) {
  return toCover(await ports.things.ofUnit(unitOf(thing), ['task']), unitOf(thing))
}

export const effects: EffectsOf<typeof annualPlan, Ports> = {
  async begin({ thing, answers, ports }) {
    const unit = await ports.org.unitOf(answers.unit)
    if (!unit) return refuseInput(t('没有这个单位', 'there is no such unit'))
    if (!/^20\d{2}$/.test(answers.year)) return fail(notYear)
    const year = Number(answers.year)
    const others = await ports.things.ofUnit(answers.unit, ['annual-plan'])
    const title = `${unit.name}${answers.year}年知识产权工作计划`
    if (others.some((one) => one.id !== thing.id && one.data.year === year)) {
      return fail(problem('E_DUPLICATE', { what: t(`“${title}”`, `“${title}”`) }))
    }
    return ok({
      title,
      region: unit.region,
      visibility: 1,
      dueOn: answers.dueOn ?? null,
      units: [{ unitId: answers.unit, part: 'lead' }],
      data: { unitId: answers.unit, year, items: [] },
    })
  },
  async cover({ thing, answers, ports }) {
    const task = (await open(thing, ports)).find((one) => one.id === answers.task)
    if (!task) return fail(notLed)
    const { what, by } = answers
    const item: Item = { taskId: task.id, title: task.title, what, by, result: answers.result ?? null }
    const items = itemsOf(thing.data)
    const at = items.findIndex((one) => one.taskId === task.id)
    return ok({ data: { items: at < 0 ? [...items, item] : items.with(at, item) } })
  },
  async uncover({ thing, answers }) {
    const items = itemsOf(thing.data)
    const left = items.filter((one) => one.taskId !== answers.task)
    return left.length === items.length ? fail(notLed) : ok({ data: { items: [...left] } })
  },
  async submit({ thing, answers, ports }) {
    const covered = new Set(itemsOf(thing.data).map((one) => one.taskId))
    const missing = (await open(thing, ports)).filter((task) => !covered.has(task.id))
    if (missing.length > 0 && answers.uncovered === undefined) return fail(unsaid(missing.length))
    return ok({
      dueOn: null,
      data: {
        uncovered: missing.map(({ id, title }) => ({ taskId: id, title })),
        uncoveredWhy: answers.uncovered ?? null,
      },
    })
  },
  async returned({ answers, actor, now }) {
    return ok({ data: { returned: { ground: answers.ground, by: actor.name, at: now } } })
  },
  async confirmed({ actor, now }) {
    return ok({ data: { confirmedBy: actor.name, confirmedAt: now, returned: null } })
  },
}
