import { inflateSync } from 'node:zlib'

/**
 * A WOFF 1.0 file as the TrueType or OpenType file it wraps: each table is inflated and the table directory written
 * again. Throws on anything that is no WOFF: the file comes with the installation, so that is a defect.
 */
export function inflateWoff(woff: Uint8Array): Uint8Array {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength)
  if (from.toString('latin1', 0, 4) !== 'wOFF') throw new Error('no WOFF file')
  const count = from.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * 20
    const [offset, packed, length] = [from.readUInt32BE(at + 4), from.readUInt32BE(at + 8), from.readUInt32BE(at + 12)]
    const raw = from.subarray(offset, offset + packed)
    const data = packed < length ? inflateSync(raw) : raw
    if (data.length !== length) throw new Error('a table of the WOFF file has the wrong length')
    return { tag: from.subarray(at, at + 4), checksum: from.readUInt32BE(at + 16), data }
  })
  const directory = 12 + count * 16
  const total = tables.reduce((sum, table) => sum + padded(table.data.length), directory)
  const out = Buffer.alloc(total)
  from.copy(out, 0, 4, 8)
  out.writeUInt16BE(count, 4)
  const power = 2 ** Math.floor(Math.log2(count))
  out.writeUInt16BE(power * 16, 6)
  out.writeUInt16BE(Math.log2(power), 8)
  out.writeUInt16BE(count * 16 - power * 16, 10)
  let at = directory
  for (const [i, table] of tables.entries()) {
    const entry = 12 + i * 16
    table.tag.copy(out, entry)
    out.writeUInt32BE(table.checksum, entry + 4)
    out.writeUInt32BE(at, entry + 8)
    out.writeUInt32BE(table.data.length, entry + 12)
    table.data.copy(out, at)
    at += padded(table.data.length)
  }
  return out
}

function padded(length: number): number {
  return (length + 3) & ~3
}
