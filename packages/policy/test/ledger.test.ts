import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptFinding, applyCorrections, ledgerOf, plainSource, readPolicy } from '../src/index.ts'
import { sharedFolder } from './shared.ts'

const policies = sharedFolder('policies')
const read = (name: string) => readPolicy(plainSource(readFileSync(join(policies ?? '', `${name}.txt`), 'utf8')))

describe.skipIf(policies === null)('the ledger of real plans', () => {
  it('has 24 tasks for Xinxiang, each with its units', () => {
    const { tasks, counts, closed } = ledgerOf(read('xinxiang-2024'), '2026-11-21')
    expect(tasks.map((x) => x.kind).filter((kind) => kind === 'safeguard')).toHaveLength(3)
    expect(counts).toMatchObject({ tasks: 24, unassigned: 0 })
    expect(closed).toBe(false)
  })

  it('names no unit for the 97 tasks of the five plans that name none', () => {
    const plans = ['xinxiang-2024', 'hengyang-2010', 'sanmenxia-2014', 'shanwei-2016', 'xinyang-2021']
    const unassigned = plans.map((name) => ledgerOf(read(name), '2026-11-21').counts.unassigned)
    expect(unassigned.reduce((sum, n) => sum + n, 0)).toBe(97)
  })

  it('names the Agriculture Bureau rightly once the finding is accepted', () => {
    const reading = read('xinxiang-2024')
    const typo = reading.findings.find((f) => f.code === 'unit-typo')
    const made = applyCorrections(reading, acceptFinding(reading, typo?.id ?? ''))
    const task = made.ok ? ledgerOf(made.value, '2026-11-21').tasks.find((x) => x.path === '四/(三)/3') : undefined
    expect(task?.units).toContain('市农业农村局')
    expect(task?.units).not.toContain('市农村农业局')
  })
})
