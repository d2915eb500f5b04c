import path from 'node:path'

/**
 * The file that each document's reading is written to: its base name with `.json`. Documents that share a base name keep
 * their ending too (`plan.pdf.json`), and those that share the whole name are numbered, so that none replaces another.
 */
export function outputNames(files: readonly string[]): readonly string[] {
  const stems = files.map((file) => path.parse(file).name)
  const shared = (stem: string) => stems.filter((other) => other === stem).length > 1
  const taken = new Map<string, number>()
  return files.map((file, i) => {
    const stem = stems[i] ?? ''
    const name = shared(stem) ? path.basename(file) : stem
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return times === 1 ? `${name}.json` : `${name}-${times}.json`
  })
}
