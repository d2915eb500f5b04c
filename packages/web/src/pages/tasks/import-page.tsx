import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { sendWithProgress } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { present } from '../../app/search.ts'
import { PolicyFilter } from '../../ui/list-filters.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SheetImport } from '../../ui/sheet-import.tsx'

type Row = CallOutput<'tasks.import'>['rows'][number]

const words = {
  title: t('导入任务清单', 'Import a task list'),
  note: t(
    '选择一份规划和它的分工表（.xlsx 或 .csv）。标题行、两层表头、合计行、文本日期都能读。先看每一行会怎样，再写入。',
    'Choose a plan and its list (.xlsx or .csv). Title lines, two-line headers, totals and dates as text are read. See what each row does, then write.',
  ),
  apply: t('写入 {n} 行', 'Write {n} rows'),
  same: t('没有要写入的：这份清单和台账一致。', 'Nothing to write: the list and the ledger agree.'),
  toTasks: t('去看这份规划的任务', 'To the tasks of this plan'),
}

const outcomes: Readonly<Record<Row['does'], { readonly text: Text; readonly tone: Tone }>> = {
  add: { text: t('新增任务', 'new task'), tone: 'busy' },
  assign: { text: t('分派', 'assigned'), tone: 'busy' },
  setDue: { text: t('调整期限', 'new date'), tone: 'busy' },
  nothing: { text: t('没有变化', 'no change'), tone: 'plain' },
  wrong: { text: t('有错', 'wrong'), tone: 'bad' },
}

/** A task list of a plan from a spreadsheet: tried first, then written, all or nothing. */
export function ImportPage(): ReactNode {
  const { lang, say } = useLanguage()
  const { policy } = useSearch({ from: '/tasks/import' })
  const navigate = useNavigate({ from: '/tasks/import' })
  return (
    <Page under="/tasks" tab={say(words.title)} title={say(words.title)} note={say(words.note)}>
      <SheetImport
        // What was tried for one plan says nothing of another.
        key={policy}
        fields={policy === undefined ? null : { policy }}
        send={(body) => sendWithProgress('tasks.import', body, () => undefined)}
        template={urlOf('tasks.template', {})}
        before={
          <PolicyFilter
            value={policy}
            onChange={(chosen) => void navigate({ search: present({ policy: chosen }), replace: true })}
          />
        }
        writes={({ counts }) => {
          const n = counts.add + counts.assign + counts.setDue
          return n === 0 ? null : fill(words.apply, { n })
        }}
        same={words.same}
        done={
          <Link to="/tasks" search={present({ policy })}>
            {say(words.toTasks)}
          </Link>
        }
        row={(row) => ({
          what: `${row.path} ${row.title}`.trim(),
          marks: <Mark tone={outcomes[row.does].tone}>{say(outcomes[row.does].text)}</Mark>,
          below: (
            <>
              <Quoted>{[row.lead, ...row.co].filter((name) => name !== '').join('、')}</Quoted>
              {row.dueOn && <time dateTime={row.dueOn}>{formatDate(row.dueOn, lang)}</time>}
            </>
          ),
        })}
      />
    </Page>
  )
}
