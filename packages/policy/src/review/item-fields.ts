import { type Json, t } from '@zhiqiang/kernel'
import type { Cadence, Clause, Deadline, Goal, NamedSystem, Target, UnitMention } from '../reading.ts'
import { amountJson, type Decode, expected, member, nameList, orNull, ruleOf, words } from './decode.ts'
import {
  amountRule,
  choiceRule,
  everyRule,
  type FieldRules,
  fieldRule,
  momentRule,
  periodRule,
  textRule,
} from './field-rule.ts'
import {
  clauseKindNames,
  deadlineModeNames,
  directionNames,
  goalTypeNames,
  mechanismNames,
  operatorNames,
} from './words.ts'

/**
 * The clause with other units. A renamed unit keeps its place in the source when the list stays as long; the lead follows
 * its unit, and falls away with it.
 */
function withUnits(clause: Clause, names: readonly string[]): Clause {
  const renamed = new Map<string, string>()
  if (names.length === clause.units.length) {
    clause.units.forEach((old, i) => {
      const now = names[i]
      if (now !== undefined && now !== old && !names.includes(old)) renamed.set(old, now)
    })
  }
  const unitSpans: UnitMention[] = []
  for (const mention of clause.unitSpans) {
    const name = renamed.get(mention.name) ?? mention.name
    if (names.includes(name)) unitSpans.push({ ...mention, name })
  }
  const lead = clause.lead === null ? null : (renamed.get(clause.lead) ?? clause.lead)
  return { ...clause, units: names, unitSpans, lead: lead !== null && names.includes(lead) ? lead : null }
}

const clauseFields = {
  heading: textRule<Clause>(
    t('条款标题', 'Heading'),
    { get: (c) => c.heading, put: (c, heading) => ({ ...c, heading }) },
    300,
  ),
  kind: choiceRule(t('性质', 'Kind'), clauseKindNames, {
    get: (c: Clause) => c.kind,
    put: (c: Clause, kind) => ({ ...c, kind }),
  }),
  units: fieldRule<Clause, readonly string[]>({
    label: t('责任单位', 'Units'),
    editor: { kind: 'units' },
    expected: expected.names,
    decode: nameList,
    get: (c) => c.units,
    put: withUnits,
  }),
  lead: {
    label: t('牵头单位', 'Lead unit'),
    editor: { kind: 'lead' },
    nullable: true,
    expected: t('牵头单位应是本条的责任单位之一', 'the lead must be one of the units of the clause'),
    get: (c: Clause): Json => c.lead,
    set: (c: Clause, to: unknown): Clause | null => {
      const lead = orNull(words(120))(to)
      return lead === undefined || (lead !== null && !c.units.includes(lead)) ? null : { ...c, lead }
    },
  },
} as const satisfies FieldRules<Clause>

const targetFields = {
  indicator: textRule<Target>(t('指标名称', 'Indicator'), {
    get: (x) => x.indicator,
    put: (x, indicator) => ({ ...x, indicator }),
  }),
  operator: choiceRule(t('比较', 'Comparison'), operatorNames, {
    get: (x: Target) => x.operator,
    put: (x: Target, operator) => ({ ...x, operator }),
  }),
  value: amountRule<Target>(t('数值', 'Value'), {
    get: (x) => amountJson(x.value),
    put: (x, value) => ({ ...x, value }),
  }),
  unit: textRule<Target>(t('计量单位', 'Unit'), { get: (x) => x.unit, put: (x, unit) => ({ ...x, unit }) }, 20),
  period: periodRule<Target>(t('期限', 'Period'), { get: (x) => x.period, put: (x, period) => ({ ...x, period }) }),
  direction: choiceRule(t('方向', 'Direction'), directionNames, {
    get: (x: Target) => x.direction,
    put: (x: Target, direction) => ({ ...x, direction }),
  }),
} as const satisfies FieldRules<Target>

type Rank = NonNullable<Goal['rank']>

const rankValue: Decode<Rank> = (value) => {
  const within = member(value, 'within') ?? null
  const of = words(40)(member(value, 'of'))
  if (of === undefined) return undefined
  if (within === null) return { within, of }
  return typeof within === 'number' && Number.isInteger(within) && within > 0 ? { within, of } : undefined
}

function withRank(goal: Goal, rank: Rank | null): Goal {
  const { rank: _, ...rest } = goal
  return rank === null ? rest : { ...rest, rank }
}

const goalFields = {
  indicator: textRule<Goal>(t('指标名称', 'Indicator'), {
    get: (x) => x.indicator,
    put: (x, indicator) => ({ ...x, indicator }),
  }),
  type: choiceRule(t('类型', 'Type'), goalTypeNames, {
    get: (x: Goal) => x.type,
    put: (x: Goal, type) => ({ ...x, type }),
  }),
  period: periodRule<Goal>(t('期限', 'Period'), { get: (x) => x.period, put: (x, period) => ({ ...x, period }) }),
  rank: fieldRule<Goal, Rank | null>({
    label: t('位次', 'Rank'),
    editor: { kind: 'rank' },
    nullable: true,
    expected: expected.shape,
    decode: orNull(rankValue),
    get: (x) => (x.rank === undefined ? null : { within: x.rank.within, of: x.rank.of }),
    put: withRank,
  }),
  direction: choiceRule(t('方向', 'Direction'), directionNames, {
    get: (x: Goal) => x.direction ?? null,
    put: (x: Goal, direction) => ({ ...x, direction }),
  }),
} as const satisfies FieldRules<Goal>

const cadenceFields = {
  every: everyRule<Cadence>(t('周期', 'Period'), {
    get: (x) => x.every,
    put: (x, every) => ({ ...x, every, rule: ruleOf(every) ?? x.rule }),
  }),
} as const satisfies FieldRules<Cadence>

const deadlineFields = {
  by: momentRule<Deadline>(t('日期', 'Date'), { get: (x) => x.by, put: (x, by) => ({ ...x, by }) }),
  mode: choiceRule(t('含义', 'Meaning'), deadlineModeNames, {
    get: (x: Deadline) => x.mode,
    put: (x: Deadline, mode) => ({ ...x, mode }),
  }),
} as const satisfies FieldRules<Deadline>

const systemFields = {
  name: textRule<NamedSystem>(t('名称', 'Name'), { get: (x) => x.name, put: (x, name) => ({ ...x, name }) }),
  type: choiceRule(t('类型', 'Type'), mechanismNames, {
    get: (x: NamedSystem) => x.type,
    put: (x: NamedSystem, type) => ({ ...x, type }),
  }),
} as const satisfies FieldRules<NamedSystem>

/** The correctable fields of each list's entries. */
export const itemFields = {
  clauses: clauseFields,
  targets: targetFields,
  goals: goalFields,
  cadences: cadenceFields,
  deadlines: deadlineFields,
  named_systems: systemFields,
} as const
