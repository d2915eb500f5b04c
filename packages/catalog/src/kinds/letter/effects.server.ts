import {
  type ClockWord,
  type EffectsOf,
  type FileRef,
  fail,
  ok,
  type PlainDate,
  problem,
  refuseInput,
  type Thing,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { IssuedPaper, Ports } from '@zhiqiang/server/ports'
import type { letter } from './kind.ts'

/** What the engine hands in: which letter of the case, with which step, and what was answered in it. */
interface Asked {
  readonly name: string
  readonly step: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly recipient: string | null
  readonly subject: string | null
  readonly copy: number
}

/** What the writer hands in: both files were written and stored before. */
interface Written {
  readonly issued: IssuedPaper
  readonly files: readonly FileRef[]
}

interface Kept {
  readonly name: string
  readonly item: string
  readonly subject: string | null
  readonly number: string
  readonly issuedOn: PlainDate
  readonly remedies: readonly { readonly sort: 'reconsider' | 'sue'; readonly term: string }[]
}

export const effects: EffectsOf<typeof letter, Ports> = {
  async make({ thing, answers, today, ports }) {
    const asked = answers.letter as unknown as Asked
    if (thing.parentId === null) return fail(problem('E_NOT_FOUND'))
    const made = await ports.letters.make(thing.id, { ...asked, case: thing.parentId, on: today })
    const { title, remedies, ...facts } = made
    return ok({
      title: `${title} ${made.number}`,
      data: { ...facts, name: asked.name, issuedOn: today, remedies: remedies.map((one) => ({ ...one })) },
      hideAnswers: true,
      record: { number: made.number, contentSm3: made.contentSm3 },
      jobs: ['letters'],
    })
  },
  async write({ thing, answers, now, ports }) {
    const { issued, files } = answers.document as unknown as Written
    await ports.papers.put(thing.id, issued)
    const { pdfSm3, docxSm3, signature, keyId } = issued
    await ports.letters.written(thing.id, now)
    const agreed = await ports.letters.agreed(kept(thing).subject)
    return ok({
      ...(agreed ? { state: 'sent' } : {}),
      files,
      hideAnswers: true,
      record: { pdfSm3, docxSm3, signature, keyId },
      tell: agreed
        ? [
            {
              to: { parts: ['applicant'] },
              words: t('有文书等待签收', 'A letter waits to be opened'),
              statutory: true,
            },
          ]
        : [],
    })
  },
  async deliver({ thing, ports }) {
    if (await ports.letters.agreed(kept(thing).subject)) return ok({})
    return fail(
      problem('E_GUARD', {
        why: t('受送达人没有同意在系统中接收文书。', 'The recipient has not agreed to receive letters in the system.'),
        how: t('请用其他方式送达，并登记送达。', 'Serve it another way and record that.'),
      }),
    )
  },
  async receive({ thing, today, ports }) {
    return served(thing, ports, 'system', today)
  },
  async serve({ thing, answers, today, ports }) {
    const { method, on, proof: _, ...facts } = answers
    if (on > today) return refuseInput(t('送达日期不能晚于今天', 'the day of service is not in the future'))
    if (on < kept(thing).issuedOn) {
      return refuseInput(t('送达日期不能早于文书日期', 'nothing is served before it was issued'))
    }
    return served(thing, ports, method, on, { ...facts })
  },
  async announce({ thing, answers, today, ports }) {
    const last = await ports.law.deadline('service.notice', today)
    if (!last.ok) return last
    await ports.letters.served(thing.id, { method: 'notice', announcedOn: today })
    const { why, where } = answers
    const until = last.value.due.slice(0, 10)
    return ok({ data: { announcedOn: today, noticeUntil: until, service: { why, where } } })
  },
  async deem({ thing, ports }) {
    // Served on the last day of the notice, whenever the clock was swept.
    const last = await ports.law.deadline('service.notice', String(thing.data.announcedOn))
    return last.ok ? served(thing, ports, 'notice', last.value.due.slice(0, 10)) : last
  },
  async endReconsider() {
    return ok({ clocks: { reconsider: { settled: true } } })
  },
  async endSue() {
    return ok({ clocks: { sue: { settled: true } } })
  },
  async withdraw({ answers, today }) {
    return ok({ data: { withdrawnOn: today, ground: answers.ground } })
  },
}

function kept(thing: Thing): Kept {
  // Written by `make` and by nothing else.
  return thing.data as unknown as Kept
}

/** The letter was served on a day: remedies are counted from it, and the case is told where it waits for that. */
async function served(thing: Thing, ports: Ports, method: string, on: PlainDate, facts?: ThingData) {
  const { item, name, remedies } = kept(thing)
  await ports.letters.served(thing.id, { method, on })
  const clocks: Record<string, ClockWord> = Object.fromEntries(
    remedies.map(({ sort, term }) => [sort, { from: on, term }]),
  )
  const parent = thing.parentId === null ? null : await ports.things.get(thing.parentId)
  const follow =
    parent && ports.letters.takes(item, 'served', parent.state)
      ? [{ thingId: parent.id, step: 'served', answers: { letter: name, title: thing.title, method, on } }]
      : []
  return ok({ data: { servedOn: on, method, ...(facts ? { service: facts } : {}) }, clocks, follow })
}
