import { bareNumber, readPatentNumber } from '../numbers/patent-number.ts'
import { readPublicationNumber } from '../numbers/publication-number.ts'

/** A class of IPC, CPC or Locarno with every class above it: H04L 9/32 is in H04L9/32, H04L9, H04L, H04 and H. */
export function classesAbove(symbol: string): readonly string[] {
  const bare = symbol.normalize('NFKC').toUpperCase().replace(/\s+/g, '')
  const found = /^([A-HY])(?:(\d{2})(?:([A-Z])(?:(\d{1,4})(?:\/(\d{2,6}))?)?)?)?$/.exec(bare)
  if (!found) return bare === '' ? [] : [bare]
  const [, section = '', main = '', subclass = '', group = '', subgroup = ''] = found
  const levels = [section]
  if (main) levels.push(section + main)
  if (subclass) levels.push(section + main + subclass)
  if (group) levels.push(`${section}${main}${subclass}${Number(group)}`)
  // The main group itself, 9/00, is no narrower than the group.
  if (subgroup && !/^0+$/.test(subgroup)) levels.push(`${section}${main}${subclass}${Number(group)}/${subgroup}`)
  return levels
}

/** A division of GB/T 2260 with the city and the province above it. */
export function regionsAbove(code: string): readonly string[] {
  if (!/^\d{6}$/.test(code)) return code === '' ? [] : [code]
  const levels = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]
  return [...new Set(levels)]
}

/** The spellings by which a number is looked up: bare, without its office, without kind code or check digit. */
export function numberSpellings(number: string): readonly string[] {
  const bare = bareNumber(number)
  const publication = readPublicationNumber(number)
  if (publication) return unique([publication.written, publication.stem, publication.serial])
  const digits = /^(\d{8}|\d{12})[\dX]$/.exec(bare)?.[1]
  return unique(digits === undefined ? [bare] : [bare, digits])
}

/** The spellings a typed number may stand under; a record that has any of them is meant. */
export function spellingsAsked(typed: string): readonly string[] {
  const bare = bareNumber(typed).replace(/[/\-–—,]/g, '')
  const publication = readPublicationNumber(typed)
  const plain = bare.replace(/^(?:ZL|CN)+(?=\d)/, '')
  // A check digit X behind a number looks like the kind code of a publication.
  if (readPatentNumber(typed).ok) return unique([bare, plain])
  const whole = publication ? [publication.kind === '' ? publication.stem : publication.written] : [bare]
  return unique([...whole, ...(publication && publication.kind !== '' ? [] : [plain])])
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}
