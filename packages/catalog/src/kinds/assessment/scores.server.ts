import {
  type Facts,
  indicatorGoal,
  type PlainDate,
  pointsFor,
  type ScoreItem,
  standingOf,
  type Thing,
} from '@zhiqiang/kernel'
import type { Ports, ScoreWrite } from '@zhiqiang/server/ports'

/**
 * The scores of every subject for every item, by the ledger as it stands: a county's by its own figures and targets, a
 * bureau's by the city's. Grades are kept as given; a score settled on an objection stays settled.
 */
export async function scoresOf(
  thing: Thing,
  items: readonly ScoreItem[],
  ports: Ports,
): Promise<readonly ScoreWrite[]> {
  const subjects = thing.units.map((one) => one.unitId)
  const regions = await ports.assessments.unitRegions(subjects)
  const year = Number(thing.data.period)
  const settled = new Set(Array.isArray(thing.data.settled) ? thing.data.settled.map(String) : [])
  const before = await ports.assessments.scores(thing.id)
  const scores: ScoreWrite[] = []
  for (const item of items) {
    if (item.indicator === null) {
      const graded = new Map(before.filter((one) => one.item === item.id).map((one) => [one.subject, one]))
      for (const subject of subjects) {
        const old = graded.get(subject)
        const empty = { subject, item: item.id, points: null, value: null, target: null, why: '等待评分' }
        scores.push(old ? { ...old, points: old.points === null ? null : Math.min(old.points, item.weight) } : empty)
      }
      continue
    }
    const facts = await factsOf(item.indicator, subjects, regions, year, ports)
    for (const [i, { subject, points, why }] of pointsFor(item, facts).entries()) {
      const { value = null, target = null } = facts[i] ?? {}
      scores.push({ subject, item: item.id, points, value, target, why: why.zh })
    }
  }
  const kept = scores.filter((one) => !settled.has(`${one.subject}|${one.item}`))
  return kept
}

async function factsOf(
  indicatorId: string,
  subjects: readonly string[],
  regions: ReadonlyMap<string, string>,
  year: number,
  ports: Ports,
): Promise<readonly Facts[]> {
  const found = await ports.things.get(indicatorId)
  const goal = indicatorGoal(found?.data ?? {})
  const { actuals, around } = await ports.indicators.surroundings(indicatorId)
  // The year is judged as it stood at its end, not by what came after.
  const upTo = actuals.filter((one) => one.period <= String(year))
  const judgedOn: PlainDate = `${year + 1}-01-01`
  const standing = standingOf(goal, upTo, around, judgedOn)
  const { direction } = goal
  return subjects.map((subject) => {
    const county = standing.counties.find((one) => one.place === regions.get(subject))
    if (county) {
      const value = county.series.find((one) => one.year === year)?.value ?? null
      const own = county.targets.find((one) => one.year === year)?.value ?? county.target
      return { subject, value, target: own, light: county.course.light, direction }
    }
    const value = standing.series.find((one) => one.year === year)?.value ?? null
    const goalValue = typeof goal.value === 'number' ? goal.value : null
    const target = standing.path.find((one) => one.year === year)?.value ?? goalValue
    return { subject, value, target, light: standing.light, direction }
  })
}
