import { type Actor, addDays, askedOf, membersIn, type PlainDate } from '@zhiqiang/kernel'
import { uploadIn } from '../core/files/upload.ts'
import { registerIn } from '../core/hall/subjects/register.ts'
import type { Scheduled, Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

interface Seed {
  readonly offerings: readonly (Readonly<Record<string, string | number>> & {
    readonly item: string
    readonly unit: string
    readonly by: string
    readonly d: number
  })[]
  readonly knowledge: readonly {
    readonly d: number
    readonly by: string
    readonly answers: Readonly<Record<string, unknown>>
  }[]
  readonly subjects: readonly {
    readonly login: string
    readonly sort: 'person' | 'organisation'
    readonly name: string
    readonly code?: string
    readonly contact: string
    readonly phone: string
    readonly d: number
    /** The text on service in the system that it agreed to. */
    readonly agrees?: string
  }[]
  /** Rules that the office sets for a service. */
  readonly settings: readonly {
    readonly item: string
    readonly kind: string
    readonly by: string
    readonly d: number
    readonly answers: Readonly<Record<string, unknown>>
  }[]
  readonly cases: readonly {
    readonly item: string
    readonly by: string
    readonly d: number
    readonly answers: Readonly<Record<string, unknown>>
    readonly acts: readonly {
      readonly d: number
      readonly by: string
      readonly do: string
      /** The step is taken on what of that kind was asked of this person about the case, not on the case. */
      readonly of?: string
      /** The act opens a thing of this kind under the case. */
      readonly opens?: string
      /** Of that kind, on what this unit answered. */
      readonly unit?: string
      readonly answers?: Readonly<Record<string, unknown>>
      /** Days before the first start. */
      readonly until?: number
      /** The day of service, likewise. */
      readonly on?: number
    }[]
  }[]
}

const visitor: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }

/** The hall of the sample: services the city offers, firms that registered, their cases. */
export function hallActs(story: Story, passwordOf: (login: string) => string): Scheduled[] {
  const day = (ago: number): PlainDate => story.calendar.from(addDays(story.firstStart, -ago))
  // A day in an answer is written {{-60}}: so many days before the first start; {{+20}} lies ahead. A unit is written @key, somebody of the staff #login.
  const text = readSeed(story.root, 'hall.json')
    .replace(/\{\{([+-]\d+)\}\}/gu, (_, from: string) => day(-Number(from)))
    .replace(/"@([a-z]+)"/gu, (_, key: string) => JSON.stringify(story.units.get(key) ?? ''))
    .replace(/"#([a-z]+)"/gu, (_, login: string) => JSON.stringify(story.stage.people.get(login) ?? ''))
  const seed = JSON.parse(text.replaceAll('"{{year}}"', story.firstStart.slice(0, 4))) as Seed
  const offered = new Map<string, string>()
  return [
    ...seed.offerings.map((one) => ({ on: day(one.d), run: () => offer(story, one, day(one.d), offered) })),
    ...seed.knowledge.map((one) => ({ on: day(one.d), run: () => writeKnown(story, one, day(one.d)) })),
    ...seed.settings.map((one) => ({ on: day(one.d), run: () => set(story, one, day(one.d), offered) })),
    ...seed.subjects.map((one) => ({ on: day(one.d), run: () => register(story, one, day(one.d), passwordOf) })),
    ...seed.cases.flatMap((one) => caseActs(story, one, day, offered)),
  ].filter((act) => act.on <= story.firstStart)
}

async function offer(story: Story, seed: Seed['offerings'][number], on: PlainDate, offered: Map<string, string>) {
  const { stage, units } = story
  const { by, d: _, unit, ...facts } = seed
  const office = await stage.actor(by, on)
  const made = await stage.open(on, office, 'offering', 'offer', null, { ...facts, unit: units.get(unit) ?? '' })
  if (!made) return
  await stage.act(on, office, made.thing.id, 'publish', {})
  offered.set(seed.item, made.thing.id)
}

async function writeKnown({ stage }: Story, { by, answers }: Seed['knowledge'][number], on: PlainDate) {
  await stage.open(on, await stage.actor(by, on), 'knowledge', 'write', null, answers)
}

async function set({ stage }: Story, seed: Seed['settings'][number], on: PlainDate, offered: Map<string, string>) {
  const office = await stage.actor(seed.by, on)
  await stage.open(on, office, seed.kind, 'set', offered.get(seed.item) ?? null, seed.answers)
}

