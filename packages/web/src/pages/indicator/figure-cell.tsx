import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate, formatNumber, t } from '@zhiqiang/kernel'
import { Popover } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'

type Indicator = CallOutput<'indicators.get'>
type Figure = Indicator['series'][number]
export type Actual = Indicator['actuals'][number]

const words = {
  missing: t('缺', 'missing'),
  none: t('没有数据', 'No figure'),
  lacks: t('缺的数按没有计，不按零计。', 'What is missing is not taken for zero.'),
  withdrawn: t('已撤回', 'withdrawn'),
  parts: { value: t('数值', 'Figure'), of: t('分母', 'Whole'), twice: t('跨县重复', 'Counted twice') },
}

/** A figure that says where it comes from when pointed at or focused: the formula, each raw number, who entered it. */
export function FigureCell({
  figure,
  rows,
}: {
  readonly figure: Figure | undefined
  readonly rows: readonly Actual[]
}) {
  const { lang, say } = useLanguage()
  const shown = figure?.value ?? null
  const content = (
    <div className="zq-cell-from">
      {figure && (
        <p>
          <Named text={say(figure.how)} />
        </p>
      )}
      {figure && figure.missing.length > 0 && <p className="zq-faint">{say(words.lacks)}</p>}
      {rows.map((row) => (
        <p key={`${row.code}${row.part}${row.eventSeq}`}>
          <RawNumber row={row} /> <Quoted>{row.source}</Quoted>
          <br />
          <Quoted>{row.enteredBy}</Quoted> <time dateTime={row.at}>{formatDate(dateInChina(row.at), lang)}</time>
        </p>
      ))}
      {rows.length === 0 && !figure && <p>{say(words.none)}</p>}
    </div>
  )
  return (
    <Popover content={content} trigger={['hover', 'focus']} mouseEnterDelay={0.1}>
      <button type="button" className="zq-cell">
        {shown === null ? <span className="zq-faint">{say(words.missing)}</span> : formatNumber(shown, lang)}
      </button>
    </Popover>
  )
}

function RawNumber({ row }: { readonly row: Actual }) {
  const { lang, say } = useLanguage()
  const number = row.value === null ? say(words.withdrawn) : formatNumber(row.value, lang, 4)
  return (
    <>
      {row.part !== 'value' && `${say(words.parts[row.part])} `}
      {row.superseded ? <del>{number}</del> : <b>{number}</b>}
    </>
  )
}
