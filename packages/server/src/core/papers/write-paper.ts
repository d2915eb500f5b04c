import type { Paper } from './model/paper.ts'

/** Both files of one paper. The libraries are large, so they are loaded when the first paper is written. */
export async function writePaper(paper: Paper, dataDir: string): Promise<{ docx: Uint8Array; pdf: Uint8Array }> {
  return { docx: await asDocx(paper), pdf: await asPdf(paper, dataDir) }
}

/** A paper as .docx. */
export async function asDocx(paper: Paper): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx/write-docx.ts')
  return writeDocx(paper)
}

/** A paper as .pdf. */
export async function asPdf(paper: Paper, dataDir: string): Promise<Uint8Array> {
  const { writePdf } = await import('./pdf/write-pdf.ts')
  return writePdf(paper, dataDir)
}
