// Written by tools/gen/registry.ts from the folders kinds/, items/, measures/ and registers/. Add a folder and run `npm run gen`.
import type { RecordMeasure } from '@zhiqiang/kernel'
import { copyrightRegistrations } from './measures/copyright-registrations/record-measure.ts'
import { geographicalIndications } from './measures/geographical-indications/record-measure.ts'
import { highValuePatents } from './measures/high-value-patents/record-measure.ts'
import { layoutDesigns } from './measures/layout-designs/record-measure.ts'
import { patentApplications } from './measures/patent-applications/record-measure.ts'
import { patentGrants } from './measures/patent-grants/record-measure.ts'
import { plantVarieties } from './measures/plant-varieties/record-measure.ts'
import { softwareRegistrations } from './measures/software-registrations/record-measure.ts'
import { validInventionPatents } from './measures/valid-invention-patents/record-measure.ts'
import { validTrademarks } from './measures/valid-trademarks/record-measure.ts'
import { agencies } from './registers/agencies/register.ts'
import { copyright } from './registers/copyright/register.ts'
import { domains } from './registers/domains/register.ts'
import { gi } from './registers/gi/register.ts'
import { heritage } from './registers/heritage/register.ts'
import { layouts } from './registers/layouts/register.ts'
import { organisations } from './registers/organisations/register.ts'
import { patents } from './registers/patents/register.ts'
import { software } from './registers/software/register.ts'
import { specialSigns } from './registers/special-signs/register.ts'
import { trademarks } from './registers/trademarks/register.ts'
import { varieties } from './registers/varieties/register.ts'

/** Every register of the data platform. */
export const registers = [
  agencies,
  copyright,
  domains,
  gi,
  heritage,
  layouts,
  organisations,
  patents,
  software,
  specialSigns,
  trademarks,
  varieties,
] as const

/** Every number that is computed from the rows of registers. */
export const recordMeasures: readonly RecordMeasure[] = [
  copyrightRegistrations,
  geographicalIndications,
  highValuePatents,
  layoutDesigns,
  patentApplications,
  patentGrants,
  plantVarieties,
  softwareRegistrations,
  validInventionPatents,
  validTrademarks,
]
