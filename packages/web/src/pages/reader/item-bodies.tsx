import { pick, t } from '@zhiqiang/kernel'
import {
  type Correctable,
  correctable,
  deadlineModeNames,
  directionNames,
  goalTypeNames,
  type ItemList,
  mechanismNames,
  operatorNames,
} from '@zhiqiang/policy'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { FieldValue } from './field-value.tsx'
import { useReader } from './reader-context.ts'
import { amountText, everyText, momentText, periodText, rankText } from './value-text.ts'

interface Props {
  readonly id: string
}

/** `quoted`: the words are not beside the card. */
interface QuotedProps extends Props {
  readonly quoted: boolean
}

const setThreshold = t('定位次', 'set a rank')

/** A field of the entry's list; a name that is none is a defect. */
export function fieldOf(list: ItemList, name: string): Correctable {
  const field = correctable[list][name]
  if (field === undefined) throw new Error(`no field ${name} in ${list}`)
  return field
}

function useEntry<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((entry) => entry.id === id)
}

/** 每万人口发明专利拥有量 不少于 12 件 · 2026年. */
export function TargetBody({ id }: Props) {
  const { reading } = useReader()
  const { lang } = useLanguage()
  const target = useEntry(reading.targets, id)
  if (!target) return null
  const value = (name: string, shown: string) => (
    <FieldValue at={`targets.${id}.${name}`} field={fieldOf('targets', name)} shown={shown} />
  )
  return (
    <p className="rd-line">
      <strong>
        <Quoted>{value('indicator', target.indicator)}</Quoted>
      </strong>{' '}
      {value('operator', pick(operatorNames[target.operator], lang))}{' '}
      <b className="zq-number">{value('value', amountText(target.value, lang))}</b>{' '}
      <Quoted>{value('unit', target.unit)}</Quoted>
      <small>
        {value('period', periodText(target.period, lang))}
        {' · '}
        {value('direction', pick(directionNames[target.direction], lang))}
      </small>
    </p>
  )
}

/** A rank, a direction or a coverage, with its own words. */
export function GoalBody({ id, quoted }: QuotedProps) {
  const { reading } = useReader()
  const { lang, say } = useLanguage()
  const goal = useEntry(reading.goals, id)
  if (!goal) return null
  const value = (name: string, shown: string) => (
    <FieldValue at={`goals.${id}.${name}`} field={fieldOf('goals', name)} shown={shown} />
  )
  const rank = goal.rank === undefined ? say(setThreshold) : rankText(goal.rank.within, goal.rank.of, lang)
  return (
    <>
      <p className="rd-line">
        <strong>
          <Quoted>{value('indicator', goal.indicator)}</Quoted>
        </strong>
        <small>
          {value('type', pick(goalTypeNames[goal.type], lang))}
          {goal.type === 'rank' && <> · {value('rank', rank)}</>}
          {goal.direction !== undefined && <> · {value('direction', pick(directionNames[goal.direction], lang))}</>}
          {' · '}
          {value('period', periodText(goal.period, lang))}
        </small>
      </p>
      {quoted && <Quote text={goal.quote} />}
    </>
  )
}

export function CadenceBody({ id, quoted }: QuotedProps) {
  const { reading } = useReader()
  const { lang } = useLanguage()
  const cadence = useEntry(reading.cadences, id)
  if (!cadence) return null
  return (
    <p className="rd-line">
      <strong>
        <FieldValue
          at={`cadences.${id}.every`}
          field={fieldOf('cadences', 'every')}
          shown={everyText(cadence.every, lang)}
        />
      </strong>{' '}
      {quoted && <Quote text={cadence.quote} />}
    </p>
  )
}

export function DeadlineBody({ id, quoted }: QuotedProps) {
  const { reading } = useReader()
  const { lang } = useLanguage()
  const deadline = useEntry(reading.deadlines, id)
  if (!deadline) return null
  return (
    <p className="rd-line">
      <strong className="zq-number">
        <FieldValue
          at={`deadlines.${id}.by`}
          field={fieldOf('deadlines', 'by')}
          shown={momentText(deadline.by, lang)}
        />
      </strong>{' '}
      <FieldValue
        at={`deadlines.${id}.mode`}
        field={fieldOf('deadlines', 'mode')}
        shown={pick(deadlineModeNames[deadline.mode], lang)}
      />{' '}
      {quoted && <Quote text={deadline.quote} />}
    </p>
  )
}

export function SystemBody({ id }: Props) {
  const { reading } = useReader()
  const { lang } = useLanguage()
  const system = useEntry(reading.named_systems, id)
  if (!system) return null
  return (
    <p className="rd-line">
      <strong>
        <Quoted>
          <FieldValue at={`named_systems.${id}.name`} field={fieldOf('named_systems', 'name')} shown={system.name} />
        </Quoted>
      </strong>{' '}
      <small>
        <FieldValue
          at={`named_systems.${id}.type`}
          field={fieldOf('named_systems', 'type')}
          shown={pick(mechanismNames[system.type], lang)}
        />
      </small>
    </p>
  )
}

/** The words of the source. */
function Quote({ text }: { readonly text: string }) {
  return (
    <q className="rd-quote" lang="zh-CN">
      {text}
    </q>
  )
}
