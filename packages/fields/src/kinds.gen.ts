// Written by tools/gen/fields.ts from the folders here. Add a folder and run `npm run gen`.
import type { AllFacets } from './facets.ts'
import { address } from './address/address.ts'
import { choice } from './choice/choice.ts'
import { consent } from './consent/consent.ts'
import { data } from './data/data.ts'
import { date } from './date/date.ts'
import { dateRange } from './date-range/date-range.ts'
import { files } from './files/files.ts'
import { group } from './group/group.ts'
import { ipNumber } from './ip-number/ip-number.ts'
import { ipc } from './ipc/ipc.ts'
import { longText } from './long-text/long-text.ts'
import { money } from './money/money.ts'
import { multiChoice } from './multi-choice/multi-choice.ts'
import { nice } from './nice/nice.ts'
import { number } from './number/number.ts'
import { party } from './party/party.ts'
import { person } from './person/person.ts'
import { record } from './record/record.ts'
import { region } from './region/region.ts'
import { registerRef } from './register-ref/register-ref.ts'
import { signature } from './signature/signature.ts'
import { text } from './text/text.ts'
import { unit } from './unit/unit.ts'
import { units } from './units/units.ts'
import { yesNo } from './yes-no/yes-no.ts'

/** Every field kind with what it brings; a kind without a folder does not compile. */
export const facets: AllFacets = {
  address,
  choice,
  consent,
  data,
  date,
  dateRange,
  files,
  group,
  ipNumber,
  ipc,
  longText,
  money,
  multiChoice,
  nice,
  number,
  party,
  person,
  record,
  region,
  registerRef,
  signature,
  text,
  unit,
  units,
  yesNo,
}
