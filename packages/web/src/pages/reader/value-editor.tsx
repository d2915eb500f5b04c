import { type Json, t } from '@zhiqiang/kernel'
import { type Editor, opennessNames } from '@zhiqiang/policy'
import { Input, InputNumber, Select } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { BasisEditor } from './basis-editor.tsx'
import { jsonMember, namesOf, numberOf, textOf } from './json-values.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly editor: Editor
  readonly nullable: boolean
  readonly value: Json
  readonly onChange: (value: Json) => void
  /** Names offered where units are chosen. */
  readonly names: readonly string[]
}

const words = {
  from: t('从', 'from'),
  to: t('到', 'to'),
  range: t('区间', 'Range'),
  one: t('单个数', 'One number'),
  none: t('（无）', '(none)'),
  within: t('前几名（空着表示“前列”）', 'First how many (empty: 前列)'),
  of: t('在哪个范围内', 'Among whom'),
  periodHint: t('年份、2021-2025 或 annual（每年）', 'A year, 2021-2025, or annual'),
  momentHint: t('2025、2025-06 或 2025-06-30', '2025, 2025-06 or 2025-06-30'),
  everyHint: t('如 year、quarter、3 years；regular 表示待定', 'e.g. year, quarter, 3 years; regular = to be set'),
  namesHint: t('逐个输入，回车确认', 'One at a time, Enter to confirm'),
} as const

const everyChoices = [
  'year',
  'half-year',
  'quarter',
  'month',
  'week',
  'day',
  '2 years',
  '3 years',
  '5 years',
  'regular',
  'continuous',
]

/** The control for one kind of correctable value. */
export function ValueEditor(props: Props) {
  const { say } = useLanguage()
  const { id, label, editor, nullable, value, onChange, names } = props
  const orNull = (text: string): Json => (text.trim() === '' && nullable ? null : text)
  const line = (hint?: string, type = 'text') => (
    <Input
      id={id}
      aria-label={label}
      type={type}
      value={textOf(value)}
      {...(hint === undefined ? {} : { placeholder: hint })}
      onChange={(event) => onChange(orNull(event.target.value))}
    />
  )
  switch (editor.kind) {
    case 'text':
      return <LongLine {...props} max={editor.max} />
    case 'choice':
      return (
        <Select
          id={id}
          aria-label={label}
          value={textOf(value) || null}
          {...(nullable ? { allowClear: true } : {})}
          options={Object.entries(editor.options).map(([key, text]) => ({ value: key, label: say(text) }))}
          onChange={(next) => onChange(next ?? null)}
        />
      )
    case 'openness':
      return <OpennessEditor {...props} />
    case 'lead':
      return (
        <Select
          id={id}
          aria-label={label}
          value={textOf(value)}
          options={[{ value: '', label: say(words.none) }, ...names.map((name) => ({ value: name, label: name }))]}
          onChange={(next) => onChange(next === '' ? null : next)}
        />
      )
    case 'units':
    case 'names':
      return (
        <Select
          id={id}
          aria-label={label}
          mode="tags"
          tokenSeparators={['、', '，', ',', '；']}
          placeholder={say(words.namesHint)}
          value={[...namesOf(value)]}
          options={names.map((name) => ({ value: name, label: name }))}
          onChange={(next) => onChange(next.map((name) => name.trim()).filter((name) => name !== ''))}
        />
      )
    case 'amount':
      return <AmountEditor {...props} />
    case 'year':
      return (
        <InputNumber id={id} aria-label={label} value={numberOf(value)} precision={0} onChange={(n) => onChange(n)} />
      )
    case 'day':
      return line(undefined, 'date')
    case 'moment':
      return line(say(words.momentHint))
    case 'period':
      return line(say(words.periodHint))
    case 'every':
      return (
        <>
          <Input
            id={id}
            aria-label={label}
            list={`${id}-every`}
            placeholder={say(words.everyHint)}
            value={textOf(value)}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={`${id}-every`}>
            {everyChoices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        </>
      )
    case 'rank':
      return <RankEditor {...props} />
    case 'basis':
      return <BasisEditor value={value} onChange={onChange} />
    default:
      return editor satisfies never
  }
}

function LongLine({ id, label, value, nullable, onChange, max }: Props & { readonly max: number }) {
  const put = (text: string) => onChange(text.trim() === '' && nullable ? null : text.replace(/\s*\n\s*/g, ''))
  if (max <= 60) {
    return (
      <Input id={id} aria-label={label} value={textOf(value)} maxLength={max} onChange={(e) => put(e.target.value)} />
    )
  }
  return (
    <Input.TextArea
      id={id}
      aria-label={label}
      autoSize={{ minRows: 1, maxRows: 4 }}
      maxLength={max}
      value={textOf(value)}
      onChange={(event) => put(event.target.value)}
    />
  )
}

function OpennessEditor({ id, label, value, onChange }: Props) {
  const { say } = useLanguage()
  return (
    <Select
      id={id}
      aria-label={label}
      value={textOf(value)}
      options={[
        { value: '', label: say(words.none) },
        ...Object.entries(opennessNames).map(([key, text]) => ({ value: key, label: say(text) })),
      ]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}

function AmountEditor({ id, label, value, onChange }: Props) {
  const { say } = useLanguage()
  const min = numberOf(jsonMember(value, 'min'))
  const max = numberOf(jsonMember(value, 'max'))
  if (typeof value === 'object' && value !== null) {
    return (
      <div className="rd-inline">
        <InputNumber
          id={id}
          aria-label={`${label} ${say(words.from)}`}
          value={min}
          onChange={(n) => onChange({ min: n, max })}
        />
        <span aria-hidden="true">–</span>
        <InputNumber aria-label={`${label} ${say(words.to)}`} value={max} onChange={(n) => onChange({ min, max: n })} />
        <button type="button" className="rd-chip" onClick={() => onChange(min)}>
          {say(words.one)}
        </button>
      </div>
    )
  }
  return (
    <div className="rd-inline">
      <InputNumber id={id} aria-label={label} value={numberOf(value)} onChange={(n) => onChange(n)} />
      <button
        type="button"
        className="rd-chip"
        onClick={() => onChange({ min: numberOf(value), max: numberOf(value) })}
      >
        {say(words.range)}
      </button>
    </div>
  )
}

function RankEditor({ id, label, value, onChange }: Props) {
  const { say } = useLanguage()
  const within = numberOf(jsonMember(value, 'within'))
  const of = textOf(jsonMember(value, 'of'))
  return (
    <div className="rd-inline">
      <Input
        id={id}
        aria-label={`${label}：${say(words.of)}`}
        placeholder={say(words.of)}
        value={of}
        onChange={(event) => onChange({ within, of: event.target.value })}
      />
      <InputNumber
        aria-label={say(words.within)}
        placeholder={say(words.within)}
        min={1}
        precision={0}
        value={within}
        onChange={(n) => onChange({ within: n, of })}
      />
    </div>
  )
}
