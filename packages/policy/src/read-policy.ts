import { clausesOf } from './clauses.ts'
import { layoutOf } from './layout.ts'
import type { PolicyReading } from './reading.ts'
import type { SourceText } from './source.ts'

/** Reads a plan. Never throws: a text that is no plan gives a reading without clauses and with a finding. */
export function readPolicy(source: SourceText): PolicyReading {
  const layout = layoutOf(source)
  const { clauses } = clausesOf(layout)
  return {
    document: { ...layout.document, horizon: { years: [], last: null } },
    clauses,
    targets: [],
    goals: [],
    cadences: [],
    deadlines: [],
    named_systems: [],
    findings: [],
    source: {
      encoding: source.encoding,
      sm3: null,
      length: layout.view.length,
      text: source.text,
      parts: source.parts,
    },
    coverage: [{ span: [0, layout.view.length], class: 'body' }],
    numbers: [],
  }
}
