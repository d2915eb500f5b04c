import { type EffectsOf, ok } from '@zhiqiang/kernel'
import type { LawTextWrite, Ports } from '@zhiqiang/server/ports'
import type { lawText } from './kind.ts'

export const effects: EffectsOf<typeof lawText, Ports> = {
  async import({ thing, answers, ports }) {
    // The step is internal: the server's own use case fills it in, from a file it has read.
    const text = answers.text as LawTextWrite
    const before = await ports.lawTexts.inUse(text.instrument, text.version)
    if (before !== null) await ports.lawTexts.end(before)
    await ports.lawTexts.put(thing.id, text)
    const { articles, ...rest } = text
    const told = { ...rest, articles: articles.length }
    return ok({
      title: `${text.title}（${text.version}）`,
      data: told,
      hideAnswers: true,
      record: told,
      follow: before === null ? [] : [{ thingId: before, step: 'replace', answers: {} }],
    })
  },

  async end({ thing, ports }) {
    await ports.lawTexts.end(thing.id)
    return ok({})
  },
}
