import { Link } from '@tanstack/react-router'
import { fill, type Problem, t } from '@zhiqiang/kernel'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { call, refreshAll } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Named } from '../../ui/quoted.tsx'
import type { Wish } from './paper-sheet.tsx'

const words = {
  issue: t('签发…', 'Issue…'),
  consequence: t(
    '编上文号，生成 .docx 和 .pdf 并存档，此后内容不再变；件末的二维码可供任何人核验。',
    'The paper gets its number; .docx and .pdf are written and kept as they are. Anybody can check it by the QR code at its end.',
  ),
  go: t('签发', 'Issue'),
  done: t('已签发：{number}', 'Issued: {number}'),
  see: t('查看已签发的公文', 'See the issued papers'),
}

/** Numbers and keeps the draft that is shown, counted anew. */
export function IssueButton({ wish }: { readonly wish: Wish }) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [requestId, setRequestId] = useState(newRequestId)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [number, setNumber] = useState<string | null>(null)
  const issue = async () => {
    setBusy(true)
    const answer = await call('papers.issue', { body: { ...wish, requestId } })
    setBusy(false)
    setRefusal(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setRequestId(newRequestId())
    setNumber(answer.value.number)
    setOpen(false)
    await refreshAll()
  }
  return (
    <>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        content={
          <div className="zq-form" style={{ maxWidth: 320 }}>
            <p>{say(words.consequence)}</p>
            {refusal && <ProblemNotice problem={refusal} />}
            <Button type="primary" loading={busy} onClick={() => void issue()}>
              {say(words.go)}
            </Button>
          </div>
        }
      >
        <Button type="primary">{say(words.issue)}</Button>
      </Popover>
      {number && (
        <span role="status">
          <Named text={say(fill(words.done, { number }))} />{' '}
          <Link to="/papers" search={{ tab: 'issued' }}>
            {say(words.see)}
          </Link>
        </span>
      )}
    </>
  )
}
