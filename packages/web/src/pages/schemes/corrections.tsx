import type { CallOutput } from '@zhiqiang/contract'
import { formatInstant, formatNumber } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { schemeWords as words } from './scheme-words.ts'

type Correction = CallOutput<'schemes.get'>['lines'][number]['corrections'][number]

/** What changed of a figure after it had once been known: from, to, who, when and why. */
export function Corrections({ list, unit }: { readonly list: readonly Correction[]; readonly unit: string }) {
  const { lang, say } = useLanguage()
  // A change that the scheme's rounding hides is told in the ledger's own numbers.
  const sides = (one: Correction) =>
    one.before === one.after ? [one.rawBefore, one.rawAfter] : [one.before, one.after]
  const said = (value: number | null | undefined) =>
    value === null || value === undefined ? say(words.withdrawn) : formatNumber(value, lang, 6)
  return (
    <ul>
      {list.map((one) => (
        <li key={`${one.at}${one.rawAfter}`} className="zq-line">
          <span>
            <del>{said(sides(one)[0])}</del> → <b>{said(sides(one)[1])}</b> <Quoted>{unit}</Quoted>
          </span>
          <small>
            <Quoted>{`${one.by}：${one.why}`}</Quoted> <time dateTime={one.at}>{formatInstant(one.at, lang)}</time>
          </small>
          {one.afterSending && <Mark tone="bad">{say(words.after)}</Mark>}
        </li>
      ))}
    </ul>
  )
}
