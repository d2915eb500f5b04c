import type { Finding, PolicyReading } from '../reading.ts'
import type { Span } from '../source.ts'
import { codePointText, quoteOf } from './code-points.ts'
import type { Correction } from './correction.ts'
import { documentFields } from './document-fields.ts'
import type { FieldRule, FieldRules } from './field-rule.ts'
import { overlap } from './lists.ts'

/**
 * What accepting a finding changes: everything that was read from the very words it points at is read with its suggested
 * words instead. A finding without a suggestion, or whose words were read as nothing, changes nothing.
 */
export function acceptFinding(reading: PolicyReading, findingId: string): readonly Correction[] {
  const finding = reading.findings.find((f) => f.id === findingId)
  if (finding?.suggestion === undefined) return []
  const old = quoteOf(codePointText(reading.source.text).slice(finding.span))
  const put = (value: string) =>
    old === '' ? value : value.replaceAll(old, () => finding.suggestion?.replacement ?? old)
  return [
    ...unitCorrections(reading, finding, put),
    ...headingCorrections(reading, finding, put),
    ...systemCorrections(reading, finding, put),
    ...documentCorrections(reading, finding, put),
  ]
}

type Put = (value: string) => string

function unitCorrections(reading: PolicyReading, finding: Finding, put: Put): Correction[] {
  return reading.clauses.flatMap((clause) => {
    const hit = clause.unitSpans.filter((m) => overlap(m.span, finding.span)).map((m) => m.name)
    if (hit.length === 0) return []
    const units = [...new Set(clause.units.map((name) => (hit.includes(name) ? put(name) : name)))]
    const same = units.length === clause.units.length && units.every((name, i) => name === clause.units[i])
    return same ? [] : [{ at: `clauses.${clause.id}.units`, to: units }]
  })
}

function headingCorrections(reading: PolicyReading, finding: Finding, put: Put): Correction[] {
  return reading.clauses.flatMap((clause) => {
    const heading = overlap(clause.headingSpan, finding.span) ? put(clause.heading) : clause.heading
    return heading === clause.heading ? [] : [{ at: `clauses.${clause.id}.heading`, to: heading }]
  })
}

function systemCorrections(reading: PolicyReading, finding: Finding, put: Put): Correction[] {
  return reading.named_systems.flatMap((system) => {
    const name = overlap(system.nameSpan, finding.span) ? put(system.name) : system.name
    return name === system.name ? [] : [{ at: `named_systems.${system.id}.name`, to: name }]
  })
}

function documentCorrections(reading: PolicyReading, finding: Finding, put: Put): Correction[] {
  const spans: Readonly<Record<string, Span | undefined>> = reading.document.spans
  const rules: FieldRules<PolicyReading['document']> = documentFields
  return Object.entries(spans).flatMap(([name, span]) => {
    const rule: FieldRule<PolicyReading['document']> | undefined = rules[name]
    if (span === undefined || rule === undefined || !overlap(span, finding.span)) return []
    const value = rule.get(reading.document)
    const now = typeof value === 'string' && name !== 'openness' ? put(value) : value
    return now === value ? [] : [{ at: `document.${name}`, to: now }]
  })
}

/** A reviewer's answer to a finding. */
export interface Decided {
  readonly finding: string
  readonly decision: string
}

/** The findings nobody has answered yet, errors first, then in the order of the text. */
export function openFindings(reading: PolicyReading, decisions: readonly Decided[]): readonly Finding[] {
  const answered = new Set(decisions.map((d) => d.finding))
  const weight = { error: 0, warning: 1, info: 2 } as const
  return reading.findings
    .filter((f) => !answered.has(f.id))
    .sort((a, b) => weight[a.severity] - weight[b.severity] || a.span[0] - b.span[0])
}
