import type { CodePointText } from '@zhiqiang/policy'
import { memo } from 'react'
import type { Block, Paragraph } from './blocks.ts'
import { type Mark, runsOf } from './marks.ts'

interface Props {
  readonly block: Block
  readonly marks: readonly Mark[]
  readonly text: CodePointText
}

/** A clause of the source with its number in the margin. The marked words carry the keys of their cards. */
export const SourceBlock = memo(function SourceBlock({ block, marks, text }: Props) {
  return (
    <div className="rd-block" data-block={block.key}>
      <div className="rd-margin" aria-hidden="true" lang="zh-CN">
        {block.clause?.path}
      </div>
      <div className="rd-text" lang="zh-CN">
        {block.paragraphs.map((paragraph) => (
          <SourceParagraph key={paragraph.span[0]} paragraph={paragraph} marks={marks} text={text} />
        ))}
      </div>
    </div>
  )
})

interface ParagraphProps {
  readonly paragraph: Paragraph
  readonly marks: readonly Mark[]
  readonly text: CodePointText
}

/** The characters stand as they are in the source, so that a selection can be counted back to its place. */
function SourceParagraph({ paragraph, marks, text }: ParagraphProps) {
  const runs = runsOf(text, paragraph, marks)
  const title = marks.some(
    (m) => m.key === 'document.title' && m.span[0] <= paragraph.span[0] && m.span[1] >= paragraph.span[1],
  )
  const cells = paragraph.text.includes('\t') ? 'rd-cells' : undefined
  let at = paragraph.span[0]
  return (
    <p data-start={paragraph.span[0]} className={title ? 'rd-title' : cells}>
      {runs.map((run) => {
        const key = at
        at += [...run.text].length
        if (run.keys.length === 0) return run.text
        return (
          <span key={key} data-m={run.keys.join(' ')} className={run.kinds.map((kind) => `rd-m-${kind}`).join(' ')}>
            {run.text}
          </span>
        )
      })}
    </p>
  )
}
