import type { Tx } from '../db/connect.ts'
import type { Ports } from '../ports.ts'
import { archivePort } from './archives/port/store.ts'
import type { Catalogue } from './engine/catalogue.ts'
import { casePort } from './hall/cases/store.ts'
import { claimPort } from './hall/claims/store.ts'
import { fundPort } from './hall/funds/store.ts'
import { letterPort } from './hall/letters/port/store.ts'
import { itemPort } from './hall/offerings/store.ts'
import { quotaPort } from './hall/quotas/store.ts'
import { registerPort } from './hall/registers/port/store.ts'
import { subjectPort } from './hall/subjects/store.ts'
import { calendarPort } from './law/calendar/store.ts'
import { lawChangePort } from './law/changes/store.ts'
import { type LawOf, lawPort } from './law/in-force.ts'
import { lawTextPort } from './law/texts/store.ts'
import { assessmentPort } from './ledger/assessments/port/store.ts'
import { chargePort } from './ledger/charges/port/store.ts'
import { evaluationPort } from './ledger/evaluations/port/store.ts'
import { indicatorPort, populationPort } from './ledger/indicators/port/store.ts'
import { thingPort } from './ledger/port/store.ts'
import { roundPort } from './ledger/rounds/port/store.ts'
import { mapPort } from './maps/store.ts'
import { paperPort } from './papers/issue/store.ts'
import type { Signer } from './papers/sign/signer.ts'
import { hashPassword, newPassword } from './people/password.ts'
import { orgPort } from './people/store.ts'
import { policyPort } from './policies/store.ts'
import { type HandDeps, recordPort } from './registers/hand/port.ts'
import { rulePort } from './rules/terms/store.ts'

interface PortDeps {
  readonly law: LawOf
  readonly kinds: Catalogue['kinds']
  readonly signer: Signer
  readonly data: HandDeps
}

/** Everything an effect may ask for, bound to the act's transaction and city. */
export function portsOf(tx: Tx, city: string, { law, kinds, signer, data }: PortDeps): Ports {
  return {
    org: orgPort(tx, city),
    policies: policyPort(tx, city),
    indicators: indicatorPort(tx, city),
    population: populationPort(tx, city),
    assessments: assessmentPort(tx, city),
    evaluations: evaluationPort(tx, city),
    rounds: roundPort(tx, city),
    charges: chargePort(tx, city),
    things: thingPort(tx, city),
    papers: paperPort(tx, city, signer),
    rules: rulePort(tx, city),
    maps: mapPort(tx, city),
    law: lawPort(() => law(tx, city)),
    calendars: calendarPort(tx, city),
    lawTexts: lawTextPort(tx, city),
    items: itemPort(tx, city, kinds),
    subjects: subjectPort(tx, city),
    cases: casePort(tx, city, kinds, () => law(tx, city)),
    archives: archivePort(tx, city, kinds),
    claims: claimPort(tx, city),
    letters: letterPort(tx, city, kinds, () => law(tx, city)),
    registers: registerPort(tx, city, kinds),
    quotas: quotaPort(tx, city),
    funds: fundPort(tx, city),
    lawChanges: lawChangePort(tx, city),
    records: recordPort(tx, city, data),
    hashPassword,
    newPassword,
  }
}
