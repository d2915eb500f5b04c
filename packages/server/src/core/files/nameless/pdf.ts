import { propertiesOf } from '../../documents/read/pdf/open-pdf.ts'

/**
 * A PDF with blanks where its properties stood: every dictionary of properties that a trailer names, older ones included,
 * and every description in XMP that is not packed. Lengths stay, so that the table of places stays true. Null where a
 * name may be left: the properties are packed or locked.
 */
export async function namelessPdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const text = Buffer.from(bytes).toString('latin1')
  const named = new Set([...text.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number)))
  const clean = text.replace(/(\b(\d+)\s+\d+\s+obj\b)([\s\S]*?)(endobj)/g, (all, head, number, body, end) => {
    if (named.has(Number(number))) return `${head}${blankStrings(body)}${end}`
    if (/\/Type\s*\/Metadata\b/.test(body) && !/\/Filter\b/.test(body)) return `${head}${blankStream(body)}${end}`
    return all
  })
  const made = Buffer.from(clean, 'latin1')
  const left = await propertiesOf(made)
  return left === null || left.some((value) => value.trim() !== '') ? null : made
}

/** The strings of a dictionary as blanks of the same length. */
function blankStrings(dictionary: string): string {
  return dictionary
    .replace(/\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)/g, (said) => `(${' '.repeat(said.length - 2)})`)
    .replace(/(?<!<)<([0-9A-Fa-f\s]*)>(?!>)/g, (_, hex: string) => `<${'20'.repeat(hex.length).slice(0, hex.length)}>`)
}

function blankStream(body: string): string {
  return body.replace(/(stream\r?\n)([\s\S]*?)(\r?\n?endstream)/, (_, from: string, said: string, to: string) => {
    return `${from}${' '.repeat(said.length)}${to}`
  })
}
