import { strFromU8, unzipSync } from 'fflate'

/** What a Word file says, in its order: paragraphs, and tables as rows of cells. */
export type DocxBlock = { readonly text: string } | { readonly rows: readonly (readonly string[])[] }

const body = 'word/document.xml'

/** Most characters of markup that are read; a longer file is read in Word. */
const most = 20 * 1024 * 1024

/** Properties, and what stands a second time for older programs: nothing that is read. */
const unread: ReadonlySet<string> = new Set(['pPr', 'rPr', 'tblPr', 'tcPr', 'trPr', 'sectPr', 'Fallback'])

/** The paragraphs and tables of a .docx; null for what is none, is damaged or is too large. Empty paragraphs are left out. */
export function docxBlocks(bytes: Uint8Array): readonly DocxBlock[] | null {
  const xml = bodyOf(bytes)
  if (xml === null) return null
  const page = new DOMParser().parseFromString(xml, 'application/xml')
  const root = childrenOf(page).flatMap(childrenOf)
  const found = root.find((one) => nameOf(one) === 'body')
  return found ? childrenOf(found).flatMap(blocksIn) : null
}

function bodyOf(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => name === body && originalSize <= most })
    const part = parts[body]
    return part ? strFromU8(part) : null
  } catch {
    return null
  }
}

function blocksIn(element: Element): DocxBlock[] {
  switch (nameOf(element)) {
    case 'p': {
      const text = textIn(element).trim()
      return text === '' ? [] : [{ text }]
    }
    case 'tbl': {
      const rows = childrenOf(element).filter((one) => nameOf(one) === 'tr')
      return [
        {
          rows: rows.map((row) =>
            childrenOf(row)
              .filter((one) => nameOf(one) === 'tc')
              .map(cellText),
          ),
        },
      ]
    }
    default:
      return unread.has(nameOf(element)) ? [] : childrenOf(element).flatMap(blocksIn)
  }
}

function cellText(cell: Element): string {
  const paragraphs = childrenOf(cell).filter((one) => nameOf(one) === 'p')
  return paragraphs.map(textIn).join('\n').trim()
}

function textIn(element: Element): string {
  switch (nameOf(element)) {
    case 't':
      return element.textContent ?? ''
    case 'tab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    default:
      return unread.has(nameOf(element)) ? '' : childrenOf(element).map(textIn).join('')
  }
}

function childrenOf(node: Document | Element): Element[] {
  return [...node.children]
}

/** The name without its prefix. */
function nameOf({ localName }: Element): string {
  return localName.slice(localName.indexOf(':') + 1)
}
