import type { Reporter, TestModule, TestSuite } from 'vitest/node'
import { type Counts, writeCounts } from '../lib/counts.ts'

/** Hands the counts of a Vitest run to tools/test.ts. What failed outside of a test counts as one failure each. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = modules.map(countModule)
    writeCounts({
      passed: total(counts, 'passed'),
      failed: total(counts, 'failed') + unhandled.length,
      skipped: total(counts, 'skipped'),
    })
  }
}

function countModule(module: TestModule): Counts {
  const tests = [...module.children.allTests()].map((test) => test.result().state)
  const broken = [module, ...module.children.allSuites()].filter(
    (group: TestModule | TestSuite) => group.errors().length,
  )
  return {
    passed: tests.filter((state) => state === 'passed').length,
    failed: tests.filter((state) => state === 'failed').length + broken.length,
    skipped: tests.filter((state) => state === 'skipped' || state === 'pending').length,
  }
}

function total(all: readonly Counts[], key: keyof Counts): number {
  return all.reduce((sum, counts) => sum + counts[key], 0)
}
