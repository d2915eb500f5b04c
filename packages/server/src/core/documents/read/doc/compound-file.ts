/** Reads one stream of the root storage of an OLE compound file; null when there is none of that name. */
export type StreamReader = (name: string) => DataView | null

const noSector = 0xfffffff0

/**
 * Opens an OLE compound file (MS-CFB). Chains are walked no further than the file has sectors, so a chain that bites
 * its own tail ends as an error.
 * @throws RangeError on a damaged file
 */
export function openCompoundFile(bytes: Uint8Array): StreamReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new RangeError('sector size')
  const sectorSize = 1 << shift
  const sectors = Math.ceil(bytes.length / sectorSize)

  const sector = (id: number): Uint8Array => {
    const start = (id + 1) * sectorSize
    if (start >= bytes.length) throw new RangeError('sector past the end')
    return bytes.subarray(start, start + sectorSize)
  }
  const chain = (start: number, next: (id: number) => number | undefined): readonly number[] => {
    const ids: number[] = []
    for (let id: number | undefined = start; id !== undefined && id < noSector; id = next(id)) {
      if (ids.push(id) > sectors * 64) throw new RangeError('endless chain')
    }
    return ids
  }
  const joined = (ids: readonly number[], read: (id: number) => Uint8Array, size: number): DataView => {
    const all = new Uint8Array(ids.length * size)
    for (const [i, id] of ids.entries()) all.set(read(id).subarray(0, size), i * size)
    return new DataView(all.buffer)
  }

  const fat = joined(fatSectors(view, sector, sectorSize, sectors), sector, sectorSize)
  const nextSector = (id: number) => fat.getUint32(id * 4, true)
  const stream = (start: number) => joined(sectorsOnce(chain(start, nextSector), sectors), sector, sectorSize)

  const directory = stream(view.getUint32(48, true))
  const root = entryAt(directory, 0)
  const miniStream = root.start < noSector ? stream(root.start) : new DataView(new ArrayBuffer(0))
  const miniStart = view.getUint32(60, true)
  const miniFat = miniStart < noSector ? stream(miniStart) : new DataView(new ArrayBuffer(0))
  const cutoff = view.getUint32(56, true)

  return (name) => {
    const entry = childrenOf(directory, root.child).find((each) => each.name === name && each.type === 2)
    if (entry === undefined) return null
    const large = entry.size >= cutoff
    const data = large
      ? stream(entry.start)
      : joined(
          chain(entry.start, (id) => miniFat.getUint32(id * 4, true)),
          (id) => new Uint8Array(miniStream.buffer, id * 64, 64),
          64,
        )
    return new DataView(data.buffer, 0, Math.min(entry.size, data.byteLength))
  }
}

function sectorsOnce(ids: readonly number[], sectors: number): readonly number[] {
  if (ids.length > sectors) throw new RangeError('endless chain')
  return ids
}

/** The sectors of the allocation table: 109 named in the header, more in a chain of their own. */
function fatSectors(view: DataView, sector: (id: number) => Uint8Array, size: number, most: number): readonly number[] {
  const ids: number[] = []
  const take = (from: DataView, at: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const id = from.getUint32(at + i * 4, true)
      if (id < noSector) ids.push(id)
    }
  }
  take(view, 76, 109)
  let next = view.getUint32(68, true)
  for (let hops = 0; next < noSector; hops++) {
    if (hops > most) throw new RangeError('endless chain')
    const data = sector(next)
    const more = new DataView(data.buffer, data.byteOffset, data.byteLength)
    take(more, 0, size / 4 - 1)
    next = more.getUint32(size - 4, true)
  }
  return ids
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

function entryAt(directory: DataView, index: number): Entry {
  const at = index * 128
  const length = Math.max(0, Math.min(64, directory.getUint16(at + 64, true)) - 2)
  let name = ''
  for (let i = 0; i < length; i += 2) name += String.fromCharCode(directory.getUint16(at + i, true))
  const u32 = (offset: number) => directory.getUint32(at + offset, true)
  return {
    name,
    type: directory.getUint8(at + 66),
    left: u32(68),
    right: u32(72),
    child: u32(76),
    start: u32(116),
    size: u32(120),
  }
}

/** The entries of a storage: a tree of siblings under its first child. */
function childrenOf(directory: DataView, child: number): readonly Entry[] {
  const entries: Entry[] = []
  const seen = new Set<number>()
  const waiting = [child]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index >= noSector || seen.has(index) || (index + 1) * 128 > directory.byteLength) continue
    seen.add(index)
    const entry = entryAt(directory, index)
    entries.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return entries
}
