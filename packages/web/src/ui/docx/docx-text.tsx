import { t } from '@zhiqiang/kernel'
import { useEffect, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { type DocxBlock, docxBlocks } from './docx-blocks.ts'

const words = {
  plain: t(
    '这里只有文字和表格；图片和版式请下载查看。',
    'Text and tables only; download the file for pictures and layout.',
  ),
  damaged: t('这个文件打不开，请下载查看。', 'This file cannot be shown; download it.'),
}

/** What a Word file says: its text and tables. Nothing of it runs, and nothing it names is fetched. */
export function DocxText({ bytes }: { readonly bytes: Blob }) {
  const { say } = useLanguage()
  const [blocks, setBlocks] = useState<readonly DocxBlock[] | null | undefined>()
  useEffect(() => {
    let gone = false
    const load = async () => {
      const found = docxBlocks(new Uint8Array(await bytes.arrayBuffer()))
      if (!gone) setBlocks(found)
    }
    load().catch(() => setBlocks(null))
    return () => {
      gone = true
    }
  }, [bytes])
  if (blocks === undefined) return <p className="zq-loading">{say(shared.loading)}</p>
  if (blocks === null) return <p>{say(words.damaged)}</p>
  return (
    <>
      <p className="zq-note">{say(words.plain)}</p>
      <div className="zq-docx" lang="zh-CN">
        {blocks.map((block, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file that is shown never changes its order
          <Block key={n} block={block} />
        ))}
      </div>
    </>
  )
}

function Block({ block }: { readonly block: DocxBlock }) {
  if ('text' in block) return <p>{block.text}</p>
  return (
    <div className="zq-scroll">
      <table className="zq-plain">
        <tbody>
          {block.rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file that is shown never changes its order
            <tr key={n}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
