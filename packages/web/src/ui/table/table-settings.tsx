import { SettingOutlined } from '@ant-design/icons'
import { t } from '@zhiqiang/kernel'
import { Button, Checkbox, Popover } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import type { Column, TableChoice } from './column.ts'

const words = {
  columns: t('显示哪些列', 'Columns shown'),
  dense: t('紧凑', 'Dense'),
}

interface Props<R> {
  readonly columns: readonly Column<R>[]
  readonly choice: TableChoice
  readonly onChange: (choice: TableChoice) => void
}

/** Chooses columns and density. */
export function TableSettings<R>({ columns, choice, onChange }: Props<R>) {
  const { say } = useLanguage()
  const choosable = columns.slice(1).filter((column) => !column.always)
  const toggle = (key: string, on: boolean) =>
    onChange({ ...choice, shown: on ? [...choice.shown, key] : choice.shown.filter((other) => other !== key) })
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="zq-settings">
          {choosable.map((column) => (
            <Checkbox
              key={column.key}
              checked={choice.shown.includes(column.key)}
              onChange={(event) => toggle(column.key, event.target.checked)}
            >
              {say(column.title)}
            </Checkbox>
          ))}
          <hr />
          <Checkbox checked={choice.dense} onChange={(event) => onChange({ ...choice, dense: event.target.checked })}>
            {say(words.dense)}
          </Checkbox>
        </div>
      }
    >
      <Button icon={<SettingOutlined />} aria-label={say(words.columns)} title={say(words.columns)} />
    </Popover>
  )
}
