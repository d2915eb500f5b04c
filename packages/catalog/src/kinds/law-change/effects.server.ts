import {
  type EffectsOf,
  type Json,
  type LawChange,
  type LawLibrary,
  type Mark,
  type Outcome,
  ok,
  type Result,
  type Roll,
  refuseAct,
  refuseInput,
  type Text,
  type TimeUnit,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { lawChange } from './kind.ts'

export const effects: EffectsOf<typeof lawChange, Ports> = {
  async recordTerm({ answers, ports }) {
    const library = await ports.law.library()
    const term = library.terms.get(answers.target)
    if (!term) return refuseInput(t(`没有这个期限：${answers.target}`, `there is no term ${answers.target}`))
    const grounded = groundOf(library, answers)
    if (!grounded.ok) return grounded
    const last = term.versions.at(-1)
    const version = {
      ...grounded.value,
      amount: answers.amount,
      // Both are choices of the form, whose options are these.
      unit: answers.unit as TimeUnit,
      roll: answers.roll as Roll,
      ...(last?.direction === undefined ? {} : { direction: last.direction }),
      ...(last?.includesStart === undefined ? {} : { includesStart: last.includesStart }),
    }
    return drafted({ sort: 'term', target: term.id, version }, term.what)
  },

  async recordSum({ answers, ports }) {
    const library = await ports.law.library()
    const sum = library.thresholds.get(answers.target)
    const unit = sum?.versions.at(-1)?.unit
    if (!sum || !unit) return refuseInput(t(`没有这个数额：${answers.target}`, `there is no sum ${answers.target}`))
    const grounded = groundOf(library, answers)
    if (!grounded.ok) return grounded
    return drafted(
      { sort: 'sum', target: sum.id, version: { ...grounded.value, value: answers.value, unit } },
      sum.what,
    )
  },

  async recordInstrument({ answers, ports }) {
    const { target, name, edition, from, number, mark, note } = answers
    const known = (await ports.law.library()).instruments.get(target)
    if (!known && !/^[a-z][a-z0-9-]{2,60}$/.test(target)) {
      return refuseInput(t('编号只用小写英文、数字和短横线', 'an id has small letters, figures and hyphens'))
    }
    if (!known && name === undefined) {
      return refuseInput(t('新的法规要写名称', 'a new instrument needs its title'))
    }
    if (!/^\d{4}(-\d{1,2})?$/.test(edition))
      return refuseInput(t('版本写年份，如 2026', 'a version is a year, such as 2026'))
    if (known?.versions.some((version) => version.id === edition)) {
      return refuseInput(t(`已经有 ${edition} 年版`, `version ${edition} is there already`))
    }
    const title = known?.title ?? same(name ?? target)
    const version = { id: edition, from, number: number ?? null, mark: mark as Mark, ...noteOf(note) }
    return drafted({ sort: 'instrument', target, title, version }, title)
  },

  async enforce({ thing, answers, ports }) {
    if (!answers.seen) {
      return refuseAct(
        t('还没有看过影响清单。', 'What it touches was not looked at.'),
        t('请先看影响清单，再确认。', 'Look at it, and say so.'),
      )
    }
    // Written by the step that recorded it, from answers that were checked.
    await ports.lawChanges.put(thing.id, thing.data.change as unknown as LawChange)
    return ok({})
  },

  async withdraw({ thing, ports }) {
    await ports.lawChanges.withdraw(thing.id)
    return ok({})
  },
}

interface Answered {
  readonly from: string
  readonly instrument: string
  readonly article?: string
  readonly mark: string
  readonly note?: string
}

/** From when on it holds and where it is written; an article that is not known needs a note, as it does where law is declared. */
function groundOf(library: LawLibrary, { from, instrument, article, mark, note }: Answered) {
  const basis = library.instruments.get(instrument)
  if (!basis) return refuseInput(t(`没有这部法规：${instrument}`, `there is no instrument ${instrument}`))
  if (article !== undefined && !/^\d+(-\d+)?$/.test(article)) {
    return refuseInput(t('条写作 14 或 14-1', 'an article is written 14 or 14-1'))
  }
  if (article === undefined && note === undefined) {
    return refuseInput(t('没有写第几条的，要说明原因', 'where no article is named, a note says why'))
  }
  const [first] = basis.versions
  if (first && from < first.from) {
    return refuseInput(
      t(`《${basis.title.zh}》自 ${first.from} 起施行`, `${basis.title.en} holds from ${first.from} on`),
    )
  }
  const written = { instrument, article: article ?? null }
  // A choice of the form, whose options are these.
  return ok({ from, basis: written, mark: mark as Mark, ...noteOf(note) })
}

function drafted(change: LawChange, what: Text): Result<Outcome> {
  const title = `${what.zh}：${change.version.from} 起`
  // Plain data, as JSON has it.
  return ok({ title, data: { change: change as unknown as Json } })
}

/** What the office writes is Chinese; screens in English say so. */
function same(text: string): Text {
  return t(text, text)
}

function noteOf(note: string | undefined): { readonly note?: Text } {
  return note === undefined ? {} : { note: same(note) }
}
