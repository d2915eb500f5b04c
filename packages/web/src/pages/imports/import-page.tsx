import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, type Problem } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { Day } from '../../ui/day.tsx'
import { Fact } from '../../ui/fact.tsx'
import { ChoiceFilter } from '../../ui/filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { isOpen, Phase, ReadingBar, type Run } from './phase.tsx'
import { words } from './words.ts'

type Told = CallOutput<'data.importRun'>

const shownNotes = 100

/** One file: how far it is, what became of its rows, and what to do next. */
export function ImportPage(): ReactNode {
  const { id } = useParams({ from: '/imports/$id' })
  const { sort } = useSearch({ from: '/imports/$id' })
  const query = { limit: shownNotes, ...(sort ? { sort } : {}) }
  const told = useLoad('data.importRun', { params: { id }, query }, { keep: true, staleTime: 0 })
  const open = told.data ? isOpen(told.data.run) : false
  const { refetch } = told
  useEffect(() => {
    if (!open) return
    const timer = setInterval(() => void refetch(), 1000)
    return () => clearInterval(timer)
  }, [open, refetch])
  return <Loaded query={told}>{(value) => <Shown {...value} sort={sort} />}</Loaded>
}

function Shown({ run, registerTitle, notes, more, sort }: Told & { readonly sort: 'rejected' | 'mended' | undefined }) {
  const { say } = useLanguage()
  return (
    <Page under="/imports" tab={run.fileName} title={<Quoted>{run.fileName}</Quoted>} note={say(registerTitle)}>
      <div className="zq-two">
        <div className="zq-stack">
          {isOpen(run) && <ReadingBar run={run} />}
          {run.failure && <ProblemNotice problem={run.failure as Problem} />}
          <Counts run={run} />
          <Notes notes={notes} more={more} sort={sort} />
        </div>
        <aside className="zq-stack">
          <Next run={run} />
          <dl className="zq-facts">
            <Fact name={say(words.phase)}>
              <Phase run={run} />
            </Fact>
            <Fact name={say(words.source)}>
              <Quoted>{run.source}</Quoted>
            </Fact>
            <Fact name={say(words.asOf)}>
              <Day on={run.asOf} />
            </Fact>
            {run.format && <Fact name={say(words.format)}>{run.format}</Fact>}
            <Fact name={say(words.by)}>
              <Quoted>{run.askedBy}</Quoted>
            </Fact>
            <Fact name={say(words.at)}>
              <Day on={run.askedAt} />
            </Fact>
          </dl>
        </aside>
      </div>
    </Page>
  )
}

const counted = ['read', 'inserted', 'updated', 'unchanged', 'rejected', 'warnings'] as const

function Counts({ run }: { readonly run: Run }) {
  const { say, lang } = useLanguage()
  return (
    <dl className="zq-facts">
      {counted.map((name) => (
        <Fact key={name} name={say(words[name])}>
          <span className="zq-number">{formatNumber(run[name], lang)}</span>
        </Fact>
      ))}
    </dl>
  )
}

function Next({ run }: { readonly run: Run }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (id: 'data.writeImport' | 'data.cancelImport') => {
    setBusy(true)
    const answer = await call(id, { params: { id: run.id }, body: { requestId: newRequestId() } })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    await refreshAll()
    await navigate({ to: '/imports/$id', params: { id: answer.value.run.id } })
  }
  const writable = run.dryRun && run.phase === 'done' && run.writtenBy === null && run.inserted + run.updated > 0
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {writable && (
        <section>
          <Button type="primary" loading={busy} onClick={() => void ask('data.writeImport')}>
            {say(words.write)}
          </Button>
          <p className="zq-note">{say(words.writeHint)}</p>
        </section>
      )}
      {run.writtenBy !== null && (
        <Link to="/imports/$id" params={{ id: run.writtenBy }}>
          {say(words.written)}
        </Link>
      )}
      {isOpen(run) && (
        <Button loading={busy} onClick={() => void ask('data.cancelImport')}>
          {say(words.stop)}
        </Button>
      )}
      {run.rejected > 0 && !isOpen(run) && (
        <section>
          <a href={`/api/data/imports/${run.id}/report`} download>
            {say(words.download)}
          </a>
          <p className="zq-note">{say(words.mend)}</p>
        </section>
      )}
    </>
  )
}

function Notes({ notes, more, sort }: Pick<Told, 'notes' | 'more'> & { readonly sort: string | undefined }) {
  const { say, lang } = useLanguage()
  const { put } = useFilters<{ readonly sort?: string }>()
  return (
    <section>
      <h2>{say(words.report)}</h2>
      <div className="zq-bar">
        <ChoiceFilter
          label={say(words.only)}
          value={sort}
          options={(['rejected', 'mended'] as const).map((one) => ({
            value: one,
            label: say(one === 'rejected' ? words.rejected : words.warnings),
          }))}
          onChange={(one) => put({ sort: one })}
        />
      </div>
      {notes.length === 0 && <p>{say(words.clean)}</p>}
      {notes.length > 0 && (
        <ul className="zq-rows">
          {notes.map((note) => (
            <li key={note.no}>
              <span className="zq-line">
                <b>{say(fill(words.row, { n: note.rowNo }))}</b>
                {note.field && <small>{say(note.field)}</small>}
              </span>
              <p>
                <Named text={lang === 'en' ? note.reason.en : note.reason.zh} />
              </p>
              {note.cells && (
                <p className="zq-note" lang="zh-CN">
                  {Object.values(note.cells).join(' · ').slice(0, 160)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {more && <p className="zq-note">{say(fill(words.more, { n: shownNotes }))}</p>}
    </section>
  )
}
