import {
  type EffectsOf,
  fail,
  isPeriod,
  itemsIn,
  type Json,
  ok,
  problem,
  type Result,
  refuseInput,
  type ScoreItem,
  scoreItems,
  type Thing,
  t,
} from '@zhiqiang/kernel'
import type { Ports, ScoreWrite } from '@zhiqiang/server/ports'
import type { assessment } from './kind.ts'
import { scoresOf } from './scores.server.ts'

export const effects: EffectsOf<typeof assessment, Ports> = {
  async draw({ answers, today, ports }) {
    if (!isPeriod(answers.period)) return refuseInput(t('年度要写成四位数字', 'write the year with four digits'))
    const items = await checked(answers.items, ports)
    if (!items.ok) return items
    const subjects = await ports.rounds.reporters(answers.subjects, today)
    if (subjects.length === 0) return refuseInput(t('没有考核对象', 'nobody is assessed'))
    return ok({
      title: answers.name,
      units: subjects.map((one) => ({ unitId: one.unitId, part: 'co' as const })),
      data: { period: answers.period, groups: answers.groups, items: plain(items.value) },
    })
  },
  async change({ thing, answers, actor, now, seq, ports }) {
    const items = await checked(answers.items, ports)
    if (!items.ok) return items
    const changed = { ...thing, data: { ...thing.data, items: plain(items.value) } }
    if (thing.state === 'scored') {
      const scores = await scoresOf(changed, items.value, ports)
      await ports.assessments.putScores(thing.id, scores, { enteredBy: actor.name, eventSeq: seq, at: now })
    }
    return ok({ data: { items: plain(items.value) }, record: { before: thing.data.items ?? null } })
  },
  async grade({ thing, answers, actor, now, seq, ports }) {
    const scores = gradesIn(thing, answers.scores, answers.why)
    if (!scores.ok) return scores
    await ports.assessments.putScores(thing.id, scores.value, { enteredBy: actor.name, eventSeq: seq, at: now })
    return ok({})
  },
  async score({ thing, actor, now, seq, ports }) {
    const scores = await scoresOf(thing, itemsIn(thing.data.items), ports)
    await ports.assessments.putScores(thing.id, scores, { enteredBy: actor.name, eventSeq: seq, at: now })
    return ok({ visibility: 1, data: { scoredAt: now } })
  },
  async rescore({ thing, answers, actor, now, seq, ports }) {
    const { subject, item, points, why } = answers
    const old = (await ports.assessments.scores(thing.id)).find((one) => one.subject === subject && one.item === item)
    const limit = itemsIn(thing.data.items).find((one) => one.id === item)
    if (!old || !limit) return refuseInput(t('没有这个分数', 'there is no such score'))
    if (points < 0 || points > limit.weight)
      return refuseInput(t(`得分在 0 到 ${limit.weight} 之间`, `between 0 and ${limit.weight}`))
    await ports.assessments.putScores(thing.id, [{ ...old, points, why }], {
      enteredBy: actor.name,
      eventSeq: seq,
      at: now,
    })
    // A score settled on an objection is not computed again.
    const settled = Array.isArray(thing.data.settled) ? thing.data.settled : []
    return ok({ data: { settled: [...settled, `${subject}|${item}`] }, record: { before: old.points } })
  },
  async freeze({ thing, now, ports }) {
    const open = (await ports.things.children(thing.id, 'objection')).filter((one) => one.state === 'open')
    if (open.length > 0) {
      return fail(
        problem('E_GUARD', {
          why: t(`还有 ${open.length} 件异议没有答复`, `${open.length} objections are not answered`),
          how: t('请先逐件认定。', 'Decide on each of them first.'),
        }),
      )
    }
    return ok({ data: { frozenAt: now } })
  },
}

async function checked(value: unknown, ports: Ports): Promise<Result<readonly ScoreItem[]>> {
  const items = scoreItems(value)
  if (!items.ok) return items
  for (const one of items.value) {
    if (one.indicator !== null && (await ports.things.get(one.indicator))?.kind !== 'indicator') {
      return refuseInput(t(`“${one.name}”的指标不存在`, `the indicator of ${one.name} does not exist`))
    }
  }
  return items
}

function gradesIn(thing: Thing, value: unknown, why: string): Result<readonly ScoreWrite[]> {
  const items = itemsIn(thing.data.items)
  const subjects = new Set(thing.units.map((one) => one.unitId))
  const scores: ScoreWrite[] = []
  for (const one of Array.isArray(value) ? (value as readonly unknown[]) : []) {
    if (typeof one !== 'object' || one === null) return refuseInput(t('得分填错了', 'a score is not right'))
    const subject: unknown = Reflect.get(one, 'subject')
    const points: unknown = Reflect.get(one, 'points')
    const item = items.find((known) => known.id === Reflect.get(one, 'item') && known.rule === 'manual')
    if (!item || typeof subject !== 'string' || !subjects.has(subject))
      return refuseInput(t('没有这个评分项目', 'no such item to grade'))
    if (typeof points !== 'number' || points < 0 || points > item.weight) {
      return refuseInput(t(`“${item.name}”的得分在 0 到 ${item.weight} 之间`, `${item.name} takes 0 to ${item.weight}`))
    }
    scores.push({ subject, item: item.id, points, value: null, target: null, why })
  }
  return scores.length === 0 ? refuseInput(t('没有填写得分', 'no score was entered')) : ok(scores)
}

function plain(items: readonly ScoreItem[]): Json {
  return items.map((one) => ({ ...one }))
}
