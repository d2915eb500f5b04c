import type { Db, Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { readSealFile, sealFile } from '../sealing/seal-file.ts'
import { isIntact, type Seal } from '../sealing/seal-record.ts'
import { sealHashAt, sealsAfter } from '../sealing/store.ts'

/** What is wrong with the seals themselves; `to` is the last number of a run. */
export interface SealFinding {
  readonly where: 'table' | 'file' | 'both'
  readonly what: 'changed' | 'unlinked' | 'missing' | 'unreadable' | 'behind' | 'different'
  readonly no: number
  readonly to: number
}

/** The seals of the table and of the file outside, compared. */
export interface SealCheck {
  readonly seals: number
  /** When the last good seal was made. */
  readonly sealedTo: string | null
  /** The first thing wrong in the table, in the file and between them. */
  readonly findings: readonly SealFinding[]
  /** Seals of the table that are no witnesses: they were touched, or the file outside says otherwise. */
  readonly distrusted: ReadonlySet<number>
  /** Seals of the file to hear in their place. */
  readonly fromFile: ReadonlySet<number>
}

/** Reads both, each once and in step, so that years of seals need no memory. */
export async function checkSeals(db: Db, tx: Tx, sealFolder: string): Promise<SealCheck> {
  const first = new Map<SealFinding['where'], SealFinding>()
  const note = (where: SealFinding['where'], what: SealFinding['what'], no: number, to = no) => {
    if (!first.has(where)) first.set(where, { where, what, no, to })
  }
  const distrusted = new Set<number>()
  const onlyFile = new Set<number>()
  const table = follower((what, no) => note('table', what, no))
  const outside = follower((what, no) => note('file', what, no))
  const lines = readSealFile(sealFile(sealFolder))
  let line = await lines.next()
  let position = 1
  let seals = 0
  let sealedTo: string | null = null
  let lacking: number[] = []
  const advance = async () => {
    line = await lines.next()
    position++
  }
  for await (const seal of sealsOf(tx)) {
    seals++
    const intact = table(seal)
    if (intact) sealedTo = seal.at
    else distrusted.add(seal.no)
    while (!line.done && (line.value === null || line.value.no < seal.no)) {
      if (line.value === null) note('file', 'unreadable', position)
      else if (outside(line.value)) onlyFile.add(line.value.no)
      await advance()
    }
    if (line.done || line.value?.no !== seal.no) {
      lacking.push(seal.no)
      continue
    }
    if (lacking.length > 0) note('file', 'missing', lacking[0] ?? 0, lacking.at(-1))
    lacking = []
    const same = line.value.hash === seal.hash
    if (!same && intact && isIntact(line.value)) note('both', 'different', seal.no)
    if (outside(line.value) && (!same || !intact)) onlyFile.add(seal.no)
    await advance()
  }
  // The last seal alone may be on its way to the file, or a crash kept it from there; the next sealing writes it.
  if (lacking.length > 1) note('file', 'behind', lacking[0] ?? 0, lacking.at(-1))
  for (; !line.done; await advance()) {
    if (line.value === null) note('file', 'unreadable', position)
    else if (outside(line.value) && !(await madeMeanwhile(db, line.value))) {
      note('table', 'missing', line.value.no)
      onlyFile.add(line.value.no)
    }
  }
  // The file is believed before the table as long as nobody touched it; else the table is all there is.
  const fromFile = first.has('file') ? new Set<number>() : onlyFile
  return {
    seals,
    sealedTo,
    findings: [...first.values()],
    distrusted: new Set([...distrusted, ...fromFile]),
    fromFile,
  }
}

/** All seals of the table by number, in portions of bounded size. */
export async function* sealsOf(tx: Tx): AsyncGenerator<Seal> {
  for (let no = 0; ; ) {
    const seals = await sealsAfter(tx, no)
    if (seals.length === 0) return
    yield* seals
    no = seals.at(-1)?.no ?? no
  }
}

/** Follows a chain of seals; answers whether each is intact in itself, and notes what breaks the chain. */
function follower(note: (what: 'changed' | 'unlinked' | 'missing', no: number) => void): (seal: Seal) => boolean {
  let before = { no: 0, hash: '' }
  return (seal) => {
    const intact = isIntact(seal)
    if (!intact) note('changed', seal.no)
    else if (seal.no !== before.no + 1) note(seal.no > before.no ? 'missing' : 'unlinked', before.no + 1)
    else if (seal.prev !== before.hash) note('unlinked', seal.no)
    before = { no: seal.no, hash: seal.hash }
    return intact
  }
}

/** True when the seal was committed after this verification took its picture of the database. */
async function madeMeanwhile(db: Db, seal: Seal): Promise<boolean> {
  return (await transaction(db, (fresh) => sealHashAt(fresh, seal.no), { readOnly: true })) === seal.hash
}
