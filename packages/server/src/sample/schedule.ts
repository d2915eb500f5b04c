import { fillSample, type SampleYears, sampleDate, samplePeriod } from '@zhiqiang/catalog/sample'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { uploadIn } from '../core/files/upload.ts'
import { importIn } from '../core/policies/import.ts'
import type { ThingBrief } from '../ports.ts'
import type { SampleDays } from './rest-days.ts'
import { dateOf, type Moment, type Scenario, type TaskEvent } from './scenario.ts'
import { readSeed } from './seed-files.ts'
import type { Stage } from './stage.ts'

/** An act of the history with its day. */
export interface Scheduled {
  readonly on: PlainDate
  readonly run: () => Promise<void>
}

/** What the history knows of its plans while it is played. */
export interface Story {
  readonly stage: Stage
  readonly root: string
  readonly firstStart: PlainDate
  readonly years: SampleYears
  readonly calendar: SampleDays
  readonly units: ReadonlyMap<string, string>
  /** File name of a plan → its thing. */
  readonly plans: Map<string, string>
  readonly things: (plan: string, kind: string) => Promise<readonly ThingBrief[]>
}

/** The plan whose two years the history tells. */
export const runningPlan = 'plan.txt'
const beforePublishing = '文件发布前的一期，不作要求。'
/** A yearly or half-yearly figure is known some weeks after its period. */
const figuresAfter = 20
/** Days before the first start that the office gave the duties without a unit to one. */
const dutiesAssigned = 700

/** Everything the scenario dates itself, in the order of its days; duties are played as their days come. */
export function scheduleOf(story: Story, scenario: Scenario): Scheduled[] {
  const all = [
    ...scenario.plans.flatMap((plan) => planActs(story, plan)),
    ...scenario.tasks.flatMap((task) => taskActs(story, task)),
    ...scenario.unsigned.map((task) =>
      at(story, task.confirm, (on) => onTask(story, task.path, on, task.confirm.by, 'confirm', {})),
    ),
    ...scenario.indicators.flatMap((series) => indicatorActs(story, series)),
    ...scenario.goals.map((goal) => goalAct(story, goal)),
    ...scenario.duties.map((duty) => dutyUnitsAct(story, duty)),
    ...scenario.periods.map((period) => periodAct(story, period)),
  ]
  return all.filter((act) => act.on <= story.firstStart).sort((a, b) => a.on.localeCompare(b.on))
}

function at(story: Story, moment: Moment, run: (on: PlainDate) => Promise<void>): Scheduled {
  const on = story.calendar.from(dateOf(moment, story.firstStart, story.years))
  return { on, run: () => run(on) }
}

function planActs(story: Story, plan: Scenario['plans'][number]): Scheduled[] {
  const { stage } = story
  return [
    at(story, plan.imported, async (on) => {
      const text = fillSample(readSeed(story.root, plan.file), story.years)
      const bytes = new TextEncoder().encode(text)
      const actor = await stage.actor(plan.imported.by, on)
      const done = await importIn(stage.engineOn(on), stage.tx, stage.vault, actor, {
        handed: { files: [{ name: plan.file, bytes }], text: null },
        city: stage.city,
        region: stage.city,
        requestId: crypto.randomUUID(),
      })
      const policy = stage.taken(on, `import ${plan.file}`, done)
      if (policy) story.plans.set(plan.file, policy.id)
    }),
    at(story, plan.published, async (on) => {
      const id = story.plans.get(plan.file)
      if (id === undefined) return
      const findings = await stage.findings(id)
      for (const decision of plan.decisions) {
        const hits = findings.filter((f) => f.code === decision.code && (!decision.path || f.path === decision.path))
        for (const finding of hits) {
          await stage.act(on, await stage.actor(decision.by, on), id, 'decide', {
            finding: finding.id,
            decision: decision.decision,
            why: decision.why,
          })
        }
      }
      await stage.act(on, await stage.actor(plan.published.by, on), id, 'publish', {
        visibility: plan.published.visibility,
        show: ['units', 'state', 'due'],
      })
      const office = await stage.actor(plan.published.by, on)
      for (const duty of await story.things(plan.file, 'duty')) {
        for (const past of await stage.children(duty.id, 'occurrence')) {
          if (past.state === 'open' && (past.dueOn ?? on) < on)
            await stage.act(on, office, past.id, 'fulfil', { text: beforePublishing })
        }
      }
    }),
  ]
}

async function onTask(
  story: Story,
  path: string,
  on: PlainDate,
  by: string,
  step: string,
  answers: Record<string, unknown>,
): Promise<void> {
  const task = (await story.things(runningPlan, 'task')).find((t) => t.data.path === path)
  if (task) await story.stage.act(on, await story.stage.actor(by, on), task.id, step, answers)
}

function taskActs(story: Story, task: Scenario['tasks'][number]): Scheduled[] {
  const acts: Scheduled[] = []
  for (const event of task.events) {
    const act = at(story, event, (on) => playTaskEvent(story, task.path, event, on))
    // What would happen after the first start has not happened, nor has anything that follows it.
    if (act.on > story.firstStart) break
    acts.push(act)
  }
  return acts
}

