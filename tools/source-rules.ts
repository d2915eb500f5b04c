import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { staleLine, withoutExcepted } from './check/exceptions.ts'
import { projectFiles, root } from './lib/files.ts'
import { clock } from './rules/clock.ts'
import { dayLiteral } from './rules/day-literal.ts'
import { length } from './rules/length.ts'
import { type Finding, type SourceRule, sourceFile } from './rules/rule.ts'
import { sqlClock } from './rules/sql-clock.ts'
import { stateWrite } from './rules/state-write.ts'
import { leftover, machinePath } from './rules/words.ts'

/** The rules that no ready-made linter knows. */
export const sourceRules: readonly SourceRule[] = [
  clock,
  sqlClock,
  stateWrite,
  dayLiteral,
  leftover,
  machinePath,
  length,
]

/** A finding with its rule and file. */
export interface Breach extends Finding {
  readonly rule: string
  readonly file: string
  readonly mend: string
}

/** Applies every rule to one file. */
export function breachesOf(path: string, text: string): readonly Breach[] {
  const rules = sourceRules.filter((rule) => rule.applies(path))
  if (rules.length === 0) return []
  const file = sourceFile(path, text)
  return rules.flatMap((rule) =>
    rule.find(file).map((finding) => ({ ...finding, rule: rule.name, file: path, mend: rule.mend })),
  )
}

function main(): number {
  const files = projectFiles(root)
  const breaches = files.flatMap((path) =>
    sourceRules.some((rule) => rule.applies(path)) ? breachesOf(path, readFileSync(resolve(root, path), 'utf8')) : [],
  )
  const { left, stale } = withoutExcepted(
    breaches,
    sourceRules.map((rule) => rule.name),
  )
  const lines = left.map(({ file, line, found, rule, mend }) => `${file}:${line}  ${found}  [${rule}] ${mend}`)
  for (const line of [...lines, ...stale.map(staleLine)]) console.log(line)
  return left.length + stale.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main()
