import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'
import { SpaceTabs } from './space-tabs.tsx'

type Consent = CallOutput<'consents.list'>['rows'][number]

const words = {
  title: t('同意与数据', 'Consents and data'),
  consents: t('同意过的事项', 'What you agreed to'),
  none: t('还没有同意过什么。', 'You have agreed to nothing yet.'),
  holds: t('有效', 'In force'),
  ended: t('已取消', 'Ended'),
  case: t('随办件', 'With its case'),
  end: t('到主体页面取消', 'End it on the page of the subject'),
  withCase: t('办件以它为前提；要取消，请撤回办件。', 'The case rests on it: to end it, withdraw the case.'),
  data: t('导出我的数据', 'Take your data along'),
  dataNote: t(
    '主体信息、授权、办件、文书、同意、草稿、收藏、自查和文件原件，打成一个 ZIP 压缩包。导出会记入访问日志。',
    'Subjects, mandates, cases, letters, consents, drafts, bookmarks, self-checks and files in one ZIP. The access log notes it.',
  ),
  basis: t(
    '依据《个人信息保护法》第四十五条（未核实）。',
    'On the Personal Information Protection Law, article 45 (unconfirmed).',
  ),
  get: t('导出 ZIP', 'Export a ZIP'),
}

/** What I agreed to, and everything kept about me to take along. */
export function DataPage(): ReactNode {
  const { say } = useLanguage()
  const list = useRows('consents.list', { query: {} })
  return (
    <Page tab={say(words.title)} title={say(shared.space)}>
      <SpaceTabs />
      <div className="zq-stack">
        <section>
          <h2>{say(words.consents)}</h2>
          <RowList list={list} empty={<p className="zq-faint">{say(words.none)}</p>}>
            {(row) => <Line key={`${row.thing.id}${row.at}${row.label.zh}`} row={row} />}
          </RowList>
        </section>
        <section>
          <h2>{say(words.data)}</h2>
          <p>{say(words.dataNote)}</p>
          <p className="zq-note">{say(words.basis)}</p>
          <p>
            <a href={urlOf('space.export', {})} download>
              {say(words.get)}
            </a>
          </p>
        </section>
      </div>
    </Page>
  )
}

function Line({ row }: { readonly row: Consent }) {
  const { lang, say } = useLanguage()
  const tone = { holds: 'good', ended: 'plain', case: 'busy' } as const
  return (
    <li>
      <div className="zq-line">
        <b className="zq-grow">{say(row.label)}</b>
        <Mark tone={tone[row.state]}>{say(words[row.state])}</Mark>
        <time dateTime={row.at}>{formatInstant(row.at, lang)}</time>
      </div>
      <p>
        <Quoted>{row.text}</Quoted>
      </p>
      <small>
        <Quoted>{row.by}</Quoted> {say(row.step)} <ThingLink thing={row.thing} />{' '}
        {row.state === 'holds' && <ThingLink thing={row.thing}>{say(words.end)}</ThingLink>}
        {row.state === 'case' && say(words.withCase)}
      </small>
    </li>
  )
}