async function playTaskEvent(story: Story, path: string, event: TaskEvent, on: PlainDate): Promise<void> {
  const { stage, units, years } = story
  const plain = (step: string, answers: Record<string, unknown>) => onTask(story, path, on, event.by, step, answers)
  switch (event.do) {
    case 'confirm':
    case 'sign':
      return plain(event.do, {})
    case 'assign':
      return plain('assign', { lead: units.get(event.lead ?? '') ?? '', ...(event.why ? { why: event.why } : {}) })
    case 'decline':
      return plain('decline', { ground: event.ground ?? '' })
    case 'setDue':
      return plain('setDue', { dueOn: sampleDate(event.dueOn ?? '', years), why: event.why ?? '' })
    case 'finish':
      return plain('finish', event.note ? { note: event.note } : {})
    default:
      break
  }
  const task = (await story.things(runningPlan, 'task')).find((t) => t.data.path === path)
  if (!task) return
  const actor = await stage.actor(event.by, on)
  if (event.do === 'submit') {
    await stage.open(on, actor, 'report', 'submit', task.id, {
      text: event.text ?? '',
      files: await evidence(story, event, on),
    })
    return
  }
  const report = (await stage.children(task.id, 'report')).at(-1)
  if (!report) return
  if (event.do === 'resubmit') {
    await stage.act(on, actor, report.id, 'resubmit', {
      text: event.text ?? '',
      files: await evidence(story, event, on),
    })
  } else if (event.do === 'return') {
    await stage.act(on, actor, report.id, 'return', { ground: event.ground ?? '' })
  } else {
    await stage.act(on, actor, report.id, 'accept', event.note ? { note: event.note } : {})
  }
}

async function evidence(story: Story, event: TaskEvent, on: PlainDate): Promise<{ upload: string }[]> {
  const { stage } = story
  const actor = await stage.actor(event.by, on)
  const refs: { upload: string }[] = []
  for (const file of event.evidence ?? []) {
    const deps = { clock: stage.engineOn(on).clock, vault: stage.vault }
    const bytes = new TextEncoder().encode(file.text)
    const kept = stage.taken(
      on,
      file.file,
      await uploadIn(deps, stage.tx, actor, stage.city, { name: file.file, bytes }),
    )
    if (kept) refs.push({ upload: kept.upload })
  }
  return refs
}

function indicatorActs(story: Story, series: Scenario['indicators'][number]): Scheduled[] {
  const { stage, units, years } = story
  const matching = async () =>
    (await story.things(series.plan, 'indicator')).filter(
      (i) => i.data.path === series.path && `${i.data.quote}${i.data.name}`.includes(series.match),
    )
  const own: Scheduled = {
    on: story.calendar.from(addDays(story.firstStart, series.plan === runningPlan ? -700 : -430)),
    run: async () => {
      for (const indicator of await matching()) {
        await stage.act(own.on, await stage.actor('guyanqing', own.on), indicator.id, 'setOwner', {
          owner: units.get(series.owner) ?? '',
        })
      }
    },
  }
  // A half-year's figure is no figure of the year; actuals are yearly.
  const yearly = series.actuals.map((a) => ({ ...a, ...samplePeriod(a.period, years) })).filter((a) => !a.half)
  const actuals = yearly.map((actual): Scheduled => {
    const known = story.calendar.from(addDays(actual.ends, figuresAfter))
    // A figure from before the plan is entered as soon as it has an owner.
    const on = [known, own.on].sort().at(-1) ?? known
    return {
      on,
      run: async () => {
        for (const indicator of await matching()) {
          await stage.act(on, await stage.actor(series.by, on), indicator.id, 'enterActual', {
            period: actual.year,
            value: actual.value,
            source: series.note,
          })
        }
      },
    }
  })
  return [own, ...actuals]
}

function goalAct(story: Story, goal: Scenario['goals'][number]): Scheduled {
  const { path, match, do: step, by, d: _d, on: _on, ...written } = goal
  const year = typeof written.period === 'string' ? samplePeriod(written.period, story.years).year : undefined
  const answers = { ...written, ...(year === undefined ? {} : { period: year }) }
  return at(story, goal, async (on) => {
    for (const indicator of await story.things(runningPlan, 'indicator')) {
      if (indicator.data.path !== path || !`${indicator.data.quote}${indicator.data.name}`.includes(match)) continue
      if (step === 'setThreshold' && indicator.data.type !== 'rank') continue
      await story.stage.act(on, await story.stage.actor(by, on), indicator.id, step, answers)
    }
  })
}

/** A duty whose clause names no unit goes to the unit of the person who reports on it. */
function dutyUnitsAct(story: Story, plan: Scenario['duties'][number]): Scheduled {
  return at(story, { d: dutiesAssigned }, async (on) => {
    const unit = (await story.stage.actor(plan.by, on)).posts[0]?.unitId
    for (const duty of await story.things(runningPlan, 'duty')) {
      const matches = duty.data.path === plan.path && String(duty.data.quote).includes(plan.match)
      if (!matches || duty.units.length > 0 || unit === undefined) continue
      await story.stage.act(on, await story.stage.actor('guyanqing', on), duty.id, 'setUnits', { units: [unit] })
    }
  })
}

function periodAct(story: Story, period: Scenario['periods'][number]): Scheduled {
  return at(story, period, async (on) => {
    for (const duty of await story.things(runningPlan, 'duty')) {
      if (duty.data.path !== period.path || !String(duty.data.quote).includes(period.match)) continue
      await story.stage.act(on, await story.stage.actor(period.by, on), duty.id, 'setPeriod', {
        unit: period.unit,
        n: period.n,
        first: sampleDate(period.first, story.years),
        why: period.why,
      })
    }
  })
}
