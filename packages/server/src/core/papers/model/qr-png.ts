import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/** A QR code as a black and white PNG, `scale` pixels a module, with the quiet border the standard wants. */
export function qrPng(text: string, scale = 8): { readonly png: Uint8Array; readonly pixels: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const pixels = size * scale
  const stride = Math.ceil(pixels / 8) + 1
  const raw = Buffer.alloc(stride * pixels)
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      const dark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
      // One bit a pixel, 1 is white.
      if (!dark) raw[y * stride + 1 + (x >> 3)] = (raw[y * stride + 1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pixels, 0)
  header.writeUInt32BE(pixels, 4)
  header[8] = 1
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { png, pixels }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
