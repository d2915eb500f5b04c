import { fail, ok, type Result } from '@zhiqiang/kernel'
import { type DocumentProblem, documentProblem } from '../document-problem.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly lost: number
}

/** A file with a few broken bytes is still read; more than this share of lost characters is another encoding. */
const tolerated = 0.002

/**
 * Decodes plain text to the letter: UTF-8, UTF-16 with a byte-order mark, or GB18030 (which covers GBK and GB 2312).
 * The byte-order mark itself is not text. Refuses binary data and encodings in which Chinese does not come out.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DocumentProblem> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(decode(bytes, 'utf-16le'))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(decode(bytes, 'utf-16be'))
  if (bytes.includes(0)) return fail(documentProblem('binary'))
  const utf8 = decode(bytes, 'utf-8')
  if (share(utf8) <= tolerated) return checked(utf8)
  const gb = decode(bytes, 'gb18030')
  if (share(gb) <= tolerated && looksLikeGb(bytes)) return checked(gb)
  return fail(documentProblem(controlShare(utf8.text) > 0.02 ? 'binary' : 'not-text'))
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, lost: 0 }
  } catch {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, encoding, lost: text.split('\ufffd').length - 1 }
  }
}

function share(decoded: DecodedText): number {
  // A tail cut inside one character is tolerated even in a short file.
  return decoded.lost <= 1 && decoded.text.length > 20 ? 0 : decoded.lost / Math.max(1, decoded.text.length)
}

function checked(decoded: DecodedText): Result<DecodedText, DocumentProblem> {
  if (decoded.text.includes('\u0000') || controlShare(decoded.text) > 0.02) return fail(documentProblem('binary'))
  if (decoded.text.trim() === '') return fail(documentProblem('empty'))
  return share(decoded) > tolerated ? fail(documentProblem('not-text')) : ok(decoded)
}

function controlShare(text: string): number {
  const sample = text.slice(0, 65_536)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them tells binary from text
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  return controls / Math.max(1, sample.length)
}

/**
 * Almost any bytes decode as GB18030. Real Chinese keeps to the marks (rows A1-A3) and the 3,755 first-level
 * characters of GB 2312 (rows B0-D7); Big5 or Latin text read as GB18030 scatters over the rest.
 */
function looksLikeGb(bytes: Uint8Array): boolean {
  let pairs = 0
  let usual = 0
  const end = Math.min(bytes.length, 65_536) - 1
  for (let i = 0; i < end; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x81) continue
    const trail = bytes[i + 1] ?? 0
    pairs++
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) usual++
    i++
  }
  return pairs > 0 && usual / pairs >= 0.75
}
