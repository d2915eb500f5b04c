import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { articleName, fill, formatDate, holdGrounds, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { keepingWords } from '../archives/words.ts'
import { Derivation } from '../law/calculator.tsx'
import { MarkTag, Title } from '../law/parts.tsx'
import type { CaseDetail } from './case-detail.ts'

type Archive = CallOutput<'archives.get'>

const words = {
  title: t('归档与保管期限', 'File and time of keeping'),
  until: t('{closed} 办结，保管至 {until}', 'closed {closed}, kept until {until}'),
  closed: t('{closed} 办结', 'closed {closed}'),
  extended: t('{on} 鉴定后延期，原保管至 {was}：', 'kept longer since {on}, before that until {was}:'),
  hold: t('{since} 起暂停销毁（{ground}）：', 'held back since {since} ({ground}):'),
  lifted: t('{on} 解除', 'lifted {on}'),
  how: t('逐日推算', 'How it was reckoned'),
  destroyed: t(
    '本件档案已于 {on} 销毁。办理内容、当事人信息、材料和文书已删除，只留编号、日期和各条记录的校验值。',
    'This file was destroyed on {on}. What was said, who was concerned, materials and letters are gone; number, days and hashes are left.',
  ),
  pack: t('下载离线档案包', 'Download the pack'),
  list: t('销毁清册', 'List of destruction'),
}

/** How long the file of a closed case is kept, by which rule, and what holds it back; for the offices. */
export function ArchiveShown({ found }: { readonly found: CaseDetail }): ReactNode {
  const reads = useHolds('archive.read')
  const enabled = reads && found.closedAt !== null
  const { data } = useLoad('archives.get', { params: { id: found.id } }, { enabled })
  return data ? <Shown archive={data} /> : null
}

function Shown({ archive }: { readonly archive: Archive }) {
  const { lang, say } = useLanguage()
  const day = (on: string) => formatDate(on, lang)
  const { keepUntil, years, rule, list, destroyedOn } = archive
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="zq-line">
        <b>{years === null ? say(keepingWords.forEver) : say(fill(keepingWords.years, { n: years }))}</b>
        <StateTag state={archive} />
        {list && (
          <Link to="/archives/lists/$id" params={{ id: list.id }}>
            {say(words.list)} <Quoted>{list.no}</Quoted>
          </Link>
        )}
      </p>
      {destroyedOn !== null && <p>{say(fill(words.destroyed, { on: day(destroyedOn) }))}</p>}
      <p>
        {keepUntil === null
          ? say(fill(words.closed, { closed: day(archive.closedOn) }))
          : say(fill(words.until, { closed: day(archive.closedOn), until: day(keepUntil) }))}
      </p>
      {rule && (
        <p>
          <small>
            <Title text={rule.instrument} /> {rule.article !== null && say(articleName(rule.article))}{' '}
            <MarkTag mark={rule.mark} /> {rule.note && say(rule.note)}
          </small>
        </p>
      )}
      {archive.extended && (
        <p>
          {say(fill(words.extended, { on: day(archive.extended.on), was: day(archive.extended.was) }))}{' '}
          <Quoted>{archive.extended.why}</Quoted>
        </p>
      )}
      <Holds archive={archive} />
      {destroyedOn === null && (
        <p>
          <a href={urlOf('archives.pack', { params: { id: archive.id } })} download>
            {say(words.pack)}
          </a>
        </p>
      )}
      {archive.derivation.length > 0 && (
        <details>
          <summary>{say(words.how)}</summary>
          <Derivation days={archive.derivation} />
        </details>
      )}
    </section>
  )
}

function Holds({ archive: { holds } }: { readonly archive: Archive }) {
  const { lang, say } = useLanguage()
  if (holds.length === 0) return null
  return (
    <ul className="zq-rows">
      {holds.map(({ id, ground, why, since, liftedOn }) => (
        <li key={id}>
          <Link to="/things/$id" params={{ id }}>
            {say(fill(words.hold, { since: formatDate(since, lang), ground: say(holdGrounds[ground]) }))}
          </Link>{' '}
          <Quoted>{why}</Quoted> {liftedOn !== null && say(fill(words.lifted, { on: formatDate(liftedOn, lang) }))}
        </li>
      ))}
    </ul>
  )
}
