import { type EffectsOf, fail, ok, problem, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { Asked, Done } from '../../presets/asked.server.ts'
import {
  type Check,
  changeEffects,
  type EntryOf,
  filedEffects,
  filingEffects,
  firstReport,
  reportEffects,
} from '../../presets/filed.server.ts'
import type { serviceBody } from './item.ts'
import { licenceFault } from './sorts.ts'

/** What the public register says; one entry for each body and for each licence. */
const entryOf: EntryOf = ({ answers, subject, thing }) => {
  const licence = typeof answers.licenceNo === 'string' ? answers.licenceNo.replace(/\s/g, '') : ''
  const { report } = thing.data
  const year = typeof report === 'object' && report !== null && 'year' in report ? String(report.year) : ''
  return {
    title: subject.name,
    class: String(answers.sort),
    facts: {
      licence,
      chief: String(answers.chief),
      services: String(answers.services),
      practitioners: namesOf(answers.practitioners),
      reported: year,
    },
    keys: [subject.id, ...(licence === '' ? [] : [`${answers.sort}:${licence}`])],
    ...(typeof answers.licenceUntil === 'string' ? { until: answers.licenceUntil } : {}),
  }
}

function namesOf(rows: unknown): string {
  return (rows as readonly { readonly name: string; readonly number?: string }[])
    .map(({ name, number }) => (number ? `${name}（${number}）` : name))
    .join('、')
}

const check: Check = async ({ answers, today }) => {
  const fault = licenceFault(String(answers.sort), String(answers.licenceNo ?? ''))
  if (fault) return fail(problem('E_INPUT', { what: fault }, { fields: { licenceNo: fault } }))
  if (typeof answers.licenceUntil === 'string' && answers.licenceUntil < today) {
    const over = t('执业许可证已经过期', 'the licence has run out')
    return fail(problem('E_INPUT', { what: over }, { fields: { licenceUntil: over } }))
  }
  return ok(null)
}

const filing = filedEffects(entryOf, check)

export const effects: EffectsOf<typeof serviceBody, Ports> = {
  ...filingEffects,
  ...filing,
  ...changeEffects(entryOf),
  ...reportEffects(entryOf),
  async enter(asked: Asked): Done {
    const entered = await filing.enter(asked)
    return entered.ok ? ok({ ...entered.value, clocks: firstReport(asked.today) }) : entered
  },
}
