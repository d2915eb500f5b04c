import { useLocation } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatInstant, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLoad, useRows } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { Empty } from './empty.tsx'
import { FileList } from './file-list.tsx'
import { Loaded } from './loaded.tsx'
import { Quoted } from './quoted.tsx'
import { RowList } from './row-list.tsx'
import { StateTag } from './state-tag.tsx'
import { StepPanel } from './step-panel.tsx'
import type { ThingDetail } from './thing-facts.tsx'
import { Timeline } from './timeline.tsx'

type Report = CallOutput<'reports.list'>['rows'][number]

/** States in which somebody has still to do something about a report. */
const awaited = ['submitted', 'returned']

const words = {
  title: t('进展报告', 'Progress reports'),
  none: t('还没有进展报告。', 'No progress has been reported yet.'),
  noneHint: t('责任单位签收后，在右侧报送。', 'Once signed for, its units report here.'),
  files: t('{n} 份佐证', '{n} files'),
  review: t('查看与审核', 'Open and review'),
  show: t('查看佐证与经过', 'Evidence and history'),
  hide: t('收起', 'Fold'),
}

/** The reports on a task or an order, newest first as the server gives them; each opens to its evidence, its review and its history. */
export function ThingReports({ thing }: { readonly thing: ThingDetail }) {
  const { say } = useLanguage()
  const list = useRows('reports.list', { params: { id: thing.id }, query: {} })
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <RowList list={list} empty={<Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}>
        {(report) => <ReportItem key={report.id} report={report} />}
      </RowList>
    </section>
  )
}

function ReportItem({ report }: { readonly report: Report }) {
  const { lang, say } = useLanguage()
  const wanted = useLocation({ select: (location) => location.hash === `report-${report.id}` })
  const [open, setOpen] = useState(wanted || awaited.includes(report.state))
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (wanted) element.current?.scrollIntoView({ block: 'center' })
  }, [wanted])
  return (
    <li ref={element} id={`report-${report.id}`}>
      <div className="zq-line">
        <b className="zq-grow">
          <Quoted>{report.unitName}</Quoted>
        </b>
        <StateTag state={report} />
        <time dateTime={report.openedAt}>{formatInstant(report.openedAt, lang)}</time>
      </div>
      <p className="zq-prose" lang="zh-CN">
        {report.text}
      </p>
      <div className="zq-line">
        <small>{say(fill(words.files, { n: report.files }))}</small>
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(openWord(open, report.state))}
        </Button>
      </div>
      {open && <ReportDetail id={report.id} text={report.text} />}
    </li>
  )
}

function ReportDetail({ id, text }: { readonly id: string; readonly text: string }) {
  const report = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={report}>
      {(value) => (
        <div className="zq-report">
          <FileList thingId={value.id} files={value.files} />
          <StepPanel thing={value} initial={{ resubmit: { text } }} />
          <Timeline id={value.id} />
        </div>
      )}
    </Loaded>
  )
}

function openWord(open: boolean, state: string) {
  if (open) return words.hide
  return state === 'submitted' ? words.review : words.show
}
