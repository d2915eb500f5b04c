import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, type Text, t } from '@zhiqiang/kernel'
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

/** What is noted, in words; another city's or a later version's stands as it is. */
const acts: Readonly<Record<string, Text>> = {
  'sign-in': t('登录', 'Signed in'),
  'sign-in-refused': t('登录被拒绝', 'Sign-in refused'),
  'sign-in-locked': t('登录被锁定', 'Locked out'),
  file: t('下载附件', 'Fetched a file'),
  'cases.export': t('导出办件', 'Exported cases'),
  concealed: t('查看完整账号', 'Looked at account numbers'),
  export: t('导出我的数据', 'Exported own data'),
  backup: t('备份', 'Backed up'),
  'sending.read': t('查看发送内容', 'Read what was sent'),
  'signing-key.make': t('生成签名密钥', 'Made a signing key'),
  'mail-server.set': t('设置邮件服务器', 'Set the mail server'),
  'mail-server.clear': t('停用邮件服务器', 'Cleared the mail server'),
  'identity-provider.set': t('设置统一身份认证', 'Set the identity provider'),
  'identity-provider.clear': t('停用统一身份认证', 'Cleared the identity provider'),
  'second-factor-on': t('启用动态口令', 'Second factor on'),
  'second-factor-off': t('停用动态口令', 'Second factor off'),
}

function What({ what }: { readonly what: string }) {
  const { say } = useLanguage()
  const words = acts[what]
  return words ? <span>{say(words)}</span> : <Quoted>{what}</Quoted>
}

const columns: readonly Column<Access>[] = [
  { key: 'at', title: t('时间', 'When'), width: 180, cell: (row) => <When at={row.at} /> },
  { key: 'actor', title: t('人员', 'Who'), width: 140, cell: (row) => <Quoted>{row.actor}</Quoted> },
  { key: 'what', title: t('动作', 'What'), width: 180, cell: (row) => <What what={row.what} /> },
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
            <What what={row.what} />
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
