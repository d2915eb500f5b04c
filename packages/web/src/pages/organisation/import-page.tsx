import type { CallOutput } from '@zhiqiang/contract'
import { fill, type Problem, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { refreshAll, sendWithProgress } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Answer = CallOutput<'people.import'>
type Row = Answer['rows'][number]

const words = {
  title: t('导入单位与人员', 'Import units and people'),
  note: t(
    '每行写一个单位，后面可以写一个人和他的岗位（.xlsx 或 .csv）。已有的不重复登记。先看每一行会怎样，再写入。',
    'One unit a row, with a person and a post where wanted (.xlsx or .csv). What is there already is left. See what each row does, then write.',
  ),
  template: t('下载模板', 'Download a template'),
  choose: t('选择表格', 'Choose the file'),
  apply: t(
    '写入：{units} 个单位、{persons} 个账号、{posts} 个岗位',
    'Write {units} units, {persons} accounts, {posts} posts',
  ),
  wrong: t(
    '{n} 行有错，改好表格后重新选择；现在没有写入任何一行。',
    '{n} rows are wrong. Mend the file and choose it again; nothing was written.',
  ),
  same: t('没有要写入的：名单里的都已登记。', 'Nothing to write: all of the list is registered.'),
  done: t('已写入。', 'Written.'),
  read: t('读的是“{sheet}”，表头在第 {n} 行。', 'Sheet “{sheet}”, header on row {n}.'),
  row: t('第 {n} 行', 'Row {n}'),
  same1: t('已有', 'there already'),
  bad: t('有错', 'wrong'),
  passwords: t('初始密码（只显示这一次）', 'First passwords (shown this once)'),
  passwordsNote: t(
    '请现在记下或下载，分别交给本人；本人登录后在“我的账号”里修改。离开本页后无法再看。',
    'Note or download them now and hand each to its person, who changes it under My account. They cannot be seen again.',
  ),
  download: t('下载初始密码（CSV）', 'Download the first passwords (CSV)'),
  name: t('姓名', 'Name'),
  login: t('用户名', 'User name'),
  password: t('初始密码', 'First password'),
}

const outcomes: Readonly<Record<Row['does'][number], Text>> = {
  unit: t('新单位', 'new unit'),
  person: t('新账号', 'new account'),
  post: t('新岗位', 'new post'),
  handOver: t('接任岗位', 'takes the post'),
}

/** Units and people from a spreadsheet: tried first, then written, all or nothing. */
export function ImportPage(): ReactNode {
  const { say } = useLanguage()
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const requestId = useRef(newRequestId())
  const picker = useRef<HTMLInputElement>(null)

  const send = async (chosen: File, apply: boolean) => {
    setBusy(true)
    const body = new FormData()
    body.set('requestId', requestId.current)
    body.set('apply', String(apply))
    body.append('file', chosen)
    const sent = await sendWithProgress('people.import', body, () => undefined)
    setBusy(false)
    setProblem(sent.ok ? null : sent.problem)
    setAnswer(sent.ok ? sent.value : null)
    requestId.current = newRequestId()
    if (sent.ok && sent.value.applied) await refreshAll()
  }
  return (
    <Page under="/organisation" tab={say(words.title)} title={say(words.title)} note={say(words.note)}>
      <div className="zq-bar">
        <Button type="primary" onClick={() => picker.current?.click()}>
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
            event.target.value = ''
            setFile(chosen)
            setAnswer(null)
            if (chosen) void send(chosen, false)
          }}
        />
        {file && <Quoted>{file.name}</Quoted>}
        <span className="zq-bar-end">
          <Button href={urlOf('people.template', {})}>{say(words.template)}</Button>
        </span>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {answer && (
        <>
          <Verdict answer={answer} busy={busy} onApply={() => file && void send(file, true)} />
          {answer.reply && <Passwords passwords={answer.reply.passwords} />}
          <Rows rows={answer.rows} />
        </>
      )}
    </Page>
  )
}

function Verdict({
  answer,
  busy,
  onApply,
}: {
  readonly answer: Answer
  readonly busy: boolean
  readonly onApply: () => void
}) {
  const { say } = useLanguage()
  const { units, persons, posts, handOvers, wrong } = answer.counts
  const writes = units + persons + posts + handOvers
  return (
    <div className="zq-stack" role="status">
      <p>
        <Quoted>{say(fill(words.read, { sheet: answer.sheet, n: answer.headerRow }))}</Quoted>
      </p>
      {answer.applied && (
        <p>
          <Mark tone="good">{say(words.done)}</Mark>
        </p>
      )}
      {wrong > 0 && <p className="zq-field-error">{say(fill(words.wrong, { n: wrong }))}</p>}
      {!answer.applied && wrong === 0 && writes === 0 && <p>{say(words.same)}</p>}
      {!answer.applied && wrong === 0 && writes > 0 && (
        <div>
          <Button type="primary" loading={busy} onClick={onApply}>
            {say(fill(words.apply, { units, persons, posts: posts + handOvers }))}
          </Button>
        </div>
      )}
    </div>
  )
}

type Passwords = NonNullable<Answer['reply']>['passwords']

function Passwords({ passwords }: { readonly passwords: Passwords }) {
  const { say } = useLanguage()
  if (passwords.length === 0) return null
  const lines = [
    [words.name, words.login, words.password].map(say).join(','),
    ...passwords.map((one) => `${one.name},${one.login},${one.password}`),
  ]
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join('\r\n')}\r\n`)}`
  return (
    <section aria-label={say(words.passwords)}>
      <h2>{say(words.passwords)}</h2>
      <p className="zq-note">{say(words.passwordsNote)}</p>
      <p>
        <Button href={href} download="first-passwords.csv">
          {say(words.download)}
        </Button>
      </p>
      <ul className="zq-rows">
        {passwords.map((one) => (
          <li key={one.login}>
            <div className="zq-line">
              <span className="zq-grow">
                <Quoted>{one.name}</Quoted>
              </span>
              <span>{one.login}</span>
              <code>{one.password}</code>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rows({ rows }: { readonly rows: Answer['rows'] }) {
  const { say } = useLanguage()
  return (
    <ul className="zq-rows">
      {rows.map((row) => (
        <li key={row.no}>
          <div className="zq-line">
            <small>{say(fill(words.row, { n: row.no }))}</small>
            <span className="zq-grow">
              <Quoted>{[row.unit, row.post, row.name].filter((part) => part !== '').join(' · ')}</Quoted>
            </span>
            {row.does.map((does) => (
              <Mark key={does} tone="busy">
                {say(outcomes[does])}
              </Mark>
            ))}
            {row.why.length > 0 && <Mark tone="bad">{say(words.bad)}</Mark>}
            {row.why.length === 0 && row.does.length === 0 && <Mark tone="plain">{say(words.same1)}</Mark>}
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
