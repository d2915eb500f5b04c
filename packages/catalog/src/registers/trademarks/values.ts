import { parts } from '../../shared/records/values.ts'

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

/** A number of a mark: of the national office bare (G1234567 of an international one), of others with their office. */
export function markNumber(text: string, office: string): string | null {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s第号,]/g, '')
  if (!/^[A-Z]{0,2}\d{3,10}[A-Z]{0,3}$/.test(bare)) return null
  return office === 'CN' || office === '' ? bare : `${office}${bare}`
}
