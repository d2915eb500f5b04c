import { expect, test } from 'vitest'
import { uuidv7 } from './ids.ts'
import { problem, problemCodes, statusOf } from './problems.ts'
import { fill, t } from './text.ts'

test('places are filled in both languages; an unknown one stays as written', () => {
  expect(fill(t('{n} 项，{who}', '{n} items, {who}'), { n: 3 })).toEqual({ zh: '3 项，{who}', en: '3 items, {who}' })
})

test('a problem takes bilingual values by language, and carries its fields', () => {
  const fields = { name: t('没有填写', 'missing') }
  const made = problem('E_INPUT', { what: t('名称', 'the name') }, { fields })
  expect(made).toMatchObject({ code: 'E_INPUT', fields })
  expect(made.message).toEqual({ zh: '填写的内容有误：名称', en: 'Something entered is not right: the name' })
})

test('every problem has a status of a refusal and says in both languages what to do', () => {
  for (const code of problemCodes) {
    const { message, fix } = problem(code)
    expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    for (const text of [message, fix]) {
      expect(text.zh).not.toBe('')
      expect(text.en).not.toMatch(/\p{Script=Han}|^$/u)
    }
  }
})

test('ids of later milliseconds sort later, and are UUIDs of version 7', () => {
  const ids = [1, 255, 65_536, 1_790_000_000_000, 281_474_976_710_655].map(uuidv7)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids[3]?.replaceAll('-', '').slice(0, 12)).toBe((1_790_000_000_000).toString(16).padStart(12, '0'))
})
