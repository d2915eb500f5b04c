import { pick, t } from '@zhiqiang/kernel'
import { numberClassNames, numberField, numberReasons, type Span } from '@zhiqiang/policy'
import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { FieldValue } from './field-value.tsx'
import { useReader } from './reader-context.ts'

const words = {
  asTarget: t('记为指标', 'Make it a target'),
}

const around = 16

/** A numeral that is no target, in its words, with the reason. */
export function NumberBody({ offset }: { readonly offset: number }) {
  const { reading, text, editable, add } = useReader()
  const { lang, say } = useLanguage()
  const number = reading.numbers.find((n) => n.span[0] === offset)
  if (!number) return null
  if (number.class === 'target' || number.class === 'numbering') return null
  const unread = number.class === 'unread'
  const [start, end] = number.span
  const before = text.slice([Math.max(0, start - around), start]).replace(/^[\s\S]*[\n。；;，,]/, '')
  const after = text.slice([end, Math.min(text.length, end + around)]).replace(/[\n。；;，,][\s\S]*$/, '')
  const phrase: Span = [start - [...before].length, end]
  return (
    <>
      <p className="rd-line rd-context" lang="zh-CN">
        {before.length === around ? '…' : ''}
        {before}
        <b>{text.slice(number.span)}</b>
        {after}
        {after.length === around ? '…' : ''}
      </p>
      <p className="rd-line">
        <FieldValue
          at={`numbers.${offset}.class`}
          field={numberField}
          shown={pick(numberClassNames[number.class], lang)}
        >
          {unread ? (
            <Mark tone="bad">{pick(numberClassNames.unread, lang)}</Mark>
          ) : (
            pick(numberClassNames[number.class], lang)
          )}
        </FieldValue>
        <small>{say(numberReasons[number.class])}</small>
      </p>
      {editable && unread && (
        <div className="rd-form-end">
          <Button size="small" onClick={() => add({ list: 'targets', span: phrase, numberSpan: number.span })}>
            {say(words.asTarget)}
          </Button>
        </div>
      )}
    </>
  )
}
