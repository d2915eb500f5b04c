import type { FieldKind } from '@zhiqiang/kernel'
import { choiceWeb } from './choice/choice.web.tsx'
import { dataWeb } from './data/data.web.tsx'
import { dateWeb } from './date/date.web.tsx'
import type { AllWebFacets, WebFacets } from './facets.web.tsx'
import { filesWeb } from './files/files.web.tsx'
import { longTextWeb } from './long-text/long-text.web.tsx'
import { numberWeb } from './number/number.web.tsx'
import { personWeb } from './person/person.web.tsx'
import { recordWeb } from './record/record.web.tsx'
import { textWeb } from './text/text.web.tsx'
import { unitWeb } from './unit/unit.web.tsx'
import { unitsWeb } from './units/units.web.tsx'
import { yesNoWeb } from './yes-no/yes-no.web.tsx'

export type { FieldPorts, RemoteOption, UploadedFile, WebValue } from './facets.web.tsx'
export { formatSize } from './files/format-size.ts'
export { RemoteSelect } from './remote-select.web.tsx'

/** Every field kind with its screen parts; a kind without them does not compile. */
export const webFacets = {
  choice: choiceWeb,
  data: dataWeb,
  date: dateWeb,
  files: filesWeb,
  longText: longTextWeb,
  number: numberWeb,
  person: personWeb,
  record: recordWeb,
  text: textWeb,
  unit: unitWeb,
  units: unitsWeb,
  yesNo: yesNoWeb,
} satisfies AllWebFacets

/** The screen parts of a kind known only at run time. The caller hands each field its own kind's value. */
export function webFacetsOf(kind: FieldKind): WebFacets<FieldKind> {
  const all: Readonly<Record<FieldKind, unknown>> = webFacets
  return all[kind] as WebFacets<FieldKind>
}
