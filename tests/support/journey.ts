import { afterEach, beforeEach } from 'vitest'

/** The tests of this file are steps of one journey: after one that failed the others would only wait for nothing. */
export function stopAtFirstFailure(): void {
  let failed = false
  beforeEach((context) => {
    if (failed) context.skip('an earlier step of this journey failed')
  })
  afterEach((context) => {
    failed ||= context.task.result?.state === 'fail'
  })
}
