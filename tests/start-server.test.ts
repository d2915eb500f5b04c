import { expect, test } from 'vitest'
import { accountsIn, startServer } from './support/start-server.ts'

test('reads the accounts among the lines that the server prints', () => {
  const output = [
    '知强 已启动',
    '',
    '  http://127.0.0.1:3000',
    '',
    '  lianxi  lantern-4  联席会议办公室 Conference office',
    '  auditor    river-9   审计',
  ].join('\n')
  expect(accountsIn(output)).toEqual([
    { login: 'lianxi', password: 'lantern-4', role: '联席会议办公室 Conference office' },
    { login: 'auditor', password: 'river-9', role: '审计' },
  ])
})

test('says what a server printed that ended before it served', async () => {
  const command = [process.execPath, '-e', 'console.log("no disk left"); process.exit(3)'] as const
  await expect(startServer({ command: [...command] })).rejects.toThrow(/ended before it served[\s\S]*no disk left/)
})

test('waits for the greeting, is killed, and starts again on the same data', async () => {
  const script = `
    import { createServer } from 'node:http'
    import { existsSync, writeFileSync } from 'node:fs'
    const file = process.env.ZQ_DATA + '/seen'
    console.log(existsSync(file) ? 'again' : 'first')
    writeFileSync(file, '')
    createServer((_, answer) => answer.end('{}')).listen(Number(process.env.PORT), '127.0.0.1', () =>
      setTimeout(() => console.log('Zhiqiang is running'), 200))`
  const command: [string, ...string[]] = [process.execPath, '--input-type=module', '-e', script]
  const first = await startServer({ command })
  expect(first.output()).toContain('first')
  await first.kill9('everything')
  await expect(fetch(first.url)).rejects.toThrow()
  const second = await startServer({ command, dataDir: first.dataDir })
  expect(second.output()).toContain('again')
  await second.stop()
  await first.stop()
})
