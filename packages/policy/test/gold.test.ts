import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { plainSource, readPolicy } from '../src/index.ts'
import { sharedFolder, textsIn } from './shared.ts'

const policies = sharedFolder('policies')
const laws = sharedFolder('law')
const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) console.warn('skipped: the score needs python3, which is not installed')

interface Tally {
  readonly f1: number
  readonly missed: readonly string[]
  readonly spurious: readonly string[]
}
interface Ratio {
  readonly right: number
  readonly total: number
}
interface Score {
  readonly metadata: Ratio
  readonly clauses: Tally
  readonly kind: Ratio
  readonly units: Tally
  readonly lead: Ratio
  readonly targets: Tally
  readonly target_operator: Ratio
  readonly target_path: Ratio
  readonly cadences: Tally
  readonly deadlines: Tally
  readonly named_systems: Tally
}

const share = ({ right, total }: Ratio) => (total === 0 ? 1 : right / total)

describe.skipIf(policies === null || !hasPython)('the five annotated plans', () => {
  const folder = policies ?? ''
  const out = mkdtempSync(join(tmpdir(), 'zq-gold-'))
  afterAll(() => rmSync(out, { recursive: true }))

  it.each(['hengyang-2010', 'sanmenxia-2014', 'shanwei-2016', 'xinxiang-2024', 'xinyang-2021'])(
    '%s is read at the bars',
    (name) => {
      const file = join(out, `${name}.json`)
      writeFileSync(
        file,
        JSON.stringify(readPolicy(plainSource(readFileSync(join(folder, `${name}.txt`), 'utf8'), 'utf-8'))),
      )
      const gold = join(folder, 'gold', `${name}.json`)
      const score = JSON.parse(
        execFileSync('python3', ['-B', join(folder, 'score.py'), gold, file], { encoding: 'utf8' }),
      ) as Score
      expect(score.metadata.right).toBe(score.metadata.total)
      expect(score.clauses).toMatchObject({ missed: [], spurious: [] })
      expect(share(score.kind)).toBeGreaterThanOrEqual(0.98)
      expect(score.units).toMatchObject({ missed: [], spurious: [] })
      expect(share(score.lead)).toBe(1)
      expect(score.targets).toMatchObject({ missed: [], spurious: [] })
      expect(share(score.target_operator)).toBe(1)
      expect(share(score.target_path)).toBe(1)
      expect(score.cadences.f1).toBeGreaterThanOrEqual(0.8)
      expect(score.deadlines.f1).toBeGreaterThanOrEqual(0.8)
      expect(score.named_systems.f1).toBeGreaterThanOrEqual(0.7)
    },
  )

  it('S1 gives 24 tasks with 24 unit lists, a slip and six collective units', () => {
    const reading = readPolicy(plainSource(readFileSync(join(folder, 'xinxiang-2024.txt'), 'utf8')))
    const tasks = reading.clauses.filter(({ isTask }) => isTask)
    expect([tasks.length, tasks.filter(({ units }) => units.length > 0).length]).toEqual([24, 24])
    const codes = reading.findings.map(({ code }) => code)
    expect(codes.filter((code) => code === 'unit-typo')).toHaveLength(1)
    expect(codes.filter((code) => code === 'collective-unit')).toHaveLength(6)
    expect(reading.document.horizon.last).toBe(2026)
  })

  it('the text that lost a word at a page break is pointed out', () => {
    const reading = readPolicy(plainSource(readFileSync(join(folder, 'sanmenxia-2014.txt'), 'utf8')))
    expect(reading.findings.filter(({ code }) => code === 'lost-text').map(({ path }) => path)).toEqual(['四/(八)'])
  })
})

describe.skipIf(laws === null)('laws', () => {
  it('give no tasks, no targets and one finding', () => {
    for (const [name, text] of textsIn(laws ?? '')) {
      const { document, clauses, targets, findings } = readPolicy(plainSource(text))
      expect([name, document.genre, clauses.length, targets.length, findings.map(({ code }) => code)]).toEqual([
        name,
        'law',
        0,
        0,
        ['law-not-plan'],
      ])
    }
  })
})
