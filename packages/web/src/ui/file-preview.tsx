import { type Problem, t } from '@zhiqiang/kernel'
import { Button, Modal } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { problemOfAnswer, unreachable } from '../app/problem.ts'
import { words as shared } from '../app/words.ts'
import { ProblemNotice } from './problem-notice.tsx'

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

const DocxText = lazy(async () => ({ default: (await import('./docx/docx-text.tsx')).DocxText }))

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const words = {
  preview: t('预览', 'Preview'),
}

/** Media types that are shown in place; anything else is downloaded. */
const shows = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain', word] as const
type Shown = (typeof shows)[number]

interface Props {
  readonly href: string
  readonly name: string
  readonly type: string
}

/** Looks at a file where it is named: pictures, text, Word and PDF; nothing for other sorts, which are downloaded. */
export function FilePreview({ href, name, type }: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const sort = shows.find((one) => type.startsWith(one))
  if (!sort) return null
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {say(words.preview)}
      </Button>
      <Modal
        open={open}
        title={<span lang="zh-CN">{name}</span>}
        width={900}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Content href={href} sort={sort} />
      </Modal>
    </>
  )
}

/**
 * The bytes are fetched as data and drawn here: nothing of a file that somebody handed in runs, whatever it says of
 * itself, for no frame or plug-in opens it.
 */
function Content({ href, sort }: { readonly href: string; readonly sort: Shown }) {
  const { say } = useLanguage()
  const [bytes, setBytes] = useState<Blob | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let gone = false
    void fetched(href).then((found) => {
      if (gone) return
      if (found instanceof Blob) setBytes(found)
      else setProblem(found)
    })
    return () => {
      gone = true
    }
  }, [href])
  if (problem) return <ProblemNotice problem={problem} />
  if (!bytes) return <p className="zq-loading">{say(shared.loading)}</p>
  if (sort === 'text/plain') return <Plain bytes={bytes} />
  if (sort !== 'application/pdf' && sort !== word) return <Picture bytes={bytes} sort={sort} />
  return (
    <Suspense fallback={<p className="zq-loading">{say(shared.loading)}</p>}>
      {sort === word ? <DocxText bytes={bytes} /> : <PdfPages bytes={bytes} />}
    </Suspense>
  )
}

async function fetched(href: string): Promise<Blob | Problem> {
  try {
    const answer = await fetch(href, { credentials: 'same-origin' })
    return answer.ok ? await answer.blob() : problemOfAnswer(answer.status, await answer.text())
  } catch {
    return unreachable
  }
}

function Picture({ bytes, sort }: { readonly bytes: Blob; readonly sort: Shown }) {
  const { say } = useLanguage()
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: sort }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, sort])
  return url === '' ? null : <img className="zq-preview" src={url} alt={say(words.preview)} />
}

function Plain({ bytes }: { readonly bytes: Blob }) {
  const [text, setText] = useState('')
  useEffect(() => {
    void bytes.text().then(setText)
  }, [bytes])
  return (
    <pre className="zq-preview" lang="zh-CN">
      {text}
    </pre>
  )
}
