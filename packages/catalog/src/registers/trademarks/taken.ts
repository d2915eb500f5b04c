import { isNothing, type RecordValues, type Taken, t } from '@zhiqiang/kernel'
import { dayOf, notesOf, parts } from '../../shared/records/values.ts'
import { markNumber, niceClasses, similarGroups } from './values.ts'

/** What a source says of a mark, as it writes it. */
export interface Said {
  readonly registration?: string
  readonly application?: string
  readonly office?: string
  readonly name?: string
  readonly nice?: readonly string[]
  readonly groups?: readonly string[]
  readonly goods?: readonly string[]
  readonly owners?: readonly string[]
  readonly agency?: string
  readonly address?: string
  readonly status?: string
  readonly filed?: string
  readonly published?: string
  readonly registered?: string
  readonly until?: string
  readonly ended?: string
}

/** A record of the register; refused without a number, or without a name and anything that stands for it. */
export function takenFrom(said: Said): Taken {
  const office = (said.office ?? '').trim().toUpperCase() || 'CN'
  const registration = markNumber(said.registration ?? '', office)
  const application = markNumber(said.application ?? '', office)
  if (registration === null && application === null) {
    return { refused: t('没有可用的注册号和申请号', 'there is no usable registration or application number') }
  }
  const notes = notesOf()
  const day = (field: string, text: string | undefined) => dayOf(text ?? '', field, notes)
  const name = (said.name ?? '').replace(/\s+/g, ' ').trim()
  const values: RecordValues = {
    registration_number: registration,
    application_number: application,
    office,
    // A mark without words is kept under what offices call it.
    name: name === '' ? '图形' : name,
    nice: niceClasses(said.nice ?? []),
    similar_groups: similarGroups(said.groups ?? []),
    goods: parts(said.goods ?? []),
    owners: parts(said.owners ?? []),
    agency: said.agency?.trim() || null,
    address: said.address?.trim() || null,
    status_said: said.status?.trim() || null,
    filed_on: day('filed_on', said.filed),
    published_on: day('published_on', said.published),
    registered_on: day('registered_on', said.registered),
    until_said: day('until_said', said.until),
    ended_on: day('ended_on', said.ended),
  }
  const spoken = Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)))
  const numbers = [...new Set([registration, application].filter((number) => number !== null))]
  return { record: { values: spoken, numbers, notes: notes.list } }
}
