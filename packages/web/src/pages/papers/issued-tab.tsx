import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

type Issued = CallOutput<'papers.list'>['rows'][number]

const words = {
  none: t('还没有签发过公文。', 'No paper has been issued yet.'),
  noneHint: t(
    '在“起草”里核对后签发，文件和文号会列在这里。',
    'Issue one from a draft; its files and number stand here.',
  ),
  verify: t('核验页面（核验码 {code}）', 'Verify page (code {code})'),
}

/** Issued papers with their files and hashes, the latest first. */
export function IssuedTab() {
  const { say } = useLanguage()
  const list = useRows('papers.list', { query: { limit: 50 } })
  if (!list.loading && list.rows.length === 0) return <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
  return (
    <>
      <ul className="zq-rows">
        {list.rows.map((row) => (
          <IssuedRow key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  )
}

function IssuedRow({ row }: { readonly row: Issued }) {
  const { lang, say } = useLanguage()
  return (
    <li data-row={row.id}>
      <div className="zq-line">
        <b>
          <Quoted>{row.number}</Quoted>
        </b>
        <span className="zq-grow">
          <ThingLink thing={row} />
        </span>
        <time dateTime={row.issuedOn}>{formatDate(row.issuedOn, lang)}</time>
        <StateTag state={row} />
      </div>
      <FileList thingId={row.id} files={row.files} />
      <a href={row.verifyPath}>{say(fill(words.verify, { code: row.code }))}</a>
    </li>
  )
}
