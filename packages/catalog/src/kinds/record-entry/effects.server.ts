import { type EffectsOf, ok, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { recordEntry } from './kind.ts'

export const effects: EffectsOf<typeof recordEntry, Ports> = {
  async enter({ thing, answers, ports, now, today }) {
    const values = typedValues(answers.values)
    if (values === null) return refuseInput(t('没有填写内容', 'nothing was filled in'))
    const key = answers.key?.trim() || null
    const { register } = answers
    const written = await ports.records.write({ thingId: thing.id, register, key, values, on: today, at: now })
    if (!written.ok) return written
    const { title, key: kept, fields } = written.value
    return ok({
      title,
      visibility: 1,
      data: { register, key: kept, isNew: key === null, fields: [...fields], why: answers.why },
      reply: { register, key: kept },
      jobs: ['files'],
    })
  },
  async withdraw({ thing, ports, now, today }) {
    const gone = await ports.records.withdraw(thing.id, now, today)
    return gone.ok ? ok({ jobs: ['files'] }) : gone
  },
}

/** Texts by field; null where there are none. */
function typedValues(given: unknown): Readonly<Record<string, string>> | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
  const texts = Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return texts.length === 0 ? null : Object.fromEntries(texts)
}
