import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take many minutes: begun last, one of them would run alone while the other workers have nothing left. */
const long = /\/(crawl-workbench|year)\.e2e\.ts$/

/** The usual order, but with the longest files before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
