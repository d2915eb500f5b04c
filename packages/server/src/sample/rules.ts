import { fillSample } from '@zhiqiang/catalog/sample'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

/** Days before the first start; negative lies after it. */
type Ago = number

interface Opinion {
  readonly d: Ago
  /** Login of a unit's head; without it somebody of the public. */
  readonly by?: string
  readonly who?: string
  readonly channel?: string
  readonly article?: string
  readonly text: string
  /** A step of the opinion; unanswered without it. */
  readonly answer?: string
  readonly reply?: string
}

interface Rule {
  readonly title: string
  readonly sort: string
  readonly drafter: string
  readonly by: string
  readonly writer: string
  readonly purpose: string
  /** Paths of clauses of the running plan. */
  readonly tasks: readonly string[]
  readonly proposed: Ago
  readonly takenUp?: Ago
  readonly drafted?: Ago
  readonly note?: string
  readonly terms?: readonly object[]
  readonly sought?: Ago
  readonly units?: readonly string[]
  readonly where?: string
  /** For how many days opinions are sought. */
  readonly open?: number
  readonly opinions?: readonly Opinion[]
  readonly answered?: Ago
  readonly sent?: Ago
  readonly reviewer?: string
  readonly cleared?: Ago
  readonly reviewedBy?: string
  readonly opinion?: string
  readonly adopted?: Ago
  readonly meeting?: string
  readonly issuer?: string
  readonly published?: Ago
  readonly number?: string
  readonly inForce?: Ago
  readonly validTo?: Ago
}

interface Reform {
  readonly title: string
  readonly by: string
  readonly lead: string
  readonly what: string
  readonly ground: string
  readonly tasks: readonly string[]
  readonly entered: Ago
  readonly start: Ago
  readonly span: string
}

/** The rules of the sample on their way, one of them in force and about to end, and its reforms. */
export function ruleActs(story: Story): Scheduled[] {
  const seed = JSON.parse(fillSample(readSeed(story.root, 'rules.json'), story.years)) as {
    readonly rules: readonly Rule[]
    readonly reforms: readonly Reform[]
  }
  return [
    ...seed.rules.flatMap((rule) => actsOf(story, rule)),
    ...seed.reforms.flatMap((one) => reformActs(story, one)),
  ]
}

type Run = (on: PlainDate, actor: Actor) => Promise<void>
type Actor = Awaited<ReturnType<Story['stage']['actor']>>

function at(story: Story, ago: Ago | undefined, by: string, run: Run): Scheduled[] {
  if (ago === undefined) return []
  const on = story.calendar.from(addDays(story.firstStart, -ago))
  if (on > story.firstStart) return []
  return [{ on, run: async () => run(on, await story.stage.actor(by, on)) }]
}

async function tasksOf(story: Story, paths: readonly string[]): Promise<readonly string[]> {
  const all = paths.length === 0 ? [] : await story.things(runningPlan, 'task')
  return all.flatMap((task) => (paths.includes(String(task.data.path)) ? [task.id] : []))
}

function actsOf(story: Story, rule: Rule): Scheduled[] {
  const { stage, units, firstStart, calendar } = story
  const unit = (key: string): string => units.get(key) ?? ''
  const day = (ago: Ago): PlainDate => calendar.from(addDays(firstStart, -ago))
  const made = { id: '' }
  const take =
    (step: string, answers: Record<string, unknown> = {}): Run =>
    async (on, actor) => {
      await stage.act(on, actor, made.id, step, answers)
    }
  const { title, sort, purpose, where = '' } = rule
  const office = rule.issuer ?? 'shenruolan'
  return [
    ...at(story, rule.proposed, rule.by, async (on, actor) => {
      const tasks = await tasksOf(story, rule.tasks)
      const answers = { title, sort, purpose, drafter: unit(rule.drafter), tasks }
      made.id = (await stage.open(on, actor, 'rule-project', 'propose', null, answers))?.thing.id ?? ''
    }),
    ...at(story, rule.takenUp, 'guyanqing', take('takeUp')),
    ...at(story, rule.drafted, rule.writer, async (on, actor) => {
      await stage.act(on, actor, made.id, 'saveDraft', { note: rule.note ?? '' })
      for (const term of rule.terms ?? []) await stage.act(on, actor, made.id, 'setTerm', { ...term })
    }),
    ...at(
      story,
      rule.sought,
      rule.writer,
      take('seek', {
        units: (rule.units ?? []).map(unit),
        public: where !== '',
        ...(where === '' ? {} : { where }),
        until: day((rule.sought ?? 0) - (rule.open ?? 0)),
      }),
    ),
    ...(rule.opinions ?? []).flatMap((said) => opinionActs(story, rule, said, made)),
    ...at(story, rule.sent, rule.writer, take('send', { reviewer: unit(rule.reviewer ?? '') })),
    ...at(story, rule.cleared, rule.reviewedBy ?? office, take('clear', { opinion: rule.opinion ?? '' })),
    ...at(story, rule.adopted, office, take('adopt', { meeting: rule.meeting ?? '', on: day(rule.adopted ?? 0) })),
    ...at(
      story,
      rule.published,
      office,
      take('publish', {
        number: rule.number ?? '',
        inForceOn: day(rule.inForce ?? 0),
        validTo: addDays(firstStart, -(rule.validTo ?? 0)),
      }),
    ),
  ]
}

function opinionActs(story: Story, rule: Rule, said: Opinion, project: { readonly id: string }): Scheduled[] {
  const { stage } = story
  const given = { id: '' }
  const { article, text, who, channel, answer, reply } = said
  const about = article === undefined ? {} : { article }
  return [
    ...at(story, said.d, said.by ?? rule.writer, async (on, actor) => {
      const done =
        said.by === undefined
          ? await stage.open(on, actor, 'rule-opinion', 'record', project.id, { who, channel, text, ...about })
          : await stage.open(on, actor, 'rule-opinion', 'give', project.id, {
              stance: text === '' ? 'none' : 'change',
              ...(text === '' ? {} : { text }),
              ...about,
            })
      given.id = done?.thing.id ?? ''
    }),
    ...(answer === undefined
      ? []
      : at(story, rule.answered ?? said.d, rule.writer, async (on, actor) => {
          await stage.act(on, actor, given.id, answer, { answer: reply ?? '' })
        })),
  ]
}

function reformActs(story: Story, reform: Reform): Scheduled[] {
  const { stage, units, firstStart } = story
  return at(story, reform.entered, reform.by, async (on, actor) => {
    const { title, what, ground, span } = reform
    await stage.open(on, actor, 'reform', 'enter', null, {
      title,
      what,
      ground,
      span,
      lead: units.get(reform.lead) ?? '',
      startOn: addDays(firstStart, -reform.start),
      tasks: await tasksOf(story, reform.tasks),
    })
  })
}
