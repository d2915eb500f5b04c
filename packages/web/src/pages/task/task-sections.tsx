import { fill, formatDate, formatInstant, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowStep } from '../../ui/row-step.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'

const words = {
  milestones: t('里程碑', 'Milestones'),
  reached: t('{done}/{total} 已完成', '{done} of {total} reached'),
  late: t('{n} 个逾期', '{n} overdue'),
  lateOne: t('逾期', 'overdue'),
  doneOn: t('{on} 完成', 'reached on {on}'),
  parts: t('会签', 'Co-units’ parts'),
  added: t('{n}/{all} 个配合单位已会签', '{n} of {all} co-units have added theirs'),
  has: t('已会签', 'added'),
  hasNot: t('未会签', 'not yet'),
  extension: t('延期', 'Extensions'),
  waits: t('等办公室答复', 'waits for the office'),
  granted: t('已同意', 'granted'),
  refused: t('不同意', 'refused'),
  until: t('申请延至 {on}', 'until {on}'),
  ground: t('依据', 'Ground'),
}

type Task = { readonly task: ThingDetail }

/** The milestones of a task: what is reached, what is late. */
export function Milestones({ task }: Task) {
  const { lang, say } = useLanguage()
  const { today } = useMe().city
  const list = recordsIn(task.data.milestones)
  if (list.length === 0) return null
  const done = list.filter((one) => wordIn(one, 'doneOn') !== '').length
  const late = list.filter((one) => wordIn(one, 'doneOn') === '' && wordIn(one, 'on') < today).length
  return (
    <section>
      <h2>
        {say(words.milestones)} <small>{say(fill(words.reached, { done, total: list.length }))}</small>{' '}
        {late > 0 && <Mark tone="bad">{say(fill(words.late, { n: late }))}</Mark>}
      </h2>
      <ul className="zq-rows">
        {list.map((one) => {
          const doneOn = wordIn(one, 'doneOn')
          const on = wordIn(one, 'on')
          const given = { milestone: one.no }
          return (
            <li key={String(one.no)}>
              <div className="zq-line">
                <span className="zq-grow">
                  <Quoted>{wordIn(one, 'name')}</Quoted>
                </span>
                <time dateTime={on}>{formatDate(on, lang)}</time>
                {doneOn !== '' && <Mark tone="good">{say(fill(words.doneOn, { on: formatDate(doneOn, lang) }))}</Mark>}
                {doneOn === '' && on < today && <Mark tone="bad">{say(words.lateOne)}</Mark>}
              </div>
              {wordIn(one, 'note') && <small lang="zh-CN">{wordIn(one, 'note')}</small>}
              {doneOn === '' && (
                <div className="zq-line">
                  <RowStep thing={task} step="reachMilestone" given={given} />
                  <RowStep thing={task} step="dropMilestone" given={given} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Which co-units have added their part, what they wrote, and which have not. */
export function Contributions({ task }: Task) {
  const { lang, say } = useLanguage()
  const co = task.units.filter((unit) => unit.part === 'co')
  const parts = recordsIn(task.data.contributions)
  if (co.length === 0 || (task.state !== 'active' && parts.length === 0)) return null
  const ofUnit = (id: string) => parts.filter((part) => part.unitId === id)
  const added = co.filter((unit) => ofUnit(unit.id).length > 0).length
  return (
    <section>
      <h2>
        {say(words.parts)} <small>{say(fill(words.added, { n: added, all: co.length }))}</small>
      </h2>
      <ul className="zq-rows">
        {co.map((unit) => {
          const wrote = ofUnit(unit.id)
          return (
            <li key={unit.id}>
              <div className="zq-line">
                <b className="zq-grow">
                  <Quoted>{unit.name}</Quoted>
                </b>
                <Mark tone={wrote.length > 0 ? 'good' : 'wait'}>
                  {say(wrote.length > 0 ? words.has : words.hasNot)}
                </Mark>
              </div>
              {wrote.map((part) => (
                <p key={wordIn(part, 'at')} className="zq-prose">
                  <span lang="zh-CN">{wordIn(part, 'text')}</span>{' '}
                  <small>
                    <Quoted>{wordIn(part, 'by')}</Quoted>{' '}
                    <time dateTime={wordIn(part, 'at')}>{formatInstant(wordIn(part, 'at'), lang)}</time>
                  </small>
                </p>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Extensions asked for: what waits, what was granted or refused, and why. */
export function Extensions({ task }: Task) {
  const { say } = useLanguage()
  const asked = task.data.extension
  const open = typeof asked === 'object' && asked !== null ? recordsIn([asked]) : []
  const all = [...open, ...recordsIn(task.data.extensions).toReversed()]
  if (all.length === 0) return null
  return (
    <section>
      <h2>{say(words.extension)}</h2>
      <ul className="zq-rows">
        {all.map((one) => (
          <Extension key={wordIn(one, 'at')} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Extension({ one }: { readonly one: Readonly<Record<string, unknown>> }) {
  const { lang, say } = useLanguage()
  const decided = typeof one.granted === 'boolean'
  const tone = one.granted === true ? 'good' : 'bad'
  return (
    <li>
      <div className="zq-line">
        <span className="zq-grow">{say(fill(words.until, { on: formatDate(wordIn(one, 'dueOn'), lang) }))}</span>
        {decided ? (
          <Mark tone={tone}>{say(one.granted === true ? words.granted : words.refused)}</Mark>
        ) : (
          <Mark tone="wait">{say(words.waits)}</Mark>
        )}
      </div>
      <p className="zq-prose">
        <span lang="zh-CN">{wordIn(one, 'ground')}</span>{' '}
        <small>
          <Quoted>{wordIn(one, 'by')}</Quoted>
        </small>
      </p>
      {decided && (
        <p className="zq-prose">
          <span lang="zh-CN">{wordIn(one, 'why')}</span>{' '}
          <small>
            <Quoted>{wordIn(one, 'decidedBy')}</Quoted>
          </small>
        </p>
      )}
    </li>
  )
}

/** The ground of a task that comes of no clause. */
export function Ground({ task }: Task) {
  const { say } = useLanguage()
  const ground = wordIn(task.data, 'ground')
  if (ground === '') return null
  return (
    <section>
      <h2>{say(words.ground)}</h2>
      <blockquote lang="zh-CN" className="zq-small-quote">
        {ground}
      </blockquote>
    </section>
  )
}
