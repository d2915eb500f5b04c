import {
  type EffectsOf,
  fail,
  isPeriod,
  type Json,
  listIn,
  membersIn,
  ok,
  problem,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { county } from './kind.ts'

export const effects: EffectsOf<typeof county, Ports> = {
  async enrol({ thing, answers, ports }) {
    const code = String(answers.region)
    const name = (await ports.indicators.countyNames()).get(code)
    if (name === undefined) {
      return refuseInput(t(`没有县（市、区）${code}`, `there is no county ${code}`))
    }
    const known = await ports.things.ofRegion(code, 'county')
    if (known.some((one) => one.id !== thing.id)) return fail(problem('E_DUPLICATE', { what: t(name, name) }))
    return ok({ title: name, region: code, visibility: 1, data: { budgets: [], reminders: [] } })
  },
  async setPerson({ answers }) {
    return ok({ data: { person: { ...answers } } })
  },
  async setPlan({ answers }) {
    const { title, number, issuedOn } = answers
    return ok({ data: { plan: { title, number: number ?? null, issuedOn: issuedOn ?? null } } })
  },
  async setSubsidy({ answers }) {
    const { title, number, until, what } = answers
    return ok({ data: { subsidy: { title, number: number ?? null, until: until ?? null, what: what ?? null } } })
  },
  async setBudget({ thing, answers, actor, today }) {
    if (!isPeriod(answers.year)) {
      return refuseInput(t('年度要写成四位数字', 'write the year with four digits'))
    }
    const { amount, source } = answers
    const year = Number(answers.year)
    const before = listIn(thing.data.budgets)
    const others = before.filter((one) => yearIn(one) !== year)
    const now = { year, amount, source, by: actor.name, on: today }
    const budgets = [...others, now].toSorted((a, b) => yearIn(b) - yearIn(a))
    return ok({ data: { budgets }, record: { before: before.find((one) => yearIn(one) === year) ?? null } })
  },
  async drop({ thing, answers }) {
    return ok({ data: { [answers.what]: null }, record: { before: thing.data[answers.what] ?? null } })
  },
  async remind({ thing, answers, actor, now }) {
    const reminder = { note: answers.note, by: actor.name, at: now, answer: null }
    return ok({ data: { remindedAt: now, reminders: [...listIn(thing.data.reminders), reminder] } })
  },
  async answer({ thing, answers, actor, now }) {
    const given = { text: answers.text, by: actor.name, at: now }
    const reminders = listIn(thing.data.reminders).map((one) => {
      const reminder = membersIn(one)
      return reminder.answer === null ? { ...reminder, answer: given } : reminder
    })
    return ok({ data: { remindedAt: null, reminders } })
  },
}

function yearIn(one: Json): number {
  return Number(membersIn(one).year)
}
