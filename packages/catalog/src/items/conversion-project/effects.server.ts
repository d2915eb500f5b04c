import { addMonths, type EffectsOf, membersIn, ok, type Result, refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { projectOf, subjectOf } from '../../presets/funded.server.ts'
import { gradedEffects } from '../../presets/graded.server.ts'
import type { conversionProject } from './item.ts'
import { type Milestone, mattersOf, milestonesIn } from './rules.ts'
import { incomeAfter } from './steps.ts'

const course = gradedEffects({
  matters: mattersOf,
  stage: 'project',
  label: ({ project }) => String(project),
})

type After = keyof typeof incomeAfter
const clockOf = { one: 'tellOne', three: 'tellThree' } as const

/** Income that is told later: what was promised, until when, and what it came to. */
interface Income {
  readonly after: After
  readonly promised: number
  readonly until: string
  readonly sales?: number
  readonly on?: string
}

export const effects: EffectsOf<typeof conversionProject, Ports> = {
  ...course,
  async submit(asked: Asked): Done {
    const planned = planOf(asked)
    if (!planned.ok) return planned
    const made = await course.submit(asked)
    if (!made.ok) return made
    // One project of an applicant is paid for at a time: the next one waits until this one is accepted.
    const { ports, thing, today } = asked
    const matter = projectOf(subjectOf(asked))
    const holder = await ports.claims.take({ sort: 'project', matter, thingId: thing.id, day: today })
    if (!holder) return made
    return refuseAct(
      t(`“${holder.title}”还没有通过验收。`, `“${holder.title}” is not accepted yet.`),
      t('验收通过后再申报新的项目。', 'Apply for another project once it is.'),
    )
  },
  async correct(asked: Asked): Done {
    const planned = planOf(asked)
    return planned.ok ? course.correct(asked) : planned
  },
  async pay({ thing, today, ports }: Asked): Done {
    await ports.funds.move(thing.id, { standing: 'paid', paidOn: today })
    const milestones = milestonesIn(thing.data)
    const until =
      milestones
        .map(({ by }) => by)
        .sort()
        .at(-1) ?? today
    return ok({
      data: { paidOn: today, project: plain({ milestones, income: [] }) },
      clocks: { finish: { until } },
    })
  },
  async milestone({ thing, answers, today }: Asked): Done {
    const milestones = milestonesIn(thing.data)
    const at = Number(answers.which) - 1
    const found = milestones[at]
    if (!found)
      return refuseInput(t(`计划只有 ${milestones.length} 个节点`, `the plan has ${milestones.length} milestones`))
    if (found.on !== undefined) return refuseInput(t(`“${found.what}”已经报告`, 'it was reported already'))
    const on = String(answers.on)
    if (on > today) return refuseInput(t('完成日期不能晚于今天', 'it cannot have been done ahead'))
    const done = { ...found, on, came: String(answers.came) }
    return kept(thing.data, { milestones: milestones.map((one, nth) => (nth === at ? done : one)) })
  },
  async prolong({ answers, today }: Asked): Done {
    const until = String(answers.until)
    if (until <= today) return refuseInput(t('新的期限应在今天之后', 'the new day lies after today'))
    return ok({ clocks: { finish: { until } } })
  },
  async deliver({ thing, answers, now }: Asked): Done {
    const open = milestonesIn(thing.data).filter(({ on }) => on === undefined)
    if (open.length > 0) {
      return refuseAct(
        t(
          `还有节点没有报告：${open.map(({ what }) => what).join('、')}。`,
          `${open.length} milestones are not reported.`,
        ),
        t('请先报告各节点的完成情况。', 'Report each of them first.'),
      )
    }
    return kept(thing.data, { delivered: plain({ summary: answers.summary, spent: answers.spent, at: now }) })
  },
  async approve({ thing, answers, actor, today, now, ports }: Asked): Done {
    await ports.claims.release(thing.id, today, 'project')
    await ports.cases.note(thing.id, { closedAt: now })
    const said = membersIn(thing.data.answers)
    const promised = { one: Number(said.promisedOne), three: Number(said.promisedThree) }
    const income = (Object.keys(incomeAfter) as After[]).map((after) => ({
      after,
      promised: promised[after],
      until: addMonths(today, incomeAfter[after].years * 12),
    }))
    const accepted = { opinion: String(answers.opinion), by: actor.name, on: today }
    const done = kept(thing.data, { accepted, income })
    const clocks = Object.fromEntries(income.map(({ after, until }) => [clockOf[after], { until }]))
    return done.ok ? ok({ ...done.value, clocks }) : done
  },
  async fail({ thing, answers, actor, now, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: now })
    return ok({ data: { decision: { ...plain(answers), by: actor.name, at: now } } })
  },
  async income({ thing, answers, today }: Asked): Done {
    const all = membersIn(thing.data.project).income as unknown as readonly Income[]
    const told = all.find(({ after }) => after === answers.after)
    if (told?.on !== undefined) return refuseInput(t('这一年已经报告', 'that year was told already'))
    const income = all.map((one) =>
      one.after === answers.after ? { ...one, sales: Number(answers.sales), on: today } : one,
    )
    const done = kept(thing.data, { income })
    if (!done.ok) return done
    const over = income.every(({ on }) => on !== undefined)
    const clocks = { [clockOf[answers.after as After]]: { settled: true } } as const
    return ok({ ...done.value, clocks, ...(over ? { state: 'concluded' } : {}) })
  },
  /** What was paid is back: the applicant may begin anew. */
  async repay(asked: Asked): Done {
    await asked.ports.claims.release(asked.thing.id, asked.today)
    return course.repay(asked)
  },
}

function kept(data: Asked['thing']['data'], more: Readonly<Record<string, unknown>>): Awaited<Done> {
  return ok({ data: { project: { ...membersIn(data.project), ...plain(more) } } })
}

/** The milestones lie ahead, one after another. */
function planOf({ answers, today }: Asked): Result<null> {
  const plan = answers.plan as readonly Milestone[]
  const past = plan.find(({ by }) => by <= today)
  if (past) return refuseInput(t(`节点“${past.what}”的完成时间应在今天之后`, 'a milestone lies after today'))
  const back = plan.find(({ by }, nth) => nth > 0 && by < (plan[nth - 1]?.by ?? ''))
  if (back) return refuseInput(t(`节点“${back.what}”早于前一个节点`, 'a milestone lies before the one above it'))
  return Number(answers.own) > Number(answers.budget)
    ? refuseInput(t('自筹不能超过总投入', 'your own money cannot exceed the whole'))
    : ok(null)
}
