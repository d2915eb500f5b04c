import type { CallOutput } from '@zhiqiang/contract'
import { headingMarks } from './marks.ts'
import type { Block, Paper } from './paper.ts'

type PaperView = CallOutput<'papers.draft'>['paper']
type BlockView = PaperView['body'][number]

/** A paper as a screen shows it. */
export function paperView({ proof: _, ...paper }: Paper): PaperView {
  const annexes = paper.annexes.map((annex) => ({ title: annex.title, body: marked(annex.body) }))
  const figures = paper.figures.map((figure) => ({ ...figure }))
  return { ...paper, body: marked(paper.body), annexes, figures }
}

function marked(blocks: readonly Block[]): BlockView[] {
  const marks = headingMarks(blocks)
  return blocks.map((block, i): BlockView => {
    if (block.is === 'heading') return { ...block, mark: marks[i] ?? '', runs: [...block.runs] }
    if (block.is === 'paragraph' || block.is === 'roll') return { ...block, runs: [...block.runs] }
    const rows = block.rows.map((row) => row.map((cell) => [...cell]))
    return { ...block, columns: block.columns.map((column) => ({ ...column })), rows }
  })
}
