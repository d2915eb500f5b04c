import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { sendWithProgress, useLoad } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { SheetImport } from '../../ui/sheet-import.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { schemeWords } from './scheme-words.ts'

type Row = CallOutput<'schemes.import'>['rows'][number]

const words = {
  title: t('导入项目', 'Import items'),
  note: t(
    '考评方发来的指标表（.xlsx 或 .csv）：标题行、两层表头、合计行、写成文本的数都能读。空格不改已有的内容。先看每一行会怎样，再写入。',
    'The table the assessment was sent with (.xlsx or .csv): title lines, two-line headers, totals and numbers as text are read. An empty cell leaves what stands. See what each row does, then write.',
  ),
  apply: t('写入：新增 {add} 项，修改 {change} 项', 'Write {add} new items, change {change}'),
  same: t('没有要写入的：表里的项目和这项考评一致。', 'Nothing to write: the table and the assessment agree.'),
  back: t('去看这项考评', 'To the assessment'),
  closed: t(
    '现在不能导入项目：只有编制中的考评可以修改。已报送的请先撤回重报。',
    'No items can be imported now: only an assessment that is being compiled changes. Take back one that was sent.',
  ),
  gaps: t('表中 {n} 项无数据来源，计为缺口。', '{n} items of the table have no source and count as gaps.'),
  absent: t('表中未列的已有项目保留不变：{names}。', 'Items the table lacks stay as they are: {names}.'),
  growth: t('取增长', 'growth'),
  digits: t('{n} 位小数', 'decimals: {n}'),
}

const outcomes: Readonly<Record<Row['does'], { readonly text: Text; readonly tone: Tone }>> = {
  add: { text: t('新增', 'new'), tone: 'busy' },
  change: { text: t('修改', 'changed'), tone: 'busy' },
  nothing: { text: t('没有变化', 'no change'), tone: 'plain' },
  wrong: { text: t('有错', 'wrong'), tone: 'bad' },
}

/** The items of an outside assessment from a spreadsheet: tried first, then written, all or nothing. */
export function ImportPage(): ReactNode {
  const { id } = useParams({ from: '/schemes/$id/import' })
  return <Loaded query={useLoad('things.get', { params: { id } })}>{(thing) => <Import thing={thing} />}</Loaded>
}

function Import({ thing }: { readonly thing: CallOutput<'things.get'> }) {
  const { say } = useLanguage()
  const open = thing.abilities.some((one) => one.step === 'putItems' && one.allowed)
  return (
    <Page
      under="/schemes"
      tab={say(words.title)}
      title={
        <>
          {say(words.title)} · <Quoted>{thing.title}</Quoted> <StateTag state={thing} />
        </>
      }
      note={say(words.note)}
    >
      {open ? (
        <SheetImport
          fields={{ scheme: thing.id }}
          send={(body) => sendWithProgress('schemes.import', body, () => undefined)}
          template={urlOf('schemes.template', {})}
          before={<Back id={thing.id} />}
          writes={({ counts: { add, change } }) => (add + change === 0 ? null : fill(words.apply, { add, change }))}
          same={words.same}
          done={<Back id={thing.id} />}
          more={(answer) => <Remarks answer={answer} />}
          row={(row) => ({
            what: `${row.item.no} ${row.item.name}`.trim(),
            marks: <Mark tone={outcomes[row.does].tone}>{say(outcomes[row.does].text)}</Mark>,
            below: <Fed row={row} />,
          })}
        />
      ) : (
        <p>
          {say(words.closed)} <Back id={thing.id} />
        </p>
      )}
    </Page>
  )
}

function Back({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  return (
    <Link to="/schemes/$id" params={{ id }}>
      {say(words.back)}
    </Link>
  )
}

/** What no row by itself says: gaps, and items that the table lacks. */
function Remarks({ answer }: { readonly answer: CallOutput<'schemes.import'> }) {
  const { say } = useLanguage()
  const { counts, absent } = answer
  return (
    <div>
      {counts.gaps > 0 && <p>{say(fill(words.gaps, { n: counts.gaps }))}</p>}
      {absent.length > 0 && (
        <p>
          <Named text={say(fill(words.absent, { names: absent.join('、') }))} />
        </p>
      )}
    </div>
  )
}

/** Where the item takes its figure from and how it is turned into theirs; what it was before. */
function Fed({ row }: { readonly row: Row }) {
  const { lang, say } = useLanguage()
  const { source, item, factor, digits, changes } = row
  const turned = [
    item.unit,
    item.shows === 'growth' ? say(words.growth) : '',
    factor === 1 ? '' : `× ${formatNumber(factor, lang, 10)}`,
    say(fill(words.digits, { n: digits })),
  ].filter((part) => part !== '')
  return (
    <>
      {source !== '' && (
        <span>
          <small>{say(schemeWords.source)}</small> <Quoted>{source}</Quoted>
        </span>
      )}
      {source === '' && row.does !== 'wrong' && <Mark tone="bad">{say(schemeWords.noSource)}</Mark>}
      <small>
        <Named text={turned.join(' · ')} />
      </small>
      {changes.map((change) => (
        <small key={change.zh}>
          <Named text={say(change)} />
        </small>
      ))}
    </>
  )
}
