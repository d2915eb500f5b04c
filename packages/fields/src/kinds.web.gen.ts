// Written by tools/gen/fields.ts from the folders here. Add a folder and run `npm run gen`.
import type { AllWebFacets } from './facets.web.tsx'
import { addressWeb } from './address/address.web.tsx'
import { choiceWeb } from './choice/choice.web.tsx'
import { consentWeb } from './consent/consent.web.tsx'
import { dataWeb } from './data/data.web.tsx'
import { dateWeb } from './date/date.web.tsx'
import { dateRangeWeb } from './date-range/date-range.web.tsx'
import { filesWeb } from './files/files.web.tsx'
import { groupWeb } from './group/group.web.tsx'
import { ipNumberWeb } from './ip-number/ip-number.web.tsx'
import { ipcWeb } from './ipc/ipc.web.tsx'
import { longTextWeb } from './long-text/long-text.web.tsx'
import { moneyWeb } from './money/money.web.tsx'
import { multiChoiceWeb } from './multi-choice/multi-choice.web.tsx'
import { niceWeb } from './nice/nice.web.tsx'
import { numberWeb } from './number/number.web.tsx'
import { partyWeb } from './party/party.web.tsx'
import { personWeb } from './person/person.web.tsx'
import { recordWeb } from './record/record.web.tsx'
import { regionWeb } from './region/region.web.tsx'
import { registerRefWeb } from './register-ref/register-ref.web.tsx'
import { signatureWeb } from './signature/signature.web.tsx'
import { textWeb } from './text/text.web.tsx'
import { unitWeb } from './unit/unit.web.tsx'
import { unitsWeb } from './units/units.web.tsx'
import { yesNoWeb } from './yes-no/yes-no.web.tsx'

/** Every field kind with what it brings; a kind without a folder does not compile. */
export const webFacets: AllWebFacets = {
  address: addressWeb,
  choice: choiceWeb,
  consent: consentWeb,
  data: dataWeb,
  date: dateWeb,
  dateRange: dateRangeWeb,
  files: filesWeb,
  group: groupWeb,
  ipNumber: ipNumberWeb,
  ipc: ipcWeb,
  longText: longTextWeb,
  money: moneyWeb,
  multiChoice: multiChoiceWeb,
  nice: niceWeb,
  number: numberWeb,
  party: partyWeb,
  person: personWeb,
  record: recordWeb,
  region: regionWeb,
  registerRef: registerRefWeb,
  signature: signatureWeb,
  text: textWeb,
  unit: unitWeb,
  units: unitsWeb,
  yesNo: yesNoWeb,
}
