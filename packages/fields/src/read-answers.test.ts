import { createHash } from 'node:crypto'
import { canonicalJson, field, type Json, t } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { readAnswers, settleAnswers, unfit } from './index.ts'

const name = field.text(t('名称', 'Name'))
const upload = '01a200f9-59c0-7274-ba11-b08c7938b86d'
const zh = (form: Parameters<typeof readAnswers>[0], given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(readAnswers(form, given).wrong).map(([place, why]) => [place, why.zh]))

describe('a group', () => {
  const form = {
    people: field.group(
      t('发明人', 'Inventors'),
      { name, share: field.optional(field.number(t('份额', 'Share'), { max: 100 })) },
      { min: 1, max: 2 },
    ),
  }

  test('tells a fault by its row and field, and reads the rest as its kinds write it', () => {
    expect(zh(form, { people: [{ name: ' 甲 ' }, { share: 200, colour: 1 }] })).toEqual({
      'people.1.name': '请填写“名称”',
      'people.1.share': '“份额”不能大于 100',
      'people.1.colour': '没有“colour”这一项',
    })
    expect(readAnswers(form, { people: [{ name: ' 甲 ', share: 3 }] }).answers).toEqual({
      people: [{ name: '甲', share: 3 }],
    })
  })

  test('wants no fewer and no more rows than it says', () => {
    expect(zh(form, { people: [] })).toEqual({ people: '“发明人”至少填写 1 行' })
    expect(zh(form, { people: [{}, {}, {}] })).toEqual({ people: '“发明人”最多 2 行，请删去几行' })
    expect(zh(form, { people: ['甲'] })).toEqual({ 'people.0.name': '请填写“名称”' })
  })
})

describe('a party', () => {
  const form = { firm: field.party(t('申请人', 'Applicant')) }

  test('that is an organisation needs a credit code that passes its check, written anyhow', () => {
    const code = '9135 0100-m000100y43'
    expect(readAnswers(form, { firm: { sort: 'organisation', name: '某某公司', creditCode: code } }).answers).toEqual({
      firm: { sort: 'organisation', name: '某某公司', creditCode: '91350100M000100Y43' },
    })
    const refused = (creditCode: string) => zh(form, { firm: { sort: 'organisation', name: '某某公司', creditCode } })
    expect(refused('91350100M000100Y44').firm).toContain('校验位不符')
    expect(refused('91350100M000100Y4').firm).toContain('现在是 17 位')
    expect(refused('').firm).toContain('请填写“申请人”的统一社会信用代码')
  })

  test('that is a person has a name and no code', () => {
    expect(readAnswers(form, { firm: { sort: 'person', name: '王某', creditCode: 'x' } }).answers).toEqual({
      firm: { sort: 'person', name: '王某' },
    })
    expect(zh(form, { firm: { sort: 'abroad', name: 'A Ltd' } })).toHaveProperty('firm')
  })
})

test('a range of days that ends before it begins is told so', () => {
  const form = { loan: field.dateRange(t('贷款期限', 'Term')) }
  expect(zh(form, { loan: { from: '2026-03-02', to: '2026-03-01' } }).loan).toContain('结束日期早于开始日期')
  expect(zh(form, { loan: { from: '2026-03-02', to: '' } }).loan).toBe('请填写“贷款期限”的结束日期')
})

test('choices stand in the order of their declaration, as many as may be', () => {
  const options = { a: t('甲', 'A'), b: t('乙', 'B'), c: t('丙', 'C') }
  const form = { x: field.multiChoice(t('领域', 'Fields'), options, { max: 2 }) }
  expect(readAnswers(form, { x: ['c', 'a'] }).answers).toEqual({ x: ['a', 'c'] })
  expect(zh(form, { x: ['a', 'b', 'c'] })).toEqual({ x: '“领域”最多选 2 项，请去掉几项' })
  expect(zh(form, { x: ['a', 'a'] })).toHaveProperty('x')
})

test('a symbol of the classification exists, and is as deep as was asked', () => {
  const form = { x: field.ipc(t('分类号', 'Symbol')) }
  expect(readAnswers(form, { x: ['h04l'] }).answers).toEqual({ x: ['H04L'] })
  expect(zh(form, { x: ['H04Z'] }).x).toContain('H04Z 不存在')
  expect(zh(form, { x: ['H04'] }).x).toContain('请选到小类')
})

test('a sum is at least and at most what was declared, and never finer than a fen', () => {
  const form = { x: field.money(t('金额', 'Sum'), { min: 100, max: 10_000 }) }
  expect(zh(form, { x: 50 }).x).toBe('“金额”不能少于 1.00 元')
  expect(zh(form, { x: 20_000 }).x).toBe('“金额”不能超过 100.00 元')
  expect(zh(form, { x: '1.005' }).x).toContain('最多写到分')
})

test('a file that is of another type or too large is refused by its name', () => {
  const files = field.files(t('材料', 'Files'), { types: ['pdf', 'jpg'], maxBytes: 1024 })
  expect(unfit({ name: 'a.pdf', type: 'pdf', size: 1024 }, files)).toBeNull()
  expect(unfit({ name: 'a.doc', type: 'doc', size: 1 }, files)?.zh).toBe('“a.doc”不是可以提交的格式，请换成 PDF、JPG')
  expect(unfit({ name: 'a.pdf', type: 'pdf', size: 1025 }, files)?.zh).toContain('超过 1.0 KB')
})

describe('a form that is taken', () => {
  const form = {
    name,
    proof: field.files(t('证明', 'Proof')),
    agreed: field.consent(t('声明', 'Declaration'), t('以上属实。', 'All this is true.'), '2026-1'),
    signed: field.signature(t('签名', 'Signature')),
  }
  const given = { name: '甲', proof: [{ upload }], agreed: { version: '2026-1' }, signed: { name: '王某' } }
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const taking = { at: '2026-11-22T01:00:00.000Z', hash, fileHash: () => 'ab' }

  test('keeps which words were agreed to and when, and signs all other answers with the files in them', () => {
    const agreed = { version: '2026-1', text: '以上属实。', at: taking.at }
    const signed: Json = { name: '甲', proof: ['ab'], agreed }
    expect(settleAnswers(form, given, taking)).toEqual({
      name: '甲',
      proof: [{ upload }],
      agreed,
      signed: { name: '王某', at: taking.at, sm3: hash(canonicalJson(signed)) },
    })
  })

  test('is sealed where the installation has a key', () => {
    const seal = (sm3: string) => ({ algorithm: 'SM2', value: `sealed ${sm3.slice(0, 4)}` })
    const { signed } = settleAnswers(form, given, { ...taking, seal })
    expect(signed).toHaveProperty('seal.algorithm', 'SM2')
  })

  test('does not take a declaration whose words have changed since', () => {
    expect(zh(form, { ...given, agreed: { version: '2025-1' } }).agreed).toContain('文字有更新')
    expect(zh(form, { ...given, agreed: {} }).agreed).toContain('请阅读并勾选')
  })
})
