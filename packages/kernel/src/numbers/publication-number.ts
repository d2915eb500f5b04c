import { bareNumber } from './patent-number.ts'

/** A publication number taken apart: office (WIPO ST.3), serial without leading zeros, kind code (ST.16) or nothing. */
export interface PublicationNumber {
  readonly office: string
  readonly serial: string
  readonly kind: string
  /** As it is kept: CN109996757A, US8926509B2. */
  readonly written: string
  /** Without the kind code, as one right is published under several: CN109996757. */
  readonly stem: string
}

/**
 * A publication number in any spelling (CN 109996757 A, CN109996757A, US 2013/0101709 A1, EP-1000000-A1); null for a text
 * that is none. Without an office in front it is none: a bare number may be anything.
 */
export function readPublicationNumber(typed: string): PublicationNumber | null {
  const bare = bareNumber(typed).replace(/[/\-–—,]/g, '')
  const found = /^([A-Z]{2})([A-Z]{0,2}\d{3,13})([A-Z]\d?)?$/.exec(bare)
  if (!found) return null
  const [, office = '', number = '', kind = ''] = found
  if (office === 'ZL') return null
  const serial = number.replace(/^0+(?=\d)/, '')
  return { office, serial, kind, written: `${office}${serial}${kind}`, stem: `${office}${serial}` }
}

/** What the national office publishes under a kind code (facts 2: the codes since 2010, and those before). */
export function sortOfKindCode(kind: string): 'invention' | 'utility' | 'design' | null {
  const letter = kind.charAt(0)
  if (letter === 'U' || letter === 'Y') return 'utility'
  if (letter === 'S' || letter === 'D') return 'design'
  return letter === 'A' || letter === 'B' || letter === 'C' ? 'invention' : null
}

/** True for a kind code of the national office that publishes a granted right, not an application. */
export function isGrantKind(kind: string): boolean {
  return kind !== '' && !kind.startsWith('A')
}
