import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Rows } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { problemOf } from '../app/problem.ts'
import { words as shared } from '../app/words.ts'
import { ProblemNotice } from './problem-notice.tsx'

interface Props<R> {
  readonly list: Rows<R>
  /** What stands there while there is no row. */
  readonly empty?: ReactNode
  /** A row, as an item of the list. */
  readonly children: (row: R) => ReactNode
}

/** The rows of a list below each other, what went wrong with it, and the way to more of them. */
export function RowList<R>({ list, empty, children }: Props<R>): ReactNode {
  return (
    <>
      {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
      {!list.loading && !list.error && list.rows.length === 0 && empty}
      {list.rows.length > 0 && <ul className="zq-rows">{list.rows.map(children)}</ul>}
      <MoreButton list={list} />
    </>
  )
}

/** The way to the next rows of a list; nothing where all are shown. */
export function MoreButton({ list }: { readonly list: Pick<Rows<unknown>, 'more' | 'loadingMore'> }): ReactNode {
  const { say } = useLanguage()
  if (!list.more) return null
  return (
    <Button size="small" loading={list.loadingMore} onClick={list.more}>
      {say(shared.more)}
    </Button>
  )
}
