import { useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { areas, formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { Fact } from '../../ui/fact.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'

type Entry = CallOutput<'things.get'>

const words = {
  area: t('领域', 'Area'),
  source: t('依据', 'Source'),
  wordings: t('还会怎样问', 'Also asked as'),
  plain: t('白话词', 'Plain words'),
  holds: t('有效期', 'Holds'),
  open: t('长期', 'until further notice'),
  why: t('理由', 'Reason'),
  answer: t('答复', 'Answer'),
}

/** One known question: its answer, source and history; for the office also what it may do with it. */
export function EntryPage(): ReactNode {
  const { id } = useParams({ from: '/knowledge/$id' })
  const entry = useLoad('things.get', { params: { id } })
  return <Loaded query={entry}>{(value) => <EntryShown entry={value} />}</Loaded>
}

function EntryShown({ entry }: { readonly entry: Entry }) {
  const { say } = useLanguage()
  const keeps = useHolds('knowledge.keep')
  const first = initialOf(entry.data)
  return (
    <Page
      under="/knowledge"
      tab={entry.title}
      title={
        <>
          <Quoted>{entry.title}</Quoted> <StateTag state={entry} />
        </>
      }
    >
      <div className="zq-two">
        <div className="zq-stack">
          <section>
            <h2>{say(words.answer)}</h2>
            <p className="zq-prose" lang="zh-CN">
              {wordIn(entry.data, 'answer')}
            </p>
          </section>
          <Facts entry={entry} />
          {keeps && <Timeline id={entry.id} />}
        </div>
        {keeps && (
          <aside>
            <StepPanel thing={entry} initial={{ amend: first, accept: first }} />
          </aside>
        )}
      </div>
    </Page>
  )
}

function Facts({ entry: { data } }: { readonly entry: Entry }) {
  const { lang, say } = useLanguage()
  const topic = wordIn(data, 'topic')
  const from = wordIn(data, 'from')
  const to = wordIn(data, 'to')
  const plain = Array.isArray(data.words) ? data.words.map(String) : []
  const wordings = recordsIn(data.wordings)
  const why = wordIn(data, 'why')
  return (
    <dl className="zq-facts">
      <Fact name={say(words.source)}>
        <SourceLink source={data.source} />
      </Fact>
      {topic in areas && <Fact name={say(words.area)}>{say(areas[topic as keyof typeof areas])}</Fact>}
      {from !== '' && (
        <Fact name={say(words.holds)}>
          {formatDate(from, lang)} – {to === '' ? say(words.open) : formatDate(to, lang)}
        </Fact>
      )}
      {wordings.length > 0 && (
        <Fact name={say(words.wordings)}>
          {wordings.map((one) => (
            <p key={wordIn(one, 'text')}>
              <Quoted>{wordIn(one, 'text')}</Quoted>
            </p>
          ))}
        </Fact>
      )}
      {plain.length > 0 && (
        <Fact name={say(words.plain)}>
          <Quoted>{plain.join('、')}</Quoted>
        </Fact>
      )}
      {why !== '' && (
        <Fact name={say(words.why)}>
          <Quoted>{why}</Quoted>
        </Fact>
      )}
    </dl>
  )
}

/** What the forms begin with: the entry as it stands. */
function initialOf(data: Entry['data']): Readonly<Record<string, unknown>> {
  const source = (data.source ?? {}) as Readonly<Record<string, unknown>>
  const own: Record<string, unknown> = {
    topic: data.topic,
    question: data.question,
    answer: data.answer,
    wordings: data.wordings,
    words: Array.isArray(data.words) ? data.words.join('、') : undefined,
    from: data.from,
    to: data.to,
    basis: source.sort,
    instrument: source.instrument,
    article: source.article,
    service: source.item,
    clause: source.clause,
  }
  return Object.fromEntries(
    Object.entries(own).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}
