import { createRequire } from 'node:module'
import path from 'node:path'
import { fail, ok, type Result } from '@zhiqiang/kernel'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type DocumentProblem, documentProblem } from '../../document-problem.ts'
import type { Glyphs, Page } from './page.ts'
import { drawnRules } from './rules.ts'

/** Limits on one reading: pages, and milliseconds over all pages. */
const limits = { pages: 3000, milliseconds: 60_000 }

const damaged = fail(documentProblem('damaged', { format: 'PDF' }))

type PdfJs = typeof import('pdfjs-dist')

/** The library is heavy and few requests need it, so it is loaded with the first PDF. */
async function loadPdfJs(): Promise<{ readonly pdfjs: PdfJs; readonly home: string }> {
  const pdfjs: PdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { pdfjs, home }
}

/** Opens a PDF and reads the placed text and the drawn lines of every page. */
export async function openPdf(bytes: Uint8Array): Promise<Result<readonly Page[], DocumentProblem>> {
  const { pdfjs, task } = await taskOf(bytes)
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limits.milliseconds)
  })
  try {
    const read = task.promise.then((document) => readPages(document, pdfjs))
    // A reading that lost the race ends in the rejection of a destroyed task, which nobody waits for.
    read.catch(() => undefined)
    const outcome = await Promise.race([read, deadline])
    return outcome === 'late' ? fail(documentProblem('too-complex')) : outcome
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return locked ? fail(documentProblem('encrypted-pdf')) : damaged
  } finally {
    clearTimeout(timer)
    await task.destroy().catch(() => undefined)
  }
}

/** What a PDF says in its properties: those of its dictionary and its XMP as they stand; null where it cannot be opened. */
export async function propertiesOf(bytes: Uint8Array): Promise<readonly string[] | null> {
  const { task } = await taskOf(bytes)
  try {
    const document = await task.promise
    const { info, metadata } = await document.getMetadata()
    const { Custom: own, ...known } = info as Readonly<Record<string, unknown>>
    const said = Object.entries(known).filter(([name]) => textual.has(name))
    const all = [...said, ...Object.entries(own ?? {})].map(([, value]) => String(value ?? ''))
    return metadata ? [...all, metadata.getRaw()] : all
  } catch {
    return null
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

const textual = new Set(['Author', 'Title', 'Subject', 'Keywords', 'Creator', 'Producer'])

async function taskOf(bytes: Uint8Array) {
  const { pdfjs, home } = await loadPdfJs()
  const task = pdfjs.getDocument({
    // The library takes the buffer over, and the caller still hashes and stores the bytes.
    data: new Uint8Array(bytes),
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  return { pdfjs, task }
}

async function readPages(document: PDFDocumentProxy, pdfjs: PdfJs): Promise<Result<readonly Page[], DocumentProblem>> {
  if (document.numPages > limits.pages) return fail(documentProblem('too-complex'))
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, number, pdfjs))
    page.cleanup()
  }
  return ok(pages)
}

async function readPage(page: PDFPageProxy, number: number, pdfjs: PdfJs): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const glyphs: Glyphs[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a = 0, b = 0, , , x = 0, y = 0]: readonly number[] = pdfjs.Util.transform(viewport.transform, item.transform)
    const size = Math.hypot(a, b)
    // Slanted and upright-turned text is a watermark or a stamp in the margin.
    if (size === 0 || Math.abs(b) > size * 0.1 || a < 0) continue
    glyphs.push({ text: item.str, x, y, width: item.width, size })
  }
  const rules = couldHoldTable(glyphs) ? await drawnRules(page, viewport.transform, pdfjs) : []
  return { number, width: viewport.width, height: viewport.height, glyphs, rules }
}

/** Two pieces side by side with a gap, twice or more. Drawn lines are read only then: it decodes the page's pictures. */
function couldHoldTable(glyphs: readonly Glyphs[]): boolean {
  const gaps = glyphs.filter((glyph, i) => {
    const last = glyphs[i - 1]
    return last !== undefined && Math.abs(last.y - glyph.y) < 2 && glyph.x - last.x - last.width > glyph.size
  })
  return gaps.length >= 2
}
