import { BellOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { fill, t } from '@zhiqiang/kernel'
import { useLoad } from './api.ts'
import { useLanguage } from './language.tsx'

const words = {
  none: t('我的消息，没有未读', 'My notices, none unread'),
  some: t('我的消息，{n} 条未读', 'My notices, {n} unread'),
}

/** More than this is not counted in the head of a page. */
const most = 99

/** The way to my notices from every page, with how many I have not read. */
export function Bell() {
  const { say } = useLanguage()
  const { data } = useLoad('notices.count', {}, { staleTime: 30_000, keep: true })
  const unread = data?.unread ?? 0
  return (
    <Link to="/notices" className="zq-bell" aria-label={say(unread > 0 ? fill(words.some, { n: unread }) : words.none)}>
      <BellOutlined aria-hidden />
      {unread > 0 && <b aria-hidden>{unread > most ? `${most}+` : unread}</b>}
    </Link>
  )
}
