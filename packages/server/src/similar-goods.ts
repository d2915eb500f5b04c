import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The similar groups of goods and services, as the table the product ships says. */
export interface SimilarGoods {
  readonly edition: string
  /** The other classes that the groups of a class are compared with, and the groups that lead there. */
  readonly comparedWith: (nice: string) => ReadonlyMap<string, readonly string[]>
}

/** The table of similar groups; read when somebody first asks. */
export function similarGoods(root: string): SimilarGoods {
  let compared: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> | null = null
  return {
    edition: 'NCL 12-2025',
    comparedWith: (nice) => {
      compared ??= readGroups(readFileSync(path.join(root, 'db/seed/nice/groups.tsv'), 'utf8'))
      return compared.get(nice) ?? new Map()
    },
  }
}

function readGroups(text: string): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const classes = new Map<string, Map<string, string[]>>()
  const note = (from: string, to: string) => {
    const [own, other] = [from.slice(0, 2), to.slice(0, 2)]
    if (own === other) return
    const links = classes.get(own) ?? new Map<string, string[]>()
    classes.set(own, links.set(other, [...(links.get(other) ?? []), `${from}–${to}`]))
  }
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of lines.slice(1)) {
    const [group = '', , others = ''] = line.split('\t')
    // A rule is written on one side alone and holds both ways.
    for (const other of others.split(',').filter((one) => one !== '')) {
      note(group, other)
      note(other, group)
    }
  }
  return classes
}
