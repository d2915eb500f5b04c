import { type RecordSort, type Text, t } from '@zhiqiang/kernel'
import { useCallback } from 'react'
import type { InputProps, WebFacets } from '../facets.web.tsx'
import { RemoteSelect } from '../remote-select.web.tsx'

const placeholders: Readonly<Record<RecordSort, Text>> = {
  post: t('输入姓名、岗位或单位', 'Type a name, a post or a unit'),
  responsibility: t('输入保护责任的名称', 'Type the name of a responsibility'),
  clause: t('输入条款的标题', 'Type the heading of a clause'),
  item: t('输入事项的名称', 'Type the name of a service'),
  'budget-line': t('输入预算科目的名称', 'Type the name of a budget line'),
  expert: t('输入专家的姓名或单位', 'Type a name or a unit'),
  mediator: t('输入调解员的姓名或调解组织', 'Type a name or a body'),
  bank: t('输入银行的名称', 'Type the name of a bank'),
  'training-class': t('选择班次，或者输入名称', 'Choose a class, or type its name'),
}

function RecordInput({ value, onChange, field, ports, ...rest }: InputProps<'record'>) {
  const { searchRecords } = ports
  const { of } = field
  const find = useCallback((words: string) => searchRecords(of, words), [searchRecords, of])
  return (
    <RemoteSelect
      {...rest}
      many={false}
      placeholder={placeholders[of]}
      find={find}
      nameOf={ports.nameOf}
      chosen={value ? [value] : []}
      onChoose={(ids) => onChange(ids[0])}
    />
  )
}

export const recordWeb: WebFacets<'record'> = {
  Input: RecordInput,
  Show: ({ value, ports }) => <span lang="zh-CN">{ports.nameOf(value)}</span>,
  Filter: null,
}
