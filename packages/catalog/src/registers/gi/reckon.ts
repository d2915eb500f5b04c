import type { ReckonPorts, RecordValues } from '@zhiqiang/kernel'
import { firstDay } from '../../shared/records/reckoned.ts'
import type { Status } from './fields.ts'

const wordings: readonly (readonly [RegExp, Status])[] = [
  [/终止|撤销|注销|失效|无效|cancel|expired|removed/i, 'ended'],
  [/储备|培育|拟申报|reserve/i, 'reserve'],
  [/申请|受理|公示|审查|初审|pending|applied|published|opposition/i, 'pending'],
  [/登记|注册|批准|保护|有效|registered|protected|live/i, 'registered'],
]

/** What follows from what sources say of an indication: how it stands, where it is from, under which name it is counted. */
export function reckon(values: RecordValues, { placeOf }: ReckonPorts): RecordValues {
  const { name, address, area, filed_on: filed, registered_on: registered, ended_on: ended } = values
  const place = [address, area].find((text) => typeof text === 'string' && text !== '')
  return {
    status: statusOf(values),
    region: typeof place === 'string' ? placeOf(place) : null,
    counted_as: typeof name === 'string' ? countedAs(name) : null,
    dated_on: firstDay(registered, filed, ended),
  }
}

function statusOf(values: RecordValues): Status {
  if (values.ended_on) return 'ended'
  const { status_said: said } = values
  const found = typeof said === 'string' ? wordings.find(([pattern]) => pattern.test(said))?.[1] : undefined
  if (found) return found
  if (values.registered_on || values.certificate_number) return 'registered'
  return values.filed_on || values.application_number ? 'pending' : 'unknown'
}

/** A name entered as a product and as a mark counts once: blanks, brackets and capitals make no difference. */
function countedAs(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[\s·“”"'《》-]/g, '')
}
