import { docxType, fileName } from '../core/papers/issue/keep-paper.ts'
import type { Paper } from '../core/papers/model/paper.ts'
import { asDocx, asPdf } from '../core/papers/write-paper.ts'
import type { App, FileAnswer } from './api.ts'

/** A paper as a file to download, set anew and kept nowhere. */
export async function paperFile(
  app: Pick<App, 'dataDir'>,
  paper: Paper,
  extension: 'docx' | 'pdf',
): Promise<FileAnswer> {
  const file = extension === 'pdf' ? await asPdf(paper, app.dataDir) : await asDocx(paper)
  return { file, name: fileName(paper, extension), type: extension === 'pdf' ? 'application/pdf' : docxType }
}
