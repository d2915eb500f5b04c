/**
 * The stream and storage names of an OLE compound file, found by looking at every place where a 128-byte directory
 * entry can lie. It follows no sector chain, so a damaged file can neither loop nor fail.
 */
export function cfbNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true)
    const type = bytes[at + 66] ?? 0
    if (length < 4 || length > 64 || length % 2 === 1 || (type !== 1 && type !== 2 && type !== 5)) continue
    if (view.getUint16(at + length - 2, true) !== 0) continue
    let name = ''
    for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true))
    if (/^[\x20-\x7e]+$/.test(name)) names.add(name)
  }
  return names
}
