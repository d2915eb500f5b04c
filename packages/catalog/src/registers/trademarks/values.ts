import { cellDay, isPlainDate, type PlainDate } from '@zhiqiang/kernel'

/** The parts of a cell: goods, classes, owners. Not commas of Western names. */
export function parts(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => text.split(/[;；|\n\r]+/)).map((part) => part.replace(/\s+/g, ' ').trim())
  return [...new Set(all.filter((part) => part !== ''))]
}

/** Classes of the Nice Classification as two digits: 第9类, 009, 9 are 09. Anything else is left out. */
export function niceClasses(texts: readonly string[]): readonly string[] {
  const found = parts(texts)
    .flatMap((text) => text.split(/[,，、\s]+/))
    .flatMap((text) => /^第?0{0,2}(\d{1,2})类?$/.exec(text.normalize('NFKC'))?.[1] ?? [])
    .map(Number)
    .filter((n) => n >= 1 && n <= 45)
  return [...new Set(found.map((n) => String(n).padStart(2, '0')))]
}

/** Similar groups (类似群): four digits, the first two a class. */
export function similarGroups(texts: readonly string[]): readonly string[] {
  return [...new Set(parts(texts).flatMap((text) => text.match(/\b\d{4}\b/g) ?? []))]
}

/** A day as offices and vendors write it; the hour and the zone some offices add are left out. Null for anything else. */
export function dayOf(text: string): PlainDate | null {
  const said = text.trim()
  const plain = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[T+-].*)?$/.exec(said)
  if (!plain) return said === '' ? null : cellDay(said)
  const day = `${plain[1]}-${plain[2]}-${plain[3]}`
  return isPlainDate(day) ? day : null
}

/** A number of a mark: of the national office bare (G1234567 of an international one), of others with their office. */
export function markNumber(text: string, office: string): string | null {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s第号,]/g, '')
  if (!/^[A-Z]{0,2}\d{3,10}[A-Z]{0,3}$/.test(bare)) return null
  return office === 'CN' || office === '' ? bare : `${office}${bare}`
}
