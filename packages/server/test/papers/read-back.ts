import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Every part of a .docx or .xlsx as text. */
export function partsOf(bytes: Uint8Array): readonly string[] {
  return Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
}

/** A .docx taken apart: its parts as XML, and the text as somebody reads it. */
export function openDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const document = part('word/document.xml')
  const paragraphs = [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([p]) =>
    [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  )
  return { document, styles: part('word/styles.xml'), part, text: unescaped(paragraphs.join('\n')) }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** A .pdf taken apart: its pages with size in points, fonts by name, and lines with their place. */
export async function openPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pages: {
    width: number
    height: number
    items: { text: string; x: number; y: number; size: number; width: number }[]
  }[] = []
  const fonts = new Set<string>()
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    const { width, height } = page.getViewport({ scale: 1 })
    await page.getOperatorList()
    const content = await page.getTextContent()
    const items = content.items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const font: { name?: string } | null = page.commonObjs.has(item.fontName)
        ? page.commonObjs.get(item.fontName)
        : null
      if (font?.name) fonts.add(font.name)
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, x, y, size, width: item.width }]
    })
    pages.push({ width, height, items })
  }
  await pdf.destroy()
  const text = pages.map((p) => p.items.map((i) => i.text).join('')).join('')
  return { pages, fonts: [...fonts], text: text.replace(/\s/g, '') }
}
