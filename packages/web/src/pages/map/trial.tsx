import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber } from '@zhiqiang/kernel'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { PlainMap } from './plain-map.tsx'
import { words } from './words.ts'

export type Answer = CallOutput<'maps.supply'>
type Row = Answer['rows'][number]

interface Props {
  readonly answer: Answer
  readonly replaces: boolean
  readonly busy: boolean
  readonly onApply: (source: string) => void
}

/** What a map file came to: its picture, shape by shape which county it is, and the way to use it. */
export function Trial({ answer, replaces, busy, onApply }: Props) {
  const { say } = useLanguage()
  return (
    <div className="zq-stack">
      <div className="zq-two">
        <section aria-label={say(words.preview)}>
          {answer.shapes.length > 0 && <PlainMap shapes={answer.shapes} title={say(words.preview)} />}
        </section>
        <section className="zq-stack" aria-label={say(words.trial)}>
          <h2>{say(words.trial)}</h2>
          <Verdict answer={answer} />
          {mayApply(answer) && <Apply replaces={replaces} busy={busy} onApply={onApply} />}
        </section>
      </div>
      <Rows rows={answer.rows} />
    </div>
  )
}

const mayApply = ({ shapes, rows }: Answer) => shapes.length > 0 && rows.every((row) => row.is !== 'wrong')

function Verdict({ answer: { rows, shapes, missing, points } }: Pick<Props, 'answer'>) {
  const { lang, say } = useLanguage()
  const wrong = rows.filter((row) => row.is === 'wrong').length
  const names = missing.map(({ name }) => name).join('、')
  const { given, kept } = points
  const thin = { given: formatNumber(given, lang), kept: formatNumber(kept, lang) }
  return (
    <div role="status" className="zq-form">
      <p>
        <b>{say(fill(words.drawn, { n: shapes.length }))}</b>
      </p>
      {wrong > 0 && <p className="zq-field-error">{say(fill(words.wrong, { n: wrong }))}</p>}
      {wrong === 0 && shapes.length === 0 && <p className="zq-field-error">{say(words.nothing)}</p>}
      {missing.length === 0 ? (
        <p>{say(words.complete)}</p>
      ) : (
        <p>
          <Named text={say(fill(words.missing, { n: missing.length, names }))} />
        </p>
      )}
      {given > kept && <p className="zq-note">{say(fill(words.thinned, thin))}</p>}
    </div>
  )
}

function Apply({ replaces, busy, onApply }: Pick<Props, 'replaces' | 'busy' | 'onApply'>) {
  const { say } = useLanguage()
  const id = useId()
  const [source, setSource] = useState('')
  return (
    <form
      className="zq-form"
      onSubmit={(event) => {
        event.preventDefault()
        onApply(source)
      }}
    >
      <div className="zq-field">
        <label htmlFor={id}>{say(words.source)}</label>
        <Input id={id} value={source} maxLength={120} onChange={(event) => setSource(event.target.value)} />
      </div>
      {replaces && <p className="zq-note">{say(words.replaces)}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          {say(words.apply)}
        </Button>
      </div>
    </form>
  )
}

/** What is wrong stands first; what is no county of the city is folded away. */
function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { say } = useLanguage()
  const of = (is: Row['is']) => rows.filter((row) => row.is === is)
  const left = of('left')
  return (
    <section aria-label={say(words.shapes)}>
      <h2>{say(words.shapes)}</h2>
      <List rows={[...of('wrong'), ...of('drawn')]} />
      {left.length > 0 && (
        <details className="zq-not-now">
          <summary>{say(fill(words.leftOut, { n: left.length }))}</summary>
          <List rows={left} />
        </details>
      )}
    </section>
  )
}

function List({ rows }: { readonly rows: readonly Row[] }) {
  const { say } = useLanguage()
  return (
    <ul className="zq-rows">
      {rows.map((row) => (
        <li key={row.no}>
          <div className="zq-line">
            <small>{say(fill(words.shape, { n: row.no }))}</small>
            <span className="zq-grow">
              {row.name === '' ? say(words.unnamed) : <Quoted>{row.name}</Quoted>} <code>{row.code}</code>
            </span>
            {row.region && row.is === 'drawn' && (
              <>
                <small>{say(row.by === 'code' ? words.byCode : words.byName)}</small>
                <Mark tone="good">
                  <Quoted>{row.region.name}</Quoted>
                </Mark>
              </>
            )}
            {row.is === 'wrong' && <Mark tone="bad">{say(words.bad)}</Mark>}
            {row.is === 'left' && <Mark tone="plain">{say(words.left)}</Mark>}
          </div>
          {row.note && <p className={row.is === 'wrong' ? 'zq-field-error' : 'zq-note'}>{say(row.note)}</p>}
        </li>
      ))}
    </ul>
  )
}
