import { useNavigate } from '@tanstack/react-router'
import { formatSize } from '@zhiqiang/fields/web'
import { fill, type Problem, t } from '@zhiqiang/kernel'
import { Button, Input, Progress, Segmented } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import { refreshAll, sendWithProgress } from '../../app/api.ts'
import { useDraft } from '../../app/draft.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { FilePicker } from './file-picker.tsx'
import { RegionChoice } from './region-choice.tsx'

const words = {
  title: t('上传规划文件', 'Upload a plan'),
  note: t(
    '可以上传文本、Markdown、网页、Word 和带文字层的 PDF。通知和附件一起选，作为一份文件读取。',
    'Text, Markdown, web page, Word or PDF with a text layer. Choose a notice and its annexes together: they are read as one document.',
  ),
  how: t('怎样提供', 'How'),
  files: t('选择文件', 'Files'),
  paste: t('粘贴全文', 'Paste'),
  text: t('文件全文', 'Full text'),
  textHint: t('从标题开始，整篇粘贴。', 'Paste all of it, from the title on.'),
  send: t('上传并读取', 'Upload and read'),
  sending: t('正在上传 {n}%', 'Uploading {n}%'),
  reading: t('已上传，正在读取条款…', 'Uploaded; reading the clauses…'),
  next: t(
    '读取后进入审核：左边是原文，右边是读出的条款、任务和指标。发布前不会产生任务。',
    'Review comes next: the text at the left, what was read at the right. No task arises before you publish.',
  ),
  secret: t('标有密级的文件不能上传。', 'Classified documents must not be uploaded.'),
}

/** The most one document may weigh; the server checks it too. */
const limit = 20 * 1024 * 1024

/** Uploading a plan: files or pasted text, for one division; after reading, the reader opens. */
export function UploadPage(): ReactNode {
  const { say } = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const id = useId()
  const draft = useDraft<{ readonly text: string; readonly region: string; readonly way: string }>(`${me.id}:import`, {
    region: me.city.code,
  })
  const [files, setFiles] = useState<readonly File[]>([])
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const requestId = useRef(newRequestId())
  const { text = '', region = me.city.code, way = 'files' } = draft.value
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const ready = way === 'files' ? files.length > 0 && size <= limit : text.trim() !== ''

  const send = async () => {
    setProblem(null)
    setShare(0)
    const body = new FormData()
    body.set('region', region)
    body.set('requestId', requestId.current)
    if (way === 'files') for (const file of files) body.append('file', file)
    else body.set('text', text)
    const answer = await sendWithProgress('policies.import', body, setShare)
    setShare(null)
    if (!answer.ok) {
      setProblem(answer.problem)
      requestId.current = newRequestId()
      return
    }
    draft.clear()
    await refreshAll()
    await navigate({ to: '/policies/$id', params: { id: answer.value.id } })
  }

  return (
    <Page under="/policies" tab={say(words.title)} title={say(words.title)} note={say(words.note)}>
      <form
        className="zq-form zq-upload"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <RegionChoice value={region} onChange={(next) => draft.change({ ...draft.value, region: next })} />
        <Segmented
          aria-label={say(words.how)}
          value={way}
          options={[
            { value: 'files', label: say(words.files) },
            { value: 'paste', label: say(words.paste) },
          ]}
          onChange={(next) => draft.change({ ...draft.value, way: next })}
        />
        {way === 'files' ? (
          <FilePicker files={files} limit={limit} onChange={setFiles} />
        ) : (
          <div className="zq-field">
            <label htmlFor={id}>{say(words.text)}</label>
            <small>{say(words.textHint)}</small>
            <Input.TextArea
              id={id}
              className="zq-paste"
              value={text}
              autoSize={{ minRows: 12, maxRows: 30 }}
              onChange={(event) => draft.change({ ...draft.value, text: event.target.value })}
            />
            <small>{formatSize(new Blob([text]).size)}</small>
          </div>
        )}
        {problem && <ProblemNotice problem={problem} />}
        {share !== null && (
          <div role="status">
            <Progress percent={Math.round(share * 100)} size="small" showInfo={false} />
            {say(share < 1 ? fill(words.sending, { n: Math.round(share * 100) }) : words.reading)}
          </div>
        )}
        <p className="zq-note">{say(words.next)}</p>
        <p className="zq-note">{say(words.secret)}</p>
        <div className="zq-actions">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={share !== null}>
            {say(words.send)}
          </Button>
          <Button onClick={() => void navigate({ to: '/policies' })}>{say(shared.cancel)}</Button>
        </div>
      </form>
    </Page>
  )
}
