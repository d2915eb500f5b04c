import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

const words = {
  unread: t('未读', 'Unread'),
  urgent: t('紧急', 'Urgent'),
  statutory: t('法定', 'Statutory'),
  read: t('标为已读', 'Mark as read'),
  again: t('标为未读', 'Mark as unread'),
}

interface Props {
  readonly notice: CallOutput<'notices.list'>['rows'][number]
  readonly onMark: (read: boolean) => void
}

/** One notice: what happened, to which thing, what somebody wrote. Opening the thing marks it as read. */
export function NoticeItem({ notice, onMark }: Props) {
  const { lang, say } = useLanguage()
  const unread = notice.readAt === null
  return (
    <li className={unread ? 'zq-notice zq-notice-unread' : 'zq-notice'}>
      <div className="zq-line">
        <span className="zq-grow">{unread ? <b>{say(notice.words)}</b> : say(notice.words)}</span>
        {unread && <Mark tone="busy">{say(words.unread)}</Mark>}
        {notice.statutory && <Mark tone="bad">{say(words.statutory)}</Mark>}
        {notice.urgent && <Mark tone="wait">{say(words.urgent)}</Mark>}
        <time dateTime={notice.at}>{formatInstant(notice.at, lang)}</time>
      </div>
      <div className="zq-line">
        <span className="zq-grow">
          {notice.thing ? (
            <ThingLink thing={notice.thing} {...(unread ? { onOpen: () => onMark(true) } : {})} />
          ) : (
            <Quoted>{notice.title}</Quoted>
          )}
        </span>
        <Button size="small" onClick={() => onMark(unread)}>
          {say(unread ? words.read : words.again)}
        </Button>
      </div>
      {notice.quote !== null && (
        <blockquote lang="zh-CN" className="zq-small-quote">
          {notice.quote}
        </blockquote>
      )}
    </li>
  )
}
