/** How many ids this process made; begun anywhere, so that two processes seldom count alike. */
let made = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 7

/**
 * A UUID version 7 (RFC 9562): 48 bits of `nowMs`, 26 bits that count up, then random bits, so that ids sort by the time
 * they were made, and those one process makes in the same millisecond (what one act opens) in the order they were made.
 */
export function uuidv7(nowMs: number): string {
  const b = crypto.getRandomValues(new Uint8Array(16))
  let ms = nowMs
  for (let i = 5; i >= 0; i--) {
    b[i] = ms % 256
    ms = Math.floor(ms / 256)
  }
  made = (made + 1) % 2 ** 26
  b[6] = 0x70 | (made >>> 22)
  b[7] = made >>> 14
  b[8] = 0x80 | ((made >>> 8) & 0x3f)
  b[9] = made
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
