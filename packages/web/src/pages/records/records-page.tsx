import { Link, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber } from '@zhiqiang/kernel'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Day } from '../../ui/day.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { words } from './words.ts'

type Registers = CallOutput<'data.registers'>['rows']
type Hit = CallOutput<'search.find'>['hits'][number]

const shown = 50

interface Asked {
  readonly q?: string
  readonly register?: string
}

/** The registers from inside: searched, and the way to enter or correct a record. */
export function RecordsPage(): ReactNode {
  const { say } = useLanguage()
  const me = useMe()
  const { q = '', register }: Asked = useSearch({ from: '/records' })
  const registers = useLoad('data.registers', { query: {} })
  const narrowed = register === undefined ? {} : { register }
  const found = useLoad('search.find', { query: { q, limit: shown, ...narrowed } }, { keep: true })
  const may = me.verbs.includes('data.correct')
  const keep = declaredStep('search-watch', 'keep')
  const named = registers.data?.rows.find(({ id }) => id === register)?.title.zh
  const query = named === undefined ? q : `库:${named} ${q}`
  return (
    <Page
      tab={say(words.title)}
      title={say(words.title)}
      note={say(words.note)}
      actions={
        <>
          {may && register !== undefined && (
            <Link to="/records/$register/new" params={{ register }}>
              <Button type="primary">{say(words.enter)}</Button>
            </Link>
          )}
          {q !== '' && keep && (register === undefined || named !== undefined) && (
            <OpenInDrawer
              key={query}
              kind="search-watch"
              step="keep"
              declared={keep}
              parentId={null}
              initial={{ title: q.slice(0, 60), q: query }}
            />
          )}
        </>
      }
    >
      <Loaded query={registers}>{({ rows }) => <Box registers={rows} />}</Loaded>
      <Loaded query={found}>
        {({ total, hits }) =>
          total === 0 ? (
            <Empty title={say(words.none)}>
              <p>{say(words.noneHint)}</p>
            </Empty>
          ) : (
            <Found total={total} hits={hits} registers={registers.data?.rows ?? []} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Box({ registers }: { readonly registers: Registers }) {
  const { say } = useLanguage()
  const id = useId()
  const { q = '', register }: Asked = useSearch({ from: '/records' })
  const { put } = useFilters<Asked>()
  const [typed, setTyped] = useState(q)
  return (
    <form
      className="zq-bar"
      onSubmit={(event) => {
        event.preventDefault()
        put({ q: typed.trim() || undefined })
      }}
    >
      <Select
        aria-label={say(words.register)}
        value={register ?? ''}
        style={{ minWidth: 180 }}
        options={[
          { value: '', label: say(words.every) },
          ...registers.map((one) => ({ value: one.id, label: say(one.title) })),
        ]}
        onChange={(value) => put({ register: value || undefined })}
      />
      <label htmlFor={`${id}q`} className="zq-unseen">
        {say(words.search)}
      </label>
      <Input
        id={`${id}q`}
        type="search"
        style={{ flex: '1 1 240px', maxWidth: 520 }}
        placeholder={say(words.search)}
        value={typed}
        maxLength={500}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button htmlType="submit">{say(words.go)}</Button>
    </form>
  )
}

function Found({
  total,
  hits,
  registers,
}: {
  readonly total: number
  readonly hits: readonly Hit[]
  readonly registers: Registers
}) {
  const { say, lang } = useLanguage()
  const titleOf = (id: string) => registers.find((one) => one.id === id)?.title
  return (
    <section className="zq-stack">
      <p role="status">{say(fill(words.found, { n: formatNumber(total, lang) }))}</p>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.name)}</th>
              <th scope="col">{say(words.number)}</th>
              <th scope="col">{say(words.facts)}</th>
              <th scope="col">{say(words.dated)}</th>
              <th scope="col">{say(words.register)}</th>
            </tr>
          </thead>
          <tbody>
            {hits.map((hit) => (
              <tr key={`${hit.register} ${hit.key}`}>
                <td>
                  <Link to="/records/$register/$key" params={{ register: hit.register, key: hit.key }}>
                    <Quoted>{hit.title}</Quoted>
                  </Link>
                </td>
                <td className="zq-number">
                  <Quoted>{hit.key}</Quoted>
                </td>
                <td>
                  <Quoted>
                    {hit.fields
                      .filter(({ value }) => value !== hit.key)
                      .map(({ text }) => say(text))
                      .join(' · ')}
                  </Quoted>
                </td>
                <td>{hit.dated && <Day on={hit.dated} />}</td>
                <td>{say(titleOf(hit.register) ?? { zh: hit.register, en: hit.register })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > hits.length && <p className="zq-note">{say(fill(words.more, { n: String(hits.length) }))}</p>}
    </section>
  )
}
