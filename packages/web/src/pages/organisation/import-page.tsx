import type { CallOutput } from '@zhiqiang/contract'
import { fill, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { sendWithProgress } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SheetImport } from '../../ui/sheet-import.tsx'

type Answer = CallOutput<'people.import'>
type Row = Answer['rows'][number]

const words = {
  title: t('导入单位与人员', 'Import units and people'),
  note: t(
    '每行写一个单位，后面可以写一个人和他的岗位（.xlsx 或 .csv）。已有的不重复登记。先看每一行会怎样，再写入。',
    'One unit a row, with a person and a post where wanted (.xlsx or .csv). What is there already is left. See what each row does, then write.',
  ),
  apply: t(
    '写入：{units} 个单位、{persons} 个账号、{posts} 个岗位',
    'Write {units} units, {persons} accounts, {posts} posts',
  ),
  same: t('没有要写入的：名单里的都已登记。', 'Nothing to write: all of the list is registered.'),
  there: t('已有', 'there already'),
  bad: t('有错', 'wrong'),
  passwords: t('初始密码（只显示这一次）', 'First passwords (shown this once)'),
  passwordsNote: t(
    '请现在记下或下载，分别交给本人；本人登录后在“我的账号”里修改。离开本页后无法再看。',
    'Note or download them now and hand each to its person, who changes it under My account. They cannot be seen again.',
  ),
  download: t('下载初始密码（CSV）', 'Download the first passwords (CSV)'),
  name: t('姓名', 'Name'),
  login: t('用户名', 'User name'),
  password: t('初始密码', 'First password'),
}

const outcomes: Readonly<Record<Row['does'][number], Text>> = {
  unit: t('新单位', 'new unit'),
  person: t('新账号', 'new account'),
  post: t('新岗位', 'new post'),
  handOver: t('接任岗位', 'takes the post'),
}

/** Units and people from a spreadsheet: tried first, then written, all or nothing. */
export function ImportPage(): ReactNode {
  const { say } = useLanguage()
  return (
    <Page under="/organisation" tab={say(words.title)} title={say(words.title)} note={say(words.note)}>
      <SheetImport
        fields={{}}
        send={(body) => sendWithProgress('people.import', body, () => undefined)}
        template={urlOf('people.template', {})}
        writes={({ counts: { units, persons, posts, handOvers } }) =>
          units + persons + posts + handOvers === 0
            ? null
            : fill(words.apply, { units, persons, posts: posts + handOvers })
        }
        same={words.same}
        more={({ reply }) => reply && <Passwords passwords={reply.passwords} />}
        row={(row) => ({
          what: [row.unit, row.post, row.name].filter((part) => part !== '').join(' · '),
          marks: <Marks row={row} />,
        })}
      />
    </Page>
  )
}

function Marks({ row }: { readonly row: Row }) {
  const { say } = useLanguage()
  if (row.why.length > 0) return <Mark tone="bad">{say(words.bad)}</Mark>
  if (row.does.length === 0) return <Mark tone="plain">{say(words.there)}</Mark>
  return row.does.map((does) => (
    <Mark key={does} tone="busy">
      {say(outcomes[does])}
    </Mark>
  ))
}

type Passwords = NonNullable<Answer['reply']>['passwords']

function Passwords({ passwords }: { readonly passwords: Passwords }) {
  const { say } = useLanguage()
  if (passwords.length === 0) return null
  const lines = [
    [words.name, words.login, words.password].map(say).join(','),
    ...passwords.map((one) => `${one.name},${one.login},${one.password}`),
  ]
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join('\r\n')}\r\n`)}`
  return (
    <section aria-label={say(words.passwords)}>
      <h2>{say(words.passwords)}</h2>
      <p className="zq-note">{say(words.passwordsNote)}</p>
      <p>
        <Button href={href} download="first-passwords.csv">
          {say(words.download)}
        </Button>
      </p>
      <ul className="zq-rows">
        {passwords.map((one) => (
          <li key={one.login}>
            <div className="zq-line">
              <span className="zq-grow">
                <Quoted>{one.name}</Quoted>
              </span>
              <span>{one.login}</span>
              <code>{one.password}</code>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
