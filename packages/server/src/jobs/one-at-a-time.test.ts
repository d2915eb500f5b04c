import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('work asked for while it runs runs once more, never twice at once', async () => {
  const log: string[] = []
  const waiting: (() => void)[] = []
  const run = oneAtATime(async () => {
    log.push('begins')
    await new Promise<void>((resolve) => waiting.push(resolve))
    log.push('ends')
  })
  const first = run()
  await Promise.all([run(), run()])
  waiting.shift()?.()
  await new Promise((resolve) => setTimeout(resolve))
  waiting.shift()?.()
  await first
  expect(log).toEqual(['begins', 'ends', 'begins', 'ends'])
})

test('work that fails does not keep the next from running', async () => {
  let times = 0
  const run = oneAtATime(() => Promise.reject(new Error(String(++times))))
  await expect(run()).rejects.toThrow('1')
  await expect(run()).rejects.toThrow('2')
})
