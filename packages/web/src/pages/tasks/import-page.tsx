import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, type Problem, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { refreshAll, sendWithProgress } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { present } from '../../app/search.ts'
import { PolicyFilter } from '../../ui/list-filters.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Answer = CallOutput<'tasks.import'>
type Row = Answer['rows'][number]

const words = {
  title: t('导入任务清单', 'Import a task list'),
  note: t(
    '选择一份规划和它的分工表（.xlsx 或 .csv）。标题行、两层表头、合计行、文本日期都能读。先看每一行会怎样，再写入。',
    'Choose a plan and its list (.xlsx or .csv). Title lines, two-line headers, totals and dates as text are read. See what each row does, then write.',
  ),
  template: t('下载模板', 'Download a template'),
  choose: t('选择表格', 'Choose the file'),
  check: t('试读', 'Try it'),
  apply: t('写入 {n} 行', 'Write {n} rows'),
  wrong: t(
    '{n} 行有错，改好表格后重新选择；现在没有写入任何一行。',
    '{n} rows are wrong. Mend the file and choose it again; nothing was written.',
  ),
  same: t('没有要写入的：这份清单和台账一致。', 'Nothing to write: the list and the ledger agree.'),
  done: t('已写入。', 'Written.'),
  toTasks: t('去看这份规划的任务', 'To the tasks of this plan'),
  read: t('读的是“{sheet}”，表头在第 {n} 行。', 'Sheet “{sheet}”, header on row {n}.'),
  skipped: t('跳过 {n} 行（合计、说明、小标题）。', '{n} rows are no tasks (totals, notes, headings).'),
  row: t('第 {n} 行', 'Row {n}'),
}

const outcomes: Readonly<Record<Row['does'], { readonly text: Text; readonly tone: Tone }>> = {
  add: { text: t('新增任务', 'new task'), tone: 'busy' },
  assign: { text: t('分派', 'assigned'), tone: 'busy' },
  setDue: { text: t('调整期限', 'new date'), tone: 'busy' },
  nothing: { text: t('没有变化', 'no change'), tone: 'plain' },
  wrong: { text: t('有错', 'wrong'), tone: 'bad' },
}

/** A task list of a plan from a spreadsheet: tried first, then written, all or nothing. */
export function ImportPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/tasks/import' })
  const navigate = useNavigate({ from: '/tasks/import' })
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const requestId = useRef(newRequestId())
  const picker = useRef<HTMLInputElement>(null)

  const send = async (chosen: File, policy: string, apply: boolean) => {
    setBusy(true)
    const body = new FormData()
    body.set('policy', policy)
    body.set('requestId', requestId.current)
    body.set('apply', String(apply))
    body.append('file', chosen)
    const sent = await sendWithProgress('tasks.import', body, () => undefined)
    setBusy(false)
    setProblem(sent.ok ? null : sent.problem)
    setAnswer(sent.ok ? sent.value : null)
    requestId.current = newRequestId()
    if (sent.ok && apply) await refreshAll()
  }
  const choose = (chosen: File | null, policy: string | undefined) => {
    setFile(chosen)
    setAnswer(null)
    if (chosen && policy) void send(chosen, policy, false)
  }

  return (
    <Page under="/tasks" tab={say(words.title)} title={say(words.title)} note={say(words.note)}>
      <div className="zq-bar">
        <PolicyFilter
          value={search.policy}
          onChange={(policy) => {
            void navigate({ search: present({ policy }), replace: true })
            choose(file, policy)
          }}
        />
        <Button onClick={() => picker.current?.click()} disabled={!search.policy}>
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
            choose(event.target.files?.[0] ?? null, search.policy)
            event.target.value = ''
          }}
        />
        {file && <Quoted>{file.name}</Quoted>}
        <span className="zq-bar-end">
          <Button href={urlOf('tasks.template', {})}>{say(words.template)}</Button>
        </span>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {answer && (
        <>
          <Verdict
            answer={answer}
            policy={search.policy}
            busy={busy}
            onApply={() => file && search.policy && void send(file, search.policy, true)}
          />
          <Rows answer={answer} />
        </>
      )}
    </Page>
  )
}

function Verdict({
  answer,
  policy,
  busy,
  onApply,
}: {
  readonly answer: Answer
  readonly policy: string | undefined
  readonly busy: boolean
  readonly onApply: () => void
}) {
  const { say } = useLanguage()
  const { counts } = answer
  const writes = counts.add + counts.assign + counts.setDue
  return (
    <div className="zq-stack" role="status">
      <p>
        <Quoted>{say(fill(words.read, { sheet: answer.sheet, n: answer.headerRow }))}</Quoted>{' '}
        {answer.skipped.length > 0 && say(fill(words.skipped, { n: answer.skipped.length }))}
      </p>
      {answer.applied && (
        <p>
          <Mark tone="good">{say(words.done)}</Mark>{' '}
          <Link to="/tasks" search={present({ policy })}>
            {say(words.toTasks)}
          </Link>
        </p>
      )}
      {!answer.applied && counts.wrong > 0 && (
        <p className="zq-field-error">{say(fill(words.wrong, { n: counts.wrong }))}</p>
      )}
      {!answer.applied && counts.wrong === 0 && writes === 0 && <p>{say(words.same)}</p>}
      {!answer.applied && counts.wrong === 0 && writes > 0 && (
        <div>
          <Button type="primary" loading={busy} onClick={onApply}>
            {say(fill(words.apply, { n: writes }))}
          </Button>
        </div>
      )}
    </div>
  )
}

function Rows({ answer }: { readonly answer: Answer }) {
  const { lang, say } = useLanguage()
  return (
    <ul className="zq-rows">
      {answer.rows.map((row) => (
        <li key={row.no}>
          <div className="zq-line">
            <small>{say(fill(words.row, { n: row.no }))}</small>
            <span className="zq-grow">
              <Quoted>{`${row.path} ${row.title}`.trim()}</Quoted>
            </span>
            <Mark tone={outcomes[row.does].tone}>{say(outcomes[row.does].text)}</Mark>
          </div>
          <div className="zq-line">
            <Quoted>{[row.lead, ...row.co].filter((name) => name !== '').join('、')}</Quoted>
            {row.dueOn && <time dateTime={row.dueOn}>{formatDate(row.dueOn, lang)}</time>}
          </div>
          {row.why.map((why) => (
            <p key={why.zh} className="zq-field-error">
              <Quoted>{say(why)}</Quoted>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
