import { fill, t } from '@zhiqiang/kernel'
import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { words as shared } from '../app/words.ts'

GlobalWorkerOptions.workerSrc = worker

/** More pages than these are read in the file itself. */
const most = 20

const words = {
  page: t('第 {n} 页', 'Page {n}'),
  more: t('共 {n} 页，其余请下载查看。', '{n} pages; download the file for the rest.'),
  damaged: t('这个 PDF 打不开，请下载查看。', 'This PDF cannot be shown; download it.'),
}

/** A PDF drawn page by page; its scripts, links and forms stay asleep. */
export function PdfPages({ bytes }: { readonly bytes: Blob }) {
  const { say } = useLanguage()
  const [pages, setPages] = useState<readonly PDFPageProxy[] | null>(null)
  const [count, setCount] = useState(0)
  const [damaged, setDamaged] = useState(false)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const task = getDocument({ data: await bytes.arrayBuffer(), enableXfa: false })
      const document = await task.promise
      const wanted = Array.from({ length: Math.min(document.numPages, most) }, (_, i) => document.getPage(i + 1))
      const found = await Promise.all(wanted)
      if (gone) return
      setCount(document.numPages)
      setPages(found)
    }
    load().catch(() => setDamaged(true))
    return () => {
      gone = true
    }
  }, [bytes])
  if (damaged) return <p>{say(words.damaged)}</p>
  if (!pages) return <p className="zq-loading">{say(shared.loading)}</p>
  return (
    <>
      {pages.map((page) => (
        <PageDrawn key={page.pageNumber} page={page} />
      ))}
      {count > pages.length && <p className="zq-note">{say(fill(words.more, { n: count }))}</p>}
    </>
  )
}

function PageDrawn({ page }: { readonly page: PDFPageProxy }) {
  const { say } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (!target) return
    // Twice the width of the column, so that small print stays sharp.
    const viewport = page.getViewport({ scale: 1700 / page.getViewport({ scale: 1 }).width })
    target.width = viewport.width
    target.height = viewport.height
    const drawing = page.render({ canvas: target, viewport })
    drawing.promise.catch(() => undefined)
    return () => drawing.cancel()
  }, [page])
  return (
    <canvas ref={canvas} className="zq-preview" role="img" aria-label={say(fill(words.page, { n: page.pageNumber }))} />
  )
}
