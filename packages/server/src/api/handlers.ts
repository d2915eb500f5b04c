import type { Handlers } from './api.ts'
import { annual } from './handlers/annual.ts'
import { archives } from './handlers/archives.ts'
import { bodies } from './handlers/bodies.ts'
import { classes } from './handlers/classes.ts'
import { cockpit } from './handlers/cockpit.ts'
import { command } from './handlers/command.ts'
import { counties } from './handlers/counties.ts'
import { data } from './handlers/data.ts'
import { funds } from './handlers/funds.ts'
import { hall } from './handlers/hall.ts'
import { law } from './handlers/law.ts'
import { ledger } from './handlers/ledger.ts'
import { loans } from './handlers/loans.ts'
import { mandates } from './handlers/mandates.ts'
import { maps } from './handlers/maps.ts'
import { notices } from './handlers/notices.ts'
import { orders } from './handlers/orders.ts'
import { organisation } from './handlers/organisation.ts'
import { papers } from './handlers/papers.ts'
import { policies } from './handlers/policies.ts'
import { reforms } from './handlers/reforms.ts'
import { registers } from './handlers/registers.ts'
import { responsibilities } from './handlers/responsibilities.ts'
import { rules } from './handlers/rules.ts'
import { schemes } from './handlers/schemes.ts'
import { sending } from './handlers/sending.ts'
import { session } from './handlers/session.ts'
import { space } from './handlers/space.ts'
import { things } from './handlers/things.ts'
import { views } from './handlers/views.ts'
import { watches } from './handlers/watches.ts'

/** Every operation of the contract; web and command line call the same ones. */
export const handlers: Handlers = {
  ...session,
  ...things,
  ...policies,
  ...ledger,
  ...orders,
  ...notices,
  ...sending,
  ...views,
  ...organisation,
  ...bodies,
  ...rules,
  ...reforms,
  ...papers,
  ...responsibilities,
  ...annual,
  ...schemes,
  ...counties,
  ...cockpit,
  ...loans,
  ...command,
  ...maps,
  ...law,
  ...classes,
  ...funds,
  ...data,
  ...watches,
  ...hall,
  ...space,
  ...mandates,
  ...registers,
  ...archives,
}
