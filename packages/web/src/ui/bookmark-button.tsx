import { StarFilled, StarOutlined } from '@ant-design/icons'
import { fill, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { call, refreshAll, useRows } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'

const words = {
  mark: t('收藏', 'Mark'),
  marked: t('已收藏', 'Marked'),
  of: t('{what}：{zh}', '{what}: {en}'),
}

interface Props {
  readonly thing: string
  /** What it is called, where several stand on one page. */
  readonly name?: string
}

/** Marks a thing to find it again in my space, and takes the mark away. */
export function BookmarkButton({ thing, name }: Props) {
  const { say } = useLanguage()
  const { rows, loading } = useRows('bookmarks.list', { query: { limit: 200 } })
  const found = rows.find((row) => row.thingId === thing && row.clauseId === null)
  const what = say(found ? words.marked : words.mark)
  const press = async () => {
    if (found) await call('bookmarks.remove', { params: { id: found.id } })
    else await call('bookmarks.add', { body: { thing } })
    await refreshAll()
  }
  return (
    <Button
      type={name === undefined ? 'default' : 'text'}
      size={name === undefined ? 'middle' : 'small'}
      icon={found ? <StarFilled /> : <StarOutlined />}
      aria-pressed={found !== undefined}
      disabled={loading}
      {...(name === undefined ? {} : { 'aria-label': say(fill(words.of, { what, zh: name, en: name })) })}
      onClick={() => void press()}
    >
      {name === undefined && what}
    </Button>
  )
}
