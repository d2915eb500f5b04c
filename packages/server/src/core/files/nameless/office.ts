import { strFromU8, strToU8, zipSync } from 'fflate'
import { unzipBounded } from '../../documents/read/zip.ts'
import { namelessJpeg } from './jpeg.ts'
import { namelessPng } from './png.ts'

const core =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
const app =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
const custom =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'

/** The first day a ZIP can name. */
const noDay = '1980-01-01T00:00:00'

/** Attributes and elements in which the formats name people or where a file lay. */
const people = [
  /(\b(?:w|w15|w16du|w16cex|p15|mc):(?:author|initials|userId|providerId)=")[^"]*(")/g,
  /(<(?:p:cmAuthor|p188:author|threadedComment|person|users?:\w+)\b[^>]*?\b(?:name|initials|displayName|userId|providerId|clrIdx)=")[^"]*(")/g,
  /(\b(?:userName|lastModifiedBy|displayName|initials)=")[^"]*(")/g,
  /(<(?:\w+:)?author>)[^<]*(<\/(?:\w+:)?author>)/g,
  /(<x15ac:absPath\b[^>]*\burl=")[^"]*(")/g,
]

/**
 * A Word, Excel or PowerPoint file without its properties and without the names of whoever commented or changed it;
 * pictures in it lose theirs. Null where the file is damaged.
 */
export function namelessOffice(bytes: Uint8Array): Uint8Array | null {
  const opened = unzipBounded(bytes, () => true)
  if (!opened.ok) return null
  const parts = [...opened.value].filter(([name]) => !name.startsWith('docProps/thumbnail'))
  const clean = parts.map(([name, part]) => [name, cleaned(name, part)] as const)
  if (clean.some(([, part]) => part === null)) return null
  const whole = clean.flatMap(([name, part]) => (part === null ? [] : [[name, part] as const]))
  return zipSync(Object.fromEntries(whole), { mtime: noDay })
}

function cleaned(name: string, part: Uint8Array): Uint8Array | null {
  if (name === 'docProps/core.xml') return strToU8(core)
  if (name === 'docProps/app.xml') return strToU8(app)
  if (name === 'docProps/custom.xml') return strToU8(custom)
  // What refers to the small picture of the first page that was left out.
  if (name === '_rels/.rels') return strToU8(strFromU8(part).replace(/<Relationship\b[^>]*thumbnail[^>]*\/>/g, ''))
  if (/\.(xml|rels)$/i.test(name)) {
    return strToU8(people.reduce((xml, pattern) => xml.replace(pattern, '$1$2'), strFromU8(part)))
  }
  if (/\.jpe?g$/i.test(name)) return namelessJpeg(part)
  return /\.png$/i.test(name) ? namelessPng(part) : part
}
