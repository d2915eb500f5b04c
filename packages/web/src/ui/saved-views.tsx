import type { CallInput, CallOutput } from '@zhiqiang/contract'
import { type Problem, t } from '@zhiqiang/kernel'
import { Button, Checkbox, Input, Popover } from 'antd'
import { useState } from 'react'
import { call, refreshAll, useLoad } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { words as shared } from '../app/words.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Quoted } from './quoted.tsx'

type View = CallOutput<'views.list'>['rows'][number]
type PageName = CallInput<'views.save'>['body']['page']

const words = {
  title: t('常用筛选', 'Saved filters'),
  none: t('还没有保存过筛选。', 'No filter is saved yet.'),
  name: t('名称', 'Name'),
  share: t('本市同事可凭链接打开', 'Colleagues of the city may open it by its link'),
  save: t('保存现在的筛选', 'Save the present filter'),
  remove: t('删除', 'Remove'),
}

interface Props {
  readonly page: PageName
  readonly search: Readonly<Record<string, unknown>>
  /** Opens a list with a saved filter; the address takes what it knows of it. */
  readonly onOpen: (search: Readonly<Record<string, string | boolean>>) => void
}

/** The filters I keep of a list: open one, copy its link, save the present one under a name. */
export function SavedViews(props: Props) {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Views {...props} onDone={() => setOpen(false)} />}
    >
      <Button>{say(words.title)}</Button>
    </Popover>
  )
}

function Views({ page, search, onOpen, onDone }: Props & { readonly onDone: () => void }) {
  const { say } = useLanguage()
  const { data } = useLoad('views.list', { query: { page } })
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    const kept = Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)]))
    const answer = await call('views.save', { body: { page, name, search: kept, shared: isShared } })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setName('')
    await refreshAll()
  }
  return (
    <div className="zq-views">
      {data?.rows.length === 0 && <p className="zq-faint">{say(words.none)}</p>}
      <ul className="zq-rows">
        {data?.rows.map((view) => (
          <ViewLine
            key={view.id}
            view={view}
            onOpen={() => {
              onOpen(searchOf(view))
              onDone()
            }}
          />
        ))}
      </ul>
      <form
        className="zq-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Input
          value={name}
          maxLength={40}
          placeholder={say(words.name)}
          aria-label={say(words.name)}
          onChange={(event) => setName(event.target.value)}
        />
        <Checkbox checked={isShared} onChange={(event) => setShared(event.target.checked)}>
          {say(words.share)}
        </Checkbox>
        {problem && <ProblemNotice problem={problem} />}
        <Button htmlType="submit" disabled={name.trim() === ''}>
          {say(words.save)}
        </Button>
      </form>
    </div>
  )
}

function ViewLine({ view, onOpen }: { readonly view: View; readonly onOpen: () => void }) {
  const { say } = useLanguage()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/app/views/${view.id}`)
    setCopied(true)
  }
  const remove = async () => {
    await call('views.remove', { params: { id: view.id } })
    await refreshAll()
  }
  return (
    <li>
      <div className="zq-line">
        <Button type="link" size="small" className="zq-grow" onClick={onOpen}>
          <Quoted>{view.name}</Quoted>
        </Button>
        {view.shared && (
          <Button type="link" size="small" onClick={() => void copy()}>
            {say(copied ? shared.copied : shared.copyLink)}
          </Button>
        )}
        <Button type="link" size="small" onClick={() => void remove()}>
          {say(words.remove)}
        </Button>
      </div>
    </li>
  )
}

/** A saved filter as the address takes it: switches are switches again. */
export function searchOf(view: Pick<View, 'search'>): Readonly<Record<string, string | boolean>> {
  return Object.fromEntries(Object.entries(view.search).map(([key, value]) => [key, value === 'true' ? true : value]))
}
