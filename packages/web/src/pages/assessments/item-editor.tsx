import { type ScoreItem, type ScoreRule, scoreRules, t } from '@zhiqiang/kernel'
import { Button, Input, InputNumber, Select } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { newRequestId } from '../../app/request-id.ts'
import { IndicatorSelect } from '../../ui/indicator-select.tsx'

const words = {
  name: t('项目', 'Item'),
  weight: t('权重（满分）', 'Weight (full points)'),
  rule: t('计分规则', 'Rule'),
  indicator: t('指标', 'Indicator'),
  add: t('增加一项', 'Add an item'),
  drop: t('删去', 'Remove'),
  total: t('满分合计', 'Full points in all'),
}

/** An item with nothing filled in. */
export function emptyItem(): ScoreItem {
  return { id: newRequestId().slice(0, 8), name: '', weight: 10, rule: 'ratio', indicator: null }
}

interface Props {
  readonly items: readonly ScoreItem[]
  readonly onChange: (items: readonly ScoreItem[]) => void
}

/** The items of an assessment: name, weight, rule, and the indicator whose figures count. */
export function ItemEditor({ items, onChange }: Props) {
  const { lang, say } = useLanguage()
  const put = (id: string, change: Partial<ScoreItem>) =>
    onChange(items.map((one) => (one.id === id ? { ...one, ...change } : one)))
  const rules = (Object.keys(scoreRules) as ScoreRule[]).map((value) => ({ value, label: say(scoreRules[value]) }))
  return (
    <div className="zq-form">
      {items.map((item, i) => (
        <fieldset key={item.id} className="zq-files">
          <legend>
            {say(words.name)} {i + 1}
          </legend>
          <div className="zq-form">
            <Input
              aria-label={`${say(words.name)} ${i + 1}`}
              placeholder={say(words.name)}
              value={item.name}
              onChange={(event) => put(item.id, { name: event.target.value })}
            />
            <InputNumber
              aria-label={`${say(words.weight)} ${i + 1}`}
              min={0}
              max={1000}
              value={item.weight}
              onChange={(weight) => put(item.id, { weight: weight ?? 0 })}
              suffix={<small>{say(words.weight)}</small>}
              style={{ width: '100%' }}
            />
            <Select
              aria-label={`${say(words.rule)} ${i + 1}`}
              value={item.rule}
              options={rules}
              onChange={(rule: ScoreRule) => put(item.id, { rule, ...(rule === 'manual' ? { indicator: null } : {}) })}
            />
            {item.rule !== 'manual' && (
              <IndicatorSelect
                id={`${item.id}-indicator`}
                label={`${say(words.indicator)} ${i + 1}`}
                many={false}
                chosen={item.indicator === null ? [] : [item.indicator]}
                onChoose={([indicator = null], [title = '']) =>
                  put(item.id, { indicator, ...(item.name === '' ? { name: title } : {}) })
                }
              />
            )}
            {items.length > 1 && (
              <Button size="small" onClick={() => onChange(items.filter((one) => one.id !== item.id))}>
                {say(words.drop)}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <p className="zq-line">
        <Button onClick={() => onChange([...items, emptyItem()])}>{say(words.add)}</Button>
        <span>
          {say(words.total)}
          {lang === 'zh' ? '：' : ': '}
          <b>{items.reduce((sum, one) => sum + one.weight, 0)}</b>
        </span>
      </p>
    </div>
  )
}
