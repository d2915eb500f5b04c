import type { SourceRow, Taken, XmlElement } from '@zhiqiang/kernel'
import { expect, test } from 'vitest'
import { law } from '../../law/law.ts'
import { reader } from './reader.ts'
import { grounds, reckon } from './reckon.ts'
import { statusSaid } from './status.ts'
import { markNumber, niceClasses, similarGroups } from './values.ts'

const rowOf = (cells: Readonly<Record<string, string>>): SourceRow => ({
  text: (field) => cells[field] ?? '',
  list: (field) => (cells[field] ? [cells[field]] : []),
})
const record = (taken: Taken) => {
  if ('refused' in taken) throw new Error(taken.refused.en)
  return taken.record
}

test('a row of a table becomes a mark, with its classes, goods and the end of its term', () => {
  const { values, numbers } = record(
    reader.row(
      rowOf({
        registration_number: '第 12345678 号',
        name: '云岭',
        nice: '第9类、42',
        goods: '计算机软件；手机',
        owners: '云岭甲公司',
        until_said: '2015年1月14日至2025年1月13日',
      }),
    ),
  )
  expect(numbers).toEqual(['12345678'])
  expect(values).toMatchObject({
    registration_number: '12345678',
    office: 'CN',
    name: '云岭',
    nice: ['09', '42'],
    goods: ['计算机软件', '手机'],
    until_said: '2025-01-13',
  })
})

test('a mark without words is kept as a figure; one without a number is refused', () => {
  expect(record(reader.row(rowOf({ application_number: '87654321' }))).values.name).toBe('图形')
  expect(reader.row(rowOf({ name: '云岭' }))).toHaveProperty('refused')
})

test.each([
  ['G1234567', 'CN', 'G1234567'],
  ['76044902', 'US', 'US76044902'],
  ['第1号', 'CN', null],
])('the number %s of %s is kept as %s', (text, office, number) => expect(markNumber(text, office)).toBe(number))

test('classes and similar groups are read however they are written', () => {
  expect(niceClasses(['009', '第9类；42', '46 0 1'])).toEqual(['09', '42', '01'])
  expect(similarGroups(['0901；0907-0908', '第九类'])).toEqual(['0901', '0907', '0908'])
})

test.each([
  ['商标已注册', 'registered'],
  ['驳回复审中', 'refused'],
  ['连续三年停止使用注册商标撤销公告', 'cancelled'],
  ['初审公告', 'pending'],
  ['LIVE', 'registered'],
  ['', null],
])('“%s” says %s', (wording, status) => expect(statusSaid(wording)).toBe(status))

test('the last day is the one the source states, else the first term by law, and then says by which rule', () => {
  const ports = { law, today: '2026-03-02', placeOf: () => null }
  const mark = { office: 'CN', registered_on: '2020-03-14' }
  expect(reckon(mark, ports)).toMatchObject({ expires_on: '2030-03-13', status: 'registered' })
  expect(grounds(mark, law).expires_on?.zh).toContain('自核准注册起')
  const stated = { ...mark, until_said: '2025-01-13' }
  expect(reckon(stated, ports)).toMatchObject({ expires_on: '2025-01-13', status: 'expired' })
  expect(grounds(stated, law)).toEqual({})
})

test('a mark of ST.66 and one of ST.96 are read alike', () => {
  const element = (name: string, ...children: readonly (XmlElement | string)[]): XmlElement => ({
    name,
    attributes: {},
    children,
  })
  const inside = [
    element('RegistrationOfficeCode', 'US'),
    element('RegistrationNumber', '1234567'),
    element('ApplicationDate', '2000-05-09-04:00'),
    element('MarkVerbalElementText', 'YUNLING'),
    element('Applicant', element('OrganizationName', 'Yunling Inc.')),
  ]
  const goods = element('GoodsServices', element('ClassNumber', '009'))
  const older = record(
    reader.xml.TradeMark?.(element('TradeMark', ...inside, element('ApplicationNumber', '76000001'), goods)) ?? {
      refused: { zh: '', en: '' },
    },
  )
  const newer = record(
    reader.xml.Trademark?.(element('Trademark', ...inside, element('ApplicationNumberText', '76000001'), goods)) ?? {
      refused: { zh: '', en: '' },
    },
  )
  expect(older.numbers).toEqual(['US1234567', 'US76000001'])
  expect(older.values).toMatchObject({
    name: 'YUNLING',
    filed_on: '2000-05-09',
    nice: ['09'],
    owners: ['Yunling Inc.'],
  })
  expect(newer).toEqual(older)
})