async function register(
  { stage }: Story,
  seed: Seed['subjects'][number],
  on: PlainDate,
  passwordOf: (login: string) => string,
) {
  const { login, d: _, agrees, ...subject } = seed
  const wish = { city: stage.city, login, password: passwordOf(login), requestId: crypto.randomUUID() }
  const made = await registerIn(stage.engineOn(on), stage.tx, visitor, {
    ...wish,
    subject: { ...subject, region: stage.city },
  })
  const registered = stage.taken(on, `register ${seed.name}`, made)
  if (!registered) return
  stage.people.set(login, registered.account)
  if (agrees === undefined) return
  const holder = await stage.actor(login, on)
  await stage.act(on, holder, registered.id, 'agreeService', { agreed: { version: agrees } })
}

function caseActs(
  story: Story,
  seed: Seed['cases'][number],
  day: (ago: number) => PlainDate,
  offered: ReadonlyMap<string, string>,
): Scheduled[] {
  const { stage } = story
  const made = { id: undefined as string | undefined, opened: new Map<string, string>() }
  const apply = async () => {
    const on = day(seed.d)
    const actor = await stage.actor(seed.by, on)
    const answers = await withFiles(story, actor, on, { item: seed.item, step: 'submit', answers: seed.answers })
    made.id = (await stage.open(on, actor, seed.item, 'submit', offered.get(seed.item) ?? null, answers))?.thing.id
  }
  const acts = seed.acts.map((act) => ({
    on: day(act.d),
    run: async () => {
      if (made.id === undefined) return
      const actor = await stage.actor(act.by, day(act.d))
      const until = act.until === undefined ? {} : { until: day(act.until) }
      const on = act.on === undefined ? {} : { on: day(act.on) }
      const given = {
        item: act.opens ?? act.of ?? seed.item,
        step: act.do,
        answers: { ...act.answers, ...until, ...on },
      }
      const unit = act.unit === undefined ? undefined : story.units.get(act.unit)
      if (act.opens !== undefined) {
        const opened = await stage.open(day(act.d), actor, act.opens, act.do, made.id, given.answers)
        if (opened) made.opened.set(act.opens, opened.thing.id)
        return
      }
      const target =
        act.of === undefined
          ? made.id
          : (made.opened.get(act.of) ?? (await askedAbout(story, made.id, act.of, actor, unit)))
      if (target) await stage.act(day(act.d), actor, target, act.do, await withFiles(story, actor, day(act.d), given))
    },
  }))
  return [{ on: day(seed.d), run: apply }, ...acts]
}

/** What of a kind was asked of somebody about a case, of their unit, or of the unit that is named. */
async function askedAbout({ stage }: Story, caseId: string, kind: string, actor: Actor, unit?: string) {
  const asked = await stage.children(caseId, kind)
  const whose = unit === undefined ? actor.posts.map(({ unitId }) => unitId) : [unit]
  return asked.findLast(
    ({ data, units }) =>
      membersIn(data.expert).id === actor.id || units.some((u) => u.part === 'co' && whose.includes(u.unitId)),
  )?.id
}

/** The answers of a step with an invented file for each material that it asks of them. */
async function withFiles(
  story: Story,
  actor: Actor,
  on: PlainDate,
  {
    item,
    step,
    answers,
  }: { readonly item: string; readonly step: string; readonly answers: Readonly<Record<string, unknown>> },
) {
  const form = story.stage.engineOn(on).catalogue.kinds.get(item)?.steps[step]?.form ?? {}
  const given: Record<string, unknown> = { ...answers }
  for (const [name, field] of Object.entries(askedOf(form, answers))) {
    if (field.kind !== 'files' || !field.required || name in answers) continue
    given[name] = [await paper(story, actor, on, field.label.zh)]
  }
  return given
}

async function paper({ stage }: Story, actor: Actor, on: PlainDate, name: string) {
  const bytes = new TextEncoder().encode(`${name}（示例）\n\n本文件为示例城市的虚构材料。\n`)
  const deps = { clock: stage.engineOn(on).clock, vault: stage.vault }
  const made = await uploadIn(deps, stage.tx, actor, stage.city, { name: `${name}.txt`, bytes })
  const upload = stage.taken(on, 'upload', made)
  return { upload: upload?.upload ?? '' }
}
