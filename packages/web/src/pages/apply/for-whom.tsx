import { t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { useMe } from '../../app/session.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Post = ReturnType<typeof useMe>['posts'][number]

const words = {
  for: t('为谁申办', 'For whom'),
  by: t('由代理机构', 'through the agency'),
}

/** For whom somebody may hand in a service: themselves, their firms, and whom their agency may act for in it. */
export function forWhom(posts: readonly Post[], item: string): readonly Post[] {
  const may = posts.filter(({ role, through }) => role === 'applicant' && mayIn(through, item))
  return may.filter((post, n) => may.findIndex(({ unitId }) => unitId === post.unitId) === n)
}

function mayIn(through: Post['through'], item: string): boolean {
  return through === null || through.items === null || through.items.includes(item)
}

interface Props {
  readonly of: readonly Post[]
  readonly value: string | undefined
  readonly onChange: (subject: string) => void
}

/** Says for whom it is handed in and through whom, and lets those choose who act for several. */
export function ForWhom({ of, value, onChange }: Props) {
  const { say } = useLanguage()
  const id = useId()
  const chosen = of.find(({ unitId }) => unitId === value)
  if (of.length < 2 && !chosen?.through) return null
  return (
    <p className="zq-line">
      <label htmlFor={id}>{say(words.for)}</label>
      <Select
        id={id}
        value={value ?? null}
        style={{ minWidth: 240 }}
        onChange={onChange}
        options={of.map(({ unitId, unitName }) => ({ value: unitId, label: <Quoted>{unitName}</Quoted> }))}
      />
      {chosen?.through && (
        <span>
          {say(words.by)} <Quoted>{chosen.through.unitName}</Quoted>
        </span>
      )}
    </p>
  )
}
