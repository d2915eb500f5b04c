import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { words } from './words.ts'

type Row = CallOutput<'data.qualityRows'>['rows'][number]

/** The records that one check names. */
export function QualityRowsPage(): ReactNode {
  const { say, lang } = useLanguage()
  const params = useParams({ from: '/data-quality/$register/$check' })
  const checked = useLoad('data.quality', { query: { register: params.register } })
  const list = useRows('data.qualityRows', { params, query: {} })
  const register = checked.data?.rows[0]
  const title = register?.checks.find(({ id }) => id === params.check)?.says ?? words.title
  return (
    <Page
      tab={say(title)}
      title={say(title)}
      note={
        register &&
        list.total !== undefined &&
        `${say(register.title)} · ${say(fill(words.records, { n: formatNumber(list.total, lang) }))}`
      }
      actions={<Link to="/data-quality">{say(words.back)}</Link>}
    >
      <section className="zq-stack">
        {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
        {list.total === 0 && <Empty title={say(words.solved)} />}
        {list.rows.length > 0 && <Rows register={params.register} rows={list.rows} />}
        <MoreButton list={list} />
      </section>
    </Page>
  )
}

function Rows({ register, rows }: { readonly register: string; readonly rows: readonly Row[] }) {
  const { say } = useLanguage()
  return (
    <div className="zq-scroll">
      <table className="zq-plain">
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.number)}</th>
            <th scope="col">{say(words.looked)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, values }) => (
            <tr key={key}>
              <td>
                <Link to="/records/$register/$key" params={{ register, key }}>
                  <Quoted>{title}</Quoted>
                </Link>
              </td>
              <td className="zq-number">
                <Quoted>{key}</Quoted>
              </td>
              <td>
                {values.map(({ label, text }) => (
                  <div key={label.en}>
                    {say(label)}: {text.zh === '' ? say(words.none) : <Quoted>{say(text)}</Quoted>}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
