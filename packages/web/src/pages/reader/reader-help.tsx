import { type Text, t } from '@zhiqiang/kernel'
import { Button, Popover } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { markKinds } from './marks.ts'
import { markNames, words } from './words.ts'

const keys: readonly (readonly [string, Text])[] = [
  ['j ↓', t('下一项', 'Next')],
  ['k ↑', t('上一项', 'Previous')],
  ['Enter', t('改正当前项', 'Correct the current one')],
  ['s', t('看它的原文', 'See its source')],
  ['a', t('采纳发现', 'Accept a finding')],
  ['d', t('忽略发现', 'Dismiss a finding')],
  ['Esc', t('关闭编辑', 'Close the editor')],
  ['?', t('显示这张表', 'Show this list')],
]

/** What the marks in the source mean. */
export function Legend() {
  const { say } = useLanguage()
  const list = (
    <ul className="rd-legend">
      {markKinds.map((kind) => (
        <li key={kind}>
          <span className={`rd-m-${kind}`} lang="zh-CN">
            {markNames[kind].zh}
          </span>{' '}
          {markNames[kind].zh !== say(markNames[kind]) && say(markNames[kind])}
        </li>
      ))}
    </ul>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={list}>
      <Button size="small" type="text">
        {say(words.legend)}
      </Button>
    </Popover>
  )
}

/** The keys of the reader. */
export function KeysHelp({ open, change }: { readonly open: boolean; readonly change: (open: boolean) => void }) {
  const { say } = useLanguage()
  const list = (
    <dl className="rd-keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{say(what)}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={change} content={list}>
      <Button size="small" type="text" aria-expanded={open}>
        {say(words.keys)}
      </Button>
    </Popover>
  )
}
