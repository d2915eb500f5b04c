import type { CallOutput } from '@zhiqiang/contract'
import { type Text, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'

type TaskRow = CallOutput<'tasks.list'>['rows'][number]

/** The lights of a task by its date, the worst first. */
export const lights: readonly { readonly light: TaskRow['light']; readonly label: Text; readonly tone: Tone }[] = [
  { light: 'late', label: t('红：已逾期', 'Red: overdue'), tone: 'bad' },
  { light: 'soon', label: t('黄：三十天内到期', 'Amber: due in thirty days'), tone: 'wait' },
  { light: 'running', label: t('绿：期限未到', 'Green: in time'), tone: 'good' },
  { light: 'undated', label: t('灰：未定期限', 'Grey: no date'), tone: 'plain' },
  { light: 'over', label: t('已结束', 'Over'), tone: 'plain' },
]

/** The light of a task: a shape, a word and a colour. */
export function TaskLight({ light }: { readonly light: TaskRow['light'] }) {
  const { say } = useLanguage()
  const found = lights.find((one) => one.light === light)
  return found ? <Mark tone={found.tone}>{say(found.label)}</Mark> : null
}
