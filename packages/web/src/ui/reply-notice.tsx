import { type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useLanguage } from '../app/language.tsx'
import { words as shared } from '../app/words.ts'

const words = {
  withheld: t('只显示这一次，已记录查看。请勿转告或另行记录。', 'Shown this once and logged. Do not pass it on.'),
  once: t('只显示这一次，请记下。', 'Shown this once; write it down.'),
}

const labels: Readonly<Record<string, Text>> = {
  login: t('用户名', 'User name'),
  password: t('密码', 'Password'),
  token: t('令牌', 'Token'),
  key: t('密钥', 'Key'),
  reporter: t('姓名（名称）', 'Name'),
  contact: t('联系人', 'Contact'),
  phone: t('联系电话', 'Telephone'),
  rewardCode: t('领奖码', 'Code of the reward'),
  inviteCode: t('邀请码', 'Code'),
  code: t('参加码（写在通知书上）', 'Code (goes on the letter)'),
}

/** What an act answers and nobody stores: a first password, a token. */
export function ReplyNotice({
  reply,
  onClose,
}: {
  readonly reply: Readonly<Record<string, unknown>>
  readonly onClose: () => void
}) {
  const { say } = useLanguage()
  const told = Object.entries(reply).filter(([name]) => labels[name])
  if (told.length === 0) return null
  return (
    <div className="zq-reply" role="status">
      <b>{say('phone' in reply ? words.withheld : words.once)}</b>
      <dl>
        {told.map(([name, value]) => (
          <div key={name} className="zq-reply-line">
            <dt>{say(labels[name] ?? t(name, name))}</dt>
            <dd>
              <code>{String(value)}</code>
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={onClose}>
        {say(shared.close)}
      </Button>
    </div>
  )
}
