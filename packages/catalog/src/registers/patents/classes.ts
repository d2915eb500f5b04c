/**
 * A class of IPC or CPC however it is written: `G01C21/00(2006.01)I`, `C07D41700`, `A61N    5/00    (2006.01)`,
 * `H04N   1/40        20060101AFI20051109BHEP` become G01C21/00, C07D417/00, A61N5/00, H04N1/40. A section, class or
 * subclass alone stays; null for anything else.
 */
export function classIn(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\(\d{4}\.\d\d\).*$/, '')
    .trim()
  const whole = /^([A-HY]\d{2}[A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})/.exec(bare)
  if (whole) return `${whole[1]}${Number(whole[2])}/${whole[3]}`
  const packed = /^([A-HY]\d{2}[A-Z])(\d{3})(\d{2,4})$/.exec(bare)
  if (packed) return `${packed[1]}${Number(packed[2])}/${packed[3]}`
  const group = /^([A-HY]\d{2}[A-Z])\s*(\d{1,4})\s*(?:\/|$)/.exec(bare)
  if (group) return `${group[1]}${Number(group[2])}/00`
  return /^[A-HY](\d{2}[A-Z]?)?$/.test(bare) ? bare : null
}

/** A class of the Locarno Classification: `01-01 (11)` and `0101` become 01-01. */
export function locarnoIn(text: string): string | null {
  const found = /^\s*(\d{2})\s*-?\s*(\d{2})(?!\d)/.exec(text.normalize('NFKC'))
  return found ? `${found[1]}-${found[2]}` : null
}
