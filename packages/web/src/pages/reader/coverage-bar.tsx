import { fill, pick, t } from '@zhiqiang/kernel'
import { coverageNames } from '@zhiqiang/policy'
import { useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { coverageBands, coverageShare } from './coverage-bands.ts'
import { useReader } from './reader-context.ts'

const slices = 480

const words = {
  label: t(
    '全文读成了什么：{read}% 已读懂，{unread}% 未读懂',
    'What the text was read as: {read}% read, {unread}% not understood',
  ),
}

/** The whole text as a thin bar, coloured by what each part was read as; pressing it goes there. */
export function CoverageBar({ goTo }: { readonly goTo: (offset: number) => void }) {
  const { reading } = useReader()
  const { lang, say } = useLanguage()
  const length = reading.source.length
  const bands = useMemo(() => coverageBands(reading.coverage, length, slices), [reading.coverage, length])
  const share = useMemo(() => coverageShare(reading.coverage), [reading.coverage])
  const unread = Math.ceil(share.unread * 1000) / 10
  const label = say(fill(words.label, { read: Math.round((100 - unread) * 10) / 10, unread }))
  return (
    <div className="rd-coverage">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a picture of the text; by keyboard the tabs lead to the same places */}
      <svg
        viewBox={`0 0 1 ${slices}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          goTo(Math.round(((event.clientY - box.top) / box.height) * length))
        }}
      >
        {bands.map((band) => (
          <rect
            key={band.from}
            x="0"
            width="1"
            y={band.from}
            height={band.to - band.from}
            className={`rd-c-${band.class}`}
          >
            <title>{pick(coverageNames[band.class], lang)}</title>
          </rect>
        ))}
      </svg>
    </div>
  )
}
