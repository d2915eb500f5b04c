import { Link } from '@tanstack/react-router'
import { type ReceiptNumber, t } from '@zhiqiang/kernel'
import { QRCode } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'

/** What somebody gets on handing in: the case, and number and code of each file that was made of the application. */
export interface Receipt {
  readonly id: string
  readonly numbers: readonly ReceiptNumber[]
  /** What was answered on the spot. */
  readonly answer: string | null
}

const words = {
  receipt: t('已提交', 'Handed in'),
  no: t('受理编号', 'Case number'),
  code: t('查询码', 'Code'),
  keep: t(
    '请记下受理编号和查询码。不登录也可以凭这两项查进度；查询码只显示这一次。',
    'Write both down: with them progress is told without signing in. The code is shown this once.',
  ),
  parts: t(
    '来信分为几件办理，每件各有编号和查询码。',
    'It is handled as several cases, each with a number and a code.',
  ),
  answered: t('已当场答复', 'Answered at once'),
  scan: t('扫码查进度', 'Scan to follow it'),
  open: t('查看办件', 'Open the case'),
}

/** What the answer to an application says at once; null where somebody has yet to answer. */
export function answerIn(reply: unknown): string | null {
  if (typeof reply !== 'object' || reply === null) return null
  const { answer } = reply as { readonly answer?: unknown }
  return typeof answer === 'string' ? answer : null
}

export function ReceiptShown({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { say } = useLanguage()
  const { city } = useMe()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className="zq-receipt" aria-live="polite">
      <h2 ref={title} tabIndex={-1}>
        {say(words.receipt)}
      </h2>
      {receipt.answer !== null && (
        <>
          <h3>{say(words.answered)}</h3>
          <p className="zq-prose" lang="zh-CN">
            {receipt.answer}
          </p>
        </>
      )}
      {receipt.numbers.length > 1 && <p>{say(words.parts)}</p>}
      {receipt.numbers.map(({ no, code }) => (
        <dl key={no} className="zq-facts">
          <div>
            <dt>{say(words.no)}</dt>
            <dd>
              <Quoted>{no}</Quoted>
            </dd>
          </div>
          <div>
            <dt>{say(words.code)}</dt>
            <dd className="zq-number">{code}</dd>
          </div>
          <div>
            <dt>{say(words.scan)}</dt>
            <dd>
              <QRCode
                type="svg"
                value={`${window.location.origin}/c/${city.code}/progress?no=${encodeURIComponent(no)}`}
                size={132}
                bordered={false}
                role="img"
                aria-label={say(words.scan)}
              />
            </dd>
          </div>
        </dl>
      ))}
      <p>{say(words.keep)}</p>
      <p className="zq-line">
        <Link to="/cases/$id" params={{ id: receipt.id }}>
          {say(words.open)}
        </Link>
        <PrintButton />
      </p>
    </section>
  )
}
