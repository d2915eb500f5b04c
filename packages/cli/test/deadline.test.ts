import type { DeadlineAnswer } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { jsonOf, zqWith } from './support/zq.ts'

// Nothing here has a database or a data folder: the command must need neither.
const zq = zqWith({ ZQ_DATA: '/nowhere', DATABASE_URL: 'postgres://127.0.0.1:1/none' })

test('a length in working days is answered with the day and the way to it', async () => {
  const ended = await zq('deadline', '--from', '2026-09-28', '--amount', '7', '--unit', 'workday', '--json')
  expect(ended).toMatchObject({ code: 0, err: '' })
  const answer = jsonOf<DeadlineAnswer>(ended)
  expect(answer).toMatchObject({ due: '2026-10-13', estimated: false, amount: 7, unit: 'workday' })
  expect(answer.derivation).toHaveLength(16)
  expect(answer.derivation.filter((d) => d.counted).map((d) => d.day)).toEqual([
    '2026-09-29',
    '2026-09-30',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
    '2026-10-12',
    '2026-10-13',
  ])
})

test.each([
  [['--amount', '15', '--unit', 'day'], '2026-10-13'],
  [['--amount', '3', '--unit', 'day'], '2026-10-08'],
  [['--amount', '3', '--unit', 'day', '--roll', 'none'], '2026-10-01'],
  [['--amount', '3', '--unit', 'month'], '2026-12-28'],
  [['--amount', '2', '--unit', 'year'], '2028-09-28'],
  [['--amount', '7', '--unit', 'workday', '--before'], '2026-09-17'],
])('from 2026-09-28, %j ends on %s', async (args, due) => {
  const ended = await zq('deadline', '--from', '2026-09-28', ...args, '--json')
  expect(jsonOf<DeadlineAnswer>(ended).due).toBe(due)
})

test('hours run from their moment', async () => {
  const ended = await zq('deadline', '--from', '2026-09-28T10:15', '--amount', '24', '--unit', 'hour', '--json')
  expect(jsonOf<DeadlineAnswer>(ended).due).toBe('2026-09-29T10:15:00+08:00')
})

test('a date in a year without a notice is an estimate, and both outputs say so', async () => {
  const args = ['deadline', '--from', '2026-12-25', '--amount', '10', '--unit', 'workday'] as const
  expect(jsonOf<DeadlineAnswer>(await zq(...args, '--json'))).toMatchObject({ due: '2027-01-08', estimated: true })
  const { out } = await zq(...args)
  expect(out).toContain('日期是推算的')
  expect(out).toContain('2027年放假通知没有公布或没有收录')
})

test('a term is answered by the version in force on the start day, with basis and mark', async () => {
  const term = ['deadline', '--term', 'complaint.accept', '--json', '--from'] as const
  expect(jsonOf(await zq(...term, '2026-04-14'))).toMatchObject({
    due: '2026-04-23',
    term: 'complaint.accept',
    basis: { instrument: 'complaint-interim-measures', article: '14' },
    mark: 'confirmed',
  })
  expect(jsonOf(await zq(...term, '2026-04-15'))).toMatchObject({
    due: '2026-04-24',
    basis: { instrument: 'complaint-measures', article: null },
    mark: 'unconfirmed',
  })
})

test('without --json it prints a table for the eye, in English when asked', async () => {
  const { out, code } = await zq('deadline', '--from', '2026-09-28', '--term', 'hearing.tell', '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toContain('7 working days before')
  expect(out).toMatch(/^2026-09-27 +holiday: Mid-Autumn Festival$/m)
  expect(out).not.toMatch(/\p{Script=Han}/u)
})

test.each([
  [['--amount', '7', '--unit', 'workday'], '起算日'],
  [['--from', '2026-09-28'], '期限'],
  [['--from', '2026-09-28', '--amount', '7'], '单位'],
  [['--from', '2026-09-28', '--amount', 'seven', '--unit', 'day'], '0 至 3660 的整数'],
  [['--from', '2026-02-30', '--amount', '7', '--unit', 'day'], '2026-02-30'],
  [['--from', '2026-09-28', '--amount', '7', '--unit', 'week'], '可选：workday, day, month, year, hour'],
  [['--from', '2026-09-28', '--term', 'nothing'], '没有这个时限：nothing'],
  [['--from', '2001-01-01', '--term', 'complaint.accept'], '没有收录的规定'],
  [['--from', '2026-09-28', '--term', 'complaint.accept', '--amount', '7'], '不要再给'],
])('%j is refused with exit code 2 and says why', async (args, words) => {
  const ended = await zq('deadline', ...args)
  expect(ended).toMatchObject({ code: 2, out: '' })
  expect(ended.err).toContain(words)
})

test('--batch answers line for line, wherever the input was cut, and a bad line spoils no other', async () => {
  const lines = [
    '{"id": 1, "from": "2026-09-28", "amount": 7, "unit": "workday"}',
    'nonsense',
    '',
    '[1]',
    '{"id": "b", "from": "2026-04-14", "term": "complaint.accept"}',
    '{"from": "2026-09-28", "amount": "7", "unit": "workday"}',
    '{"from": "2026-09-28", "amount": 7, "unit": "workday", "roll": "up"}',
    '{"from": "2026-09-28", "amount": 1, "unit": "month"}',
  ].join('\n')
  const parts = lines.match(/[\s\S]{1,11}/g) ?? []
  const ended = await zqWith({}, parts)('deadline', '--batch')
  expect(ended.code).toBe(0)
  const answers = ended.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { due?: string; id?: unknown; error?: { code: string } })
  expect(answers.map(({ id, due, error }) => [id, due ?? error?.code])).toEqual([
    [1, '2026-10-13'],
    [undefined, 'E_INPUT'],
    [undefined, 'E_INPUT'],
    ['b', '2026-04-23'],
    [undefined, 'E_INPUT'],
    [undefined, 'E_INPUT'],
    [undefined, '2026-10-28'],
  ])
})

test('the terms in force on a day are listed with their ids', async () => {
  const listed = await zq('law', 'terms', '--on', '2026-09-28', '--q', 'complaint', '--lang', 'en')
  expect(listed.out).toMatch(/complaint\.accept .*7 working days .*2026-04-15 .*unconfirmed/)
  const then = jsonOf<{ id: string; mark: string }[]>(await zq('law', 'terms', '--on', '2026-01-05', '--json'))
  expect(then).toContainEqual(expect.objectContaining({ id: 'complaint.accept', mark: 'confirmed' }))
  expect((await zq('law', 'terms', '--on', 'today')).code).toBe(2)
})
