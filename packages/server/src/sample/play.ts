import { sampleYears } from '@zhiqiang/catalog/sample'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { App } from '../api/api.ts'
import { foundCity, operator } from '../core/cities/cities.ts'
import { sweepIn } from '../core/clocks/sweep.ts'
import { readBefore } from '../core/notices/inbox/inbox.ts'
import { transaction } from '../db/transaction.ts'
import type { ThingBrief } from '../ports.ts'
import { annexActs } from './annex.ts'
import { annualActs } from './annual.ts'
import { assessmentActs } from './assessment.ts'
import { bodyActs } from './bodies.ts'
import { countyActs } from './counties.ts'
import { countyRecordActs } from './county-records.ts'
import { dutyPlayer } from './duties.ts'
import { evaluationActs } from './evaluation.ts'
import { fundActs } from './funds.ts'
import { hallActs } from './hall.ts'
import { setLetterhead } from './letterhead.ts'
import { oldFileActs } from './old-files.ts'
import { orderActs } from './orders.ts'
import { playOrganisation, type SamplePerson } from './organisation.ts'
import { responsibilityActs } from './responsibilities.ts'
import { sampleDays } from './rest-days.ts'
import { roundActs } from './rounds.ts'
import { ruleActs } from './rules.ts'
import { readScenario } from './scenario.ts'
import { type Story, scheduleOf } from './schedule.ts'
import { schemeActs } from './schemes.ts'
import { readTable } from './seed-files.ts'
import { type Skipped, stageOf } from './stage.ts'
import { trainingActs } from './training.ts'

/** Days before the first start that the city's letterhead was set. */
const lettersBefore = 725

/** What the sample city was told in the last days before the first start is still unread. */
const newsDays = 5

/** What the sample city is called; see db/seed/sample/README.md. */
export const sampleCity = { code: '419900', name: '澜川市', nameEn: 'Lanchuan' } as const

/**
 * Plays the sample city's two years into an empty installation, day by day, through the same parser and the same acts as
 * a real city, in one transaction. `passwordOf` gives each person's first password.
 */
export async function playSample(
  app: App,
  root: string,
  firstStart: PlainDate,
  passwordOf: (login: string) => string,
): Promise<{ readonly people: readonly SamplePerson[]; readonly skipped: readonly Skipped[] }> {
  const calendar = sampleDays(root)
  const years = sampleYears(firstStart, calendar.upTo)
  const hashes = new Map<string, Promise<string>>()
  return transaction(app.engine.db, async (tx) => {
    const regions = readTable(root, 'regions.tsv', ['code', 'name']).map((r) => ({
      code: r.code,
      name: r.name,
      parent: r.code === sampleCity.code ? null : sampleCity.code,
    }))
    const founded = await foundCity(app.engine, tx, operator('示例数据'), { ...sampleCity, sample: true, regions })
    if (!founded.ok) throw new Error(founded.problem.message.en)
    const stage = stageOf(app, tx, sampleCity.code, (ptx, city) => {
      const ports = app.engine.ports(ptx, city)
      const hashPassword = (password: string) => {
        const hash = hashes.get(password) ?? ports.hashPassword(password)
        hashes.set(password, hash)
        return hash
      }
      return { ...ports, hashPassword }
    })
    const { units, people } = await playOrganisation(stage, root, firstStart, years, passwordOf)
    await setLetterhead(stage, founded.value, addDays(firstStart, -lettersBefore))
    const plans = new Map<string, string>()
    const ports = app.engine.ports(tx, sampleCity.code)
    const found = new Map<string, readonly ThingBrief[]>()
    const story: Story = {
      stage,
      root,
      firstStart,
      years,
      calendar,
      units,
      plans,
      things: async (plan, kind) => {
        const policy = plans.get(plan)
        if (policy === undefined) return []
        const key = `${policy}/${kind}`
        // Only where a row of the plan stands is asked of these, and that never changes after publishing.
        const known = found.get(key) ?? (await ports.things.ofPolicy(policy, kind))
        if (known.length > 0) found.set(key, known)
        return known
      },
    }
    const scenario = readScenario(root, years)
    const parts = [
      scheduleOf(story, scenario),
      annexActs(story, scenario),
      bodyActs(story),
      countyActs(story),
      orderActs(story),
      roundActs(story),
      responsibilityActs(story),
      annualActs(story),
      assessmentActs(story),
      evaluationActs(story),
      schemeActs(story),
      countyRecordActs(story),
      ruleActs(story),
      fundActs(story),
      hallActs(story, passwordOf),
      trainingActs(story),
      oldFileActs(story),
    ]
    const schedule = parts
      .flat()
      .filter((act) => act.on <= firstStart)
      .sort((a, b) => a.on.localeCompare(b.on))
    const playDuties = dutyPlayer(story, scenario)
    let next = 0
    let swept: { at: number; next: PlainDate | null } = { at: -1, next: null }
    for (let day = schedule[0]?.on ?? firstStart; day <= firstStart; day = addDays(day, 1)) {
      const engine = stage.engineOn(day)
      // Where nothing happened since, the next date that passes is known.
      if (swept.at !== stage.happened() || (swept.next !== null && swept.next < day)) {
        const { taken, next: passes } = await sweepIn(engine, tx, { code: sampleCity.code, daysAhead: 0 }, day)
        if (taken > 0) stage.note()
        swept = { at: stage.happened(), next: passes }
      }
      for (let act = schedule[next]; act?.on === day; act = schedule[++next]) await act.run()
      await playDuties(day)
    }
    await readBefore(tx, sampleCity.code, `${addDays(firstStart, -newsDays)}T00:00:00Z`)
    return { people, skipped: stage.skipped }
  })
}
