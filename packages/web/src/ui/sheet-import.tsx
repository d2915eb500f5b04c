import { fill, type Problem, type Result, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { refreshAll } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { newRequestId } from '../app/request-id.ts'
import { Mark } from './mark.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { Named, Quoted } from './quoted.tsx'

const words = {
  template: t('下载模板', 'Download a template'),
  choose: t('选择表格', 'Choose the file'),
  wrong: t(
    '{n} 行有错，改好表格后重新选择；现在没有写入任何一行。',
    '{n} rows are wrong. Mend the file and choose it again; nothing was written.',
  ),
  done: t('已写入。', 'Written.'),
  read: t('读的是“{sheet}”，表头在第 {n} 行。', 'Sheet “{sheet}”, header on row {n}.'),
  skipped: t('跳过 {n} 行（合计、说明、小标题）。', '{n} rows are no data (totals, notes, headings).'),
  unused: t('没有用到的列：{names}。', 'Columns that are not used: {names}.'),
  row: t('第 {n} 行', 'Row {n}'),
}

/** What the server says of a table that was handed in. */
interface Tried {
  readonly sheet: string
  readonly headerRow: number
  /** Headings that are not used. */
  readonly others?: readonly string[]
  readonly skipped: number | readonly unknown[]
  readonly rows: readonly { readonly no: number; readonly why: readonly Text[] }[]
  readonly counts: { readonly wrong: number }
  readonly applied: boolean
}

interface Props<A extends Tried> {
  /** The fields that go with the file; null while something else has to be chosen first. */
  readonly fields: Readonly<Record<string, string>> | null
  readonly send: (body: FormData) => Promise<Result<A>>
  /** Where a table to be filled in is downloaded from. */
  readonly template: string
  /** Controls before the button that chooses the file. */
  readonly before?: ReactNode
  /** The words of the button that writes; null where nothing would be written. */
  readonly writes: (answer: A) => Text | null
  /** What is said where nothing would be written. */
  readonly same: Text
  /** Where to go once it is written. */
  readonly done?: ReactNode
  /** What stands between the verdict and the rows. */
  readonly more?: (answer: A) => ReactNode
  /** What a row says and comes to; its number and what is wrong with it are shown beside. */
  readonly row: (row: A['rows'][number]) => ImportedRow
}

interface ImportedRow {
  readonly what: string
  readonly marks: ReactNode
  readonly below?: ReactNode
}

/** A spreadsheet handed in: tried first, row by row, then written, all or nothing. */
export function SheetImport<A extends Tried>(props: Props<A>): ReactNode {
  const { fields, send, template, before } = props
  const { say } = useLanguage()
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<A | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const picker = useRef<HTMLInputElement>(null)

  const hand = async (chosen: File, apply: boolean) => {
    setBusy(true)
    const body = new FormData()
    for (const [name, value] of Object.entries(fields ?? {})) body.set(name, value)
    body.set('requestId', newRequestId())
    body.set('apply', String(apply))
    body.append('file', chosen)
    const sent = await send(body)
    setBusy(false)
    setProblem(sent.ok ? null : sent.problem)
    setAnswer(sent.ok ? sent.value : null)
    if (sent.ok && sent.value.applied) await refreshAll()
  }
  return (
    <>
      <div className="zq-bar">
        {before}
        <Button type="primary" onClick={() => picker.current?.click()} disabled={fields === null}>
          {say(words.choose)}
        </Button>
        <input
          ref={picker}
          type="file"
          tabIndex={-1}
          className="zq-hidden-file"
          aria-label={say(words.choose)}
          accept=".xlsx,.csv"
          onChange={(event) => {
            const chosen = event.target.files?.[0] ?? null
            // The same file, mended, may be chosen again.
            event.target.value = ''
            setFile(chosen)
            setAnswer(null)
            if (chosen && fields) void hand(chosen, false)
          }}
        />
        {file && <Quoted>{file.name}</Quoted>}
        <span className="zq-bar-end">
          <Button href={template}>{say(words.template)}</Button>
        </span>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {answer && (
        <div className="zq-stack">
          <Verdict {...props} answer={answer} busy={busy} onApply={() => file && void hand(file, true)} />
          {props.more?.(answer)}
          <Rows answer={answer} row={props.row} />
        </div>
      )}
    </>
  )
}

function Verdict<A extends Tried>({
  answer,
  busy,
  onApply,
  writes,
  same,
  done,
}: Pick<Props<A>, 'writes' | 'same' | 'done'> & {
  readonly answer: A
  readonly busy: boolean
  readonly onApply: () => void
}) {
  const { say } = useLanguage()
  const { skipped, others = [], counts, applied } = answer
  const left = typeof skipped === 'number' ? skipped : skipped.length
  const button = writes(answer)
  return (
    <div className="zq-stack" role="status">
      <p>
        <Named text={say(fill(words.read, { sheet: answer.sheet, n: answer.headerRow }))} />{' '}
        {left > 0 && say(fill(words.skipped, { n: left }))}{' '}
        {others.length > 0 && <Named text={say(fill(words.unused, { names: others.join('、') }))} />}
      </p>
      {applied && (
        <p>
          <Mark tone="good">{say(words.done)}</Mark> {done}
        </p>
      )}
      {counts.wrong > 0 && <p className="zq-field-error">{say(fill(words.wrong, { n: counts.wrong }))}</p>}
      {!applied && counts.wrong === 0 && button === null && <p>{say(same)}</p>}
      {!applied && counts.wrong === 0 && button !== null && (
        <div>
          <Button type="primary" loading={busy} onClick={onApply}>
            {say(button)}
          </Button>
        </div>
      )}
    </div>
  )
}

function Rows<A extends Tried>({ answer, row }: Pick<Props<A>, 'row'> & { readonly answer: A }) {
  const { say } = useLanguage()
  return (
    <ul className="zq-rows">
      {answer.rows.map((one) => {
        const { what, marks, below } = row(one)
        return (
          <li key={one.no}>
            <div className="zq-line">
              <small>{say(fill(words.row, { n: one.no }))}</small>
              <span className="zq-grow">
                <Quoted>{what}</Quoted>
              </span>
              {marks}
            </div>
            {below && <div className="zq-line">{below}</div>}
            {one.why.map((why) => (
              <p key={why.zh} className="zq-field-error">
                <Named text={say(why)} />
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
