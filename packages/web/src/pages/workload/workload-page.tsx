import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import './workload.css'

type Load = CallOutput<'cases.workload'>['rows'][number]

const words = {
  note: t(
    '本单位在办件按承办人统计。点数字看办件，在那里可以选中多件重新指定承办人。',
    'Open cases of your unit by officer. A number opens its cases; there many can be assigned at once.',
  ),
  officer: t('承办人', 'Officer'),
  nobody: t('还没有指定承办人', 'Given to nobody yet'),
  share: t('分布', 'Share'),
  open: t('在办', 'Open'),
  soon: t('七天内到期', 'Due within seven days'),
  over: t('已超期', 'Overdue'),
  none: t('本单位没有在办件。', 'Your unit has no open case.'),
  noneHint: t('收到申请以后，这里按承办人列出。', 'Once applications come in they stand here by officer.'),
  toCases: t('看办件', 'See the cases'),
}

/** Who in the unit has how many cases, and how many of them press. */
export function WorkloadPage(): ReactNode {
  const { say } = useLanguage()
  const found = useLoad('cases.workload', {})
  return (
    <Page tab={say(shared.workload)} title={say(shared.workload)} note={say(words.note)} actions={<PrintButton />}>
      <Loaded query={found}>{({ rows }) => <Loads rows={rows} />}</Loaded>
    </Page>
  )
}

function Loads({ rows }: { readonly rows: readonly Load[] }) {
  const { say } = useLanguage()
  if (rows.length === 0) {
    return (
      <Empty title={say(words.none)}>
        <p>{say(words.noneHint)}</p>
        <Link to="/cases">{say(words.toCases)}</Link>
      </Empty>
    )
  }
  const most = Math.max(1, ...rows.map((row) => row.open))
  return (
    <div className="zq-scroll">
      <table className="zq-plain zq-loads">
        <thead>
          <tr>
            <th scope="col">{say(words.officer)}</th>
            <th scope="col" className="zq-load-share">
              {say(words.share)}
            </th>
            {[words.open, words.soon, words.over].map((name) => (
              <th scope="col" className="zq-right" key={name.zh}>
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LoadRow key={row.officer?.id ?? ''} row={row} most={most} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LoadRow({ row, most }: { readonly row: Load; readonly most: number }) {
  const { say } = useLanguage()
  const { officer, open, soon, over } = row
  const handler = officer?.id ?? 'none'
  return (
    <tr>
      <th scope="row">{officer ? <Quoted>{officer.name}</Quoted> : say(words.nobody)}</th>
      <td className="zq-load-share">
        <span className="zq-load" style={{ inlineSize: `${(100 * open) / most}%` }} aria-hidden="true">
          <span className="zq-load-over" style={{ flexGrow: over }} />
          <span className="zq-load-soon" style={{ flexGrow: soon }} />
          <span className="zq-load-rest" style={{ flexGrow: Math.max(0, open - over - soon) }} />
        </span>
      </td>
      <td className="zq-right">
        <Opens n={open} search={{ handler }} />
      </td>
      <td className="zq-right">
        <Opens n={soon} search={{ handler, due: 'soon' }} />
      </td>
      <td className="zq-right">
        <Opens n={over} search={{ handler, due: 'over' }} />
      </td>
    </tr>
  )
}

interface Search {
  readonly handler: string
  readonly due?: 'soon' | 'over'
}

/** A number that opens its cases; nothing stands behind none. */
function Opens({ n, search }: { readonly n: number; readonly search: Search }) {
  if (n === 0) return <span className="zq-faint">0</span>
  return (
    <Link to="/cases" search={{ ...search, open: 'true', led: 'true' }}>
      {n}
    </Link>
  )
}
