// Written by tools/gen/law.ts from the folders of law/. Add a folder and run `npm run gen`.
import { activityReviews } from './activity-reviews/law.ts'
import { archives } from './archives/law.ts'
import { complaints } from './complaints/law.ts'
import { counting } from './counting/law.ts'
import { credit } from './credit/law.ts'
import { customs } from './customs/law.ts'
import { layoutDesigns } from './layout-designs/law.ts'
import { mediation } from './mediation/law.ts'
import { nationalRules } from './national-rules/law.ts'
import { openGovernment } from './open-government/law.ts'
import { patentDisputes } from './patent-disputes/law.ts'
import { patents } from './patents/law.ts'
import { penalties } from './penalties/law.ts'
import { plantVarieties } from './plant-varieties/law.ts'
import { pledges } from './pledges/law.ts'
import { policeTransfers } from './police-transfers/law.ts'
import { preExamination } from './pre-examination/law.ts'
import { remedies } from './remedies/law.ts'
import { serviceBodies } from './service-bodies/law.ts'
import { serviceInventions } from './service-inventions/law.ts'
import { services } from './services/law.ts'
import { specialSigns } from './special-signs/law.ts'
import { support } from './support/law.ts'
import { technologyContracts } from './technology-contracts/law.ts'
import { trademarks } from './trademarks/law.ts'

/** Every area of law. */
export const areas = [
  activityReviews,
  archives,
  complaints,
  counting,
  credit,
  customs,
  layoutDesigns,
  mediation,
  nationalRules,
  openGovernment,
  patentDisputes,
  patents,
  penalties,
  plantVarieties,
  pledges,
  policeTransfers,
  preExamination,
  remedies,
  serviceBodies,
  serviceInventions,
  services,
  specialSigns,
  support,
  technologyContracts,
  trademarks,
] as const
