import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { words } from './words.ts'

type Found = CallOutput<'data.qualityRows'>

const perPage = 50

/** The records that one check names. */
export function QualityRowsPage(): ReactNode {
  const { say, lang } = useLanguage()
  const params = useParams({ from: '/data-quality/$register/$check' })
  const [limit, setLimit] = useState(perPage)
  const found = useLoad('data.qualityRows', { params, query: { limit } }, { keep: true })
  const title = found.data ? found.data.says : words.title
  return (
    <Page
      tab={say(title)}
      title={say(title)}
      note={
        found.data &&
        `${say(found.data.register)} · ${say(fill(words.records, { n: formatNumber(found.data.total, lang) }))}`
      }
      actions={<Link to="/data-quality">{say(words.back)}</Link>}
    >
      <Loaded query={found}>
        {(page) =>
          page.total === 0 ? (
            <Empty title={say(words.solved)} />
          ) : (
            <section className="zq-stack">
              <Rows register={params.register} rows={page.rows} />
              {page.next !== null && limit < 200 && (
                <div>
                  <Button onClick={() => setLimit(limit + perPage)}>{say(words.more)}</Button>
                </div>
              )}
            </section>
          )
        }
      </Loaded>
    </Page>
  )
}

function Rows({ register, rows }: { readonly register: string; readonly rows: Found['rows'] }) {
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
