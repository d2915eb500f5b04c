import { fill, formatNumber, t } from '@zhiqiang/kernel'
import { Select } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ClauseLink, ThingLink } from '../../ui/thing-link.tsx'
import { type Change, changeWords, type Pair, stretchesOf } from './pairs.ts'

type Side = NonNullable<Pair['before']>

const words = {
  alike: t('相同 {n}%', '{n}% alike'),
  alsoMoved: t('位置也变了', 'also moved'),
  renumbered: t('只是序号变了', 'only its number changed'),
  closes: t('任务将撤销', 'Its task will be closed'),
  makes: t('发布后成为任务', 'Becomes a task'),
  from: t('对应原条款', 'Comes from'),
  isNew: t('新增，没有对应的原条款', 'New, from no old clause'),
}

const tones: Readonly<Record<Change, Tone>> = {
  kept: 'plain',
  moved: 'busy',
  reworded: 'wait',
  new: 'good',
  dropped: 'bad',
}

interface Props {
  readonly pair: Pair
  /** Old clauses a new one may come from. */
  readonly sources: readonly Side[]
  readonly settle: (after: string, before: string | null) => void
}

/** An old clause beside the new one that takes its place, with what differs marked and what hangs on it. */
export function PairRow({ pair, sources, settle }: Props) {
  const { lang, say } = useLanguage()
  const { change, before, after } = pair
  const label = changeWords.find((one) => one.change === change)?.label
  const mayChoose = after !== null && (change === 'new' || change === 'reworded') && sources.length > 0
  return (
    <div className={`zq-amend-pair is-${change}`} data-change={change}>
      <div className="zq-line">
        <Mark tone={tones[change]}>{label && say(label)}</Mark>
        {change === 'reworded' && (
          <small>{say(fill(words.alike, { n: formatNumber(Math.round(pair.likeness * 100), lang, 0) }))}</small>
        )}
        {change === 'reworded' && pair.moved && <small>{say(words.alsoMoved)}</small>}
        {change === 'kept' && before?.path !== after?.path && <small>{say(words.renumbered)}</small>}
        {change === 'new' && after?.isTask && <small>{say(words.makes)}</small>}
        {mayChoose && (
          <Select<string>
            size="small"
            className="zq-amend-source"
            aria-label={say(words.from)}
            value={before?.clause ?? '-'}
            popupMatchSelectWidth={false}
            options={[
              { value: '-', label: say(words.isNew) },
              ...sources.map((one) => ({
                value: one.clause,
                label: <Quoted>{`${one.path} ${one.heading}`}</Quoted>,
              })),
            ]}
            onChange={(chosen) => settle(after.clause, chosen === '-' ? null : chosen)}
          />
        )}
      </div>
      <div className="zq-amend-sides">
        <Words side={before} other={after} gone />
        <Words side={after} other={before} />
      </div>
      {pair.tasks.map((task) => (
        <div key={task.id} className="zq-line">
          <ThingLink thing={task} />
          <StateTag state={task} />
          {change === 'dropped' && !['done', 'superseded'].includes(task.state) && (
            <Mark tone="bad">{say(words.closes)}</Mark>
          )}
        </div>
      ))}
    </div>
  )
}

function Words({
  side,
  other,
  gone = false,
}: {
  readonly side: Side | null
  readonly other: Side | null
  readonly gone?: boolean
}) {
  if (!side) return <div className="zq-amend-none">—</div>
  const pieces = other && other.text !== side.text ? stretchesOf(side.text, other.text) : null
  return (
    <div>
      <small>
        <ClauseLink id={side.linkId} path={side.path} />
      </small>
      <p className="zq-prose" lang="zh-CN">
        {pieces
          ? pieces.map((piece) => {
              if (piece.same) return piece.text
              return gone ? <del key={piece.at}>{piece.text}</del> : <ins key={piece.at}>{piece.text}</ins>
            })
          : side.text}
      </p>
    </div>
  )
}
