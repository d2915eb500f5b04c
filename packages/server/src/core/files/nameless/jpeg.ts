const [soi, eoi, sos, app0, app1, app2, app14, app15, com] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe]

/**
 * A JPEG without what a camera or a program wrote beside the picture: EXIF, XMP, IPTC, comments, and whatever follows the
 * picture. Which way up it is stays, alone. Null where the file is damaged.
 */
export function namelessJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== soi) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  let upright: Uint8Array | null = null
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === eoi) return joined(upright ? [...kept.slice(0, 1), upright, ...kept.slice(1)] : kept, eoi)
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2) return null
    const segment = bytes.subarray(at, at + 2 + length)
    if (marker === app1) upright ??= orientationIn(segment)
    if (isPicture(marker, segment)) kept.push(segment)
    at += 2 + length
    if (marker === sos) {
      const end = scanEnd(bytes, at)
      kept.push(bytes.subarray(at, end))
      at = end
    }
  }
  return null
}

/** Segments the picture is drawn from; of the others the colour profile and Adobe's word on colours. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === com) return false
  if (marker < app0 || marker > app15) return true
  if (marker === app0) return ascii(segment, 4, 4) === 'JFIF'
  if (marker === app2) return ascii(segment, 4, 11) === 'ICC_PROFILE'
  return marker === app14
}

/** Where the compressed data ends: at the next marker that is neither stuffing nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** An EXIF segment that says the orientation of this one and nothing else; null where it says none. */
function orientationIn(segment: Uint8Array): Uint8Array | null {
  if (ascii(segment, 4, 4) !== 'Exif' || segment.length < 18) return null
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10)
  const little = ascii(segment, 10, 2) === 'II'
  const first = view.getUint32(4, little)
  if (first + 2 > view.byteLength) return null
  for (let n = 0; n < view.getUint16(first, little); n++) {
    const entry = first + 2 + n * 12
    if (entry + 12 > view.byteLength) return null
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    if (value < 2 || value > 8) return null
    const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
    const ifd = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
    return Uint8Array.of(0xff, app1, 0, 2 + exif.length + ifd.length, ...exif, ...ifd)
  }
  return null
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

function joined(parts: readonly Uint8Array[], last: number): Uint8Array {
  return Buffer.concat([...parts, Uint8Array.of(0xff, last)])
}
