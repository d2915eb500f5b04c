import { useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SpaceTabs } from './space-tabs.tsx'

type Material = CallOutput<'materials.list'>['rows'][number]

const words = {
  title: t('我的材料', 'My materials'),
  note: t(
    '上传过的材料，同样内容只存一份。以后申办需要时可以直接选用，不必再上传。',
    'What you uploaded, each content once. Choose it again in a later form instead of uploading it.',
  ),
  find: t('查找文件名', 'Find a file'),
  none: t('还没有材料。', 'No materials yet.'),
  noneHint: t('申办时上传的文件会列在这里。', 'Files you upload with an application stand here.'),
  used: t('已用于：', 'Handed in with: '),
  comma: t('、', ', '),
  unused: t('没有用过', 'not handed in yet'),
  remove: t('删除', 'Remove'),
  sure: t('确认删除', 'Remove it'),
}

/** The files of my firm that can be handed in again. */
export function MaterialsPage(): ReactNode {
  const { say } = useLanguage()
  const search = useSearch({ from: '/space/materials' })
  const { put, clear } = useFilters<typeof search>()
  const found = useLoad('materials.list', { query: search }, { keep: true })
  return (
    <Page tab={say(words.title)} title={say(shared.space)} note={say(words.note)}>
      <SpaceTabs />
      <div className="zq-bar">
        <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
      </div>
      <Loaded query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say(words.none)} {...(search.q === undefined ? {} : { onClear: clear })}>
              <p>{say(words.noneHint)}</p>
            </Empty>
          ) : (
            <ul className="zq-rows">
              {rows.map((row) => (
                <Line key={row.sm3} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

function Line({ row }: { readonly row: Material }) {
  const { lang, say } = useLanguage()
  const [sure, setSure] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async () => {
    const done = await call('materials.remove', { params: { sm3: row.sm3 } })
    setProblem(done.ok ? null : done.problem)
    setSure(false)
    if (done.ok) await refreshAll()
  }
  return (
    <li>
      <div className="zq-line">
        <span className="zq-grow">
          <Quoted>{row.name}</Quoted>
        </span>
        <time dateTime={row.at}>{formatInstant(row.at, lang)}</time>
        {row.removable && (
          <Button type="link" size="small" danger={sure} onClick={() => (sure ? void remove() : setSure(true))}>
            {say(sure ? words.sure : words.remove)}
          </Button>
        )}
      </div>
      <small>
        {row.used.length === 0 ? (
          say(words.unused)
        ) : (
          <>
            {say(words.used)}
            <Quoted>{row.used.map(({ title }) => title).join(say(words.comma))}</Quoted>
          </>
        )}
      </small>
      <code className="zq-wrap"> SM3 {row.sm3}</code>
      {problem && <ProblemNotice problem={problem} />}
    </li>
  )
}
