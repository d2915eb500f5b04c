import { useNavigate } from '@tanstack/react-router'
import { type Problem, t } from '@zhiqiang/kernel'
import { Button, Drawer, Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { FilePicker } from '../policies/file-picker.tsx'

const words = {
  open: t('上传县级规划', 'Upload its plan'),
  note: t(
    '可上传文本、网页、Word 和带文字层的 PDF 文件。系统读取条款和指标，与市规划逐条对照；此前上传的版本予以保留。涉密文件不得上传。',
    'Text, web page, Word or PDF with a text layer. Clauses and targets are read and held against the city’s; an earlier upload is kept as history. Classified documents must not be uploaded.',
  ),
  files: t('选择文件', 'Files'),
  paste: t('粘贴全文', 'Paste'),
  text: t('全文', 'Full text'),
  send: t('上传并对照', 'Upload and compare'),
}

/** The most one document may weigh; the server checks it too. */
const limit = 20 * 1024 * 1024

/** Uploads a county's own plan for its record; after reading, the comparison opens. */
export function UploadPlan({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const textId = useId()
  const [open, setOpen] = useState(false)
  const [way, setWay] = useState<'files' | 'paste'>('files')
  const [files, setFiles] = useState<readonly File[]>([])
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async () => {
    setBusy(true)
    const body = new FormData()
    body.set('requestId', newRequestId())
    if (way === 'files') for (const file of files) body.append('file', file)
    else body.set('text', text)
    const answer = await call('counties.uploadPlan', { params: { id } }, body)
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setOpen(false)
    setFiles([])
    await refreshAll()
    void navigate({ to: '/counties/$id/plan', params: { id } })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.open)}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={560} title={say(words.open)} destroyOnHidden>
        <div className="zq-form">
          <p className="zq-note">{say(words.note)}</p>
          <Segmented
            aria-label={say(words.open)}
            value={way}
            options={[
              { value: 'files', label: say(words.files) },
              { value: 'paste', label: say(words.paste) },
            ]}
            onChange={(next) => setWay(next === 'paste' ? 'paste' : 'files')}
          />
          {way === 'files' ? (
            <FilePicker files={files} limit={limit} onChange={setFiles} />
          ) : (
            <div className="zq-field">
              <label htmlFor={textId}>{say(words.text)}</label>
              <Input.TextArea
                id={textId}
                value={text}
                autoSize={{ minRows: 10, maxRows: 24 }}
                onChange={(event) => setText(event.target.value)}
              />
            </div>
          )}
          {problem && <ProblemNotice problem={problem} />}
          <div>
            <Button
              type="primary"
              loading={busy}
              disabled={way === 'files' ? files.length === 0 : text.trim() === ''}
              onClick={() => void send()}
            >
              {say(words.send)}
            </Button>
          </div>
        </div>
      </Drawer>
    </>
  )
}
