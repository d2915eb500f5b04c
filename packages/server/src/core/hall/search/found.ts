import type { CallOutput } from '@zhiqiang/contract'
import { excerpt, folded } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { applicantWords, type Piece, piecesOfEvent, piecesOfLetter } from './pieces.ts'
import { sourcesOf } from './store.ts'

type Found = CallOutput<'cases.list'>['rows'][number]['found']

/** A case as a list has it: of which service, and who applied as far as the reader is told. */
interface Listed {
  readonly id: string
  readonly item: string
  readonly subject: { readonly name: string }
}

/** Longest excerpt, in characters: two lines of a column. */
const longest = 60

/** Where the words were found in each of some cases, in the words as they were written. */
export async function foundIn(
  deps: ReadDeps,
  cases: readonly Listed[],
  words: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  const ids = cases.map(({ id }) => id)
  const sources = await sourcesOf(deps.tx, deps.actor, ids, words)
  return new Map(
    cases.map((one) => {
      const kind = deps.catalogue.kinds.get(one.item)
      const pieces = sources.flatMap(({ caseId, type, payload, paper }) => {
        if (caseId !== one.id || !kind) return []
        return paper ? piecesOfLetter(paper) : piecesOfEvent(kind, type, payload)
      })
      return [one.id, best([...pieces, { where: applicantWords, text: one.subject.name }], words)]
    }),
  )
}

/** The piece that holds most of the words; of several, the first. */
function best(pieces: readonly Piece[], words: readonly string[]): Found {
  const asked = words.map(folded)
  const counted = pieces.map((piece) => {
    const text = folded(piece.text)
    return { piece, n: asked.filter((word) => text.includes(word)).length }
  })
  const most = Math.max(0, ...counted.map(({ n }) => n))
  const piece = most > 0 ? counted.find(({ n }) => n === most)?.piece : undefined
  const runs = piece ? excerpt(piece.text.replaceAll('\n', ' '), words, longest) : null
  return piece && runs ? { where: piece.where, runs: runs.map((run) => ({ ...run })) } : null
}
