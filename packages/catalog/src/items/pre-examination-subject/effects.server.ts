import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { changeEffects, type EntryOf, filedEffects, filingEffects } from '../../presets/filed.server.ts'
import type { preExaminationSubject } from './item.ts'

/** One entry for each body; its fields are told to the public, its contact is not. */
const entryOf: EntryOf = ({ answers, subject }) => ({
  title: subject.name,
  class: String(answers.industry),
  facts: { fields: (answers.field as readonly string[]).join('、') },
  keys: [subject.id],
})

const filing = filedEffects(entryOf)

export const effects: EffectsOf<typeof preExaminationSubject, Ports> = {
  ...filingEffects,
  ...filing,
  ...changeEffects(entryOf),
}
