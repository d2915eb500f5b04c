import { type EffectsOf, type FileRef, fail, ok, problem } from '@zhiqiang/kernel'
import type { CertificateAsked, IssuedPaper, Ports } from '@zhiqiang/server/ports'
import type { destructionCertificate } from './kind.ts'

/** What the writer hands in: both files were written and stored before. */
interface Written {
  readonly issued: IssuedPaper
  readonly files: readonly FileRef[]
}

export const effects: EffectsOf<typeof destructionCertificate, Ports> = {
  async make({ thing, answers, today, ports }) {
    if (thing.parentId === null) return fail(problem('E_NOT_FOUND'))
    // The step is internal: only the list that was carried out fills it in.
    const asked = answers.certificate as unknown as Omit<CertificateAsked, 'listId' | 'on'>
    const made = await ports.archives.certify(thing.id, { ...asked, listId: thing.parentId, on: today })
    const { title, ...facts } = made
    return ok({
      title: `${title} ${made.number}`,
      data: { ...facts, issuedOn: today },
      hideAnswers: true,
      record: { number: made.number, contentSm3: made.contentSm3 },
      jobs: ['letters'],
    })
  },
  async write({ thing, answers, now, ports }) {
    const { issued, files } = answers.document as unknown as Written
    await ports.papers.put(thing.id, issued)
    await ports.letters.written(thing.id, now)
    return ok({ files, hideAnswers: true, record: { pdfSm3: issued.pdfSm3, docxSm3: issued.docxSm3 } })
  },
}
