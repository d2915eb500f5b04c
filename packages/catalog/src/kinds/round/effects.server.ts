import {
  arithmeticOf,
  type EffectsOf,
  fail,
  fromCounties,
  isPeriod,
  type Json,
  type OpenRequest,
  ok,
  problem,
  refuseInput,
  type Text,
  t,
} from '@zhiqiang/kernel'
import type { Ports, ThingBrief } from '@zhiqiang/server/ports'
import type { round } from './kind.ts'

const mostIndicators = 200

interface Asked {
  readonly indicator: string
  readonly part: 'value' | 'of' | 'twice'
}

export const effects: EffectsOf<typeof round, Ports> = {
  async launch({ answers, today, ports }) {
    if (!isPeriod(answers.period))
      return refuseInput(t('年度要写成四位数字，如 2025', 'write the year with four digits'))
    if (answers.closesOn < today) return refuseInput(t('截止日期已过', 'the closing day is over'))
    const ids = Array.isArray(answers.indicators) ? answers.indicators.map(String) : []
    if (ids.length === 0 || ids.length > mostIndicators) return refuseInput(t('请选择指标', 'choose indicators'))
    const indicators: ThingBrief[] = []
    for (const id of new Set(ids)) {
      const found = await ports.things.get(id)
      if (found?.kind !== 'indicator') return refuseInput(t('所选指标不存在', 'a chosen indicator does not exist'))
      indicators.push(found)
    }
    const counties = await ports.indicators.countyNames()
    const reporters = await ports.rounds.reporters(answers.reporters, today)
    const sheets = reporters.flatMap((reporter) => {
      const place = counties.has(reporter.region) ? reporter.region : ''
      const asked = indicators.flatMap((one) => askedOf(one, place, reporter.unitId))
      return asked.length > 0 ? [{ ...reporter, place, asked }] : []
    })
    const gap = uncovered(indicators, sheets, counties)
    if (gap)
      return fail(
        problem('E_GUARD', {
          why: gap,
          how: t('请增选填报单位，或去掉这项指标。', 'Choose more units, or leave the indicator out.'),
        }),
      )
    const open: OpenRequest[] = sheets.map((sheet) => ({
      kind: 'sheet',
      step: 'ask',
      answers: {},
      title: `${answers.name}（${sheet.name}）`,
      dueOn: answers.closesOn,
      units: [{ unitId: sheet.unitId, part: 'lead' }],
      ...(sheet.place === '' ? {} : { region: sheet.place }),
      data: { place: sheet.place, period: answers.period, asked: sheet.asked as unknown as Json, round: answers.name },
    }))
    return ok({
      title: answers.name,
      dueOn: answers.closesOn,
      visibility: 1,
      data: { period: answers.period, indicators: indicators.map((one) => one.id) },
      open,
    })
  },
  async extend({ thing, answers, ports }) {
    const sheets = await ports.things.children(thing.id, 'sheet')
    const waiting = sheets.filter((one) => one.state === 'filling' || one.state === 'returned')
    return ok({
      dueOn: answers.closesOn,
      record: { before: thing.dueOn },
      follow: waiting.map((one) => ({ thingId: one.id, step: 'moveDue', answers: { closesOn: answers.closesOn } })),
    })
  },
  async lock({ thing, ports }) {
    const sheets = await ports.things.children(thing.id, 'sheet')
    const unread = sheets.filter((one) => one.state === 'submitted')
    if (unread.length > 0) {
      return fail(
        problem('E_GUARD', {
          why: t(`还有 ${unread.length} 张填报表待审核`, `${unread.length} sheets wait for review`),
          how: t('请先采纳或退回。', 'Accept or return them first.'),
        }),
      )
    }
    return ok({
      follow: sheets.map((one) => ({
        thingId: one.id,
        step: one.state === 'accepted' ? 'seal' : 'miss',
        answers: {},
      })),
    })
  },
}

/** What a reporter is asked of an indicator: a county its raw numbers, the owner what is entered for the city. */
function askedOf(indicator: ThingBrief, place: string, unitId: string): Asked[] {
  const arithmetic = arithmeticOf(indicator.data)
  const raw: Asked[] = [
    { indicator: indicator.id, part: 'value' },
    ...(arithmetic.form === 'share' ? [{ indicator: indicator.id, part: 'of' as const }] : []),
  ]
  if (place !== '') return fromCounties(arithmetic) ? raw : []
  if (!indicator.units.some((one) => one.unitId === unitId && one.part === 'owner')) return []
  if (!fromCounties(arithmetic)) return raw
  return arithmetic.twice ? [{ indicator: indicator.id, part: 'twice' }] : []
}

/** Who would be asked by nobody, or twice. */
function uncovered(
  indicators: readonly ThingBrief[],
  sheets: readonly { readonly place: string; readonly name: string; readonly asked: readonly Asked[] }[],
  counties: ReadonlyMap<string, string>,
): Text | null {
  for (const one of indicators) {
    if (fromCounties(arithmeticOf(one.data))) {
      const lacking = [...counties].filter(([code]) => !sheets.some((sheet) => sheet.place === code))
      if (lacking.length > 0) {
        const names = lacking.map(([, name]) => name).join('、')
        return t(`“${one.title}”没有人填：${names}`, `nobody is asked for “${one.title}” of ${names}`)
      }
    } else if (!sheets.some((sheet) => sheet.asked.some((asked) => asked.indicator === one.id))) {
      return t(`“${one.title}”的责任单位不在填报单位中`, `the owner of “${one.title}” is not among the units`)
    }
  }
  const places = sheets.map((sheet) => sheet.place).filter((place) => place !== '')
  const twice = places.find((place, i) => places.indexOf(place) !== i)
  return twice === undefined
    ? null
    : t(`${counties.get(twice)}选了两个单位`, `two units are chosen for ${counties.get(twice)}`)
}
