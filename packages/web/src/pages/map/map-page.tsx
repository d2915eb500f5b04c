import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import type { Problem } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { refreshAll, sendWithProgress, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { useHolds } from '../../app/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import '../cockpit/cockpit.css'
import { MapNotes } from '../cockpit/county-map.tsx'
import { PlainMap } from './plain-map.tsx'
import { type Answer, Trial } from './trial.tsx'
import { words } from './words.ts'

/** Where office and administrator supply the map of the counties that the cockpit draws, and take it away again. */
export function MapPage(): ReactNode {
  const { say } = useLanguage()
  const mayLook = useHolds('figure.read')
  const current = useLoad('maps.current', {})
  const { file, answer, problem, busy, choose, apply } = useSupply()
  return (
    <Page under="/organisation" tab={say(words.title)} title={say(words.title)} note={say(words.note)}>
      <div className="zq-bar">
        <FileButton onChoose={choose} />
        {file && <Quoted>{file.name}</Quoted>}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {answer?.applied && (
        <p role="status">
          <Mark tone="good">{say(words.done)}</Mark> {mayLook && <Link to="/cockpit">{say(words.toCockpit)}</Link>}
        </p>
      )}
      <Loaded query={current}>
        {(value) =>
          answer && !answer.applied ? (
            <Trial answer={answer} replaces={value.map !== null} busy={busy} onApply={apply} />
          ) : (
            <Current {...value} />
          )
        }
      </Loaded>
    </Page>
  )
}

/** A file is first only read; nothing is written until it is applied. */
function useSupply() {
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const requestId = useRef(newRequestId())
  const send = async (chosen: File, apply: boolean, source: string) => {
    setBusy(true)
    const body = new FormData()
    body.set('requestId', requestId.current)
    body.set('apply', String(apply))
    body.set('source', source)
    body.append('file', chosen)
    const sent = await sendWithProgress('maps.supply', body, () => undefined)
    setBusy(false)
    setProblem(sent.ok ? null : sent.problem)
    if (sent.ok) setAnswer(sent.value)
    if (!sent.ok || !apply) return
    requestId.current = newRequestId()
    setFile(null)
    await refreshAll()
  }
  return {
    file,
    answer,
    problem,
    busy,
    choose: (chosen: File) => {
      setFile(chosen)
      setAnswer(null)
      void send(chosen, false, '')
    },
    apply: (source: string) => file && void send(file, true, source),
  }
}

function FileButton({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { say } = useLanguage()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button type="primary" onClick={() => picker.current?.click()}>
        {say(words.choose)}
      </Button>
      <input
        ref={picker}
        type="file"
        tabIndex={-1}
        className="zq-hidden-file"
        aria-label={say(words.choose)}
        accept=".json,.geojson"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) onChoose(chosen)
        }}
      />
    </>
  )
}

function Current({ map, missing }: CallOutput<'maps.current'>) {
  const { say } = useLanguage()
  if (!map) return <Empty title={say(words.none)}>{say(words.how)}</Empty>
  return (
    <div className="zq-two">
      <div className="zq-stack">
        <section>
          <h2>{say(words.inUse)}</h2>
          <p>
            <Quoted>{map.title}</Quoted>
          </p>
          <InUse id={map.id} missing={missing} />
        </section>
        <Timeline id={map.id} />
      </div>
      <aside>
        <StepPanel thing={map} />
      </aside>
    </div>
  )
}

function InUse({ id, missing }: { readonly id: string; readonly missing: readonly { readonly name: string }[] }) {
  const { say } = useLanguage()
  const map = useLoad('maps.shapes', { params: { id } }, { staleTime: Number.POSITIVE_INFINITY })
  return (
    <Loaded query={map}>
      {(value) => (
        <>
          <PlainMap shapes={value.shapes} title={say(words.inUse)} />
          <MapNotes source={value.source} missing={missing} />
        </>
      )}
    </Loaded>
  )
}
