import {
  type CheckLine,
  type EffectsOf,
  listIn,
  membersIn,
  ok,
  refuseAct,
  refuseInput,
  type Thing,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { EntryWrite, Ports } from '@zhiqiang/server/ports'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { settingsOn } from '../../presets/dated.server.ts'
import { answersIn } from '../../presets/filed.server.ts'
import { guarded } from '../../presets/guards.server.ts'
import { handlingEffects, openConsultations } from '../../presets/handling.server.ts'
import { intakeEffects } from '../../presets/intake.server.ts'
import { judged, panelEffects, releasePanel } from '../../presets/panel.server.ts'
import { weighRisks } from '../../shared/activity-review/risks.ts'
import { type Weighed, weighActivity } from '../../shared/activity-review/trigger.ts'
import type { activityReview } from './item.ts'
import { activityOf, leakIn, openFacts, openReport, openWords, type Paragraph } from './secrets.ts'

const { merge: _, ...handling } = handlingEffects

const panel = panelEffects({
  opens: 'askView',
  rule: async ({ thing }) => ok({ quorum: Number(membersIn(thing.data.trigger).quorum), trim: false, pass: null }),
})

const verdicts = { go: 'cleared', mend: 'mending', stop: 'barred' } as const
const verdictWords = { go: '可以实施', mend: '采取措施后可以实施', stop: '不宜实施' } as const
type Verdict = keyof typeof verdicts

export const effects: EffectsOf<typeof activityReview, Ports> = {
  ...handling,
  ...panel,
  accept: intakeEffects.accept,
  pressCorrection: intakeEffects.pressCorrection,
  async submit(asked: Asked): Done {
    const { thing, answers, now, today, ports } = asked
    const handedIn = await intakeEffects.submit(asked)
    if (!handedIn.ok) return handedIn
    const told = toldAnyway(answers, handedIn.value.data ?? {})
    if (told) return told
    const weighed = await weighedToday(asked)
    if (!weighed) return noRules
    const taken = await takeProject(asked, handedIn.value.data ?? {})
    if (taken) return taken
    const data = { ...handedIn.value.data, ...found(weighed, answers, today), ...counterpartIn(answers) }
    if (weighed.must) return ok({ ...handedIn.value, data })
    await ports.cases.note(thing.id, { closedAt: now })
    // Should the project grow, it is handed in anew.
    await ports.claims.release(thing.id, today)
    return ok({ ...handedIn.value, state: 'exempt', data })
  },
  async askCorrection({ answers, today }: Asked): Done {
    const until = String(answers.until)
    if (until <= today) return refuseInput(t('补正期限应在今天之后', 'the last day lies after today'))
    return ok({ data: { defects: String(answers.defects) }, clocks: { correct: { until } } })
  },
  /** What stopped the project stays: a correction makes no project smaller than its rule. */
  async correct(asked: Asked): Done {
    const corrected = await intakeEffects.correct(asked)
    if (!corrected.ok) return corrected
    const told = toldAnyway(asked.answers, asked.thing.data)
    if (told) return told
    const [trigger] = listIn(asked.thing.data.checks)
    const checks = [...(trigger === undefined ? [] : [trigger]), ...weighRisks(asked.answers)]
    return ok({
      data: {
        ...corrected.value.data,
        ...counterpartIn(asked.answers),
        checks: checks.map((one) => plain({ ...(one as CheckLine) })),
      },
    })
  },
  async callIn(asked: Asked): Done {
    const { thing, answers, actor, now, today, ports } = asked
    const taken = await takeProject(asked, thing.data)
    if (taken) return taken
    await ports.cases.note(thing.id, { closedAt: null })
    const calledIn = { ground: String(answers.ground), by: actor.name, at: now, on: today }
    return ok({ data: { trigger: { ...membersIn(thing.data.trigger), must: true, calledIn } } })
  },
  async giveUp(asked: Asked): Done {
    const { answers, now } = asked
    const givenUp = { why: String(answers.why), at: now }
    return ok({ data: { givenUp }, follow: await releasePanel(asked) })
  },
  report: guarded(reported, judged, openConsultations),
  async handInMeasures({ answers, now }: Asked): Done {
    return ok({
      data: { measured: { reply: String(answers.reply), at: now } },
      clocks: { measures: { settled: true } },
    })
  },
  async returnMeasures({ answers, today }: Asked): Done {
    const until = String(answers.until)
    if (until <= today) return refuseInput(late)
    const data = { measured: null, returned: { ground: String(answers.ground) } }
    return ok({ data, clocks: { measures: { until } } })
  },
  async confirmMeasures({ thing, now, today, ports }: Asked): Done {
    await ports.cases.note(thing.id, { closedAt: now })
    const entry = entryOf(thing, membersIn(thing.data.decision), '措施已经落实，可以实施')
    const changed = await ports.registers.change(thing.id, entry, today, '措施落实')
    return changed.ok ? ok({ data: { confirmedOn: today } }) : changed
  },
  async reopen(asked: Asked): Done {
    const { thing, answers, today, ports } = asked
    await ports.registers.put(thing.id, 'flagged', today, `重新评议：${String(answers.ground)}`)
    const reopened = await handlingEffects.reopen(asked)
    // A report that is looked at again needs a panel of its own.
    return reopened.ok ? ok({ data: { panel: { nth: membersIn(thing.data.panel).nth ?? 0 } } }) : reopened
  },
}

/** What stays open may not name what is marked secret. */
function toldAnyway(given: Asked['answers'], { subject }: ThingData) {
  const answers = plain(given)
  const leak = leakIn(openWords(answers), answers, String(membersIn(subject).name))
  return leak
    ? refuseInput(
        t(
          `“${leak.heading}”要公开，却写有标为秘密的“${leak.what.zh}”，请改写或者一并标为秘密`,
          `a public answer tells what is marked secret: ${leak.what.en}`,
        ),
      )
    : null
}

/** The counterpart stands on a side: whoever works for it judges nothing here. */
function counterpartIn({ counterpart }: Asked['answers']): ThingData {
  return { parties: typeof counterpart === 'string' ? { counterpart: { name: counterpart } } : {} }
}

/** A project is under review once: neither a second declaration nor a smaller one leads past the first. */
async function takeProject({ thing, today, ports }: Asked, data: ThingData) {
  const { id } = membersIn(data.subject)
  const matter = `project:${String(id)}:${String(membersIn(data.answers).project).replace(/\s/gu, '')}`
  const holder = await ports.claims.take({ sort: thing.kind, matter, thingId: thing.id, day: today })
  if (!holder) return null
  return refuseAct(
    t(`这个项目已经报送：“${holder.title}”。`, `The project was handed in before: ${holder.title}.`),
    t('内容有变化的，请联系承办单位重新评议。', 'Where it changed, ask the unit to review it again.'),
  )
}

const late = t('落实期限应在今天之后', 'the last day lies after today')

const noRules = refuseAct(
  t('本市今天没有施行的评议标准，无法判断是否应当评议。', 'No threshold of review is in force today.'),
  t('请联系承办单位，标准施行后再报送。', 'Ask the unit, and hand it in once one is in force.'),
)

/** What the rules of today say of what is handed in. */
async function weighedToday({ thing, answers, today, ports }: Asked): Promise<Weighed | null> {
  const offering = thing.parentId ?? ''
  const rules = await settingsOn(ports, { offering, kind: 'review-threshold', day: today })
  return weighActivity(
    answers,
    rules.map(({ data }) => data),
  )
}

function found({ must, rules, quorum, line }: Weighed, answers: Asked['answers'], on: string): ThingData {
  return plain({ trigger: { must, rules, quorum, on }, checks: [line, ...weighRisks(answers)] })
}

/** Issues the report: the whole of it to whoever runs the project, the open part of it into the public list. */
async function reported({ thing, answers, actor, now, today, ports }: Asked): Done {
  const verdict = answers.verdict as Verdict
  const paragraphs = listIn<Paragraph>(plain(answers).paragraphs)
  const leak = leakIn(paragraphs, answersIn(thing), applicantOf(thing))
  if (leak) {
    return refuseInput(
      t(
        `“${leak.heading}”一段要公开，却写有标为秘密的“${leak.what.zh}”，请改写或者标为不公开`,
        `a public paragraph tells what is marked secret: ${leak.what.en}`,
      ),
    )
  }
  const until = answers.until
  if (typeof until === 'string' && until <= today) return refuseInput(late)
  const decision = { ...plain(answers), by: actor.name, at: now }
  const entry = entryOf(thing, decision, verdictWords[verdict])
  const before = await ports.registers.ofThing(thing.id)
  const kept = before
    ? await ports.registers.change(thing.id, entry, today, '重新评议')
    : await ports.registers.enter({ id: thing.id, kind: thing.kind }, entry, today)
  if (!kept.ok) return kept
  if (before) await ports.registers.put(thing.id, 'valid', today, null)
  if (verdict !== 'mend') await ports.cases.note(thing.id, { closedAt: now })
  const entered = kept.value === null ? {} : { entry: { number: kept.value.number, code: kept.value.code } }
  return ok({
    state: verdicts[verdict],
    data: { decision, measured: null, ...entered },
    ...(typeof until === 'string' ? { clocks: { measures: { until } } } : {}),
  })
}

/** The public version of a report, as the register keeps it. */
function entryOf(thing: Thing, decision: ThingData, verdict: string): EntryWrite {
  const answers = answersIn(thing)
  const { applicant, project, content, investment, government, technologies, counterpart } = openFacts(
    answers,
    applicantOf(thing),
  )
  const members = listIn<{ readonly standing: string }>(membersIn(thing.data.panel).members)
  const count = (standing: string) => members.filter((one) => one.standing === standing).length
  const recused = count('recused')
  return {
    title: project === '不公开' ? `${activityOf(answers)}（名称不公开）` : project,
    holder: applicant,
    subject: String(membersIn(thing.data.subject).id),
    class: String(answers.sort),
    facts: {
      ...{ holder: applicant, content, investment, government, technologies, counterpart, verdict },
      experts: `${count('given')} 人评审${recused === 0 ? '' : `，${recused} 人回避`}`,
      report: openReport(listIn<Paragraph>(decision.paragraphs)),
    },
  }
}

function applicantOf({ data }: Thing): string {
  return String(membersIn(data.subject).name)
}
