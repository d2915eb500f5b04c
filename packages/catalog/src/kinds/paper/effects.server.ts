import { type EffectsOf, type FileRef, ok, type ThingData } from '@zhiqiang/kernel'
import type { IssuedPaper, Ports } from '@zhiqiang/server/ports'
import type { paper } from './kind.ts'

/** What the use case hands in: the paper was numbered, written and stored before. */
interface Handed {
  readonly title: string
  readonly issued: IssuedPaper
  /** Sort, period and plan it was drafted for. */
  readonly asked: ThingData
  readonly files: readonly FileRef[]
}

export const effects: EffectsOf<typeof paper, Ports> = {
  async keep({ thing, answers, ports }) {
    // The step is internal: only the server's own use case fills it in.
    const { title, issued, asked, files } = answers.document as unknown as Handed
    await ports.papers.put(thing.id, issued)
    const { number, contentSm3, pdfSm3, docxSm3, signature, keyId } = issued
    return ok({
      title,
      visibility: 1,
      files,
      data: { ...asked, ...issued },
      hideAnswers: true,
      record: { number, contentSm3, pdfSm3, docxSm3, signature, keyId },
    })
  },
  async withdraw({ answers, today }) {
    return ok({ data: { withdrawnOn: today, ground: answers.ground } })
  },
}
