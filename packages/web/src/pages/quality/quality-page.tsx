import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Day } from '../../ui/day.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { words } from './words.ts'

type Checked = CallOutput<'data.quality'>['rows'][number]

/** What may be wrong with the records of each register; every count opens to its records. */
export function QualityPage(): ReactNode {
  const { say } = useLanguage()
  const found = useLoad('data.quality', { query: {} })
  return (
    <Page tab={say(words.title)} title={say(words.title)} note={say(words.note)}>
      <Loaded query={found}>
        {({ rows }) => (
          <div className="zq-stack">
            <Checks rows={rows} />
            <Files rows={rows} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

interface Rows {
  readonly rows: readonly Checked[]
}

function Checks({ rows }: Rows) {
  const { say, lang } = useLanguage()
  const found = rows.flatMap((row) => row.checks.filter(({ n }) => n > 0).map((check) => ({ ...check, row })))
  const clean = rows.filter(({ records, checks }) => records > 0 && checks.every(({ n }) => n === 0))
  const list = clean.map(({ title }) => say(title)).join(say(words.comma))
  return (
    <section className="zq-stack">
      {found.length > 0 && (
        <div className="zq-scroll">
          <table className="zq-plain">
            <thead>
              <tr>
                <th scope="col">{say(words.register)}</th>
                <th scope="col">{say(words.check)}</th>
                <th scope="col">{say(words.count)}</th>
                <th scope="col">{say(words.share)}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ id, says, n, row }) => (
                <tr key={`${row.register} ${id}`}>
                  <td>
                    {say(row.title)}
                    <br />
                    <small className="zq-faint">
                      {say(fill(words.records, { n: formatNumber(row.records, lang) }))}
                    </small>
                  </td>
                  <td>
                    <Link to="/data-quality/$register/$check" params={{ register: row.register, check: id }}>
                      {say(says)}
                    </Link>
                  </td>
                  <td className="zq-number">{formatNumber(n, lang)}</td>
                  <td className="zq-number">{formatNumber(Math.round((n / row.records) * 1000) / 10, lang)}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {clean.length > 0 && <p className="zq-note">{say(fill(words.clean, { list }))}</p>}
    </section>
  )
}

function Files({ rows }: Rows) {
  const { say, lang } = useLanguage()
  const files = rows.flatMap((row) => row.files.map((file) => ({ ...file, row })))
  if (files.length === 0) return null
  return (
    <section className="zq-stack">
      <h2>{say(words.files)}</h2>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.register)}</th>
              <th scope="col">{say(words.source)}</th>
              <th scope="col">{say(words.file)}</th>
              <th scope="col">{say(words.asOf)}</th>
              <th scope="col">{say(words.read)}</th>
              <th scope="col">{say(words.rejected)}</th>
              <th scope="col">{say(words.mended)}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ id, row, source, fileName, asOf, read, rejected, warnings }) => (
              <tr key={id}>
                <td>{say(row.title)}</td>
                <td>
                  <Quoted>{source}</Quoted>
                </td>
                <td>
                  <Link to="/imports/$id" params={{ id }}>
                    <Quoted>{fileName}</Quoted>
                  </Link>
                </td>
                <td>
                  <Day on={asOf} />
                </td>
                <td className="zq-number">{formatNumber(read, lang)}</td>
                <td className="zq-number">{formatNumber(rejected, lang)}</td>
                <td className="zq-number">{formatNumber(warnings, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
