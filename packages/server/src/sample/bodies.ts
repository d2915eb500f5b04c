import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { Scheduled, Story } from './schedule.ts'
import { readSeed } from './seed-files.ts'

/** Days before the first start; negative lies after it. */
type Ago = number

interface Meeting {
  readonly called: Ago
  readonly d: Ago
  readonly place: string
  /** Logins, the first that still holds a post acts. */
  readonly by: string
  readonly agenda: readonly string[]
  readonly absent: readonly string[]
  readonly others: string
  readonly minutes: string
  readonly number: string
  readonly issued: Ago
  readonly readBy: Ago
  readonly decisions: readonly {
    readonly text: string
    readonly lead: string
    readonly co: readonly string[]
    readonly due: Ago
  }[]
  readonly acknowledged: readonly { readonly d: Ago; readonly by: string }[]
  readonly signed: readonly { readonly n: number; readonly d: Ago; readonly by: string }[]
  readonly finished: readonly { readonly n: number; readonly d: Ago; readonly by: string; readonly text: string }[]
}

interface Body {
  readonly name: string
  readonly sort: string
  readonly host: string
  readonly chair: string
  readonly person: string
  readonly d: Ago
  readonly by: string
  readonly every: string
  readonly members: readonly string[]
  readonly ground: string
  readonly seats: readonly {
    readonly d: Ago
    readonly unit: string
    readonly rank: string
    readonly why: string
  }[]
  readonly meetings: readonly Meeting[]
}

/** The coordinating bodies of the sample, their meetings, and what became of their decisions. */
export function bodyActs(story: Story): Scheduled[] {
  const { bodies } = JSON.parse(readSeed(story.root, 'bodies.json')) as { readonly bodies: readonly Body[] }
  return bodies.flatMap((body) => actsOf(story, body)).filter((act) => act.on <= story.firstStart)
}

function actsOf(story: Story, body: Body): Scheduled[] {
  const { stage, firstStart, calendar, units } = story
  const day = (ago: Ago): PlainDate => calendar.from(addDays(firstStart, -ago))
  const unit = (key: string): string => units.get(key) ?? ''
  const found = { id: '' }
  const at = (ago: Ago, by: string, run: (on: PlainDate, actor: Actor) => Promise<void>): Scheduled => {
    const on = day(ago)
    return { on, run: async () => run(on, await actorOf(story, by, on)) }
  }
  return [
    at(body.d, body.by, async (on, actor) => {
      const made = await stage.open(on, actor, 'body', 'found', null, {
        name: body.name,
        sort: body.sort,
        host: unit(body.host),
        chair: unit(body.chair),
        person: body.person,
        from: on,
        every: body.every,
        members: body.members.map(unit),
        ground: body.ground,
      })
      found.id = made?.thing.id ?? ''
    }),
    ...body.seats.map((seat) =>
      at(seat.d, body.by, async (on, actor) => {
        const { rank, why } = seat
        await stage.act(on, actor, found.id, 'seat', { unit: unit(seat.unit), rank, why, from: on })
      }),
    ),
    ...body.meetings.flatMap((meeting) => meetingActs(story, meeting, found)),
  ]
}

type Actor = Awaited<ReturnType<Story['stage']['actor']>>

async function actorOf(story: Story, logins: string, on: PlainDate): Promise<Actor> {
  const actors = await Promise.all(logins.split('|').map((login) => story.stage.actor(login, on)))
  const posted = actors.find((actor) => actor.posts.length > 0) ?? actors[0]
  if (!posted) throw new Error('an act of the sample names nobody')
  return posted
}

function meetingActs(story: Story, meeting: Meeting, found: { readonly id: string }): Scheduled[] {
  const { stage, firstStart, calendar, units } = story
  const day = (ago: Ago): PlainDate => calendar.from(addDays(firstStart, -ago))
  const unit = (key: string): string => units.get(key) ?? ''
  const held = { id: '' }
  const at = (ago: Ago, by: string, run: (on: PlainDate, actor: Actor) => Promise<void>): Scheduled => {
    const on = day(ago)
    return { on, run: async () => run(on, await actorOf(story, by, on)) }
  }
  const taskOf = async (n: number) =>
    (await stage.children(held.id, 'task')).find((task) => (task.data.from as { n?: number } | null)?.n === n)
  const on = day(meeting.d)
  return [
    at(meeting.called, meeting.by, async (today, actor) => {
      const answers = { on, place: meeting.place, agenda: meeting.agenda.join('\n') }
      held.id = (await stage.open(today, actor, 'meeting', 'call', found.id, answers))?.thing.id ?? ''
    }),
    at(meeting.d, meeting.by, async (today, actor) => {
      const absent = meeting.absent.map(unit)
      const thing = (await stage.children(found.id, 'meeting')).find((one) => one.id === held.id)
      const present = (thing?.units ?? []).map((u) => u.unitId).filter((id) => !absent.includes(id))
      const { minutes, others } = meeting
      await stage.act(today, actor, held.id, 'record', { on, present, minutes, ...(others ? { others } : {}) })
      for (const { text, lead, co, due } of meeting.decisions) {
        const decision = { text, lead: unit(lead), co: co.map(unit), dueOn: day(due) }
        await stage.act(today, actor, held.id, 'decide', decision)
      }
    }),
    at(meeting.issued, meeting.by, async (today, actor) => {
      const number = meeting.number === '' ? {} : { number: meeting.number }
      await stage.act(today, actor, held.id, 'issue', { ...number, readBy: day(meeting.readBy) })
    }),
    ...meeting.acknowledged.map(({ d, by }) =>
      at(d, by, async (today, actor) => {
        const own = actor.posts.map((post) => post.unitId)
        const asked = (await stage.children(held.id, 'acknowledgement')).find((one) =>
          own.includes(String(one.data.unitId)),
        )
        if (asked) await stage.act(today, actor, asked.id, 'sign', {})
      }),
    ),
    ...meeting.signed.map(({ n, d, by }) =>
      at(d, by, async (today, actor) => {
        const task = await taskOf(n)
        if (task) await stage.act(today, actor, task.id, 'sign', {})
      }),
    ),
    ...meeting.finished.map(({ n, d, by, text }) =>
      at(d, by, async (today, actor) => {
        const task = await taskOf(n)
        if (!task) return
        const made = await stage.open(today, actor, 'report', 'submit', task.id, { text })
        const office = await actorOf(story, 'shenruolan', today)
        if (made) await stage.act(today, office, made.thing.id, 'accept', {})
        await stage.act(today, await actorOf(story, 'guyanqing', today), task.id, 'finish', {})
      }),
    ),
  ]
}
