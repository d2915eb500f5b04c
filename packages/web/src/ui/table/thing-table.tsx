import { fill, formatNumber, type Lang, type Text, t } from '@zhiqiang/kernel'
import { Button, Drawer, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Rows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { words as shared } from '../../app/words.ts'
import { ProblemNotice } from '../problem-notice.tsx'
import { MoreButton } from '../row-list.tsx'
import { useNarrow } from '../use-narrow.ts'
import { type Column, columnsOf, readChoice, type TableChoice, widthOf } from './column.ts'
import { TableSettings } from './table-settings.tsx'
import { useRowKeys } from './use-row-keys.ts'

const words = {
  keys: t('j k 上下 · Enter 打开', 'j k move · Enter opens'),
  preview: t('p 预览', 'p previews'),
  choose: t('x 选择', 'x selects'),
  select: t('选择', 'Select'),
  all: t('选择列出的全部', 'Select all listed'),
  none: t('取消选择（{n}）', 'Clear selection ({n})'),
}

interface Props<R> {
  /** Under this name the choice of columns is kept. */
  readonly name: string
  readonly label: string
  readonly list: Rows<R>
  readonly columns: readonly Column<R>[]
  readonly idOf: (row: R) => string
  /** Nothing opens where rows have no page. */
  readonly onOpen?: (row: R) => void
  /** Rows open in place: a button does it, because there is no page to link to. */
  readonly opens?: boolean
  readonly preview?: { readonly title: (row: R) => ReactNode; readonly body: (row: R) => ReactNode }
  readonly chosen?: { readonly ids: readonly string[]; readonly change: (ids: readonly string[]) => void }
  readonly filters?: ReactNode
  readonly actions?: ReactNode
  /** The row on a phone. */
  readonly card: (row: R) => ReactNode
  readonly empty: ReactNode
}

/** A table people can live in: head and first column stay, columns are chosen, keys move, a drawer previews; cards on a phone. */
export function ThingTable<R extends object>(props: Props<R>) {
  const { name, label, list, columns, idOf, onOpen, preview, chosen, filters, actions, card, empty } = props
  const { opens = false } = props
  const { lang, say } = useLanguage()
  const narrow = useNarrow()
  const [choice, setChoice] = useState(() => readChoice(localStorage.getItem(`zq-table:${name}`), columns))
  const [shownId, setShownId] = useState<string | null>(null)
  const { rows } = list
  const choose = (id: string) =>
    chosen?.change(chosen.ids.includes(id) ? chosen.ids.filter((other) => other !== id) : [...chosen.ids, id])
  const withRow = (act: (row: R) => void) => (at: number) => {
    const row = rows[at]
    if (row) act(row)
  }
  const { at, setAt } = useRowKeys(rows.length, {
    ...(onOpen ? { open: withRow(onOpen) } : {}),
    ...(preview ? { preview: withRow((row) => setShownId((id) => (id === idOf(row) ? null : idOf(row)))) } : {}),
    ...(chosen ? { choose: withRow((row) => choose(idOf(row))) } : {}),
  })
  const keep = (next: TableChoice) => {
    localStorage.setItem(`zq-table:${name}`, JSON.stringify(next))
    setChoice(next)
  }
  const shown = rows.find((row) => idOf(row) === shownId)

  return (
    <section className="zq-ledger" aria-label={label}>
      <div className="zq-bar">
        {filters}
        <span className="zq-bar-end">
          {chosen && rows.length > 0 && !narrow && (
            <Button onClick={() => chosen.change(chosen.ids.length > 0 ? [] : rows.map(idOf))}>
              {say(chosen.ids.length > 0 ? fill(words.none, { n: chosen.ids.length }) : words.all)}
            </Button>
          )}
          {actions}
          {!narrow && <TableSettings columns={columns} choice={choice} onChange={keep} />}
        </span>
      </div>
      {list.error && rows.length === 0 && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
      {list.loading && <p className="zq-loading">{say(shared.loading)}</p>}
      {!list.loading && !list.error && rows.length === 0 && empty}
      {rows.length > 0 && narrow && (
        <ul className="zq-cards">
          {rows.map((row) => (
            <li key={idOf(row)}>
              {card(row)}
              {opens && onOpen && <OpenButton onOpen={() => onOpen(row)} />}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && !narrow && (
        <Table<R>
          className="zq-table"
          rowKey={idOf}
          dataSource={[...rows]}
          columns={columnsOf(columns, choice).map((column, index) => ({
            key: column.key,
            title: say(column.title),
            render: (_: unknown, row: R) =>
              index === 0 && opens && onOpen ? (
                <Button type="link" size="small" className="zq-open" onClick={() => onOpen(row)}>
                  {column.cell(row)}
                </Button>
              ) : (
                column.cell(row)
              ),
            ...(column.width ? { width: column.width } : {}),
            ...(column.numeric ? { align: 'right' as const } : {}),
            ...(index === 0 ? { fixed: 'start' as const } : {}),
          }))}
          size={choice.dense ? 'small' : 'middle'}
          pagination={false}
          sticky={{ offsetHeader: 48 }}
          scroll={{ x: widthOf(columnsOf(columns, choice)) + (chosen ? 40 : 0) }}
          rowClassName={(_, index) => (index === at ? 'zq-row-at' : '')}
          onRow={(row, index) => ({
            'data-row-at': index,
            onClick: () => setAt(index ?? -1),
            ...(onOpen ? { onDoubleClick: () => onOpen(row) } : {}),
          })}
          {...(chosen
            ? {
                rowSelection: {
                  selectedRowKeys: [...chosen.ids],
                  onChange: (keys) => chosen.change(keys.map(String)),
                  columnWidth: 40,
                  // antd draws its head twice, once hidden, and a hidden tick box takes the focus.
                  hideSelectAll: true,
                  columnTitle: <span className="zq-unseen">{say(words.select)}</span>,
                },
              }
            : {})}
        />
      )}
      {rows.length > 0 && (
        <footer className="zq-foot">
          <span>{say(counted(list, lang))}</span>
          <MoreButton list={list} />
          {!narrow && (
            <small>
              {say(words.keys)}
              {preview && ` · ${say(words.preview)}`}
              {chosen && ` · ${say(words.choose)}`}
            </small>
          )}
        </footer>
      )}
      {preview && (
        <Drawer
          open={shown !== undefined}
          onClose={() => setShownId(null)}
          size={480}
          mask={false}
          title={shown && preview.title(shown)}
        >
          {shown && preview.body(shown)}
        </Drawer>
      )}
    </section>
  )
}

/** How many rows are shown, of how many. */
function counted({ rows, total = rows.length, atLeast }: Rows<unknown>, lang: Lang): Text {
  const shown = formatNumber(rows.length, lang)
  if (atLeast) return fill(shared.shownOfMore, { shown, n: formatNumber(Math.max(total, rows.length), lang) })
  if (total <= rows.length) return fill(shared.total, { n: shown })
  return fill(shared.shown, { shown, n: formatNumber(total, lang) })
}

function OpenButton({ onOpen }: { readonly onOpen: () => void }) {
  const { say } = useLanguage()
  return (
    <div>
      <Button size="small" onClick={onOpen}>
        {say(shared.open)}
      </Button>
    </div>
  )
}
