import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, t } from '@zhiqiang/kernel'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import type { Column } from '../../ui/table/column.ts'
import { ThingTable } from '../../ui/table/thing-table.tsx'

type Access = CallOutput<'audit.access'>['rows'][number]

const words = {
  title: t('登录与查阅', 'Sign-ins and reads'),
  none: t('还没有登录或查阅记录。', 'No sign-in or read is recorded yet.'),
}

const columns: readonly Column<Access>[] = [
  { key: 'at', title: t('时间', 'When'), width: 180, cell: (row) => <When at={row.at} /> },
  { key: 'actor', title: t('人员', 'Who'), width: 140, cell: (row) => <Quoted>{row.actor}</Quoted> },
  { key: 'what', title: t('动作', 'What'), width: 180, cell: (row) => <Quoted>{row.what}</Quoted> },
  { key: 'subject', title: t('对象', 'Subject'), width: 320, cell: (row) => <Quoted>{row.subject}</Quoted> },
  { key: 'address', title: t('地址', 'Address'), width: 140, cell: (row) => <code>{row.address}</code> },
]

/** Who signed in and who looked at what. */
export function AccessTab() {
  const { say } = useLanguage()
  const list = useRows('audit.access', { query: {} })
  return (
    <ThingTable
      name="access"
      label={say(words.title)}
      list={list}
      columns={columns}
      idOf={(row) => row.id}
      card={(row) => (
        <>
          <span className="zq-line">
            <Quoted>{row.actor}</Quoted>
            <Quoted>{row.what}</Quoted>
            <When at={row.at} />
          </span>
          <Quoted>{row.subject}</Quoted>
        </>
      )}
      empty={<Empty title={say(words.none)} />}
    />
  )
}

function When({ at }: { readonly at: string }) {
  const { lang } = useLanguage()
  return <time dateTime={at}>{formatInstant(at, lang)}</time>
}
