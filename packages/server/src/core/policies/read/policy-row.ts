import type { CallOutput } from '@zhiqiang/contract'
import { type Json, listIn, membersIn, type ThingData } from '@zhiqiang/kernel'
import type { ThingRow } from '../../ledger/things/thing-row.ts'

export type PolicyRow = CallOutput<'policies.list'>['rows'][number]
export type Corrections = CallOutput<'policies.get'>['corrections']
export type Decisions = CallOutput<'policies.get'>['decisions']

/** A plan as a list shows it, from what its acts keep in its data. */
export function policyRow(row: ThingRow, data: ThingData): PolicyRow {
  const counts = membersIn(data.counts)
  return {
    ...row,
    number: text(data.number),
    issuer: text(data.issuer),
    issuedOn: text(data.issuedOn),
    horizonLast: typeof data.horizonLast === 'number' ? data.horizonLast : null,
    closed: data.closed === true,
    version: whole(data.version),
    counts: {
      clauses: whole(counts.clauses),
      tasks: whole(counts.tasks),
      targets: whole(counts.targets),
      openFindings: whole(counts.findings),
    },
  }
}

/** The corrections on record, oldest first. */
export function correctionsIn(data: ThingData): Corrections {
  return listIn(data.corrections)
    .map(membersIn)
    .map((c) => ({
      at: text(c.at) ?? '',
      from: c.from ?? null,
      to: c.to ?? null,
      why: text(c.why) ?? '',
      by: text(c.by) ?? '',
      on: text(c.on) ?? '',
    }))
}

/** The decisions on findings on record. */
export function decisionsIn(data: ThingData): Decisions {
  return listIn(data.decisions)
    .map(membersIn)
    .map((d) => ({
      finding: text(d.finding) ?? '',
      decision: d.decision === 'accepted' ? 'accepted' : 'dismissed',
      why: text(d.why) ?? '',
      by: text(d.by) ?? '',
      on: text(d.on) ?? '',
    }))
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function whole(value: Json | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0
}
